/** The text of a 不计入办理期限告知书: 事由、起算、预计时间、剩余期限. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '不计入行政裁决办理期限告知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { procedure, reason, from, expected, remaining, contact } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，${ended(reason)}`,
      `依据${RULES_IN_FULL}第十八条，${procedure}所需时间不计算在行政裁决办理期限内。本次自${chineseDate(from)}起算，${expected ? `预计需要${expected}，` : ''}以实际所需时间为准。`,
      remaining
        ? `至${chineseDate(from)}，本案办理期限剩余${remaining}，自${procedure}结束的次日起继续计算。`
        : `本案办理期限自${procedure}结束的次日起继续计算。`,
      briefContactLine(contact),
      CLOSING,
    ],
  };
}
