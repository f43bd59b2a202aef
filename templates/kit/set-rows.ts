/** Sets paragraphs into rows of placed characters with the fonts at hand. It knows no pages. */

import { balanceTitle } from './balance-title.ts';
import { type Atom, breakLines, type Line, type PlacedAtom, toAtoms } from './break-lines.ts';
import type { FlowItem, Paragraph } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { GRID } from './grid.ts';
import type { Style } from './letter-document.ts';
import { cellOf, type Glyph, glyphsOf, runWidth } from './set-line.ts';
import { type Strip, stripsOf } from './set-table.ts';

export type Row = {
  /** Index of the paragraph or table, or null for an empty row. */
  readonly paragraph: number | null;
  readonly glyphs: readonly Glyph[];
  readonly size: number;
  /** No page may end after this row. */
  readonly keepWithNext: boolean;
  readonly accompanies: boolean;
  /** In grid rows, for what is not a row of text. */
  readonly height?: number;
  readonly strip?: Strip;
  /** Rows that are printed again above this one where it begins a page. */
  readonly repeat?: readonly Row[];
};

const BLANK: Row = {
  paragraph: null,
  glyphs: [],
  size: GRID.body,
  keepWithNext: true,
  accompanies: false,
};

export function setRows(items: readonly FlowItem[], fonts: FontStack): Row[] {
  return items.flatMap((item, index) => [
    ...Array.from({ length: item.blankBefore }, () => BLANK),
    ...(item.tag === 'Table' ? tableRows(item, index, fonts) : rowsOf(item, index, fonts)),
  ]);
}

function tableRows(
  item: Extract<FlowItem, { tag: 'Table' }>,
  index: number,
  fonts: FontStack,
): Row[] {
  const { header, body } = stripsOf(item.table, fonts);
  const rowOf = (strip: Strip): Row => ({
    paragraph: index,
    glyphs: [],
    size: GRID.body,
    keepWithNext: strip.keepWithNext,
    accompanies: true,
    height: strip.height / GRID.pitch,
    strip,
  });
  const repeat = header.map(rowOf);
  return [...repeat, ...body.map((strip) => ({ ...rowOf(strip), repeat }))];
}

function rowsOf(paragraph: Paragraph, index: number, fonts: FontStack): Row[] {
  const { atoms, styles, starts } = atomsOf(paragraph, fonts);
  const lines =
    paragraph.align === 'balanced'
      ? starts.flatMap((start, i) => balanced(atoms, start, starts[i + 1] ?? atoms.length))
      : paragraph.align === 'right'
        ? atRight(atoms)
        : justified(paragraph, atoms, fonts);
  return lines.map(({ line, x }, i) => ({
    paragraph: index,
    glyphs: line.atoms.flatMap((atom) =>
      glyphsOf(atom, x, styles[atom.index] ?? 'fang', paragraph.size, fonts),
    ),
    size: paragraph.size,
    accompanies: paragraph.accompanies,
    keepWithNext: paragraph.keepWithNext || (paragraph.tag !== 'P' && i < lines.length - 1),
  }));
}

/** Atoms with the style of each, and where each inline begins. */
function atomsOf(
  paragraph: Paragraph,
  fonts: FontStack,
): { atoms: Atom[]; styles: Style[]; starts: number[] } {
  const atoms: Atom[] = [];
  const styles: Style[] = [];
  const starts: number[] = [];
  for (const { text, style } of paragraph.inlines) {
    starts.push(atoms.length);
    const widthOf = (run: string): number => runWidth(run, style, paragraph.size, fonts);
    for (const atom of toAtoms(text, cellOf(paragraph.size), widthOf, GRID.width - 2 * GRID.cell)) {
      atoms.push(atom);
      styles.push(style);
    }
  }
  return { atoms, styles, starts };
}

function justified(paragraph: Paragraph, atoms: readonly Atom[], fonts: FontStack) {
  const hang = runWidth(paragraph.hangUnder ?? '', 'fang', paragraph.size, fonts);
  const first = paragraph.first * GRID.cell;
  const rest = paragraph.rest * GRID.cell + hang;
  const measure = { first: GRID.width - first, rest: GRID.width - rest, em: paragraph.size };
  return breakLines(atoms, measure).map((line, i) => ({ line, x: i === 0 ? first : rest }));
}

function balanced(atoms: readonly Atom[], from: number, to: number): { line: Line; x: number }[] {
  const starts = balanceTitle(atoms.slice(from, to), GRID.width - 2 * GRID.cell).map(
    (start) => from + start,
  );
  return starts.map((start, i) => {
    const line = solid(atoms, start, starts[i + 1] ?? to);
    return { line, x: (GRID.width - line.end) / 2 };
  });
}

function atRight(atoms: readonly Atom[]): { line: Line; x: number }[] {
  const line = solid(atoms, 0, atoms.length);
  return [{ line, x: Math.max(0, GRID.width - line.end) }];
}

function solid(atoms: readonly Atom[], start: number, end: number): Line {
  const placed: PlacedAtom[] = [];
  let x = 0;
  for (let index = start; index < end; index += 1) {
    const atom = atoms[index] as Atom;
    placed.push({ atom, index, x });
    x += atom.width;
  }
  return { atoms: placed, end: x };
}
