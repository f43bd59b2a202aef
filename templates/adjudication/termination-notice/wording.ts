/** The text of a 终止通知书: 事由、依据、决定、救济. */

import { terminationGrounds } from '../../../workflows/law/grounds.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import { chineseNumber } from '../../kit/flow.ts';
import type { Frame } from '../../paper.ts';
import { remedies } from '../../remedies.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

type TerminationGround = keyof typeof terminationGrounds;

export const TITLE = '行政裁决终止通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { acceptedOn, ground, reason, terminatedOn, remedy } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(acceptedOn)}受理。现查明：${ended(reason)}`,
      `上述情形属于${RULES_IN_FULL}第十五条第一款第${chineseNumber(ground)}项规定的“${terminationGrounds[ground as TerminationGround].text}”，本机关决定本案自${chineseDate(terminatedOn)}起终止。`,
      ...remedies.refusal.text(remedy, '通知书'),
      CLOSING,
    ],
  };
}
