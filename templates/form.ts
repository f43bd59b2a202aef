/** The tables of internal forms: named fields side by side or over the whole width, boxes for opinions and signatures. */

import type { Table, TableCell, TableRow } from './kit/letter-document.ts';

/** Millimetres: name, content, name, content over the width of the text. */
const COLUMNS = [28, 50, 28, 50];

/** The height in which an opinion is written and signed by hand. */
const OPINION = 38;

export const label = (text: string): TableCell => ({ text, label: true });

/** 案号｜…｜案由｜… */
export const pair = (
  ...[a, left, b, right]: readonly [string, string, string, string]
): TableRow => ({
  cells: [label(a), left, label(b), right],
});

/** One field over the whole width, as high as what is filled in by hand needs. */
export const wide = (name: string, text: string, height?: number): TableRow => ({
  cells: [label(name), { text, span: 3 }],
  ...(height === undefined ? {} : { height }),
});

/** An opinion with its place to sign; known words are printed, the rest is written by hand. */
export const opinion = (name: string, text = '', signs = '签名', height = OPINION): TableRow => ({
  cells: [
    label(name),
    { text, span: 3, foot: `${signs}：${'　'.repeat(7)}\n${'　'.repeat(5)}年　　月　　日` },
  ],
  height,
});

export const formTable = (...rows: readonly TableRow[]): Table => ({
  kind: 'table',
  columns: COLUMNS,
  rows,
});

/** A list under named columns, numbered in the first; `widths` in millimetres, 156 together. */
export const listTable = (
  names: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Table => ({
  kind: 'table',
  columns: widths,
  header: [{ cells: names.map(label) }],
  rows: rows.map((cells, i) => ({
    cells: [{ text: String(i + 1), align: 'centre' }, ...cells],
  })),
});
