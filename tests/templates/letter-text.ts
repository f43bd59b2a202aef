/** What a composed letter says, as plain text for assertions: text, tables row by row, what is bound with it. */

import type { Block, LetterDocument } from '../../templates/kit/letter-document.ts';

export const textOf = ({ blocks, appendices = [] }: LetterDocument): string =>
  [
    ...blocks.map(blockText),
    ...appendices.flatMap(({ title, blocks: own }) => [title, ...own.map(blockText)]),
  ].join('\n');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join('\n');
    case 'signatureLines':
      return block.lines.join('\n');
    case 'table':
      return [...(block.header ?? []), ...block.rows].map(rowText).join('\n');
    case 'paragraph':
      return `${block.lead ?? ''}${block.text}`;
    case 'heading':
      return block.text;
  }
}

const rowText = ({ cells }: Extract<Block, { kind: 'table' }>['rows'][number]): string =>
  cells
    .flatMap((cell) => (typeof cell === 'string' ? [cell] : [cell.text, cell.foot ?? '']))
    .filter((text) => text !== '')
    .join('\n');
