/**
 * The case engine: loads a case, has the event decided, and keeps the whole outcome in one commit.
 * It knows no procedure and no database, only the kernel's and the store's interfaces.
 */
import type { CaseRow, Commit, SecretRow, Store } from '../../db/store.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Envelope, EventDeclaration } from '../../workflows/kernel/event.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { firstPosition } from '../../workflows/kernel/step.ts';
import { ReckonRefusal } from '../clock/refusal.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { checked } from '../validate.ts';
import {
  type Change,
  caseCounter,
  changeOf,
  type Link,
  newRow,
  type Organ,
  type Posted,
  posted,
  takenBy,
} from './change.ts';
import {
  admit,
  type Command,
  type Decided,
  decide,
  filingCorrected,
  type Standing,
} from './decide.ts';
import { seeingParties } from './per-facts.ts';
import { rememberedPositions } from './positions.ts';
import type { FiledData } from './replay.ts';
import { assertSupplied, type Suppliers, type Supply, supply, withSupplied } from './suppliers.ts';

/** Which accounts act for a person or body; src/people answers. */
export type PartyAccounts = (party: PartySummary) => Promise<readonly string[]>;

export type CasesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly clock: () => Clock;
  readonly organ: Organ;
  /** By the names that procedures give them. */
  readonly suppliers: Suppliers;
  readonly partyAccounts: PartyAccounts;
  /** The roles of an account that may act; null when there is none. */
  readonly rolesOf: (account: string) => Promise<readonly Role[] | null>;
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

/** How often a derived event is decided anew when others are faster. */
const ATTEMPTS = 20;

