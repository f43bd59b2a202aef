/** Lays out a 不予受理决定书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { nameList } from '../parties.ts';
import { paragraph } from '../section-blocks.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: `${frame.organ.name}\n${TITLE}`,
    addressee: nameList(data.applicants),
    blocks: [
      paragraph(text.application),
      paragraph(text.reasons),
      paragraph(text.decision),
      ...text.competent.map(paragraph),
      ...text.remedy.map(paragraph),
    ],
  };
}
