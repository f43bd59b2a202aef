/** Sets paragraphs into rows of placed characters with the fonts at hand. It knows no pages. */

import { balanceTitle } from './balance-title.ts';
import {
  type Atom,
  breakLines,
  isNarrow,
  type Line,
  type PlacedAtom,
  toAtoms,
} from './break-lines.ts';
import type { Face } from './face.ts';
import type { Paragraph } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { GRID } from './grid.ts';
import type { Style } from './letter-document.ts';
import { CLOSING, DOUBLED, OPENING } from './punctuation.ts';

/** A character where it is drawn; `x` counts from the left edge of the text area. */
export type Glyph = { readonly codePoint: number; readonly face: Face; readonly x: number };

export type Row = {
  /** Index of the paragraph, or null for an empty row. */
  readonly paragraph: number | null;
  readonly glyphs: readonly Glyph[];
  readonly size: number;
  /** No page may end after this row. */
  readonly keepWithNext: boolean;
  readonly accompanies: boolean;
};

const BLANK: Row = {
  paragraph: null,
  glyphs: [],
  size: GRID.body,
  keepWithNext: true,
  accompanies: false,
};

export function setRows(paragraphs: readonly Paragraph[], fonts: FontStack): Row[] {
  return paragraphs.flatMap((paragraph, index) => [
    ...Array.from({ length: paragraph.blankBefore }, () => BLANK),
    ...rowsOf(paragraph, index, fonts),
  ]);
}

function rowsOf(paragraph: Paragraph, index: number, fonts: FontStack): Row[] {
  const { atoms, styles, starts } = atomsOf(paragraph, fonts);
  const lines =
    paragraph.align === 'balanced'
      ? starts.flatMap((start, i) => balanced(atoms, start, starts[i + 1] ?? atoms.length))
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

/** Body text stands in the grid's cell; other sizes stand solid. */
const cellOf = (size: number): number => (size === GRID.body ? GRID.cell : size);

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

export function runWidth(run: string, style: Style, size: number, fonts: FontStack): number {
  let width = 0;
  for (const char of run) width += advanceOf(char, style, size, fonts);
  return width;
}

function advanceOf(char: string, style: Style, size: number, fonts: FontStack): number {
  if (!isNarrow(char) && char !== ' ') return cellOf(size);
  const codePoint = char.codePointAt(0) ?? 0;
  return (fonts.faceFor(style, codePoint)?.advance(codePoint) ?? 0) * size;
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

function glyphsOf(
  placed: PlacedAtom,
  left: number,
  style: Style,
  size: number,
  fonts: FontStack,
): Glyph[] {
  const chars = [...placed.atom.text];
  let x = left + placed.x;
  return chars.map((char, i) => {
    const codePoint = char.codePointAt(0) ?? 0;
    const face = fonts.faceFor(style, codePoint);
    if (!face)
      throw new Error(
        `no face for U+${codePoint.toString(16)}: the letter was not checked before setting`,
      );
    const full = placed.atom.kind === 'cell';
    const glyph = {
      codePoint,
      face,
      x: x + (full ? inCell(char, i, chars.length, face, size) : 0),
    };
    x += full ? cellOf(size) : face.advance(codePoint) * size;
    return glyph;
  });
}

/** A font may give a full-width mark a narrow glyph (Noto: — 0.89, · 0.33 em): it is placed within its cell. */
function inCell(char: string, index: number, count: number, face: Face, size: number): number {
  const spare = cellOf(size) - face.advance(char.codePointAt(0) ?? 0) * size;
  if (spare <= 0.05 * size || (CLOSING.has(char) && char !== '·')) return 0;
  if (OPENING.has(char)) return spare;
  if (DOUBLED.has(char) && count === 2) return index === 0 ? spare : 0;
  return spare / 2;
}

/** A single line of text at its natural width, for what stands outside the flow. */
export function setLine(
  text: string,
  style: Style,
  size: number,
  x: number,
  fonts: FontStack,
): Glyph[] {
  let at = x;
  return [...text].map((char) => {
    const codePoint = char.codePointAt(0) ?? 0;
    const face = fonts.faceFor(style, codePoint);
    if (!face)
      throw new Error(
        `no face for U+${codePoint.toString(16)}: the letter was not checked before setting`,
      );
    const glyph = { codePoint, face, x: at };
    at += advanceOf(char, style, size, fonts);
    return glyph;
  });
}
