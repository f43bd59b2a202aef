/** A change of calendar as an event: running deadlines are reckoned anew, and each case that moved keeps a trace. */
import type { Commit, Store } from '../../db/store.ts';
import { systemActor } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { failed } from '../problems.ts';
import type { Cases } from './cases.ts';
import { deadlineRows } from './deadlines.ts';
import { figureRows, sameFigures } from './figures.ts';
import { registerRows } from './registers.ts';

export type Moved = { readonly key: string; readonly from: Day | null; readonly to: Day | null };
export type CaseMoved = {
  readonly caseNumber: string;
  readonly procedure: string;
  readonly moved: readonly Moved[];
};
export type CaseToMove = CaseMoved & { readonly caseId: string };

const BATCH = 500;

/** Goes through every case with a running deadline; yields those of which a date or its certainty changed. */
export async function* reproject(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  cases: Cases,
  clock: Clock,
  source: string,
): AsyncGenerator<CaseMoved> {
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await store.casesWithRunningDeadlines(after, BATCH);
    if (ids.length === 0) return;
    for (const caseId of ids) {
      const { moved, rows, procedure } = await changed(store, procedures, caseId, clock);
      if (moved.length === 0 && !rows.registers && !rows.figures) continue;
      const data = { source, moved };
      const on = cases.moment().today;
      const event = moved.length > 0 ? { type: 'calendar.changed', data, on } : null;
      const by = { account: systemActor.account, role: 'system' } as const;
      const outcome = await cases.postDerived(caseId, event, by, rows);
      if (failed(outcome)) throw new Error(`${caseId}: ${outcome.problem.detail}`);
      if (event) yield { caseNumber: outcome.ok.caseNumber, procedure, moved };
    }
    after = ids.at(-1) ?? null;
  }
}

/** What would move under the clock of a calendar that is not published yet; nothing is kept. */
export async function* movesUnder(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
): AsyncGenerator<CaseToMove> {
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await store.casesWithRunningDeadlines(after, BATCH);
    if (ids.length === 0) return;
    for (const caseId of ids) {
      const { rows: _, ...found } = await changed(store, procedures, caseId, clock);
      if (found.moved.length > 0) yield { caseId, ...found };
    }
    after = ids.at(-1) ?? null;
  }
}

type Rows = Pick<Commit, 'deadlines' | 'registers' | 'figures'>;

async function changed(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  caseId: string,
  clock: Clock,
): Promise<CaseMoved & { readonly rows: Rows }> {
  const row = await store.load(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return { caseNumber: '', procedure: '', moved: [], rows: {} };
  const facts: unknown = JSON.parse(row.facts);
  const before = new Map((await store.deadlines(caseId)).map((kept) => [kept.key, kept]));
  const deadlines = deadlineRows(procedure, facts, row.region, clock);
  const moved = deadlines.flatMap((now) => {
    const then = before.get(now.key);
    const same =
      then?.due === now.due &&
      then?.nominal === now.nominal &&
      then?.provisional === now.provisional;
    return same ? [] : [{ key: now.key, from: then?.due ?? null, to: now.due }];
  });
  const registers = registerRows(procedure, facts, clock);
  const dates = ({ key, from, until, inForceFrom }: (typeof registers)[number]) =>
    [key, from, until, inForceFrom].join();
  const kept = new Set((await store.registerRows({ caseId })).map(dates));
  const sameLines = registers.every((line) => kept.has(dates(line)));
  const position = { value: JSON.parse(row.value), flat: row.flat, facts };
  const figures = figureRows(procedure, position, deadlines, row.region, clock);
  const unchanged = sameFigures(figures, await store.figures(caseId));
  return {
    caseNumber: row.caseNumber,
    procedure: procedure.id,
    moved,
    rows: {
      deadlines,
      ...(sameLines ? {} : { registers }),
      ...(unchanged ? {} : { figures }),
    },
  };
}
