/** Draws what stands on every page outside the text: its number, and the marks of a draft or a rehearsal. */

import type { Canvas } from './canvas.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { marksOf } from './outer-text.ts';
import { type Glyph, runWidth, setLine } from './set-rows.ts';

/** 4号 Song between dashes, 7 mm under the text, odd right and even left, one character in (7.5; 10.1). */
export function drawPageNumber(
  canvas: Canvas,
  document: LetterDocument,
  fonts: FontStack,
  page: number,
): void {
  if (document.format === 'letter' && page === 1) return;
  const text = `— ${page} —`;
  const width = runWidth(text.replaceAll('—', ''), 'song', GRID.small, fonts) + 2 * GRID.small;
  const x = page % 2 === 1 ? GRID.width - GRID.body - width : GRID.body;
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
