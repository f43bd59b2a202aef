/** Builds projections again from their journals: to check that they are equal, and to mend those that are not. */
import type { CaseRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { deadlineRows } from './deadlines.ts';
import { figureRows, sameFigures } from './figures.ts';
import { chainFault } from './journal.ts';
import { registerRows } from './registers.ts';
import { type Replayed, replay } from './replay.ts';

export type Difference = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly says: string;
};

/** How often a case is looked at that changes under the eyes. */
const LOOKS = 10;

type Look = { readonly row: CaseRow | null; readonly says: string | null };

/**
 * What is wrong with one case; null when its rows are what its journal says. They are read one after the other, so
 * what a look finds counts only when the next finds the same at the same version.
 */
export async function differenceOf(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
  caseId: string,
): Promise<Difference | null> {
  const look = () => lookAt(store, procedures, clock, caseId);
  const told = ({ row }: Look, says: string): Difference => ({
    caseId,
    caseNumber: row?.caseNumber ?? '',
    says,
  });
  let last = await look();
  for (let looks = 1; last.says !== null && looks < LOOKS; looks += 1) {
    const again = await look();
    const stands = again.says === last.says && again.row?.version === last.row?.version;
    if (stands) return told(again, last.says);
    last = again;
  }
  return last.says === null ? null : told(last, '核验期间案件不断变动，未能核验');
}

async function lookAt(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
  caseId: string,
): Promise<Look> {
  const row = await store.loadKept(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return { row, says: '案件或者其程序不存在' };
  return { row, says: await faultOf(store, procedure, clock, row) };
}

async function faultOf(
  store: Store,
  procedure: Procedure,
  clock: Clock,
  row: CaseRow,
): Promise<string | null> {
  const { id: caseId } = row;
  const entries = await store.entries(caseId);
  const broken = chainFault(entries, row.head);
  if (broken) return `第${broken.seq}条记录：${broken.says}`;
  if (entries.length !== row.version) return '版本与记录条数不符';
  const replayed = replay(procedure, entries);
  if ('fault' in replayed) return `第${replayed.fault.seq}条记录不能重演：${replayed.fault.says}`;
  const { position } = replayed;
  if (!sameIn(row, projected(procedure, replayed))) return '案件状态或者事实与记录重演的结果不符';
  const expected = deadlineRows(procedure, position.facts, row.region, clock);
  const kept = await store.deadlines(caseId);
  if (fingerprint(expected) !== fingerprint(kept)) return '期限与推算结果不符';
  const figures = figureRows(procedure, position, expected, row.region, clock);
  if (!sameFigures(figures, await store.figures(caseId))) return '统计数据与推算结果不符';
  const lines = registerRows(procedure, position.facts, clock);
  const keptLines = (await store.registerRows({ caseId })).map(({ caseId: _, ...line }) => line);
  if (fingerprint(lines) !== fingerprint(keptLines)) return '登记簿与推算结果不符';
  if (!(await store.derivedStands(caseId))) return '到期日或者送达计数与期限、送达记录不符';
  return null;
}

/** Puts a case's row, deadlines and lines in registers back to what its journal says; false when somebody was faster. */
export async function rebuild(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  clock: Clock,
  caseId: string,
): Promise<boolean> {
  const row = await store.loadKept(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return false;
  const replayed = replay(procedure, await store.entries(caseId));
  if ('fault' in replayed) return false;
  const { position } = replayed;
  const deadlines = deadlineRows(procedure, position.facts, row.region, clock);
  const done = await store.replaceProjection(
    { ...row, ...projected(procedure, replayed) },
    deadlines,
    registerRows(procedure, position.facts, clock),
  );
  if (!done) return false;
  const figures = figureRows(procedure, position, deadlines, row.region, clock);
  return store.replaceFigures(row, figures);
}

/** The columns of a case that only repeat what its journal says. */
function projected(
  procedure: Procedure,
  { position, closedOn }: Exclude<Replayed, { fault: unknown }>,
) {
  const { title, receivedOn, assignee } = procedure.summary(position.facts);
  return {
    title,
    receivedOn,
    assignee,
    closedOn,
    flat: position.flat,
    value: JSON.stringify(position.value),
    facts: JSON.stringify(position.facts),
  };
}

const sameIn = (row: CaseRow, columns: Partial<CaseRow>): boolean =>
  Object.entries(columns).every(([name, value]) => row[name as keyof CaseRow] === value);

const fingerprint = (rows: readonly object[]): string =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b))))
    .sort()
    .join('\n');
