/** Lays headed sections and plain paragraphs out as blocks; the text is the paper's. */

import type { Block } from '../kit/letter-document.ts';

export type Section = { readonly heading: string; readonly paragraphs: readonly string[] };

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

export const opening = (text: string): Block => ({ kind: 'paragraph', text, keepWithNext: true });

export const sectionBlocks = (sections: readonly Section[]): Block[] =>
  sections.flatMap(({ heading, paragraphs }): Block[] => [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map(paragraph),
  ]);

/** Numbered, unless there is only one. */
export const itemBlocks = (
  marker: Extract<Block, { kind: 'list' }>['marker'],
  items: readonly string[],
): Block[] => (items.length > 1 ? [{ kind: 'list', marker, items }] : items.map(paragraph));
