/** What a composed letter says, as plain text for assertions. */

import type { LetterDocument } from '../../templates/kit/letter-document.ts';

export function textOf(document: LetterDocument): string {
  return document.blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.join('\n');
      if (block.kind === 'signatureLines') return block.lines.join('\n');
      return block.kind === 'paragraph' ? `${block.lead ?? ''}${block.text}` : block.text;
    })
    .join('\n');
}
