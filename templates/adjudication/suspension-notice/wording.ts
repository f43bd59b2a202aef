/** The text of a 中止通知书: 事由、依据、决定、后续. */

import { suspensionGrounds } from '../../../workflows/law/grounds.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import { chineseNumber } from '../../kit/flow.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

type SuspensionGround = keyof typeof suspensionGrounds;

export const TITLE = '行政裁决中止通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { acceptedOn, ground, reason, suspendedOn, contact } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(acceptedOn)}受理。现查明：${ended(reason)}`,
      `上述情形属于${RULES_IN_FULL}第十四条第一款第${chineseNumber(ground)}项规定的“${suspensionGrounds[ground as SuspensionGround].text}”，本机关决定本案自${chineseDate(suspendedOn)}起中止审理。`,
      /** 中止停钟 is this product's reading by analogy: the rules do not say it. */

      '中止期间不计入行政裁决办理期限。中止事由消除后，本机关将及时恢复审理，并告知当事人；当事人知道中止事由消除的，请及时告知本机关。',
      briefContactLine(contact),
      CLOSING,
    ],
  };
}
