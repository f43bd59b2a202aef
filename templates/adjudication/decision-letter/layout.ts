/** Lays out a 行政裁决书; its text is in wording.ts. */

import type { Block } from '../../kit/letter-document.ts';
import type { Frame, LetterBody } from '../../paper.ts';
import { itemBlocks, opening, paragraph } from '../section-blocks.ts';
import type { Data } from './data.ts';
import { type Part, TITLE, wording } from './wording.ts';

export function layout(data: Data, frame: Frame): LetterBody {
  const text = wording(data);
  return {
    title: `${frame.organ.name}\n${TITLE}`,
    blocks: [
      ...text.parties.map(paragraph),
      ...text.history.map(paragraph),
      ...part(text.claim),
      ...claims(text.claimsOpening, text.claims),
      ...text.answers.flatMap(part),
      ...part(text.disputed),
      ...text.evidence.map(paragraph),
      ...part(text.found),
      ...part(text.assessment),
      ...part(text.reasoning),
      opening(text.rulingsOpening),
      ...itemBlocks('chinese', text.rulings),
      ...text.other.map(paragraph),
      ...text.remedy.map(paragraph),
    ],
  };
}

function part({ lead, paragraphs }: Part): Block[] {
  return paragraphs.map(
    (text, i): Block => ({ kind: 'paragraph', text, ...(i === 0 ? { lead } : {}) }),
  );
}

function claims(text: string, list: readonly string[]): Block[] {
  if (list.length === 0) return [paragraph(text)];
  return [opening(text), { kind: 'list', marker: 'arabic', items: list }];
}
