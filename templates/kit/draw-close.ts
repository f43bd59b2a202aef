/** Draws what closes a letter on the last page of its text: name, date and seal. */

import type { Canvas, Part } from './canvas.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm, rowBaseline } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { isDraft } from './outer-text.ts';
import type { Page } from './paginate.ts';
import { SEAL_RADIUS, sealDrawing, sealOf } from './seal.ts';
import { runWidth, setLine } from './set-line.ts';
import type { Row } from './set-rows.ts';

/** Empty rows between the text and the signature: the seal's top stays within a row of the text. */
export const ROWS_TO_SIGNATURE = 2;

type ClosingLetter = {
  readonly document: LetterDocument;
  readonly fonts: FontStack;
  readonly signature: readonly string[];
};

export function drawClose(canvas: Canvas, letter: ClosingLetter, page: Page<Row>): Part[] {
  const { document, fonts, signature } = letter;
  const at = (row: number): number => page.end + (ROWS_TO_SIGNATURE + row) * page.step;
  const centre = signatureCentre(signature, fonts);
  if (!isDraft(document)) {
    canvas.artifact(() => drawSeal(canvas, letter, centre, at));
  }
  const parts = signature.map((line, i): Part => {
    const x = centre - runWidth(line, 'fang', GRID.body, fonts) / 2;
    const content = canvas.content('P', () =>
      canvas.text(setLine(line, 'fang', GRID.body, x, fonts), GRID.body, rowBaseline(at(i))),
    );
    return { tag: 'P', parts: [content] };
  });
  return joined(parts);
}

/** The name's lines are one paragraph, the date another. */
function joined(signature: readonly Part[]): Part[] {
  const date = signature.at(-1);
  const name = { tag: 'P', parts: signature.slice(0, -1).flatMap((part) => part.parts) };
  return [name, ...(date ? [date] : [])];
}

/** The date stands four characters in from the right; a longer name moves both left (7.3.5.1). */
function signatureCentre(signature: readonly string[], fonts: FontStack): number {
  const widths = signature.map((line) => runWidth(line, 'fang', GRID.body, fonts));
  const date = widths.at(-1) ?? 0;
  const widest = Math.max(...widths);
  return Math.min(GRID.width - 4 * GRID.cell - date / 2, GRID.width - widest / 2);
}

/** Name and date lie a little under the seal's centre, its top within a row of the text (7.3.5.1). */
function drawSeal(
  canvas: Canvas,
  { document, fonts, signature }: ClosingLetter,
  centre: number,
  at: (row: number) => number,
): void {
  const top = rowBaseline(at(0)) - GRID.body * 0.88;
  const bottom = rowBaseline(at(signature.length - 1)) + GRID.body * 0.12;
  const textEnd = rowBaseline(at(-ROWS_TO_SIGNATURE - 1)) + GRID.body * 0.12;
  const y = Math.min((top + bottom) / 2 - mm(4.5), textEnd + mm(9.5) + SEAL_RADIUS);
  canvas.stamp(sealDrawing(fonts.sealFont, sealOf(document)), GRID.left + centre, y);
}
