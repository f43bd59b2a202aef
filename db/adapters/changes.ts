/**
 * What each change does, statement by statement, once for both databases.
 * Not the transaction around it: the adapter keeps the work when it answers `done` and undoes all of it otherwise.
 */

import type {
  CalendarDayRow,
  CalendarYearRow,
  CaseRow,
  DeadlineRow,
  ExpertRow,
  FigureRow,
  PaperRow,
  RegisterRow,
} from '../rows.ts';
import { searchTokens } from '../search-tokens.ts';
import type { Commit, CommitOutcome, PaperChange, PaperOutcome } from '../store.ts';
import type { Statements } from './statements.ts';
import { ask, type Work } from './work.ts';

export function* applyCommit(s: Statements, commit: Commit): Work<CommitOutcome> {
  assertCoherent(commit);
  const repeated = yield* claimKey(s, commit);
  if (repeated) return repeated;
  const filed =
    commit.expectedVersion === 0 ? yield* fileCase(s, commit) : yield* updateCase(s, commit);
  if (filed.kind !== 'done') return filed;
  const refused = yield* claimNames(s, commit.claims);
  if (refused !== null) return { kind: 'nameTaken', name: refused };
  for (const entry of commit.entries) yield* ask(s.insertEntry, entry);
  if (commit.deadlines) yield* replaceDeadlines(s, commit.case.id, commit.deadlines);
  if (commit.registers) yield* replaceRegisters(s, commit.case.id, commit.registers);
  for (const secret of commit.secrets ?? []) {
    yield* ask(s.insertSecret, { ...secret, caseId: commit.case.id });
  }
  for (const paper of commit.papers ?? []) yield* keepPaper(s, paper);
  for (const change of commit.paperChanges ?? []) {
    const changed = yield* changePaper(s, change);
    if (changed.kind !== 'done') return { kind: 'paperTaken' };
  }
  for (const service of commit.services ?? []) {
    yield* ask(s.upsertService, service);
    yield* ask(s.countService, service);
  }
  for (const account of commit.partyAccounts ?? []) {
    yield* ask(s.insertPartyAccount, { agent: false, ...account });
  }
  yield* indexWords(s, commit, filed.caseNumber);
  // Last, because the sums are everybody's: on PostgreSQL they are locked until the commit.
  if (commit.figures) yield* replaceFigures(s, commit.case, commit.figures);
  return filed;
}

/** A projection that does not follow from the journal it is kept with is a bug of the caller, never a conflict. */
function assertCoherent({ case: row, expectedVersion, entries }: Commit): void {
  const last = entries.at(-1);
  if (row.version !== expectedVersion + entries.length || (last && last.hash !== row.head)) {
    throw new Error(
      `Case ${row.id}: version and head must be those of the journal after this commit.`,
    );
  }
}

/** First of all, because a request that is repeated after its success is stale as well, and must hear of the success. */
function* claimKey(
  s: Statements,
  { case: row, idempotency }: Commit,
): Work<CommitOutcome | undefined> {
  if (!idempotency) return undefined;
  const claimed = yield* ask(s.claimKey, { ...idempotency, recordedAt: row.updatedAt });
  if (claimed.length > 0) return undefined;
  const [held] = yield* ask(s.keyHolder, { key: idempotency.key });
  if (!held) throw new Error('An idempotency key was neither free nor held.');
  return { kind: 'repeated', requestHash: held.requestHash, response: held.response };
}

function* fileCase(s: Statements, { case: row, caseNumber }: Commit): Work<CommitOutcome> {
  const number = caseNumber
    ? `${caseNumber.prefix}${yield* takeNumber(s, caseNumber.counter)}${caseNumber.suffix}`
    : row.caseNumber;
  const [inserted] = yield* ask(s.insertCase, { ...row, caseNumber: number });
  if (inserted) return { kind: 'done', caseNumber: number };
  const [filed] = yield* ask(s.caseVersion, { id: row.id });
  if (!filed) throw new Error(`The case number ${number} is taken.`);
  return { kind: 'stale', version: filed.version };
}

/**
 * A name has a counter of its own that only ever grows: at an odd number a case has it, at an even one it is free again.
 * Two that want it at once meet here; in one order, so that they never wait for each other. Answers the name that is taken.
 */
