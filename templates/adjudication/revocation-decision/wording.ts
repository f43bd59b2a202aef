/** The text of a 撤销裁决决定书: 裁决、生效裁判、依据、决定. */

import { normaliseNumber } from '../../document-number.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { bare } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '撤销行政裁决决定书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { decisionNumber, decidedOn, effectiveOn, noticedOn } = data;
  const decision = decisionNumber
    ? `《行政裁决书》（${normaliseNumber(decisionNumber)}）`
    : '《行政裁决书》';
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(decidedOn)}作出${decision}。当事人不服，以民事争议的对方当事人为被告提起民事诉讼。`,
      `${judgmentOf(data)}已于${chineseDate(effectiveOn)}生效，本机关于${chineseDate(noticedOn)}收到人民法院通知。`,
      `依据${RULES_IN_FULL}第二十四条，本机关决定：撤销上述${decision}。当事人之间的民事争议，以上述生效民事裁判为准。`,
    ],
  };
}

/** The officer may have named court and kind of judgment with its number. */
function judgmentOf({ court = '人民法院', judgment }: Data): string {
  const kind = /(?:判决|裁定|调解|裁判)书?$/u.test(judgment) ? '' : '民事裁判';
  const named = `${bare(judgment)}${kind}`;
  return judgment.includes('法院')
    ? `就该民事争议，${named}`
    : `${court}就该民事争议作出的${named}`;
}
