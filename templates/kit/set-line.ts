/** Sets single lines: where each character of a text stands in its cell or at its natural width. It knows no rows. */

import { breakLines, isNarrow, type PlacedAtom, toAtoms } from './break-lines.ts';
import type { Face } from './face.ts';
import type { FontStack } from './font-stack.ts';
import { GRID } from './grid.ts';
import type { Style } from './letter-document.ts';
import { CLOSING, DOUBLED, OPENING } from './punctuation.ts';

/** A character where it is drawn; `x` counts from the left edge of the text area. */
export type Glyph = { readonly codePoint: number; readonly face: Face; readonly x: number };

/** Body text stands in the grid's cell; other sizes stand solid. */
export const cellOf = (size: number): number => (size === GRID.body ? GRID.cell : size);

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

export function glyphsOf(
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

/** Lines of a text in a box of that width, from its left edge; `\n` begins a line. */
export function setBox(
  text: string,
  { style, size, width, align }: Box,
  fonts: FontStack,
): Glyph[][] {
  const widthOf = (run: string): number => runWidth(run, style, size, fonts);
  return text.split('\n').flatMap((part) => {
    const atoms = toAtoms(part, cellOf(size), widthOf, width);
    if (atoms.length === 0) return [[]];
    return breakLines(atoms, { first: width, rest: width, em: size }).map((line) => {
      const spare = Math.max(0, width - line.end);
      const x = align === 'left' ? 0 : align === 'right' ? spare : spare / 2;
      return line.atoms.flatMap((placed) => glyphsOf(placed, x, style, size, fonts));
    });
  });
}

export type Box = {
  readonly style: Style;
  readonly size: number;
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
};
