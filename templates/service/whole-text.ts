/** A letter's text as paragraphs, for an announcement that tells all of it (民诉解释139). */

import type { Block, LetterDocument } from '../kit/letter-document.ts';
import { CLOSING } from '../wording.ts';

export const wholeText = ({ blocks }: Pick<LetterDocument, 'blocks'>): string[] =>
  blocks.flatMap(textsOf).filter((text) => text !== CLOSING);

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${block.lead ?? ''}${block.text}`];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
    case 'signatureLines':
      return [];
  }
}
