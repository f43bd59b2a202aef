/** The text of requests for an extension or a change: 申请事项、理由、归口和主管部门意见. It arranges nothing on a page. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { TableRow } from '../../kit/letter-document.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { projectRows } from '../the-project.ts';
import type { Change, Extension } from './data.ts';

export const EXTENSION_TITLE = '科技计划项目延期申请书';
export const CHANGE_TITLE = '科技计划项目变更申请书';

export function extensionWording(data: Extension, frame: Frame): Text {
  const { startOn, endOn, months, newEndOn, before, askedOn } = data;
  return form(data, frame, {
    asks: `预计项目在合同期内不能完成研发任务，依据${measuresAt('办法10')}，申请延长实施期限。`,
    rows: [
      pair('合同开始\n日期', chineseDate(startOn), '原完成日期', chineseDate(endOn)),
      pair('申请延长', `${months}个月`, '延期后的\n完成日期', chineseDate(newEndOn)),
      wide('申请日期', chineseDate(askedOn)),
      wide(
        '已批准延期',
        `${before > 0 ? `${before}次` : '无'}（原则上不超过1次，每次不超过12个月）`,
      ),
    ],
  });
}

export function changeWording(data: Change, frame: Frame): Text {
  const { what, targets, askedOn } = data;
  return form(data, frame, {
    asks: `依据${measuresAt('办法17', '办法18(三)')}，申请变更。`,
    rows: [
      wide('申请日期', chineseDate(askedOn)),
      wide('变更的内容', ended(what)),
      ...(targets.length > 0 ? [wide('变更后的\n考核指标', listed(targets).join('\n'))] : []),
    ],
  });
}

const form = (
  { project, department, reason }: Pick<Change, 'project' | 'department' | 'reason'>,
  { organ }: Frame,
  { asks, rows }: { readonly asks: string; readonly rows: readonly TableRow[] },
): Text => ({
  parts: [
    asks,
    formTable(
      ...projectRows(project),
      ...rows,
      wide('申请的理由', ended(reason), 20),
      opinion('承担单位', '', '项目负责人（签名）、单位（盖章）', 22),
      opinion(
        '归口管理部门意见',
        department ? `归口管理部门：${department}` : '',
        '负责人（签名）、部门（盖章）',
        25,
      ),
      opinion(`${organ.name}意见`, '', '负责人（签名）', 25),
    ),
  ],
});