export function createCases(deps: CasesDeps) {
  const { store, procedures, time } = deps;
  const positions = rememberedPositions();
  assertSupplied(procedures, deps.suppliers);

  const standingOf = (procedure: Procedure, row: CaseRow): Standing => ({
    procedure,
    position: positions.of(row),
    receivedOn: row.receivedOn,
    version: row.version,
  });

  /** The case as the engine sees it; null when there is none. */
  async function stand(caseId: string): Promise<{ row: CaseRow; standing: Standing } | null> {
    const row = await store.load(caseId);
    const procedure = row && procedures[row.procedure];
    return procedure ? { row, standing: standingOf(procedure, row) } : null;
  }

  const moment = () => ({ today: time.today(), clock: deps.clock() });

  /** Whether this could be filed now; nothing is kept. */
  async function judge(request: FilingRequest, actor: Actor): Promise<Problem | null> {
    const judged = await judgedFiling(request, actor);
    return failed(judged) ? judged.problem : null;
  }

  async function judgedFiling(request: FilingRequest, actor: Actor) {
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
    const supplied = await suppliedToFiling(procedure, filing.ok);
    const opening = {
      matter: request.matter,
      organ: deps.organ.id,
      region: deps.organ.region,
      assignee: deps.organ.defaultAssignee,
      today,
      ...(supplied ? { supplied: supplied.data } : {}),
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
    const { facts } = opened;
    return { ok: { procedure, filing: filing.ok, opening, facts, receivedOn, supplied } };
  }

  async function file(request: FilingRequest, actor: Actor): Promise<Outcome<Posted>> {
    const judged = await judgedFiling(request, actor);
    if (failed(judged)) return judged;
    const { procedure, filing, opening, facts, receivedOn, supplied } = judged.ok;
    const filed: FiledData = { filing, opening };
    const position = firstPosition(procedure, facts);
    const { filingEvent: type } = procedure;
    const role = procedure.filers.find((one) => actor.roles.includes(one)) ?? 'system';
    const by = { account: actor.account, role };
    const today = time.today();
    const envelope = { type, data: filed, on: receivedOn, today, by, entry: 1, clock: null };
    const event: Decided = {
      type,
      data: filed,
      on: receivedOn,
      reason: null,
      role,
      basis: procedure.filingBasis,
      position,
      papers: procedure.papers[type]?.(facts, envelope) ?? [],
    };
    const links = await linksFor(procedure, facts, null, actor);
    const row = newRow(procedure, request.matter, deps.organ, position);
    const change = changeOf(
      { procedure, row, before: position, taken: { event, actor: actor.account }, links },
      recording(),
    );
    const outcome = await store.commit({
      ...keeping(change, supplied?.secrets),
      caseNumber: caseCounter(procedure, deps.organ, receivedOn),
      ...(request.idempotency
        ? { idempotency: { ...idempotencyKey(request.idempotency, actor), response: row.id } }
        : {}),
    });
    if (outcome.kind === 'repeated')
      return (await filedBefore(request.idempotency, actor)) ?? { problem: problems.busy };
    if (outcome.kind === 'nameTaken') return nameTaken(procedure, facts, outcome.name);
    if (outcome.kind !== 'done') return { problem: problems.busy };
    return { ok: told(change, outcome.caseNumber) };
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
    return posted(row, await store.deadlines(row.id), await store.papers(row.id), time.today());
  }

  const recording = () => ({ recordedAt: time.now(), clock: deps.clock() });

  const told = ({ commit, deadlines }: Change, caseNumber = commit.case.caseNumber): Posted =>
    posted({ ...commit.case, caseNumber }, deadlines, commit.papers ?? [], time.today());

  /** An officer with the cases of colleagues whose leave is covered today (请假代办); anybody else as he is. */
  async function acting(row: CaseRow, actor: Actor): Promise<Actor> {
    if (row.assignee === null || row.assignee === actor.account) return actor;
    if (!actor.roles.includes('officer')) return actor;
    const covers = (await store.desk.covers(time.today()))
      .filter(({ cover }) => cover === actor.account)
      .map(({ account }) => account);
    return covers.length > 0 ? { ...actor, covers } : actor;
  }

  /** Posts a person's event on the case as they saw it; kept only if it still stands there. */
  const post = countable(async (row: CaseRow, command: Command, actor: Actor) => {
    const prepared = await prepare(row, command, actor);
    if (failed(prepared)) return prepared;
    const change = await changeBy(row, prepared.ok, actor);
    const outcome = await store.commit(keeping(change, prepared.ok.secrets));
    if (outcome.kind === 'stale') return { problem: problems.stale(outcome.version) };
    if (outcome.kind === 'nameTaken') {
      const { procedure, decided } = prepared.ok;
      return nameTaken(procedure, decided.position.facts, outcome.name);
    }
    if (outcome.kind !== 'done') throw new Error(`Unexpected outcome of an event: ${outcome.kind}`);
    positions.remember(change.commit.case, prepared.ok.decided.position);
    return { ok: { ...told(change), ...unrecorded(prepared.ok.decided) } };
  });

  /** The same, nothing kept. */
  const preview = countable(async (row: CaseRow, command: Command, actor: Actor) => {
    const prepared = await prepare(row, command, actor);
    if (failed(prepared)) return prepared;
    const change = await changeBy(row, prepared.ok, actor);
    return { ok: { ...told(change), ...unrecorded(prepared.ok.decided) } };
  });

  type Prepared = {
    readonly procedure: Procedure;
    readonly standing: Standing;
    readonly decided: Decided;
    readonly secrets: readonly SecretRow[] | undefined;
  };

  async function changeBy(row: CaseRow, prepared: Prepared, actor: Actor): Promise<Change> {
    const { procedure, standing, decided } = prepared;
    const before = standing.position;
    const links = await linksFor(procedure, decided.position.facts, before.facts, null);
    const taken = { event: decided, actor: actor.account };
    return changeOf({ procedure, row, before, taken, links }, recording());
  }

  async function prepare(row: CaseRow, command: Command, actor: Actor): Promise<Outcome<Prepared>> {
    const procedure = procedures[row.procedure];
    if (!procedure) return { problem: problems.notFound };
    const kept = standingOf(procedure, row);
    const entries = command.type === 'entry.corrected' ? await store.entries(row.id) : undefined;
    const standing = entries ? { ...kept, entries } : kept;
    const admitted = admit(standing, command, await acting(row, actor), moment());
    if (failed(admitted)) return admitted;
    const supplied = entries
      ? await suppliedAnew(row, standing, admitted.ok.data)
      : await suppliedFor(row, standing, admitted.ok);
    const event = { ...admitted.ok, data: withSupplied(admitted.ok.data, supplied) };
    const decided = decide(standing, event, moment());
    if (failed(decided)) return decided;
    const stranger = await namesStranger(procedure.events[command.type], decided.ok.data);
    const secrets = supplied?.secrets;
    return stranger ?? { ok: { procedure, standing, decided: decided.ok, secrets } };
  }

  const suppliedToFiling = (procedure: Procedure, filing: unknown, caseId: string | null = null) =>
    supply(deps.suppliers, procedure.filingSupplied, {
      procedure,
      caseId,
      facts: null,
      data: filing,
      today: time.today(),
    });

  /** A filing put right is judged by what is known of it as it then reads; other answers stay as they were given. */
  const suppliedAnew = async (row: CaseRow, standing: Standing, correction: unknown) => {
    const filing = filingCorrected(standing, correction);
    return filing === null ? null : suppliedToFiling(standing.procedure, filing, row.id);
  };

  const suppliedFor = (
    row: CaseRow,
    { procedure, position }: Standing,
    event: { readonly type: string; readonly data: unknown },
  ) =>
    supply(deps.suppliers, procedure.events[event.type]?.supplied, {
      procedure,
      caseId: row.id,
      facts: position.facts,
      data: event.data,
      today: time.today(),
    });

  /** A case goes to somebody who is there and has the post (规则27). */
  async function namesStranger(declaration: EventDeclaration | undefined, data: unknown) {
    const names = declaration?.names;
    if (!names) return null;
    const account = String((data as Record<string, unknown>)[names.field]);
    const roles = await deps.rolesOf(account);
    if (roles?.includes(names.role)) return null;
    return {
      problem: problems.refused({
        code: 'account.unfit',
        detail: `“${account}”不是本机关可以承办案件的人员。`,
        basis: declaration.basis,
      }),
    };
  }

  /**
   * Posts what follows from another record, with the rows that go with it, whatever the version is by now:
   * whoever was faster, the fact still holds. Refused only by law – or as stale, where the caller looked at other
   * rows of the case first and what it saw there may no longer be so.
   */
  async function postDerived(
    caseId: string,
    event: Derived | null,
    by: Envelope['by'],
    along: Pick<
      Commit,
      'services' | 'papers' | 'paperChanges' | 'deadlines' | 'registers' | 'figures'
    > = {},
    onlyAt?: number,
  ): Promise<Outcome<Posted>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await stand(caseId);
      if (!found) return { problem: problems.notFound };
      const { row, standing } = found;
      if (onlyAt !== undefined && row.version !== onlyAt) {
        return { problem: problems.stale(row.version) };
      }
      const supplied = event && (await suppliedFor(row, standing, event));
      const decided = event && decide(standing, derived(event, supplied, by), moment());
      if (decided && failed(decided)) return decided;
      const taken = decided && { event: decided.ok, actor: by.account };
      const { procedure, position: before } = standing;
      const change = changeOf({ procedure, row, before, taken }, recording());
      const outcome = await store.commit({ ...keeping(change, supplied?.secrets), ...along });
      if (outcome.kind === 'done') return { ok: told(change) };
      if (outcome.kind === 'paperTaken') return { problem: problems.paperTaken };
    }
    return { problem: problems.busy };
  }

  /** Which accounts act for the parties that have come to see the case: by identity, and the filer for its side. */
  async function linksFor(
    procedure: Procedure,
    facts: unknown,
    before: unknown,
    filer: Actor | null,
  ): Promise<Link[]> {
    const seenBefore = before ? seeingParties(procedure, before, null) : [];
    const seen = seeingParties(procedure, facts, before);
    if (seen === seenBefore) return [];
    const links: Link[] = [];
    const actsForOthers = filer?.roles.some((role) => role === 'party' || role === 'integrator');
    for (const party of seen) {
      if (seenBefore.some(({ id }) => id === party.id)) continue;
      const accounts = await deps.partyAccounts(party);
      for (const account of accounts) links.push({ partyId: party.id, account });
      if (filer && actsForOthers && party.filing && !accounts.includes(filer.account)) {
        // Named by the authority, he acts by it and no longer than it stands (规则7).
        const agent = filer.name !== undefined && party.agent?.name === filer.name;
        links.push({ partyId: party.id, account: filer.account, agent });
      }
    }
    return links;
  }

  return { stand, file, judge, filedBefore, acting, post, preview, postDerived, current, moment };
}

