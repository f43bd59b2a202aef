/** The text of a 恢复审理通知书: 原因消除、决定、剩余期限. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决恢复审理通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { suspendedOn, reason, resumedOn, contact } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(suspendedOn)}中止审理。现查明：${ended(reason)}`,
      `中止事由已经消除，依据${RULES_IN_FULL}第十四条第二款，本机关决定本案自${chineseDate(resumedOn)}起恢复审理。`,
      clock(data),
      briefContactLine(contact),
      CLOSING,
    ],
  };
}

function clock({ remaining, dueOn, heldBy }: Data): string {
  const left = remaining ? `剩余${remaining}，` : '';
  if (!dueOn) {
    return `因${heldBy}尚在进行，本案办理期限${left}自${heldBy}结束的次日起继续计算，届满日另行告知。`;
  }
  return `扣除不计入的期间，本案办理期限${left}至${chineseDate(dueOn)}届满；此后另有依法不计入期间或者延长期限的，届满日相应顺延，并另行告知。`;
}
