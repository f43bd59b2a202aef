/** What a decided event leaves behind: the rows of one commit, and what the person is told of it. Pure. */

import type {
  CaseRow,
  DeadlineRow,
  EntryRow,
  FigureRow,
  PaperRow,
  PartyAccountRow,
  RegisterRow,
} from '../../db/rows.ts';
import type { Commit } from '../../db/store.ts';
import type { Refusal } from '../../workflows/kernel/condition.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import { newId } from '../id.ts';
import { passed, rowsOfTerms } from './deadlines.ts';
import type { Decided } from './decide.ts';
import { definitionHash } from './definition.ts';
import { figureRows } from './figures.ts';
import { CHAIN_START, chained } from './journal.ts';
import { type CaseTerms, perFacts, summaryOf, termsOf } from './per-facts.ts';
import { registerRows } from './registers.ts';
import { closingDay } from './replay.ts';

/** The organ that decides, as far as cases need it. */
export type Organ = {
  readonly id: string;
  readonly region: string;
  /** The account that new cases are assigned to, if the organ so orders. */
  readonly defaultAssignee: string | null;
  /** 公告期间, where the organ counts another than the registered one. */
  readonly announcementDays: number | null;
};

export type DeadlineBrief = {
  readonly key: string;
  readonly term: string;
  readonly start: Day;
  readonly nominal: Day | null;
  readonly due: Day | null;
  readonly status: string;
  readonly provisional: boolean;
};

export type PaperBrief = Pick<PaperRow, 'id' | 'kind' | 'status'> & {
  readonly addressees: readonly string[];
};

/** What a person is told of a case after an event. */
export type Posted = {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: unknown;
  readonly flat: string;
  readonly version: number;
  readonly deadlines: readonly DeadlineBrief[];
  readonly papers: readonly PaperBrief[];
  /** Of an archived case: which stages left no record (规则29). */
  readonly stagesWithoutRecord?: readonly string[];
};

/** An account that acts for a party, before it is tied to a case. */
export type Link = Omit<PartyAccountRow, 'caseId'>;

export type Change = {
  readonly commit: Commit;
  /** As they stand after it, whether or not they had to be written. */
  readonly deadlines: readonly DeadlineRow[];
};

export type ChangeOf = {
  readonly procedure: Procedure;
  readonly row: CaseRow;
  readonly before: Position;
  /** Null where only rows beside the journal change. */
  readonly taken: { readonly event: Decided; readonly actor: string } | null;
  readonly links?: readonly Link[];
};

type Rows = {
  readonly fingerprint: string;
  readonly deadlines: readonly DeadlineRow[];
  readonly registers: readonly RegisterRow[];
  readonly registersText: string;
  readonly figures: readonly FigureRow[];
  readonly figuresText: string;
};

const derivedRows = perFacts(
  (procedure, facts, terms: CaseTerms, flat: string, region: string, clock: Clock): Rows => {
    const deadlines = rowsOfTerms(terms, region, clock);
    const registers = registerRows(procedure, facts, clock);
    const figures = figureRows(procedure, { flat, facts }, deadlines, region, clock);
    const registersText = JSON.stringify(registers);
    const figuresText = JSON.stringify(figures);
    const { fingerprint } = terms;
    return { fingerprint, deadlines, registers, registersText, figures, figuresText };
  },
);

/** The rows that follow from where a case stands; `before`: facts whose rows may still be the same. */
function rowsOf(
  procedure: Procedure,
  { flat, facts }: Position,
  region: string,
  clock: Clock,
  before: unknown,
): Rows {
  const terms = termsOf(procedure, facts, before);
  return derivedRows(procedure, facts, before, terms, flat, region, clock);
}

/** Everything that the event leaves behind, as one change recorded at that instant. */
export function changeOf(
  { procedure, row, before, taken, links = [] }: ChangeOf,
  { recordedAt, clock }: { readonly recordedAt: string; readonly clock: Clock },
): Change {
  const after = taken?.event.position ?? before;
  const entry = taken && entryOf(row, taken.event, taken.actor, recordedAt);
  const papers = taken?.event.papers.map((due) =>
    draftOf(row.id, due, row.version + 1, taken.actor),
  );
  const isNew = row.version === 0;
  const summaryBefore = isNew ? null : summaryOf(procedure, before.facts);
  const rowsBefore = isNew ? null : rowsOf(procedure, before, row.region, clock, null);
  const summary = summaryOf(procedure, after.facts, before.facts);
  const rows = rowsOf(procedure, after, row.region, clock, before.facts);
  const claims = claimsOf(procedure, isNew ? null : before.facts, after.facts);
  const { deadlines } = rows;
  const commit: Commit = {
    case: {
      ...row,
      title: summary.title,
      receivedOn: summary.receivedOn,
      assignee: summary.assignee,
      flat: after.flat,
      value: JSON.stringify(after.value),
      facts: JSON.stringify(after.facts),
      version: row.version + (entry ? 1 : 0),
      head: entry?.hash ?? row.head,
      closedOn: closingOf(row, before, taken?.event),
      updatedAt: recordedAt,
    },
    expectedVersion: row.version,
    entries: entry ? [entry] : [],
    ...(claims.taken.length + claims.freed.length > 0 ? { claims } : {}),
    // The same terms give the same deadlines, and most events leave them alone.
    ...(rows.fingerprint === rowsBefore?.fingerprint ? {} : { deadlines }),
    ...(rows.registersText === (rowsBefore?.registersText ?? '[]')
      ? {}
      : { registers: rows.registers }),
    ...(rows.figuresText === (rowsBefore?.figuresText ?? '[]') ? {} : { figures: rows.figures }),
    ...(papers && papers.length > 0 ? { papers } : {}),
    ...(links.length > 0
      ? { partyAccounts: links.map((link) => ({ ...link, caseId: row.id })) }
      : {}),
    ...(summary.searchText === summaryBefore?.searchText ? {} : { searchText: summary.searchText }),
  };
  return { commit, deadlines };
}

