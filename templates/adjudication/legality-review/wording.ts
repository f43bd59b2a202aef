/** The text of a 合法性审核意见书: 送审意见、审核内容、结论. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { ended } from '../../wording.ts';
import { caseRows } from '../records.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决合法性审核意见书';

/** What is asked of every decision before it is made. */
const SCOPE = [
  '1.本机关是否具有裁决职权；',
  '2.当事人是否适格；',
  '3.受理、答复、听取意见、听证、鉴定、延长等程序是否合法；',
  '4.认定的事实是否清楚，证据是否充分并经质证；',
  '5.适用依据是否正确；',
  '6.裁决内容是否适当，文书是否规范。',
].join('\n');

const RESULT = { pass: '审核通过', revise: '修改后通过', reject: '审核不通过' } as const;

export function wording(data: Data): Text {
  const { reviewedOn, reviewer, recommendation, result, note } = data;
  return {
    parts: [
      formTable(
        ...caseRows(data),
        pair('审核人', reviewer, '审核日期', chineseDate(reviewedOn)),
        wide('送审的审议意见', ended(recommendation)),
        wide('审核依据', `${RULES_IN_FULL}第二十二条`),
        wide('审核内容', SCOPE),
        wide('审核结论', RESULT[result]),
        opinion('审核意见', ended(note), '审核人签名'),
        opinion('审核机构负责人意见'),
      ),
    ],
  };
}
