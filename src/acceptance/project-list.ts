/**
 * A list of projects as a table: its columns, and the registration that a row makes (办法2、3). Targets and budget
 * stand in one cell each, a line for each target or item. Whether a project may be registered is not asked here.
 */
import { type Filing, filing } from '../../workflows/acceptance/filing.ts';
import { isOfShapeAlone } from '../../workflows/kernel/complaint.ts';
import type { FieldError } from '../problems.ts';
import { check } from '../validate.ts';
import { placeOf, type Read, type TableForm, type TableRow } from './table.ts';

/** One project a row; the first name of a column is the one in the template and in complaints. */
export const projectTable: TableForm = {
  columns: {
    projectNo: ['项目编号', '编号'],
    name: ['项目名称', '名称'],
    category: ['计划类别', '项目类别', '类别'],
    undertaker: ['承担单位', '项目承担单位'],
    undertakerCode: ['承担单位统一社会信用代码', '统一社会信用代码'],
    undertakerParent: ['承担单位所属单位', '所属单位'],
    participants: ['参与单位', '合作单位'],
    leader: ['项目负责人', '负责人', '项目主持人'],
    leaderNumber: ['项目负责人身份证号码', '负责人身份证号码', '身份证号码'],
    members: ['项目组成员', '课题组成员', '主要成员'],
    department: ['归口管理部门', '归口部门'],
    fundingYuan: ['补助经费（元）', '补助经费(元)', '补助经费', '补助金额（元）', '补助金额'],
    startOn: ['开始日期', '合同开始日期'],
    endOn: ['完成日期', '合同完成日期', '结束日期'],
    targets: ['考核指标'],
    budget: ['经费预算'],
    registeredOn: ['登记日期'],
    approvedBeforeBan: ['立项文件'],
  },
  required: [
    'projectNo',
    'name',
    'category',
    'undertaker',
    'leader',
    'fundingYuan',
    'startOn',
    'endOn',
    'targets',
  ],
  each: '项目',
  mostRows: 1000,
};

/** The schema's paths → the columns that fill them. */
const columnOf: Readonly<Record<string, string>> = {
  'undertaker.name': 'undertaker',
  'undertaker.uscc': 'undertakerCode',
  'undertaker.parent': 'undertakerParent',
  'leader.name': 'leader',
  'leader.idNumber': 'leaderNumber',
};

const sources: Readonly<Record<string, string>> = {
  财政: 'fiscal',
  财政拨款: 'fiscal',
  市科技局拨款: 'fiscal',
  配套: 'matching',
  地方配套: 'matching',
  部门配套: 'matching',
  自筹: 'own',
  单位自筹: 'own',
};

/** The registration that the row makes, or what is wrong with it cell by cell. */
export function readProject({ line, cells }: TableRow): Read<Filing> {
  const given = {
    projectNo: cells['projectNo'] ?? '',
    name: cells['name'] ?? '',
    category: cells['category'] ?? '',
    undertaker: defined({
      name: cells['undertaker'] ?? '',
      uscc: cells['undertakerCode'],
      parent: cells['undertakerParent'],
    }),
    participants: partsOf(cells['participants'], /[、,，;；\n]/),
    leader: defined({
      name: cells['leader'] ?? '',
      idNumber: cells['leaderNumber']?.toUpperCase(),
    }),
    fundingYuan: amount(cells['fundingYuan']),
    startOn: dayText(cells['startOn']),
    endOn: dayText(cells['endOn']),
    targets: linesIn(cells['targets']).map(targetOf),
    budget: linesIn(cells['budget']).map(budgetOf),
    ...defined({
      members: cells['members'] && partsOf(cells['members'], /[、,，;；\n]/),
      department: cells['department'],
      registeredOn: dayText(cells['registeredOn']),
      approvedBeforeBan: cells['approvedBeforeBan'],
    }),
  };
  const read = check(filing, given);
  if ('ok' in read) return read;
  return { errors: read.errors.map((error) => placed(line, error)) };
}

/** 第3行.考核指标: a part of a cell is told by its line in the cell. */
function placed(line: number, error: FieldError): FieldError {
  const { path } = error;
  const [list = '', nth, part = ''] = path.split('.');
  const detail = inPlainWords(error, part || list);
  const inCell = parts[list];
  if (!inCell || nth === undefined)
    return { path: placeOf(line, columnOf[path] ?? path, projectTable.columns), detail };
  return {
    path: placeOf(line, list, projectTable.columns),
    detail: `第${Number(nth) + 1}条${inCell[part] ?? ''}：${detail}`,
  };
}

/** What a schema says of types is told as somebody at a spreadsheet would put it. */
function inPlainWords({ detail }: FieldError, field: string): string {
  if (!isOfShapeAlone(detail)) return detail;
  if (numeric.has(field)) return '应填写数字。';
  if (field === 'source') return '应为财政拨款、配套或者自筹。';
  return field === 'targets' || field === 'budget'
    ? '竖线分隔的内容多于规定的项数。'
    : '此项必填。';
}

const numeric = new Set(['fundingYuan', 'target', 'weight', 'amountYuan']);

const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  targets: { name: '指标名称', unit: '计量单位', target: '目标值', weight: '权重' },
  budget: { source: '经费来源', subject: '科目', amountYuan: '金额' },
  participants: {},
  members: {},
};

/** 指标名称|计量单位|目标值|权重, numbered in their order; ≤ before the name of one where less is better. */
function targetOf(text: string, index: number) {
  const [named = '', unit, target, weight, ...more] = text
    .split(/[|｜]/)
    .map((part) => part.trim());
  const name = named.replace(/^[≤<]\s*/, '');
  return {
    id: `T${index + 1}`,
    name,
    ...(name === named ? {} : { aim: 'atMost' }),
    unit,
    target: amount(target),
    ...(weight ? { weight: amount(weight.replace(/[%％]$/, '')) } : {}),
    ...tooMany(more),
  };
}

/** 来源|科目|金额 */
function budgetOf(text: string) {
  const [source = '', subject, yuan, ...more] = text.split(/[|｜]/).map((part) => part.trim());
  return { source: sources[source] ?? source, subject, amountYuan: amount(yuan), ...tooMany(more) };
}

/** What stands beyond the last part is complained of by the schema, which knows no such field. */
const tooMany = (more: readonly string[]) =>
  more.length > 0 ? { 多余的内容: more.join('|') } : {};

const linesIn = (cell: string | undefined) => partsOf(cell, /[\n;；]/);

const partsOf = (cell: string | undefined, between: RegExp): readonly string[] =>
  (cell ?? '').split(between).flatMap((part) => part.trim() || []);

/** What is no number is left for the schema to complain of. */
function amount(cell: string | undefined): unknown {
  const plain = (cell ?? '').replaceAll(/[,，\s]/g, '').replace(/元$/, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : cell;
}

/** 2021-3-1, 2021/3/1, 2021.3.1, 2021年3月1日 */
function dayText(cell: string | undefined): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell ?? '') ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
