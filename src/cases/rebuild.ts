/** Builds projections again from their journals: to check that they are equal, and to mend those that are not. */
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { deadlineRows } from './deadlines.ts';
import { chainFault } from './journal.ts';
import { replay } from './replay.ts';

export type Difference = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly says: string;
};

/** What is wrong with one case; null when the row is what its journal says. */
export async function differenceOf(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
  caseId: string,
): Promise<Difference | null> {
  const row = await store.load(caseId);
  const procedure = row && procedures[row.procedure];
  const found = (says: string): Difference => ({ caseId, caseNumber: row?.caseNumber ?? '', says });
  if (!row || !procedure) return found('案件或者其程序不存在');
  const entries = await store.entries(caseId);
  const broken = chainFault(entries, row.head);
  if (broken) return found(`第${broken.seq}条记录：${broken.says}`);
  if (entries.length !== row.version) return found('版本与记录条数不符');
  const replayed = replay(procedure, entries);
  if ('fault' in replayed)
    return found(`第${replayed.fault.seq}条记录不能重演：${replayed.fault.says}`);
  const { position } = replayed;
  if (position.flat !== row.flat || JSON.stringify(position.facts) !== row.facts) {
    return found('案件状态或者事实与记录重演的结果不符');
  }
  const expected = deadlineRows(procedure, position.facts, row.region, clock);
  const kept = await store.deadlines(caseId);
  if (fingerprint(expected) !== fingerprint(kept)) return found('期限与推算结果不符');
  return null;
}

/** Puts a case's row and deadlines back to what its journal says; false when somebody was faster. */
export async function rebuild(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
  caseId: string,
): Promise<boolean> {
  const row = await store.load(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return false;
  const replayed = replay(procedure, await store.entries(caseId));
  if ('fault' in replayed) return false;
  const { position } = replayed;
  const summary = procedure.summary(position.facts);
  return store.replaceProjection(
    {
      ...row,
      title: summary.title,
      receivedOn: summary.receivedOn,
      assignee: summary.assignee,
      flat: position.flat,
      value: JSON.stringify(position.value),
      facts: JSON.stringify(position.facts),
    },
    deadlineRows(procedure, position.facts, row.region, clock),
  );
}

const fingerprint = (rows: readonly { readonly key: string }[]): string =>
  JSON.stringify(
    rows
      .toSorted((a, b) => a.key.localeCompare(b.key))
      .map((row) => Object.entries(row).sort(([a], [b]) => a.localeCompare(b))),
  );
