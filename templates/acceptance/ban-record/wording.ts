/** The text of a 禁入登记表: 对象、事由、起止、审批. It arranges nothing on a page. */

import { formTable, listTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { briefly, measuresAt } from '../measures.ts';
import { projectRows } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目禁入登记表';

const WHO = { leader: '项目主持人', undertaker: '项目承担单位' } as const;

const NAMES = ['序号', '对象', '名称', '起始日期', '截止日期'];
const WIDTHS = [14, 28, 44, 35, 35];

export function wording(data: Data): Text {
  const { project, ground, finalOn, inForceFrom, subjects } = data;
  return {
    parts: [
      `依据${measuresAt('办法23')}，下列对象在登记的期限内不得承担市级科技计划项目，且不得推荐上级科技部门立项。`,
      listTable(
        NAMES,
        WIDTHS,
        subjects.map(({ who, name, parent, from, until }) => [
          WHO[who],
          parent ? `${name}（所属单位：${parent}）` : name,
          chineseDate(from),
          chineseDate(until),
        ]),
      ),
      formTable(
        ...projectRows(project),
        wide('禁入的事由', ground),
        pair('结论终局\n之日', chineseDate(finalOn), '生效日期', chineseDate(inForceFrom)),
        wide(
          '说明',
          `期限自结论终局之日起至对应日止，末日不顺延；异议期限届满、异议处理完毕之后生效（${briefly('办法20', '办法23')}）`,
        ),
        opinion('登记人', '', '签名', 24),
        opinion('审核人', '', '签名', 24),
      ),
    ],
  };
}
