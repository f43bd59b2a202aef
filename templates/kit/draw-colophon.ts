/** Draws 版记 at the foot of the last page, and says which page that is (GB/T 9704-2012 7.4, 7.5, 10.1). */

import type { Canvas, Part } from './canvas.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { colophonTexts } from './outer-text.ts';
import { type Glyph, runWidth, setBox, setLine } from './set-line.ts';

/** Height of a line, and its distance from the text above in grid rows. */
const LINE = 25;
const APART = 1;
const THICK = mm(0.35);
const THIN = mm(0.25);
const LABEL = '抄送：';

/** Rows of text by element: who gets copies, who printed it when. */
function elementsOf(document: LetterDocument, fonts: FontStack): Glyph[][][] {
  const { copiedTo, printedBy, printedOn } = colophonTexts(document);
  const size = GRID.small;
  const hang = size + runWidth(LABEL, 'fang', size, fonts);
  const names = setBox(
    copiedTo.slice(LABEL.length),
    { style: 'fang', size, width: GRID.width - size - hang, align: 'left' },
    fonts,
  ).map((line, i) => [
    ...(i === 0 ? setLine(LABEL, 'fang', size, size, fonts) : []),
    ...line.map((glyph) => ({ ...glyph, x: glyph.x + hang })),
  ]);
  const right = GRID.width - size - runWidth(printedOn, 'fang', size, fonts);
  const printed = [
    ...setLine(printedBy, 'fang', size, size, fonts),
    ...setLine(printedOn, 'fang', size, right, fonts),
  ];
  return [...(copiedTo === '' ? [] : [names]), ...(printed.length === 0 ? [] : [[printed]])];
}

const rowsNeeded = (elements: readonly (readonly unknown[])[]): number =>
  elements.length === 0 ? 0 : Math.ceil((elements.flat().length * LINE) / GRID.pitch) + APART;

/**
 * How many pages follow the text for 版记: none where it fits on the last page and that is the back of a sheet;
 * one, or two of which the first is blank. `used`: grid rows taken on the text's last page.
 */
export function colophonPages(
  document: LetterDocument,
  fonts: FontStack,
  pages: number,
  used: number,
): 0 | 1 | 2 {
  if (!document.colophon) return 0;
  const fits = used + rowsNeeded(elementsOf(document, fonts)) <= GRID.rows;
  if (document.colophon.oneSided) return fits ? 0 : 1;
  if (pages % 2 === 1) return 1;
  return fits ? 0 : 2;
}

/** The first rule stands over the first element, the last on the lower edge of the text area (7.4.1). */
export function drawColophon(canvas: Canvas, document: LetterDocument, fonts: FontStack): Part[] {
  const elements = elementsOf(document, fonts);
  if (elements.length === 0) return [];
  const bottom = GRID.top + GRID.height;
  const top = bottom - elements.flat().length * LINE;
  if (document.format !== 'letter') canvas.artifact(() => drawRules(canvas, elements, top, bottom));
  let y = top;
  return elements.map((lines): Part => {
    const content = canvas.content('P', () => {
      for (const line of lines) {
        canvas.text(line, GRID.small, y + LINE / 2 + GRID.small * 0.38);
        y += LINE;
      }
    });
    return { tag: 'P', parts: [content] };
  });
}

function drawRules(
  canvas: Canvas,
  elements: readonly (readonly unknown[])[],
  top: number,
  bottom: number,
): void {
  canvas.rule(GRID.left, top, GRID.width, THICK, 'black');
  let y = top;
  for (const lines of elements.slice(0, -1)) {
    y += lines.length * LINE;
    canvas.rule(GRID.left, y, GRID.width, THIN, 'black');
  }
  canvas.rule(GRID.left, bottom, GRID.width, THICK, 'black');
}
