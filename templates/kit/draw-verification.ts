/** Draws how a printed letter is verified: QR code as vectors, short code and address. It makes no code up. */

import { encodeQR } from 'qr';
import type { Canvas, Part } from './canvas.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { verificationLines } from './outer-text.ts';
import { setBox } from './set-line.ts';

const SIZE = 9;
const LEADING = 13;
const BESIDE = mm(3);

/** Under the page number; on the first page of 信函格式 under the lower red rule. */
const PLACES = {
  foot: { top: mm(273.5), side: mm(16) },
  underRule: { top: mm(279), side: mm(13) },
} as const;

export function drawVerification(
  canvas: Canvas,
  document: LetterDocument,
  fonts: FontStack,
  page: number,
): Part[] {
  const { verification, format } = document;
  if (!verification) return [];
  const { top, side } = PLACES[format === 'letter' && page === 1 ? 'underRule' : 'foot'];
  canvas.artifact(() => canvas.vector(qrOperators(verification.url, side), GRID.left, top));
  const left = side + BESIDE;
  const lines = verificationLines(document).flatMap((text) =>
    setBox(text, { style: 'song', size: SIZE, width: GRID.width - left, align: 'left' }, fonts),
  );
  const first = top + (side - lines.length * LEADING) / 2 + LEADING * 0.75;
  const content = canvas.content('P', () => {
    lines.forEach((glyphs, i) => {
      const moved = glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left }));
      canvas.text(moved, SIZE, first + i * LEADING, 'grey');
    });
  });
  return [{ tag: 'P', parts: [content] }];
}

/** Squares of one row that touch are one rectangle; the origin is the code's upper left corner, y upwards. */
function qrOperators(text: string, side: number): string {
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const unit = side / rows.length;
  const bars = rows.flatMap((row, y) =>
    runs(row).map(([from, to]) =>
      [from * unit, -(y + 1) * unit, (to - from) * unit, unit].map((n) => n.toFixed(3)).join(' '),
    ),
  );
  return `0 0 0 rg ${bars.map((bar) => `${bar} re`).join(' ')} f`;
}

function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}
