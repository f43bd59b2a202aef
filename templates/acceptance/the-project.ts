/** What every paper of an acceptance names: the project, who undertakes it, who is asked. No paper stands here. */

import { z } from 'zod';
import { conclusions } from '../../workflows/acceptance/grounds.ts';
import { type Citation, inFull } from '../../workflows/kernel/citation.ts';
import { filled, group } from '../fields.ts';
import { pair, wide } from '../form.ts';
import { chineseDate } from '../kit/chinese-date.ts';
import type { TableRow } from '../kit/letter-document.ts';

/** As a legal basis outside letters. */
export const citeMeasures = (citation: Citation): string => inFull(citation);

/** The legal basis of an item that has no place of its own in the measures. */
const M2 = citeMeasures('办法2');
const M5 = citeMeasures('办法5');
const M12 = citeMeasures('办法12(二)');

export const projectField = group('项目基本信息', M2, {
  name: filled('项目名称', M2),
  number: filled('项目编号', M2),
  category: filled('计划类别', M2),
  undertaker: filled('承担单位', M2),
  leader: filled('项目负责人', M2),
});

export type Project = z.output<typeof projectField>;

export const contactField = group('承办处室和联系方式', M12, {
  office: filled('承办处室', M12),
  officer: filled('承办人员', M12),
  phone: filled('联系电话', M12),
});

/** Where the organ's act can be brought (复议法20、行诉法46). */
export const venuesField = group('救济途径', inFull('复议法20'), {
  reconsideration: filled('行政复议机关', inFull('复议法20')),
  court: filled('行政诉讼管辖法院', inFull('行诉法46')),
});

export const organiserField = z
  .enum(['bureau', 'unit'])
  .meta({ label: '验收组织单位', basis: citeMeasures('办法6') });

export const departmentField = filled('归口管理部门', M5).optional();

export const conclusionField = z
  .enum(['pass', 'conclude', 'fail'])
  .meta({ label: '验收结论', basis: citeMeasures('办法18') });

/** An expert as records name one. */
export const expertField = (basis: string) =>
  z.object({
    name: filled('专家姓名', basis),
    unit: filled('专家单位', basis),
    kind: z.enum(['technical', 'finance']).meta({ label: '专家类别', basis }),
    field: filled('技术领域', basis).optional(),
  });

export type NamedExpert = z.output<ReturnType<typeof expertField>>;

/** 你单位承担的重点研发项目“……”（项目编号：……） */
export const yourProject = ({ category, name, number }: Project): string =>
  `你单位承担的${category}项目“${name}”（项目编号：${number}）`;

/** Where the reader does not undertake it. */
export const theProject = ({ undertaker, category, name, number }: Project): string =>
  `${undertaker}承担的${category}项目“${name}”（项目编号：${number}）`;

/** At the head of records, under the case number that the kit prints there. */
export const projectLines = ({ name, number, category, undertaker, leader }: Project): string[] => [
  `项目名称：${name}`,
  `项目编号：${number}`,
  `计划类别：${category}`,
  `承担单位：${undertaker}`,
  `项目负责人：${leader}`,
];

/** At the head of forms, under the case number that the kit prints there. */
export const projectRows = ({
  name,
  number,
  category,
  undertaker,
  leader,
}: Project): TableRow[] => [
  wide('项目名称', name),
  pair('项目编号', number, '计划类别', category),
  pair('承担单位', undertaker, '项目负责人', leader),
];

/** Two who sign a form beside each other. */
export const signRow = (left: string, right: string): TableRow => ({
  ...pair(`${left}\n（签名）`, '', `${right}\n（签名）`, ''),
  height: 15,
});

export const contactLine = ({ office, officer, phone }: z.output<typeof contactField>): string =>
  `联系人：${officer}（${office}），联系电话：${phone}。`;

const kinds = { technical: '技术专家', finance: '财务专家' } as const;

export const expertKind = ({ kind, field }: NamedExpert): string =>
  `${kinds[kind]}${field ? `，${field}` : ''}`;

export const expertLine = (expert: NamedExpert): string =>
  `${expert.name}，${expert.unit}（${expertKind(expert)}）`;

export const conclusionText = (conclusion: keyof typeof conclusions): string =>
  conclusions[conclusion];

/** The organ's acts can be taken to reconsideration and to court. */
export const remedyText = (
  { reconsideration, court }: z.output<typeof venuesField>,
  paper: string,
): string =>
  `你单位不服本${paper}的，可以自收到本${paper}之日起60日内，向${reconsideration}申请行政复议，或者自收到本${paper}之日起6个月内，向${court}提起行政诉讼。`;

export const yuan = (amount: number): string => `${Math.round(amount * 100) / 100}元`;

/** Rounded down to a hundredth, so that what falls short of 75 % never shows as 75 %. */
export const percent = (share: number): string =>
  `${Math.floor(Math.round(share * 1_000_000) / 100) / 100}%`;

/** From its day to its last: 自……起至……止. */
export const fromTo = (from: string, until: string): string =>
  `自${chineseDate(from)}起至${chineseDate(until)}止`;
