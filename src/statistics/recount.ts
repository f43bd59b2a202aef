/** Counts cases anew where the way of counting changed, or the calendar under closed cases; commits do it for all others. */
import type { CaseRow, Day, FigureRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { deadlineRows } from '../cases/deadlines.ts';
import { figureRows, sameFigures } from '../cases/figures.ts';

type Procedures = Readonly<Record<string, Procedure>>;

/** Raise it when a figure is counted in another way: the next start counts every case anew. */
const EDITION = '1';
const SETTING = 'figures.edition';
const BATCH = 500;

/** At start: what an older version kept, or did not keep yet, is counted as this version counts. */
export async function recountWhereOlder(
  store: Store,
  procedures: Procedures,
  clock: Clock,
): Promise<void> {
  if ((await store.setting(SETTING)) === EDITION) return;
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await store.caseIds(after, BATCH);
    await recountAll(store, procedures, clock, ids);
    after = ids.at(-1) ?? null;
    if (after === null) break;
  }
  await store.setSetting(SETTING, EDITION);
}

/** After a notice came late: closed cases whose working days lie in its year. */
export async function recountClosed(
  store: Store,
  procedures: Procedures,
  clock: Clock,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<void> {
  for (let cursor: string | undefined; ; ) {
    const rows = await store.figureCases({
      figure: 'closed',
      from,
      until,
      ...(cursor === undefined ? {} : { cursor }),
      limit: BATCH,
    });
    await recountAll(
      store,
      procedures,
      clock,
      rows.map(({ id }) => id),
    );
    cursor = rows.at(-1)?.id;
    if (cursor === undefined) return;
  }
}

/** All at once, so that the changes share a transaction: one for each of 100 000 cases is 100 000 waits for the disk. */
async function recountAll(
  store: Store,
  procedures: Procedures,
  clock: Clock,
  ids: readonly string[],
): Promise<void> {
  await Promise.all(ids.map((id) => recount(store, procedures, clock, id)));
}

/** What is counted already is not written again. */
async function recount(
  store: Store,
  procedures: Procedures,
  clock: Clock,
  caseId: string,
): Promise<void> {
  const row = await store.load(caseId);
  const rows = row && figuresOfRow(procedures, row, clock);
  if (rows && !sameFigures(rows, await store.figures(caseId)))
    await store.replaceFigures(row, rows);
}

function figuresOfRow(
  procedures: Procedures,
  row: CaseRow,
  clock: Clock,
): readonly FigureRow[] | null {
  const procedure = procedures[row.procedure];
  if (!procedure) return null;
  const facts: unknown = JSON.parse(row.facts);
  const deadlines = deadlineRows(procedure, facts, row.region, clock);
  const position = { value: JSON.parse(row.value), flat: row.flat, facts };
  return figureRows(procedure, position, deadlines, row.region, clock);
}
