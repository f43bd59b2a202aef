/** Cuts rows into pages: headings stay with their text, the signature never stands alone. No drawing, no fonts. */

export type PageRow = {
  /** Null for an empty row. */
  readonly paragraph: number | null;
  readonly keepWithNext: boolean;
  /** Counts as text beside the signature. */
  readonly accompanies: boolean;
  /** In grid rows, where it is no row of text but a strip of a table, which stands off the grid. */
  readonly height?: number;
  /** Strips to be repeated above this one where it begins a page. */
  readonly repeat?: readonly PageRow[];
};

export type PlacedRow<R> = {
  readonly row: R;
  /** Its place in grid rows. */
  readonly at: number;
  /** Printed again at the head of a page. */
  readonly repeated?: boolean;
};

export type Page<R> = {
  readonly rows: readonly PlacedRow<R>[];
  /** The grid row after the last one used. */
  readonly end: number;
  /** Distance of rows in grid rows: 1, or a little less where that saves the signature a page. */
  readonly step: number;
};

export type PageRules = {
  /** Grid row of the first page at which text may begin. */
  readonly firstRow: number;
  readonly rowsPerPage: number;
  /** Rows that the signature needs, its distance from the text included; 0 where there is none. */
  readonly tail: number;
};

/** Text rows that at least accompany the signature (GB/T 9704-2012 7.3.5). */
const COMPANY = 2;

/** Rows by which a page may be tightened to hold the signature: the standard asks for that first (7.3.5). */
const TIGHTENED = 2;

/** The last row of a page is as high as its glyphs, without the gap to a next one. */
const GAP = 0.46;

/** Text stands at least this far under a table. */
const UNDER_TABLE = 0.3;

const EPSILON = 1e-6;

/** The signature belongs under the last page returned, at its `end`. */
export function paginate<R extends PageRow>(rows: readonly R[], rules: PageRules): Page<R>[] {
  const greedy = greedyCuts(rows, rules);
  const cuts = rules.tail === 0 ? greedy : withCompany(rows, greedy, rules);
  return cuts.map((cut, page) => {
    const firstRow = page === 0 ? rules.firstRow : 0;
    const mine = rows.slice(cut, cuts[page + 1] ?? rows.length);
    const step = page === cuts.length - 1 ? stepOf(mine, firstRow, rules) : 1;
    const { placed, end } = fill(mine, 0, Number.POSITIVE_INFINITY);
    return {
      rows: placed.map((row) => ({ ...row, at: firstRow + row.at * step })),
      end: firstRow + end * step,
      step,
    };
  });
}

function stepOf(rows: readonly PageRow[], firstRow: number, rules: PageRules): number {
  const needed = usedRows(rows, 0) + rules.tail;
  const room = rules.rowsPerPage - firstRow;
  return needed <= room || rows.some(isStrip) ? 1 : (room - 1) / (needed - 1);
}

const isBlank = (row: PageRow | undefined): boolean => row?.paragraph === null;

const isStrip = (row: PageRow): boolean => row.height !== undefined;

/** Places rows from `start` on until `room` grid rows are full; an empty row at the head of a page is dropped. */
function fill<R extends PageRow>(rows: readonly R[], start: number, room: number) {
  const placed: PlacedRow<R>[] = [];
  let end = 0;
  let next = start;
  for (; next < rows.length; next += 1) {
    const row = rows[next] as R;
    if (placed.length === 0) {
      if (isBlank(row)) continue;
      for (const heading of (row.repeat ?? []) as readonly R[]) {
        placed.push({ row: heading, at: end, repeated: true });
        end += heading.height ?? 1;
      }
    }
    const at = isStrip(row) ? end : onGrid(end, placed.at(-1)?.row);
    const bottom = at + (row.height ?? 1);
    const begun = placed.some(({ repeated }) => !repeated);
    if (begun && bottom > room - (isStrip(row) ? GAP : 0) + EPSILON) break;
    placed.push({ row, at });
    end = bottom;
  }
  return { placed, end: onGrid(end, placed.at(-1)?.row), next };
}

/** Text goes on in the next row of the grid, clear of a table above it. */
const onGrid = (end: number, above: PageRow | undefined): number =>
  above && isStrip(above) ? Math.ceil(end + UNDER_TABLE) : end;

/** Index of the first row of each page, filling each as far as the rules allow. */
function greedyCuts(rows: readonly PageRow[], rules: PageRules): number[] {
  const cuts = [0];
  for (let start = 0; ; ) {
    const room = rules.rowsPerPage - (cuts.length === 1 ? rules.firstRow : 0);
    const full = fill(rows, start, room).next;
    if (full >= rows.length) return cuts;
    start = legalCut(rows, full, start) ?? full;
    cuts.push(start);
  }
}

/** The latest index up to `from`, after `floor`, before which a page may end. */
function legalCut(rows: readonly PageRow[], from: number, floor: number): number | null {
  for (let at = from; at > floor; at -= 1) {
    if (!rows[at - 1]?.keepWithNext) return at;
  }
  return null;
}

/** Carries text over to the signature's page where it would have too little company or no room. */
function withCompany(rows: readonly PageRow[], cuts: number[], rules: PageRules): number[] {
  const last = cuts.at(-1) ?? 0;
  const room = rules.rowsPerPage - (cuts.length === 1 ? rules.firstRow : 0);
  const used = usedRows(rows, last);
  const enough = textRows(rows, last) >= COMPANY || cuts.length === 1;
  const spare = rows.slice(last).some(isStrip) ? 0 : TIGHTENED;
  if (used + rules.tail > room + spare) return addPage(rows, cuts, last);
  return enough ? cuts : carry(rows, cuts);
}

function addPage(rows: readonly PageRow[], cuts: number[], floor: number): number[] {
  const cut = companyCut(rows, floor);
  return cut === null ? cuts : [...cuts, cut];
}

function carry(rows: readonly PageRow[], cuts: number[]): number[] {
  const cut = companyCut(rows, cuts.at(-2) ?? 0);
  return cut === null ? cuts : [...cuts.slice(0, -1), cut];
}

/** The last legal cut that leaves two rows of text with the signature; where a table allows none, one row. */
function companyCut(rows: readonly PageRow[], floor: number): number | null {
  let company = 0;
  let least: number | null = null;
  for (let at = rows.length - 1; at > floor; at -= 1) {
    if (rows[at]?.accompanies) company += 1;
    if (company === 0 || rows[at - 1]?.keepWithNext) continue;
    if (company >= COMPANY) return at;
    least ??= at;
  }
  return least;
}

function textRows(rows: readonly PageRow[], start: number): number {
  return rows.slice(start).filter((row) => row.accompanies).length;
}

const usedRows = (rows: readonly PageRow[], start: number): number =>
  fill(rows, start, Number.POSITIVE_INFINITY).end;
