/** What a wording returns and how it becomes blocks of a letter: the one layout that most papers share. */

import type { Block, Table } from './kit/letter-document.ts';

/** What a paper says, in order. */
export type Part =
  | string
  /** Leads to what follows, and stays on its page. */
  | { readonly leading: string }
  | { readonly heading: string; readonly level?: 1 | 2 | 3 | 4 }
  /** 申请人称：… with the opening words in bold. */
  | { readonly lead: string; readonly text: string }
  /** Numbered, unless there is only one. */
  | { readonly items: readonly string[]; readonly marker?: 'chinese' | 'bracketed' | 'arabic' }
  /** Figures to compare or copy, flush left on lines of their own. */
  | { readonly figures: string }
  | { readonly toSign: readonly string[] }
  | Table;

export const blocksOf = (parts: readonly Part[]): Block[] => parts.flatMap(blocksOfPart);

function blocksOfPart(part: Part): Block[] {
  if (typeof part === 'string') return [paragraph(part)];
  if ('kind' in part) return [part];
  if ('leading' in part) return [{ ...paragraph(part.leading), keepWithNext: true }];
  if ('heading' in part) return [{ kind: 'heading', level: part.level ?? 1, text: part.heading }];
  if ('lead' in part) return [{ ...paragraph(part.text), lead: part.lead }];
  if ('figures' in part) return [{ ...paragraph(part.figures), flush: true }];
  if ('items' in part) return itemBlocks(part.marker ?? 'arabic', part.items);
  return [{ kind: 'signatureLines', lines: part.toSign }];
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

const itemBlocks = (
  marker: Extract<Block, { kind: 'list' }>['marker'],
  items: readonly string[],
): Block[] => (items.length > 1 ? [{ kind: 'list', marker, items }] : items.map(paragraph));
