/** Draws the strips of a table that stand on one page, and hangs its cells into the structure. It sets nothing. */

import type { Canvas, Part } from './canvas.ts';
import { GRID } from './grid.ts';
import type { PlacedRow } from './paginate.ts';
import type { Row } from './set-rows.ts';
import type { Strip, StripCell } from './set-table.ts';

const RULE = 0.6;

type PlacedStrip = { readonly strip: Strip; readonly top: number; readonly repeated: boolean };

/** `table` is the table's element: rows and cells that an earlier page began are gone on with. */
export function drawTable(canvas: Canvas, rows: readonly PlacedRow<Row>[], table: Part): void {
  const placed = rows.flatMap(({ row, at, repeated }): PlacedStrip[] =>
    row.strip
      ? [{ strip: row.strip, top: GRID.top + at * GRID.pitch, repeated: repeated ?? false }]
      : [],
  );
  canvas.artifact(() => drawRules(canvas, placed));
  for (const { strip, top, repeated } of placed) {
    if (repeated) canvas.artifact(() => drawCells(canvas, strip.cells, top));
    else drawRow(canvas, strip, top, rowPart(table, strip.row));
  }
}

function drawRules(canvas: Canvas, placed: readonly PlacedStrip[]): void {
  placed.forEach(({ strip, top }, i) => {
    const [left, right] = edgesOf(strip);
    const bottom = top + strip.height;
    const across = (y: number) =>
      canvas.rule(GRID.left + left - RULE / 2, y, right - left + RULE, RULE, 'black');
    if (strip.opens || i === 0) across(top);
    if (i === placed.length - 1) across(bottom);
    for (const x of [left, ...strip.cells.map((cell) => cell.x + cell.width)])
      canvas.rule(GRID.left + x - RULE / 2, (top + bottom) / 2, RULE, strip.height, 'black');
  });
}

function edgesOf({ cells }: Strip): [number, number] {
  const last = cells.at(-1);
  return [cells[0]?.x ?? 0, last ? last.x + last.width : 0];
}

function drawCells(canvas: Canvas, cells: readonly StripCell[], top: number): void {
  for (const cell of cells)
    for (const { glyphs, baseline } of cell.lines) canvas.text(glyphs, cell.size, top + baseline);
}

function drawRow(canvas: Canvas, strip: Strip, top: number, row: Part): void {
  strip.cells.forEach((cell, column) => {
    const part = cellPart(row, cell, column);
    if (cell.lines.some(({ glyphs }) => glyphs.length > 0))
      part.parts.push(canvas.content(cell.tag, () => drawCells(canvas, [cell], top)));
  });
}

/** Rows are hung in as they are reached, in order. */
function rowPart(table: Part, row: number): Part {
  const known = table.parts[row];
  if (known && 'tag' in known) return known;
  const made: Part = { tag: 'TR', parts: [] };
  table.parts.push(made);
  return made;
}

function cellPart(row: Part, { tag, span, scope }: StripCell, column: number): Part {
  const known = row.parts[column];
  if (known && 'tag' in known) return known;
  const made: Part = { tag, parts: [], cell: { span, ...(tag === 'TH' ? { scope } : {}) } };
  row.parts.push(made);
  return made;
}
