/**
 * The case engine: loads a case, has the event decided, and keeps the whole outcome in one commit.
 * It knows no procedure and no database, only the kernel's and the store's interfaces.
 */
import { randomUUIDv7 } from 'node:crypto';
import type {
  CaseRow,
  Commit,
  EntryRow,
  PaperRow,
  PartyAccountRow,
  Store,
} from '../../db/store.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { PartySummary, Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { firstPosition, type Position } from '../../workflows/kernel/step.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { checked } from '../validate.ts';
import { deadlineRows } from './deadlines.ts';
import { type Command, type Decided, decide, decideDerived, type Standing } from './decide.ts';
import { definitionHash } from './definition.ts';
import { CHAIN_START, chained } from './journal.ts';
import { closingDay, type FiledData } from './replay.ts';

/** The organ that decides, as far as cases need it. */
export type Organ = {
  readonly id: string;
  readonly region: string;
  /** The account that new cases are assigned to, if the organ so orders. */
  readonly defaultAssignee: string | null;
};

/** Which accounts act for a person or body; src/people answers. */
export type PartyAccounts = (party: PartySummary) => Promise<readonly string[]>;

export type CasesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly clock: () => Clock;
  readonly organ: Organ;
  readonly partyAccounts: PartyAccounts;
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
};

