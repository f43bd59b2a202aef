/** Draws what stands on every page outside the text: its number, marks of a draft, lines to sign, the seam. */

import type { Canvas } from './canvas.ts';
import { cleanText } from './clean-text.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm, rowBaseline } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { isDraft, marksOf, pageNumberText, SEAM_MARK } from './outer-text.ts';
import { SEAL_RADIUS, sealDrawing, sealOf } from './seal.ts';
import { type Glyph, runWidth, setLine } from './set-line.ts';

/** Which page of how many. */
export type Place = { readonly page: number; readonly pages: number };

/**
 * 4号 Song, 7 mm under the text: between dashes, odd right and even left, one character in (7.5; 10.1); a form's
 * in the middle.
 */
export function drawPageNumber(
  canvas: Canvas,
  document: LetterDocument,
  fonts: FontStack,
  { page, pages }: Place,
): void {
  const { format } = document;
  if (format === 'letter' && page === 1) return;
  const text = pageNumberText(document, page, pages);
  const width = runWidth(text.replaceAll('—', '　'), 'song', GRID.small, fonts);
  const spare = GRID.width - width;
  const outer = page % 2 === 1 ? spare - GRID.body : GRID.body;
  const x = format === 'form' ? spare / 2 : outer;
  canvas.artifact(() =>
    canvas.text(
      setLine(text, 'song', GRID.small, x, fonts),
      GRID.small,
      GRID.top + GRID.height + mm(7) + GRID.small * 0.38,
    ),
  );
}

/** No copy of a rehearsal or a draft may pass for a letter, whichever page is torn off. */
export function drawMarks(canvas: Canvas, document: LetterDocument, fonts: FontStack): void {
  const marks = marksOf(document);
  const large = marks[0];
  if (!large) return;
  const size = 150;
  const [x, y] = [GRID.pageWidth / 2 - size * 0.62, GRID.pageHeight / 2 + size * 0.92];
  canvas.turnedText(setLine(large.word, 'hei', size, 0, fonts), size, x, y, 45, 'shade');
  canvas.text(
    centredAt(marks.map((mark) => mark.note).join('　'), 10.5, fonts),
    10.5,
    mm(18),
    'grey',
  );
}

function centredAt(text: string, size: number, fonts: FontStack): Glyph[] {
  return setLine(text, 'hei', size, (GRID.width - size * [...text].length) / 2, fonts);
}

/** Characters of room that a hand needs to sign. */
const HAND = 6;

/** The rows at the foot of each page for signing it: a line too long for the page parts between those who sign. */
export function signingRows(
  { pageSignatures = [] }: LetterDocument,
  fonts: FontStack,
): readonly string[] {
  const widthOf = (text: string): number => runWidth(text, 'fang', GRID.small, fonts);
  return pageSignatures.map(cleanText).flatMap((line) => {
    if (widthOf(line) <= GRID.width) return [line];
    const rows: string[][] = [[]];
    for (const signer of line.split(/\u3000{2,}/u).filter(Boolean)) {
      const row = rows.at(-1) ?? [];
      const needed = [...row, signer].reduce((sum, text) => sum + widthOf(text), 0);
      if (row.length > 0 && needed + (row.length + 1) * HAND * GRID.small > GRID.width)
        rows.push([signer]);
      else row.push(signer);
    }
    return rows.map((row) => row.join('\u3000'.repeat(HAND)));
  });
}

/** Sets them off from the text, in points. */
const UNDER_TEXT = 6;

export function drawPageSignatures(
  canvas: Canvas,
  lines: readonly string[],
  fonts: FontStack,
): void {
  lines.forEach((line, i) => {
    canvas.text(
      setLine(line, 'fang', GRID.small, 0, fonts),
      GRID.small,
      rowBaseline(GRID.rows - lines.length + i, GRID.small) + UNDER_TEXT,
    );
  });
}

/** A seal is parted over at most so many pages: a narrower part shows nothing. */
const MOST_PARTS = 8;

/** 骑缝章 in the middle of the right edge: each page bears its part, so that none can be exchanged. */
export function drawSeam(
  canvas: Canvas,
  document: LetterDocument,
  fonts: FontStack,
  place: Place,
): void {
  if (!document.seam || place.pages < 2 || isDraft(document)) return;
  if (document.seam === 'hand') drawSeamMark(canvas, fonts);
  else drawSeamSeal(canvas, document, fonts, place);
}

function drawSeamSeal(
  canvas: Canvas,
  document: LetterDocument,
  fonts: FontStack,
  { page, pages }: Place,
): void {
  const sheaves = Math.ceil(pages / MOST_PARTS);
  const parts = Math.ceil(pages / sheaves);
  const width = (2 * SEAL_RADIUS) / parts;
  const left = -SEAL_RADIUS + ((page - 1) % parts) * width;
  canvas.stamp(
    sealDrawing(fonts.sealFont, sealOf(document)),
    GRID.pageWidth - left - width,
    GRID.pageHeight / 2,
    [left, -SEAL_RADIUS, width, 2 * SEAL_RADIUS],
  );
}

const SEAM_SIZE = 9;

function drawSeamMark(canvas: Canvas, fonts: FontStack): void {
  const x = GRID.pageWidth - mm(4);
  for (let y = GRID.pageHeight / 2 - SEAL_RADIUS; y < GRID.pageHeight / 2 + SEAL_RADIUS; y += mm(3))
    canvas.rule(x, y + mm(0.75), 0.4, mm(1.5), 'grey');
  [...SEAM_MARK].forEach((char, i) => {
    const baseline = GRID.pageHeight / 2 + (i - 1) * SEAM_SIZE * 1.4 + SEAM_SIZE * 0.38;
    const glyphs = setLine(char, 'song', SEAM_SIZE, x - GRID.left - SEAM_SIZE - mm(1), fonts);
    canvas.text(glyphs, SEAM_SIZE, baseline, 'grey');
  });
}
