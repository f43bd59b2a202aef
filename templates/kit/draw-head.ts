/** Draws the head of the first page: banner, rules and number (GB/T 9704-2012 7.2 and 10.1). */

import type { Canvas, Part } from './canvas.ts';
import type { FontStack } from './font-stack.ts';
import { baselineUnder, GRID, mm } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { bannerText, numberText } from './outer-text.ts';
import { type Glyph, runWidth, setLine } from './set-line.ts';

/** Where the head of the first page stands, per format (GB/T 9704-2012 7.2 and 10.1). */
const HEAD = {
  document: { bannerTop: mm(72), largest: 46 },
  letter: { bannerTop: mm(30), largest: 40 },
} as const;

export type Head = {
  readonly banner: readonly Glyph[];
  readonly bannerSize: number;
  readonly bannerTop: number;
  readonly number: readonly Glyph[];
  readonly numberTop: number;
  readonly rules: readonly (readonly [x: number, y: number, width: number, thickness: number])[];
  readonly firstRow: number;
};

/** Null for a form, which begins with its title. */
export function headOf(document: LetterDocument, fonts: FontStack): Head | null {
  if (document.format === 'form') return null;
  const { bannerTop, largest } = HEAD[document.format];
  const text = bannerText(document);
  const bannerSize = Math.min(largest, GRID.width / [...text].length);
  const banner = centred(text, 'songBold', bannerSize, fonts);
  const below = bannerTop + bannerSize;
  const number = numberText(document);
  const numberWidth = runWidth(number, 'fang', GRID.body, fonts);
  return {
    banner,
    bannerSize,
    bannerTop,
    ...(document.format === 'document' ? documentHead(below) : letterHead(below)),
    number: setLine(
      number,
      'fang',
      GRID.body,
      document.format === 'document' ? (GRID.width - numberWidth) / 2 : GRID.width - numberWidth,
      fonts,
    ),
  };
}

/** Number two rows under the banner, rule 4 mm under it, title two rows under the rule (7.2.5, 7.2.7, 7.3.1). */
function documentHead(bannerBottom: number): Pick<Head, 'numberTop' | 'rules' | 'firstRow'> {
  const numberTop = bannerBottom + 2 * GRID.pitch;
  const rule = numberTop + GRID.body + mm(4);
  return {
    numberTop,
    rules: [[GRID.left, rule, GRID.width, mm(0.7)]],
    firstRow: rowFrom(rule + 2 * GRID.pitch),
  };
}

/**
 * Double rules 170 mm wide 4 mm under the banner and 20 mm above the page's edge; the number under the first,
 * seven eighths of a character away; the title two rows under it (10.1).
 */
function letterHead(bannerBottom: number): Pick<Head, 'numberTop' | 'rules' | 'firstRow'> {
  const [thick, thin, between] = [mm(0.9), mm(0.35), mm(1.1)];
  const width = mm(170);
  const x = (GRID.pageWidth - width) / 2;
  const upper = bannerBottom + mm(4);
  const lower = GRID.pageHeight - mm(20);
  const numberTop = upper + between + (GRID.body * 7) / 8;
  return {
    numberTop,
    rules: [
      [x, upper, width, thick],
      [x, upper + between, width, thin],
      [x, lower - between, width, thin],
      [x, lower, width, thick],
    ],
    firstRow: rowFrom(numberTop + GRID.body + 2 * GRID.pitch),
  };
}

/** The first grid row that begins at or under `y`; a fifth of a row is not seen. */
const rowFrom = (y: number): number => Math.ceil((y - GRID.top) / GRID.pitch - 0.2);

export function drawHead(canvas: Canvas, head: Head): Part[] {
  canvas.artifact(() => {
    for (const [x, y, width, thickness] of head.rules) canvas.rule(x, y, width, thickness, 'red');
  });
  const banner = canvas.content('P', () =>
    canvas.text(
      head.banner,
      head.bannerSize,
      baselineUnder(head.bannerTop, head.bannerSize),
      'red',
    ),
  );
  const number = canvas.content('P', () =>
    canvas.text(head.number, GRID.body, baselineUnder(head.numberTop, GRID.body)),
  );
  return [
    { tag: 'P', parts: [banner] },
    { tag: 'P', parts: [number] },
  ];
}

function centred(
  text: string,
  style: 'songBold' | 'fang',
  size: number,
  fonts: FontStack,
): Glyph[] {
  return setLine(text, style, size, (GRID.width - runWidth(text, style, size, fonts)) / 2, fonts);
}