export type FilingRequest = {
  readonly procedure: string;
  readonly matter: string;
  readonly filing: unknown;
  /** The caller's key against filing twice, and the hash of the whole request. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
};

/** Something the engine posts because another record implies it. */
export type Derived = { readonly type: string; readonly data: unknown; readonly on: Day };

export type Cases = ReturnType<typeof createCases>;

export function createCases(deps: CasesDeps) {
  const { store, procedures, time } = deps;

  /** The case as the engine sees it; null when there is none. */
  async function stand(caseId: string): Promise<{ row: CaseRow; standing: Standing } | null> {
    const row = await store.load(caseId);
    const procedure = row && procedures[row.procedure];
    return procedure ? { row, standing: standingOf(procedure, row) } : null;
  }

  const moment = () => ({ today: time.today(), clock: deps.clock() });

  async function file(request: FilingRequest, actor: Actor): Promise<Outcome<Posted>> {
    const procedure = Object.hasOwn(procedures, request.procedure)
      ? procedures[request.procedure]
      : undefined;
    if (!procedure) {
      return { problem: problems.invalid([{ path: 'procedure', detail: '没有此项程序。' }]) };
    }
    if (!Object.hasOwn(procedure.matters, request.matter)) {
      return { problem: problems.invalid([{ path: 'matter', detail: '没有此类事项。' }]) };
    }
    const filing = checked(procedure.filing, request.filing, 'filing', procedure.filingBasis);
    if (failed(filing)) return filing;
    if (!procedure.filers.some((role) => actor.roles.includes(role))) {
      return {
        problem: problems.forbidden('access.role', '您的岗位不能登记案件。', procedure.filingBasis),
      };
    }
    const today = time.today();
    const opening = {
      matter: request.matter,
      organ: deps.organ.id,
      region: deps.organ.region,
      assignee: deps.organ.defaultAssignee,
      today,
    };
    const opened = procedure.open(filing.ok as never, opening);
    if ('refusal' in opened) return { problem: problems.refused(opened.refusal) };
    const { receivedOn } = procedure.summary(opened.facts);
    if (receivedOn > today) {
      return {
        problem: problems.refused({
          code: 'effectiveOn.future',
          detail: '收到日期不得晚于今日。',
          basis: procedure.filingBasis,
        }),
      };
    }
    const filed: FiledData = { filing: filing.ok, opening };
    const position = firstPosition(procedure, opened.facts);
    const event: Decided = {
      type: procedure.filingEvent,
      data: filed,
      on: receivedOn,
      reason: null,
      role: procedure.filers.find((role) => actor.roles.includes(role)) ?? 'system',
      basis: procedure.filingBasis,
      position,
      papers: [],
    };
    const parties = await linksFor(procedure, opened.facts, [], actor);
    const row = newRow(procedure, request.matter, deps.organ, position);
    const commit = commitOf(procedure, row, position, [{ event, actor: actor.account }], parties);
    const outcome = await store.commit({
      ...commit,
      caseNumber: caseCounter(procedure, deps.organ, receivedOn),
      ...(request.idempotency
        ? { idempotency: { ...idempotencyKey(request.idempotency, actor), response: row.id } }
        : {}),
    });
    if (outcome.kind === 'repeated')
      return (await filedBefore(request.idempotency, actor)) ?? { problem: problems.busy };
    if (outcome.kind !== 'done') return { problem: problems.busy };
    return { ok: posted({ ...commit.case, caseNumber: outcome.caseNumber }, commit, time.today()) };
  }

  /** What a request with this key came to before; null when there was none. */
  async function filedBefore(
    idempotency: FilingRequest['idempotency'],
    actor: Actor,
  ): Promise<Outcome<Posted> | null> {
    if (!idempotency) return null;
    const { key, requestHash } = idempotencyKey(idempotency, actor);
    const known = await store.repeated(key);
    if (!known) return null;
    if (known.requestHash !== requestHash) return { problem: problems.keyReused };
    const row = await store.load(known.response);
    return row ? { ok: await current(row) } : null;
  }

  async function current(row: CaseRow): Promise<Posted> {
    const papers = await store.papers(row.id);
    const deadlines = await store.deadlines(row.id);
    return posted(
      row,
      { case: row, expectedVersion: row.version, entries: [], deadlines, papers },
      time.today(),
    );
  }

  /** Posts a person's event on the case as they saw it; kept only if it still stands there. */
  async function post(row: CaseRow, command: Command, actor: Actor): Promise<Outcome<Posted>> {
    const prepared = await prepare(row, command, actor);
    if (failed(prepared)) return prepared;
    const { procedure, standing, decided } = prepared.ok;
    return keep(procedure, row, standing, [{ event: decided, actor: actor.account }], actor);
  }

  /** The same, nothing kept. */
  async function preview(row: CaseRow, command: Command, actor: Actor): Promise<Outcome<Posted>> {
    const prepared = await prepare(row, command, actor);
    if (failed(prepared)) return prepared;
    const { procedure, standing, decided } = prepared.ok;
    const commit = commitOf(
      procedure,
      row,
      standing.position,
      [{ event: decided, actor: actor.account }],
      [],
    );
    return { ok: posted(commit.case, commit, time.today()) };
  }

  async function prepare(row: CaseRow, command: Command, actor: Actor) {
    const procedure = procedures[row.procedure];
    if (!procedure) return { problem: problems.notFound };
    const standing = standingOf(procedure, row);
    const entries = command.type === 'entry.corrected' ? await store.entries(row.id) : undefined;
    const decided = decide(entries ? { ...standing, entries } : standing, command, actor, moment());
    if (failed(decided)) return decided;
    return { ok: { procedure, standing, decided: decided.ok } };
  }

  /**
   * Posts what follows from another record, with the rows that go with it, whatever the version is by now:
   * whoever was faster, the fact still holds. Refused only by law.
   */
  async function postDerived(
    caseId: string,
    events: readonly Derived[],
    by: { readonly account: string; readonly role: Actor['roles'][number] },
    along: Pick<Commit, 'services' | 'paperChanges'> = {},
  ): Promise<Outcome<Posted>> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const found = await stand(caseId);
      if (!found) return { problem: problems.notFound };
      const { row, standing } = found;
      const decided = decideAll(standing, events, by);
      if (failed(decided)) return decided;
      const taken = decided.ok.map((event) => ({ event, actor: by.account }));
      const commit = {
        ...commitOf(standing.procedure, row, standing.position, taken, []),
        ...along,
      };
      const outcome = await store.commit(commit);
      if (outcome.kind === 'done') return { ok: posted(commit.case, commit, time.today()) };
      if (outcome.kind === 'paperTaken') return { problem: problems.paperTaken };
    }
    return { problem: problems.busy };
  }

  function decideAll(
    standing: Standing,
    events: readonly Derived[],
    by: Parameters<typeof decideDerived>[2],
  ): Outcome<Decided[]> {
    const taken: Decided[] = [];
    let now = standing;
    for (const event of events) {
      const decided = decideDerived(now, event, by, moment());
      if (failed(decided)) return decided;
      taken.push(decided.ok);
      now = { ...now, position: decided.ok.position, version: now.version + 1 };
    }
    return { ok: taken };
  }

  async function keep(
    procedure: Procedure,
    row: CaseRow,
    standing: Standing,
    taken: readonly Taken[],
    actor: Actor,
  ): Promise<Outcome<Posted>> {
    const last = taken.at(-1)?.event.position ?? standing.position;
    const links = await linksFor(
      procedure,
      last.facts,
      seeing(procedure, standing.position.facts),
      null,
    );
    const commit = commitOf(procedure, row, standing.position, taken, links);
    const outcome = await store.commit(commit);
    if (outcome.kind === 'stale') return { problem: problems.stale(outcome.version) };
    if (outcome.kind !== 'done')
      throw new Error(`Unexpected outcome for ${actor.account}: ${outcome.kind}`);
    return { ok: posted(commit.case, commit, time.today()) };
  }

  type Taken = { readonly event: Decided; readonly actor: string };

  /** Everything that the events leave behind, as one change. */
  function commitOf(
    procedure: Procedure,
    row: CaseRow,
    before: Position,
    taken: readonly Taken[],
    partyAccounts: readonly Link[],
  ): Commit {
    const recordedAt = time.now();
    const after = taken.at(-1)?.event.position ?? before;
    const entries: EntryRow[] = [];
    const papers: PaperRow[] = [];
    for (const { event, actor } of taken) {
      const entry = entryOf(row, entries, event, actor, recordedAt);
      entries.push(entry);
      for (const due of event.papers) papers.push(draftOf(row.id, due, entry.seq, actor));
    }
    const summary = procedure.summary(after.facts);
    const searchText =
      row.version === 0 || summary.searchText !== procedure.summary(before.facts).searchText;
    const deadlines = deadlineRows(procedure, after.facts, row.region, deps.clock());
    return {
      case: {
        ...row,
        title: summary.title,
        receivedOn: summary.receivedOn,
        assignee: summary.assignee,
        flat: after.flat,
        value: JSON.stringify(after.value),
        facts: JSON.stringify(after.facts),
        version: row.version + entries.length,
        head: entries.at(-1)?.hash ?? row.head,
        closedOn: closingOf(row, before, taken.at(-1)?.event),
        updatedAt: recordedAt,
      },
      expectedVersion: row.version,
      entries,
      deadlines,
      ...(papers.length > 0 ? { papers } : {}),
      ...(partyAccounts.length > 0
        ? { partyAccounts: partyAccounts.map((link) => ({ ...link, caseId: row.id })) }
        : {}),
      ...(searchText ? { searchText: summary.searchText } : {}),
      outbox: entries.map((entry) => ({
        topic: entry.type,
        payload: JSON.stringify({ caseId: row.id, seq: entry.seq, flat: after.flat }),
      })),
    };
  }

  /** Which accounts act for the parties that have come to see the case: by identity, and the filer for its side. */
  async function linksFor(
    procedure: Procedure,
    facts: unknown,
    seenBefore: readonly string[],
    filer: Actor | null,
  ): Promise<Link[]> {
    const links: Link[] = [];
    const actsForOthers = filer?.roles.some((role) => role === 'party' || role === 'integrator');
    for (const party of procedure.summary(facts).parties) {
      if (seenBefore.includes(party.id) || !procedure.visibleTo(facts, party.id)) continue;
      const accounts = new Set(await deps.partyAccounts(party));
      if (filer && actsForOthers && party.filing) accounts.add(filer.account);
      for (const account of accounts) links.push({ partyId: party.id, account });
    }
    return links;
  }

  return { stand, file, filedBefore, post, preview, postDerived, current, moment };
}

