/** The text of a 送达公告: 受送达人、文书、要点、公告期. */

import { briefContactLine } from '../../contact.ts';
import { normaliseNumber } from '../../document-number.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { bare } from '../../wording.ts';
import type { Data } from './data.ts';

export const TITLE = '送达公告';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { caseName, recipient, paper, number, attempts, term, gist, contact } = data;
  const named = `《${paper}》${number ? `（${normaliseNumber(number)}）` : ''}`;
  return {
    addressee: recipient,
    parts: [
      `${caseName}（${caseNumber}），因${bare(attempts)}，无法以其他方式向你方送达。依据《中华人民共和国民事诉讼法》第九十五条，现向你方公告送达${named}。`,
      ...gist,
      `自本公告发出之日起经过${term}，即视为送达。请你方在公告期内到本机关领取上述文书。`,
      briefContactLine(contact),
      '特此公告。',
    ],
    sealed: true,
  };
}
