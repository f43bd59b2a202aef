/** Lays out a 行政调解协议书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { itemBlocks, opening, paragraph } from '../section-blocks.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: `${frame.organ.name}\n${TITLE}`,
    blocks: [
      ...text.parties.map(paragraph),
      paragraph(text.disputed),
      opening(text.opening),
      ...itemBlocks('chinese', text.terms),
      paragraph(text.lawful),
      paragraph(text.effect),
      paragraph(text.confirmation),
      { kind: 'signatureLines', lines: text.signatures },
    ],
  };
}
