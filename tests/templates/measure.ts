/** Measures a finished letter with pdfjs: where each character stands and what text comes out. Not a drawing tool. */

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Mark = {
  readonly char: string;
  /** Millimetres from the left and the top of the page to the glyph's origin. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly artifact: boolean;
};

export type MeasuredLine = {
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly text: string;
};
export type MeasuredPage = {
  readonly marks: readonly Mark[];
  readonly lines: readonly MeasuredLine[];
  /** Shapes drawn: rules, and the parts of a seal; a QR code is one. */
  readonly shapes: number;
  /** The dark bars of the QR code, in millimetres from the left and the top of the page. */
  readonly squares: readonly Bar[];
};
export type Measured = {
  readonly pages: readonly MeasuredPage[];
  /** Everything but artifacts, in reading order. */
  readonly text: string;
  /** What a reader copies out with pdfjs's own extraction, blanks removed. */
  readonly copied: string;
  readonly title: string;
};

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Glyph = { readonly unicode: string; readonly width: number };

const MM = 25.4 / 72;

export async function measure(pdf: Uint8Array): Promise<Measured> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: MeasuredPage[] = [];
  let copied = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const operators = await page.getOperatorList();
    const marks = marksOf(operators.fnArray, operators.argsArray as unknown[][]);
    const shapes = operators.fnArray.filter((operator) => operator === OPS.constructPath).length;
    const squares = squaresOf(operators.fnArray, operators.argsArray as unknown[][]);
    pages.push({ marks, lines: linesOf(marks.filter((mark) => !mark.artifact)), shapes, squares });
    const content = await page.getTextContent();
    copied += content.items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const info = (await document.getMetadata()).info as { Title?: string };
  await task.destroy();
  const text = pages
    .flatMap((page) => page.marks)
    .filter((mark) => !mark.artifact)
    .map((mark) => mark.char)
    .join('');
  return { pages, text, copied: copied.replaceAll(/\s/gu, ''), title: info.Title ?? '' };
}

/** Follows the few text operators the kit writes. */
function marksOf(operators: readonly number[], args: readonly unknown[][]): Mark[] {
  const marks: Mark[] = [];
  const tags: string[] = [];
  let [x, y, size, spacing] = [0, 0, 0, 0];
  operators.forEach((operator, index) => {
    const given = args[index] ?? [];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      tags.push(tagOf(given[0]));
    if (operator === OPS.endMarkedContent) tags.pop();
    if (operator === OPS.setFont) size = given[1] as number;
    if (operator === OPS.setCharSpacing) spacing = given[0] as number;
    if (operator === OPS.setTextMatrix) [x, y] = matrixOf(given);
    if (operator !== OPS.showText) return;
    for (const shown of given[0] as readonly (Glyph | number)[]) {
      if (typeof shown === 'number') {
        x -= (shown * size) / 1000;
        continue;
      }
      marks.push({
        char: shown.unicode,
        x: x * MM,
        y: y * MM,
        size,
        artifact: tags.includes('Artifact'),
      });
      x += (shown.width * size) / 1000 + spacing;
    }
  });
  return marks;
}

/** A path of a hundred rectangles and more is a QR code; each takes 13 numbers, and y counts upwards from its corner. */
function squaresOf(operators: readonly number[], args: readonly unknown[][]): Bar[] {
  let corner = [0, 0];
  for (const [index, operator] of operators.entries()) {
    const given = args[index] ?? [];
    if (operator === OPS.transform) corner = [given[4] as number, given[5] as number];
    const path = Array.from((given[1] as ArrayLike<number>[] | undefined)?.[0] ?? []);
    if (operator !== OPS.constructPath || path.length < 1300 || path.length % 13 !== 0) continue;
    const [left = 0, top = 0] = corner;
    return Array.from({ length: path.length / 13 }, (_, i) => {
      const [, x = 0, y = 0, , right = 0, , , , upper = 0] = path.slice(i * 13, i * 13 + 13);
      return {
        x: (left + x) * MM,
        y: (top - upper) * MM,
        width: (right - x) * MM,
        height: (upper - y) * MM,
      };
    });
  }
  return [];
}

const tagOf = (tag: unknown): string => String((tag as { name?: string })?.name ?? tag);

function matrixOf(given: readonly unknown[]): [number, number] {
  const matrix = (given.length === 6 ? given : given[0]) as ArrayLike<number>;
  return [matrix[4] ?? 0, matrix[5] ?? 0];
}

function linesOf(marks: readonly Mark[]): MeasuredLine[] {
  const lines = new Map<number, Mark[]>();
  for (const mark of marks) {
    const key = Math.round(mark.y * 10);
    lines.set(key, [...(lines.get(key) ?? []), mark]);
  }
  return [...lines.values()].map((line) => ({
    y: line[0]?.y ?? 0,
    marks: line,
    text: line.map((mark) => mark.char).join(''),
  }));
}
