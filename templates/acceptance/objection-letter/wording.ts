/** The text of a 异议书: 异议人、针对的意见、内容和理由. It arranges nothing on a page. */

import { formTable, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, signLine } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { conclusionText, projectRows } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收异议书';

export function wording(data: Data, { organ }: Frame): Text {
  const { project, objector, filedOn, opinionOn, conclusion, objectBy, objection } = data;
  return {
    parts: [
      formTable(
        ...projectRows(project),
        pair('异议人', objector, '提出日期', chineseDate(filedOn)),
        wide('地址和电话', '', 12),
        wide('异议期限', `验收结束之日起15日内，至${chineseDate(objectBy)}届满，逾期不予受理`),
        wide(
          '针对的意见',
          `验收专家组于${chineseDate(opinionOn)}签署的验收意见，结论为${conclusionText(conclusion)}`,
        ),
        wide('异议内容\n和理由', ended(objection), 44),
        wide('附证据材料', '', 12),
      ),
      `依据${measuresAt('办法20')}，书面提出以上异议。`,
      { leading: '此致' },
      { figures: organ.name },
      { toSign: [signLine('异议人（签名或者盖章）')] },
    ],
  };
}