/** What the case comes to have for itself alone, and what it no longer has. */
function claimsOf(procedure: Procedure, before: unknown, after: unknown) {
  const namesIn = (facts: unknown) => claimedNames(procedure, facts).map(({ key }) => key);
  const [had, has] = [before === null ? [] : namesIn(before), namesIn(after)];
  return {
    taken: has.filter((name) => !had.includes(name)),
    freed: had.filter((name) => !has.includes(name)),
  };
}

/** Each claim under the name by which the store knows it: procedures do not get in each other's way. */
const claimedNames = (procedure: Procedure, facts: unknown) =>
  (procedure.claims?.(facts) ?? []).map((claim) => ({
    ...claim,
    key: `${procedure.id}|${claim.name}`,
  }));

/** What is said to whom somebody else was faster in taking this name of theirs. */
export const takenBy = (procedure: Procedure, facts: unknown, name: string): Refusal | undefined =>
  claimedNames(procedure, facts).find(({ key }) => key === name)?.taken;

/** The row of a case that is being filed; its number comes from the commit. */
export function newRow(
  procedure: Procedure,
  matter: string,
  organ: Organ,
  position: Position,
): CaseRow {
  return {
    id: newId(),
    caseNumber: '',
    procedure: procedure.id,
    procedureVersion: procedure.version,
    definitionHash: definitionHash(procedure),
    matter,
    organ: organ.id,
    region: organ.region,
    title: '',
    receivedOn: '',
    flat: position.flat,
    value: '',
    facts: '',
    version: 0,
    head: CHAIN_START,
    assignee: null,
    closedOn: null,
    updatedAt: '',
  };
}

/** 裁案〔2021〕1号: per organ and year of receipt. */
export function caseCounter(procedure: Procedure, organ: Organ, receivedOn: Day) {
  const year = receivedOn.slice(0, 4);
  return {
    counter: `case|${organ.id}|${procedure.caseMark}|${year}`,
    prefix: `${procedure.caseMark}〔${year}〕`,
    suffix: '号',
  };
}

function closingOf(row: CaseRow, before: Position, last: Decided | undefined): Day | null {
  if (!last) return row.closedOn;
  if (last.closedOn !== undefined) return last.closedOn;
  return closingDay(before, row.closedOn, last.position, last.on);
}

function entryOf(row: CaseRow, event: Decided, actor: string, recordedAt: string): EntryRow {
  const unhashed = {
    caseId: row.id,
    seq: row.version + 1,
    type: event.type,
    data: JSON.stringify(event.data),
    effectiveOn: event.on,
    recordedAt,
    actor,
    actorRole: event.role,
    basis: JSON.stringify(event.basis),
    reason: event.reason,
  };
  return chained(unhashed, row.head);
}

function draftOf(
  caseId: string,
  due: { readonly kind: string; readonly to: readonly string[] },
  calledBy: number,
  draftedBy: string,
): PaperRow {
  return {
    id: newId(),
    caseId,
    kind: due.kind,
    status: 'draft',
    calledBy,
    addressees: JSON.stringify(due.to),
    data: '{}',
    draftedBy,
    approvedBy: null,
    approvedAt: null,
    number: null,
    issuedBy: null,
    issuedOn: null,
    issuedAt: null,
    sha256: null,
    pages: null,
    revision: 0,
    reviewedBy: null,
    edits: null,
    replaces: null,
    shortCode: null,
  };
}

/** What a person is told of a case after an event. */
export function posted(
  row: CaseRow,
  deadlines: readonly DeadlineRow[],
  papers: readonly PaperRow[],
  today: Day,
): Posted {
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    state: JSON.parse(row.value),
    flat: row.flat,
    version: row.version,
    deadlines: deadlines.map(({ fires: _, firesData: __, entitles, ...deadline }) => ({
      ...deadline,
      status:
        deadline.status === 'running' && deadline.due !== null && today > deadline.due
          ? passed(entitles)
          : deadline.status,
    })),
    papers: papers.map(({ id, kind, status, addressees }) => ({
      id,
      kind,
      status,
      addressees: JSON.parse(addressees),
    })),
  };
}
