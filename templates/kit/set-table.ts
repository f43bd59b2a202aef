/** Sets a table into strips: a row of cells, or one line of a row too long for a page to hold whole. It draws nothing. */

import type { CleanRow, CleanTable } from './flow.ts';
import type { FontStack } from './font-stack.ts';
import { GRID, mm } from './grid.ts';
import type { TableCell } from './letter-document.ts';
import { type Glyph, setBox } from './set-line.ts';

/** Lengths in points; `x` from the left edge of the text area, baselines from the strip's top. */
export type Strip = {
  /** Counts rows of the table, its header included. */
  readonly row: number;
  /** Whether the row begins and ends with this strip: between its strips there is no rule. */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly height: number;
  readonly keepWithNext: boolean;
  readonly cells: readonly StripCell[];
};

export type StripCell = {
  readonly x: number;
  readonly width: number;
  readonly span: number;
  readonly tag: 'TH' | 'TD';
  readonly scope: 'Column' | 'Row';
  readonly size: number;
  readonly lines: readonly { readonly glyphs: readonly Glyph[]; readonly baseline: number }[];
};

const LEADING = 1.5;
const PADDING = { side: mm(1.5), above: mm(1.2) };
/** A row of more lines may part over two pages. */
const WHOLE = 8;

type SetCell = {
  readonly cell: TableCell;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly (readonly Glyph[])[];
  readonly foot: readonly (readonly Glyph[])[];
};

export function stripsOf(
  table: CleanTable,
  fonts: FontStack,
): { readonly header: readonly Strip[]; readonly body: readonly Strip[] } {
  const edges = edgesOf(table.columns);
  const strips = (row: CleanRow, index: number, inHeader: boolean): Strip[] => {
    const cells = setCells(row, edges, table.size, fonts);
    const frame = { row: index, size: table.size, least: mm(row.height), inHeader };
    const longest = Math.max(...cells.map(({ lines }) => lines.length));
    return longest > WHOLE ? parted(cells, longest, frame) : [whole(cells, frame)];
  };
  return {
    header: table.header.flatMap((row, i) => strips(row, i, true)),
    body: table.rows.flatMap((row, i) => strips(row, table.header.length + i, false)),
  };
}

/** Left edges of the columns and the table's right edge; what is too wide is narrowed in proportion. */
function edgesOf(columns: readonly number[]): number[] {
  const total = columns.reduce((sum, width) => sum + mm(width), 0);
  const scale = Math.min(1, GRID.width / total);
  let x = (GRID.width - total * scale) / 2;
  return [x, ...columns.map((width) => (x += mm(width) * scale))];
}

function setCells(
  row: CleanRow,
  edges: readonly number[],
  size: number,
  fonts: FontStack,
): SetCell[] {
  let column = 0;
  return row.cells.map((cell) => {
    const x = edges[column] ?? GRID.width;
    column += cell.span ?? 1;
    const width = (edges[Math.min(column, edges.length - 1)] ?? GRID.width) - x;
    const inner = width - 2 * PADDING.side;
    const set = (text: string, align: 'left' | 'centre' | 'right') =>
      setBox(text, { style: cell.label ? 'hei' : 'fang', size, width: inner, align }, fonts).map(
        (line) => line.map((glyph) => ({ ...glyph, x: glyph.x + x + PADDING.side })),
      );
    return {
      cell,
      x,
      width,
      lines: set(
        cell.label ? evened(cell.text, inner / size) : cell.text,
        cell.align ?? (cell.label ? 'centre' : 'left'),
      ),
      foot: cell.foot === undefined ? [] : set(cell.foot, 'right'),
    };
  });
}

/** The lines of a label are of a length, so that no single character hangs under it. */
function evened(text: string, fits: number): string {
  const chars = [...text];
  const lines = Math.ceil(chars.length / Math.max(1, Math.floor(fits)));
  if (lines < 2 || !/^\p{Script=Han}+$/u.test(text)) return text;
  const each = Math.ceil(chars.length / lines);
  return Array.from({ length: lines }, (_, i) =>
    chars.slice(i * each, (i + 1) * each).join(''),
  ).join('\n');
}

type Frame = {
  readonly row: number;
  readonly size: number;
  /** The least height of the whole row. */
  readonly least: number;
  readonly inHeader: boolean;
};

const lineHeight = (size: number): number => size * LEADING;

/** Baseline of the line that many lines under the top of a box. */
const baselineOf = (line: number, size: number): number =>
  (line + 0.5) * lineHeight(size) + size * 0.38;

function whole(cells: readonly SetCell[], frame: Frame): Strip {
  const { size, least } = frame;
  const needed = cells.map(({ lines, foot }) => (lines.length + foot.length) * lineHeight(size));
  const height = Math.max(least, Math.max(...needed) + 2 * PADDING.above);
  return {
    ...stripAt(frame, height),
    opens: true,
    closes: true,
    keepWithNext: frame.inHeader,
    cells: cells.map((cell) => {
      const top = topOf(cell, frame, height);
      const foot = height - PADDING.above - cell.foot.length * lineHeight(size);
      return stripCell(cell, frame, [
        ...cell.lines.map((glyphs, i) => ({ glyphs, baseline: top + baselineOf(i, size) })),
        ...cell.foot.map((glyphs, i) => ({ glyphs, baseline: foot + baselineOf(i, size) })),
      ]);
    }),
  };
}

/** Centred, but for a box with a foot or one to be filled in: it begins at the top. */
function topOf({ cell, lines, foot }: SetCell, { size, least }: Frame, height: number): number {
  const written = lines.length * lineHeight(size);
  const box = foot.length > 0 || (least > 2 * written && !cell.label && cell.align === undefined);
  return box ? PADDING.above : (height - written) / 2;
}

/** One strip a line; the first two and the last two stay together. */
function parted(cells: readonly SetCell[], longest: number, frame: Frame): Strip[] {
  const { size, least } = frame;
  const footLines = Math.max(...cells.map(({ foot }) => foot.length));
  const count = longest + footLines;
  const rest = Math.max(0, least - count * lineHeight(size) - 2 * PADDING.above);
  return Array.from({ length: count }, (_, line): Strip => {
    const [first, last] = [line === 0, line === count - 1];
    const above = first ? PADDING.above : 0;
    const spare = line === longest - 1 ? rest : 0;
    const below = (last ? PADDING.above : 0) + spare;
    return {
      ...stripAt(frame, above + lineHeight(size) + below),
      opens: first,
      closes: last,
      keepWithNext: frame.inHeader || first || (line >= longest - 2 && !last),
      cells: cells.map((cell) => {
        const glyphs = cell.lines[line] ?? cell.foot[line - longest];
        return stripCell(
          cell,
          frame,
          glyphs ? [{ glyphs, baseline: above + baselineOf(0, size) }] : [],
        );
      }),
    };
  });
}

const stripAt = ({ row }: Frame, height: number): Pick<Strip, 'row' | 'height'> => ({
  row,
  height,
});

function stripCell(
  { cell, x, width }: SetCell,
  { size, inHeader }: Frame,
  lines: StripCell['lines'],
): StripCell {
  return {
    x,
    width,
    span: cell.span ?? 1,
    tag: cell.label ? 'TH' : 'TD',
    scope: inHeader ? 'Column' : 'Row',
    size,
    lines,
  };
}
