/** Cuts rows into pages: headings stay with their text, the signature never stands alone. No drawing, no fonts. */

export type PageRow = {
  /** Null for an empty row. */
  readonly paragraph: number | null;
  readonly keepWithNext: boolean;
  /** Counts as text beside the signature. */
  readonly accompanies: boolean;
};

export type Page<R> = {
  /** Each row with its place on the page's grid. */
  readonly rows: readonly { readonly row: R; readonly at: number }[];
  /** The grid row after the last one used. */
  readonly end: number;
  /** Distance of rows in grid rows: 1, or a little less where that saves the signature a page. */
  readonly step: number;
};

export type PageRules = {
  /** Grid row of the first page at which text may begin. */
  readonly firstRow: number;
  readonly rowsPerPage: number;
  /** Rows that the signature needs, its distance from the text included. */
  readonly tail: number;
};

/** Text rows that at least accompany the signature (GB/T 9704-2012 7.3.5). */
const COMPANY = 2;

/** Rows by which a page may be tightened to hold the signature: the standard asks for that first (7.3.5). */
const TIGHTENED = 2;

/** The signature belongs under the last page returned, at its `end`. */
export function paginate<R extends PageRow>(rows: readonly R[], rules: PageRules): Page<R>[] {
  const cuts = withCompany(rows, greedyCuts(rows, rules), rules);
  return cuts.map((cut, page) => {
    const firstRow = page === 0 ? rules.firstRow : 0;
    const step = page === cuts.length - 1 ? stepOf(rows, cut, firstRow, rules) : 1;
    return layOut(rows.slice(cut, cuts[page + 1] ?? rows.length), firstRow, step);
  });
}

function stepOf(rows: readonly PageRow[], cut: number, firstRow: number, rules: PageRules): number {
  const needed = usedRows(rows, cut) + rules.tail;
  const room = rules.rowsPerPage - firstRow;
  return needed <= room ? 1 : (room - 1) / (needed - 1);
}

/** Index of the first row of each page, filling each as far as the rules allow. */
function greedyCuts(rows: readonly PageRow[], rules: PageRules): number[] {
  const cuts = [0];
  for (let start = 0; ; ) {
    const room = rules.rowsPerPage - (cuts.length === 1 ? rules.firstRow : 0);
    const full = endOfPage(rows, start, room);
    if (full >= rows.length) return cuts;
    start = legalCut(rows, full, start) ?? full;
    cuts.push(start);
  }
}

function endOfPage(rows: readonly PageRow[], start: number, room: number): number {
  let used = 0;
  let at = start;
  for (; at < rows.length; at += 1) {
    if (used === 0 && isBlank(rows[at])) continue;
    if (used === room) return at;
    used += 1;
  }
  return at;
}

const isBlank = (row: PageRow | undefined): boolean => row?.paragraph === null;

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
  if (used + rules.tail > room + TIGHTENED) return addPage(rows, cuts, last);
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

function companyCut(rows: readonly PageRow[], floor: number): number | null {
  let company = 0;
  for (let at = rows.length - 1; at > floor; at -= 1) {
    if (rows[at]?.accompanies) company += 1;
    if (company >= COMPANY && !rows[at - 1]?.keepWithNext) return at;
  }
  return null;
}

function textRows(rows: readonly PageRow[], start: number): number {
  return rows.slice(start).filter((row) => row.accompanies).length;
}

function usedRows(rows: readonly PageRow[], start: number): number {
  const page = rows.slice(start);
  const leading = page.findIndex((row) => !isBlank(row));
  return leading < 0 ? 0 : page.length - leading;
}

/** An empty row at the head of a page is dropped; the first page keeps none either, its place is fixed. */
function layOut<R extends PageRow>(rows: readonly R[], firstRow: number, step: number): Page<R> {
  const leading = Math.max(
    0,
    rows.findIndex((row) => !isBlank(row)),
  );
  const placed = rows.slice(leading).map((row, i) => ({ row, at: firstRow + i * step }));
  return { rows: placed, end: firstRow + placed.length * step, step };
}