function* claimNames(s: Statements, claims: Commit['claims']): Work<string | null> {
  const freed = new Set(claims?.freed);
  for (const name of [...freed, ...(claims?.taken ?? [])].sort()) {
    const counter = `claimed|${name}`;
    const [known] = yield* ask(s.lastNumber, { name: counter });
    const last = known?.last ?? 0;
    const isHeld = last % 2 === 1;
    // What was filed before names were claimed holds none, and has none to set free.
    if (freed.has(name) && !isHeld) continue;
    if (!freed.has(name) && isHeld) return name;
    if (!(yield* countTo(s, counter, last + 1))) return name;
  }
  return null;
}

function* takeNumber(s: Statements, counter: string): Work<number> {
  const [taken] = yield* ask(s.takeNumber, { name: counter });
  if (!taken) throw new Error(`Counter ${counter} gave no number.`);
  return taken.last;
}

function* updateCase(s: Statements, { case: row, expectedVersion }: Commit): Work<CommitOutcome> {
  const values = { ...row, expectedVersion };
  const [inPlace] = yield* ask(s.updateCaseInPlace, values);
  const [updated] = inPlace ? [inPlace] : yield* ask(s.updateCase, values);
  if (updated) return { kind: 'done', caseNumber: updated.caseNumber };
  const [kept] = yield* ask(s.caseVersion, { id: row.id });
  if (kept?.version === expectedVersion)
    throw new Error(`Case ${row.id}: a case keeps its procedure and its organ.`);
  return { kind: 'stale', version: kept?.version ?? 0 };
}

function* replaceDeadlines(
  s: Statements,
  caseId: string,
  deadlines: readonly DeadlineRow[],
): Work<void> {
  const rows = JSON.stringify(deadlines);
  yield* ask(s.dropOtherDeadlines, { caseId, rows });
  if (deadlines.length > 0) yield* ask(s.upsertDeadlines, { caseId, rows });
  yield* ask(s.keepNextDue, { id: caseId });
}

function* replaceRegisters(
  s: Statements,
  caseId: string,
  registers: readonly RegisterRow[],
): Work<void> {
  const rows = JSON.stringify(registers);
  yield* ask(s.dropOtherRegisters, { caseId, rows });
  if (registers.length > 0) yield* ask(s.upsertRegisters, { caseId, rows });
}

/** A paper that is there already can only be voided, and only while it is not issued. */
function* keepPaper(s: Statements, paper: PaperRow): Work<void> {
  const inserted = yield* ask(s.insertPaper, paper);
  if (paper.status === 'issued') yield* ask(s.countService, { paperId: paper.id });
  if (inserted.length === 0 && paper.status === 'void') yield* ask(s.voidPaper, { id: paper.id });
}

/** The case number is searched for as well, and only here is it known. */
function* indexWords(
  s: Statements,
  { case: row, expectedVersion, searchText }: Commit,
  caseNumber: string,
): Work<void> {
  if (searchText === undefined && expectedVersion > 0) return;
  const tokens = searchTokens(`${caseNumber} ${searchText ?? row.title}`);
  yield* ask(s.indexTokens, { caseId: row.id, tokens });
}

export function* changePaper(
  s: Statements,
  { paper, expectedRevision, number, log }: PaperChange,
): Work<PaperOutcome> {
  const [current] = yield* ask(s.paper, { id: paper.id });
  if (current?.revision !== expectedRevision) return { kind: 'stale' };
  if (number && !(yield* countTo(s, number.counter, number.value))) {
    const [counter] = yield* ask(s.lastNumber, { name: number.counter });
    return { kind: 'numberTaken', last: counter?.last ?? 0 };
  }
  if (!number && paper.number && paper.number !== current.number) {
    if (!(yield* claimNumber(s, paper.number))) return { kind: 'numberTaken', last: 0 };
  }
  const changed = yield* ask(s.changePaper, {
    ...paper,
    expectedRevision,
    revision: expectedRevision + 1,
  });
  if (changed.length === 0) return { kind: 'stale' };
  if (paper.status === 'issued') yield* ask(s.countService, { paperId: paper.id });
  if (log) yield* ask(s.insertPaperLog, log);
  return { kind: 'done' };
}

