/** The text of a 专家咨询费签收表: 金额、本人账号、本人签收. It arranges nothing on a page. */

import { formTable, listTable, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Table } from '../../kit/letter-document.ts';
import type { Text } from '../../text-paper.ts';
import { measuresAt } from '../measures.ts';
import { signRow, theProject, yuan } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家咨询费签收表';

const NAMES = [
  '序号',
  '专家姓名',
  '工作单位',
  '金额（元）',
  '本人银行账号',
  '本人签收',
  '签收日期',
];
const WIDTHS = [11, 20, 31, 18, 34, 22, 20];

/** Millimetres, for a number and a name written by hand. */
const ROOM = 14;

export function wording({ project, heldOn, experts }: Data): Text {
  const meeting = heldOn ? `${chineseDate(heldOn)}验收会议` : '验收';
  return {
    parts: [
      `${theProject(project)}${meeting}的专家咨询费，依据${measuresAt('办法9')}，纳入项目经费预算，由项目承担单位支出，由验收专家本人签收，直接汇入专家本人银行账号。`,
      withRoom(
        listTable(
          NAMES,
          WIDTHS,
          experts.map(({ name, unit, amountYuan, signedOn }) => [
            name,
            unit,
            amountYuan === undefined ? '' : String(amountYuan),
            '',
            '',
            signedOn ? chineseDate(signedOn) : '',
          ]),
        ),
      ),
      formTable(wide('合计', total(experts)), signRow('承担单位\n经办人', '承担单位\n财务人员')),
    ],
  };
}

const withRoom = (table: Table): Table => ({
  ...table,
  size: 10.5,
  rows: table.rows.map((row) => ({ ...row, height: ROOM })),
});

/** Only what everybody has signed for can be added up. */
const total = (experts: Data['experts']): string =>
  experts.every(({ amountYuan }) => amountYuan !== undefined)
    ? yuan(experts.reduce((sum, { amountYuan = 0 }) => sum + amountYuan, 0))
    : '　　　　　　　　元';
