/**
 * Draws sheets on which everything stands at a place of its own: the address behind an envelope's window, numbers
 * over the pages of a volume. It flows no text from page to page; letters and forms do that.
 */

import { createCanvas, type Part } from './canvas.ts';
import type { Drawn } from './draw-letter.ts';
import { missingIn } from './find-missing.ts';
import type { FontStack } from './font-stack.ts';
import { baselineUnder, GRID, mm } from './grid.ts';
import type { Day, GlyphMissing, Style } from './letter-document.ts';
import { setBox } from './set-line.ts';

/** Lengths in millimetres from the page's left and upper edge; `size` in points. */
export type SheetText = {
  readonly text: string;
  readonly x: number;
  /** Upper edge of the first line. */
  readonly y: number;
  /** Longer text goes on in the next line; `\n` begins one. */
  readonly width: number;
  readonly size: number;
  readonly style?: Style;
  readonly align?: 'left' | 'centre' | 'right';
  /** From line to line; one and a half times the size unless told. */
  readonly pitch?: number;
};

/** A black line: a rectangle, in millimetres. */
export type SheetRule = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SheetPage = {
  readonly texts: readonly SheetText[];
  readonly rules?: readonly SheetRule[];
};

/** A4 pages in that order; the day pins the file's date. */
export type Sheets = {
  readonly title: string;
  readonly author: string;
  readonly on: Day | null;
  readonly pages: readonly SheetPage[];
};

/** Characters that no font has. */
export const missingOn = ({ pages }: Sheets, fonts: FontStack): GlyphMissing[] =>
  pages.flatMap(({ texts }) =>
    texts.flatMap(({ text, style = 'song' }) =>
      missingIn(text.replaceAll('\n', ''), '封页', (at) => fonts.faceFor(style, at) !== null),
    ),
  );

/** How many lines a text takes in its width. */
export const linesOf = (text: SheetText, fonts: FontStack): number => linesIn(text, fonts).length;

export async function drawSheets(
  { title, author, on, pages }: Sheets,
  fonts: FontStack,
): Promise<Drawn> {
  const canvas = createCanvas({ title, author, subject: title, issuedOn: on });
  const structure: Part[] = [];
  for (const { texts, rules = [] } of pages) {
    canvas.addPage();
    canvas.artifact(() => {
      for (const { x, y, width, height } of rules) {
        canvas.rule(mm(x), mm(y + height / 2), mm(width), mm(height), 'black');
      }
    });
    for (const text of texts) {
      const { x, y, size, pitch = (size * 1.5) / mm(1) } = text;
      const part = canvas.content('P', () => {
        linesIn(text, fonts).forEach((glyphs, line) => {
          const placed = glyphs.map((glyph) => ({ ...glyph, x: glyph.x + mm(x) - GRID.left }));
          canvas.text(placed, size, baselineUnder(mm(y + line * pitch), size));
        });
      });
      structure.push({ tag: 'P', parts: [part] });
    }
  }
  return { pdf: await canvas.finish(structure), pages: pages.length };
}

function linesIn(
  { text, width, size, style = 'song', align = 'left' }: SheetText,
  fonts: FontStack,
) {
  return setBox(text, { style, size, width: mm(width), align }, fonts);
}