/** Whoever archives a case is told which stages left no record. */
const unrecorded = ({ type, position }: Decided): Pick<Posted, 'stagesWithoutRecord'> =>
  type === 'case.archived'
    ? { stagesWithoutRecord: (position.facts as Posted).stagesWithoutRecord ?? [] }
    : {};

/** Another case was faster in taking what this one claims for itself alone. */
function nameTaken(procedure: Procedure, facts: unknown, name: string): { problem: Problem } {
  const refusal = takenBy(procedure, facts, name);
  return { problem: refusal ? problems.refused(refusal) : problems.busy };
}

/** No form was filled in and nothing has to be explained. */
const derived = (event: Derived, supplied: Supply | null, by: Envelope['by']) => ({
  ...event,
  data: withSupplied(event.data, supplied),
  reason: null,
  by,
});

const keeping = ({ commit }: Change, secrets: readonly SecretRow[] | undefined): Commit =>
  secrets?.length ? { ...commit, secrets } : commit;

type Act = (row: CaseRow, command: Command, actor: Actor) => Promise<Outcome<Posted>>;

/** A length or a day beyond what any clock counts is the asker's mistake, not a fault of ours. */
const countable =
  (act: Act): Act =>
  async (row, command, actor) => {
    try {
      return await act(row, command, actor);
    } catch (error) {
      if (!(error instanceof ReckonRefusal)) throw error;
      return { problem: problems.invalid([{ path: 'data', detail: error.detail }]) };
    }
  };

const idempotencyKey = (idempotency: { key: string; requestHash: string }, actor: Actor) => ({
  key: `${actor.account}|${idempotency.key}`,
  requestHash: idempotency.requestHash,
});
