/** The page of GB/T 9704-2012 in points: sizes, margins and the 22 × 28 grid. It draws nothing. */

const MM = 72 / 25.4;

export const mm = (length: number): number => length * MM;

/** Text area 156 × 225 mm at 37 mm from the top and 28 mm from the left (GB/T 9704-2012 5.2.1). */
const TEXT_WIDTH = mm(156);
const TEXT_HEIGHT = mm(225);

/** 3号, the size of body text (5.2.2). */
const BODY = 16;

export const GRID = {
  pageWidth: mm(210),
  pageHeight: mm(297),
  left: mm(28),
  top: mm(37),
  width: TEXT_WIDTH,
  height: TEXT_HEIGHT,
  rows: 22,
  columns: 28,
  cell: TEXT_WIDTH / 28,
  /** The last row's glyphs stand on the lower edge, so the pitch leaves one glyph height out. */
  pitch: (TEXT_HEIGHT - BODY) / 21,
  body: BODY,
  /** 2号, titles (7.3.1). */
  title: 22,
  /** 4号, page numbers (7.5). */
  small: 14,
} as const;

/** Share of the em that lies above the baseline in a Chinese glyph box. */
const BASELINE = 0.88;

/** Baseline of a row, counted from the top of the page; `size` centres other sizes in the row's band. */
export function rowBaseline(row: number, size: number = GRID.body): number {
  const top = GRID.top + row * GRID.pitch - (size - GRID.body) / 2;
  return top + size * BASELINE;
}

/** Baseline of a glyph whose box begins at `top`. */
export function baselineUnder(top: number, size: number): number {
  return top + size * BASELINE;
}
