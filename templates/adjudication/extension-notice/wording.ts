/** The text of an 延长期限通知书: 理由、依据、期限. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { bare, CLOSING } from '../../wording.ts';
import { approver, briefContactLine } from '../notices.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决延长办理期限通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { acceptedOn, basis, approvedOn, byHead, originalDueOn, length, dueOn, heldBy, contact } =
    data;
  const before = originalDueOn
    ? `办理期限原于${chineseDate(originalDueOn)}届满`
    : `办理期限因${heldBy}尚在进行，暂停计算`;
  const after = dueOn
    ? `至${chineseDate(dueOn)}届满`
    : `自${heldBy}结束的次日起继续计算，届满日另行告知`;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(acceptedOn)}受理，${before}。因${complexity(data)}，不能在规定时间内作出行政裁决。`,
      `依据${basis}，经${approver(byHead)}于${chineseDate(approvedOn)}批准，本案办理期限延长${length}，${after}。`,
      briefContactLine(contact),
      CLOSING,
    ],
  };
}

/** 规则第18条 asks for complexity: it is said once, by the reason or after it. */
function complexity({ reason }: Data): string {
  return reason.includes('复杂') ? bare(reason) : `${bare(reason)}，案情复杂`;
}
