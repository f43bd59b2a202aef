/** The form of a list of projects to fill in, as CSV or XLSX: the columns, one example, and how each is filled in. */
import writeSpreadsheet from 'write-excel-file/node';
import { projectTable } from './project-list.ts';

const headings = Object.values(projectTable.columns).map(([heading = '']) => heading);

const example: Readonly<Record<string, string>> = {
  projectNo: '2021ZDYF01',
  name: '（示例，填写时请删除本行）竹材加工剩余物高值化利用技术研究',
  category: '重点研发',
  undertaker: '某某大学林学院',
  undertakerParent: '某某大学',
  participants: '某某农业科学研究院、某某公司',
  leader: '某某',
  members: '某某某、某某某',
  department: '莲都区科学技术局',
  fundingYuan: '150000',
  startOn: '2021-01-01',
  endOn: '2022-12-31',
  targets: '剩余物利用率|%|80|60\n发明专利|件|2|40',
  budget: '财政拨款|材料费|150000\n自筹|设备费|100000',
};

const help: Readonly<Record<string, string>> = {
  projectNo: '必填。每个项目一行，编号不得重复，也不得与已经登记的相同。',
  name: '必填。',
  category: '必填。如重点研发、公益性技术应用研究。',
  undertaker: '必填。高校以院系、医院以科室为承担单位（办法第二十三条）。',
  undertakerCode: '十八位；没有的不填。',
  undertakerParent: '承担单位是院系、科室的，填写高校、医院名称。',
  participants: '多个单位以顿号分隔。',
  leader: '必填。项目负责人（主持人）姓名。',
  leaderNumber: '十八位；用以区分同名人员。',
  members: '项目负责人以外的成员，多人以顿号分隔；成员不得作为本项目的验收专家（办法第十六条）。',
  department: '归口管理部门名称，与该部门账号的单位名称一致。',
  fundingYuan: '必填。财政补助金额，以元为单位；10万元以上（含）由市科技局组织验收（办法第六条）。',
  startOn: '必填。任务合同书的开始日期，如 2021-01-01。',
  endOn: '必填。任务合同书的完成日期。',
  targets:
    '必填。每行一项：指标名称|计量单位|目标值|权重。权重全部填写或者全部不填；“不高于”一类的指标在指标名称前写“≤”。',
  budget: '每行一项：来源|科目|金额（元）。来源为财政拨款、配套或者自筹。',
  registeredOn: '登记日期不是导入当日的填写。',
  approvedBeforeBan: '禁入登记之前已经批准立项的，填写立项文件名称和文号。',
};

const fields = Object.keys(projectTable.columns);
const exampleRow = fields.map((field) => example[field] ?? '');

/** With the mark by which spreadsheets know UTF-8. */
export const projectTemplateCsv = (): string =>
  `\uFEFF${[headings, exampleRow].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

let written: Promise<Uint8Array> | undefined;

/** The same for everybody: written once, for packing takes longer than most pages do. */
export const projectTemplateXlsx = (): Promise<Uint8Array> => {
  written ??= writeXlsx();
  return written;
};

const writeXlsx = (): Promise<Uint8Array> =>
  writeSpreadsheet([
    {
      sheet: '项目',
      data: [
        headings.map((value) => ({ value, fontWeight: 'bold' as const })),
        exampleRow.map((value) => ({ value, wrap: true })),
      ],
      columns: headings.map((heading) => ({ width: Math.max(14, heading.length * 2 + 2) })),
      stickyRowsCount: 1,
    },
    {
      sheet: '填写说明',
      data: fields.map((field, i) => [headings[i] ?? '', help[field] ?? '']),
      columns: [{ width: 30 }, { width: 100 }],
    },
  ]).toBuffer();

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
