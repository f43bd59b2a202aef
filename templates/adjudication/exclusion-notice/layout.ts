/** Lays out a 不计入办理期限告知书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { CLOSING } from '../notices.ts';
import { paragraph } from '../section-blocks.ts';
import { allParties } from '../the-case.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: TITLE,
    addressee: allParties(data),
    blocks: [
      paragraph(text.facts),
      paragraph(text.clock),
      paragraph(text.remaining),
      paragraph(text.contact),
      paragraph(CLOSING),
    ],
  };
}
