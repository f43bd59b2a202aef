/** A change of calendar as an event: running deadlines are reckoned anew, and each case that moved keeps a trace. */
import type { Commit, Store } from '../../db/store.ts';
import { systemActor } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { failed } from '../problems.ts';
import type { Cases } from './cases.ts';
import { deadlineRows } from './deadlines.ts';
import { figureRows } from './figures.ts';
import { registerRows } from './registers.ts';

export type Moved = { readonly key: string; readonly from: Day | null; readonly to: Day | null };
export type CaseMoved = { readonly caseNumber: string; readonly moved: readonly Moved[] };

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
      const { moved, rows } = await changed(store, procedures, caseId, clock);
      if (moved.length === 0 && !rows.registers) continue;
      const data = { source, moved };
      const on = cases.moment().today;
      const event = moved.length > 0 ? { type: 'calendar.changed', data, on } : null;
      const by = { account: systemActor.account, role: 'system' } as const;
      const outcome = await cases.postDerived(caseId, event, by, rows);
      if (failed(outcome)) throw new Error(`${caseId}: ${outcome.problem.detail}`);
      if (event) yield { caseNumber: outcome.ok.caseNumber, moved };
    }
    after = ids.at(-1) ?? null;
  }
}

async function changed(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  caseId: string,
  clock: Clock,
): Promise<{ readonly moved: Moved[]; readonly rows: Pick<Commit, 'deadlines' | 'registers'> }> {
  const row = await store.load(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return { moved: [], rows: {} };
  const before = new Map((await store.deadlines(caseId)).map((kept) => [kept.key, kept]));
  const deadlines = deadlineRows(procedure, JSON.parse(row.facts), row.region, clock);
  const moved = deadlines.flatMap((now) => {
    const then = before.get(now.key);
    const same =
      then?.due === now.due &&
      then?.nominal === now.nominal &&
      then?.provisional === now.provisional;
    return same ? [] : [{ key: now.key, from: then?.due ?? null, to: now.due }];
  });
  const registers = registerRows(procedure, JSON.parse(row.facts), clock);
  const dates = ({ key, from, until, inForceFrom }: (typeof registers)[number]) =>
    [key, from, until, inForceFrom].join();
  const kept = new Set((await store.registerRows({ caseId })).map(dates));
  const sameLines = registers.every((line) => kept.has(dates(line)));
  return { moved, rows: { deadlines, ...(sameLines ? {} : { registers }) } };
}