type Link = Omit<PartyAccountRow, 'caseId'>;

const seeing = (procedure: Procedure, facts: unknown): string[] =>
  procedure
    .summary(facts)
    .parties.map(({ id }) => id)
    .filter((id) => procedure.visibleTo(facts, id));

function standingOf(procedure: Procedure, row: CaseRow): Standing {
  return {
    procedure,
    position: { value: JSON.parse(row.value), flat: row.flat, facts: JSON.parse(row.facts) },
    receivedOn: row.receivedOn,
    version: row.version,
  };
}

function newRow(procedure: Procedure, matter: string, organ: Organ, position: Position): CaseRow {
  return {
    id: randomUUIDv7(),
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
function caseCounter(procedure: Procedure, organ: Organ, receivedOn: Day) {
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

function entryOf(
  row: CaseRow,
  before: readonly EntryRow[],
  event: Decided,
  actor: string,
  recordedAt: string,
): EntryRow {
  const unhashed = {
    caseId: row.id,
    seq: row.version + before.length + 1,
    type: event.type,
    data: JSON.stringify(event.data),
    effectiveOn: event.on,
    recordedAt,
    actor,
    actorRole: event.role,
    basis: JSON.stringify(event.basis),
    reason: event.reason,
  };
  return chained(unhashed, before.at(-1)?.hash ?? row.head);
}

function draftOf(
  caseId: string,
  due: { readonly kind: string; readonly to: readonly string[] },
  calledBy: number,
  draftedBy: string,
): PaperRow {
  return {
    id: randomUUIDv7(),
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
  };
}

function posted(row: CaseRow, commit: Commit, today: Day): Posted {
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    state: JSON.parse(row.value),
    flat: row.flat,
    version: row.version,
    deadlines: (commit.deadlines ?? []).map(({ fires: _, firesData: __, ...deadline }) => ({
      ...deadline,
      status:
        deadline.status === 'running' && deadline.due !== null && today > deadline.due
          ? 'missed'
          : deadline.status,
    })),
    papers: (commit.papers ?? []).map((paper) => ({
      id: paper.id,
      kind: paper.kind,
      status: paper.status,
      addressees: JSON.parse(paper.addressees),
    })),
  };
}

const idempotencyKey = (idempotency: { key: string; requestHash: string }, actor: Actor) => ({
  key: `${actor.account}|${idempotency.key}`,
  requestHash: idempotency.requestHash,
});
