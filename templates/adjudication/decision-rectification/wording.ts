/** The text of a 更正通知书: 原裁决书、错误、更正. */

import { normaliseNumber } from '../../document-number.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, listed } from '../../wording.ts';
import { schema as decisionSchema } from '../decision-letter/data.ts';
import { TITLE as DECISION, wording as decisionWording } from '../decision-letter/wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import { corrected } from './corrected.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决书更正通知书';

export function wording(data: Data, { caseNumber, organ, issuedOn }: Frame): Text {
  const { decisionNumber, decidedOn, corrections, contact } = data;
  const number = decisionNumber ? `（${normaliseNumber(decisionNumber)}）` : '';
  return {
    addressee: allParties(data),
    parts: [
      {
        leading: `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(decidedOn)}作出《行政裁决书》${number}。经核对，该裁决书文字表述有误，依据${RULES_IN_FULL}第二十三条，现更正如下：`,
      },
      { items: listed(corrections), marker: 'bracketed' },
      '上述更正不改变裁决的内容，不影响当事人依法寻求救济的途径和期限。更正后的《行政裁决书》随本通知书一并送达，原《行政裁决书》相应内容以更正后的为准。',
      briefContactLine(contact),
      CLOSING,
    ],
    attachments: ['更正后的《行政裁决书》'],
    appendices: [
      {
        title: `${DECISION}（更正后）`,
        parts: [
          ...(decisionNumber ? [{ figures: normaliseNumber(decisionNumber) }] : []),
          ...edition(data).parts,
          { figures: organ.name },
          {
            figures: `${chineseDate(decidedOn)}${issuedOn ? `（${chineseDate(issuedOn)}更正）` : ''}`,
          },
        ],
      },
    ],
  };
}

const edition = ({ decision, corrections }: Data): Text =>
  decisionWording(decisionSchema.parse(corrected(decision, corrections).edition));