/** A number from elsewhere has a counter of its own that is started once: who comes second waits here and is told. */
function* claimNumber(s: Statements, number: string): Work<boolean> {
  if ((yield* ask(s.paperByNumber, { number })).length > 0) return false;
  return (yield* ask(s.startCounter, { name: `given|${number}` })).length > 0;
}

/** The counter before the paper: two papers that want one number meet here, not at the unique index. */
function* countTo(s: Statements, name: string, value: number): Work<boolean> {
  const taken =
    value === 1
      ? yield* ask(s.startCounter, { name })
      : yield* ask(s.advanceCounter, { name, before: value - 1 });
  return taken.length > 0;
}

export function* replaceProjection(
  s: Statements,
  row: CaseRow,
  deadlines: readonly DeadlineRow[],
  registers: readonly RegisterRow[],
): Work<{ kind: 'done' | 'stale' }> {
  const updated = yield* ask(s.updateCase, { ...row, expectedVersion: row.version });
  if (updated.length === 0) return { kind: 'stale' };
  yield* replaceDeadlines(s, row.id, deadlines);
  yield* replaceRegisters(s, row.id, registers);
  for (const { id } of yield* ask(s.papersOf, { caseId: row.id })) {
    yield* ask(s.countService, { paperId: id });
  }
  return { kind: 'done' };
}

/** The case is written as it is, so that nobody brings it to another version before this is kept. */
export function* replaceFiguresAt(
  s: Statements,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  figures: readonly FigureRow[],
): Work<{ kind: 'done' | 'stale' }> {
  const [row] = yield* ask(s.loadCase, { id });
  if (!row) throw new Error(`Case ${id} is not there.`);
  const held = yield* ask(s.updateCaseInPlace, { ...row, expectedVersion: version });
  if (held.length === 0) return { kind: 'stale' };
  yield* replaceFigures(s, row, figures);
  return { kind: 'done' };
}

/** Only rows that changed are written, and the sums move by the differences alone. */
function* replaceFigures(
  s: Statements,
  { id: caseId, procedure, matter, region }: CaseRow,
  figures: readonly FigureRow[],
): Work<void> {
  const kept = new Map((yield* ask(s.figuresOf, { caseId })).map((row) => [placeOf(row), row]));
  const now = new Map(figures.map((row) => [placeOf(row), row]));
  const gone = [...kept.values()].filter((row) => !now.has(placeOf(row)));
  const moved = figures.filter((row) => kept.get(placeOf(row))?.amount !== row.amount);
  if (gone.length > 0) yield* ask(s.dropFigures, { caseId, rows: JSON.stringify(gone) });
  if (moved.length > 0) yield* ask(s.upsertFigures, { caseId, rows: JSON.stringify(moved) });
  const steps = [
    ...gone.map((row) => ({ ...row, amount: -row.amount })),
    ...moved.map((row) => ({ ...row, amount: row.amount - (kept.get(placeOf(row))?.amount ?? 0) })),
  ];
  const byCell = Map.groupBy(
    steps,
    ({ figure, on }) => `${figure} ${on.slice(0, 'YYYY-MM'.length)}`,
  );
  // In one order, so that two transactions never wait for each other.
  const cells = [...byCell]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => {
      if (!first) return [];
      const amount = rest.reduce((sum, step) => sum + step.amount, first.amount);
      const month = first.on.slice(0, 'YYYY-MM'.length);
      return amount === 0
        ? []
        : [{ figure: first.figure, month, procedure, matter, region, amount }];
    });
  if (cells.length > 0) yield* ask(s.addToCells, { rows: JSON.stringify(cells) });
}

const placeOf = ({ figure, on }: FigureRow): string => JSON.stringify([figure, on]);

export function* keepExperts(s: Statements, rows: readonly ExpertRow[]): Work<{ kind: 'done' }> {
  for (const row of rows) yield* ask(s.upsertExpert, row);
  return { kind: 'done' };
}

export function* publishCalendar(
  s: Statements,
  days: readonly CalendarDayRow[],
  years: readonly CalendarYearRow[],
): Work<{ kind: 'done' }> {
  for (const { region, year } of years) {
    yield* ask(s.dropCalendarYear, { region, from: `${year}-01-01`, to: `${year}-12-31` });
  }
  for (const day of days) yield* ask(s.upsertCalendarDay, day);
  for (const year of years) yield* ask(s.upsertCalendarYear, year);
  return { kind: 'done' };
}
