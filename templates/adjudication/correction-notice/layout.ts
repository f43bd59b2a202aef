/** Lays out a 补正通知书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { CLOSING } from '../notices.ts';
import { nameList } from '../parties.ts';
import { itemBlocks, opening, paragraph } from '../section-blocks.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: TITLE,
    addressee: nameList(data.applicants),
    blocks: [
      opening(text.opening),
      ...itemBlocks('bracketed', text.items),
      paragraph(text.due),
      paragraph(text.consequence),
      paragraph(text.contact),
      paragraph(CLOSING),
    ],
  };
}
