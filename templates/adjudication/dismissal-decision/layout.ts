/** Lays out a 驳回申请决定书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { paragraph } from '../section-blocks.ts';
import { allParties } from '../the-case.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: `${frame.organ.name}\n${TITLE}`,
    addressee: allParties(data),
    blocks: [
      paragraph(text.application),
      ...text.found.map(paragraph),
      paragraph(text.reasons),
      paragraph(text.decision),
      ...text.remedy.map(paragraph),
    ],
  };
}
