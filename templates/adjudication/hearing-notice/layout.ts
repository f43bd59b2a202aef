/** Lays out a 听证通知书; its text is in wording.ts. */

import type { Frame, LetterBody } from '../../paper.ts';
import { CLOSING } from '../notices.ts';
import { opening, paragraph, sectionBlocks } from '../section-blocks.ts';
import type { Data } from './data.ts';
import { TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data, frame.caseNumber);
  return {
    title: TITLE,
    addressee: data.party,
    blocks: [opening(text.opening), ...sectionBlocks(text.sections), paragraph(CLOSING)],
    attachments: ['听证回执'],
  };
}
