/**
 * The case engine: loads a case, has the event decided, and keeps the whole outcome in one commit.
 * It knows no procedure and no database, only the kernel's and the store's interfaces.
 */
import type { CaseRow, SecretRow } from '../../db/rows.ts';
import type { Commit } from '../../db/store.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Envelope, EventDeclaration } from '../../workflows/kernel/event.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import { ReckonRefusal } from '../clock/refusal.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { type Change, changeOf, type Posted } from './change.ts';
import { admit, type Command, type Decided, decide } from './decide.ts';
import { createFiling } from './filing.ts';
import { type CasesDeps, keeping, nameTaken, partsOf } from './parts.ts';
import { rememberedPositions } from './positions.ts';
import { filingCorrected } from './repair.ts';
import type { Standing } from './standing.ts';
import { assertSupplied, type Supply, supply, withSupplied } from './suppliers.ts';

/** Something the engine posts because another record implies it. */
export type Derived = { readonly type: string; readonly data: unknown; readonly on: Day };

export type Cases = ReturnType<typeof createCases>;

/** How often a derived event is decided anew when others are faster. */
const ATTEMPTS = 20;

export function createCases(deps: CasesDeps) {
  const { store, procedures, time } = deps;
  const positions = rememberedPositions();
  assertSupplied(procedures, deps.suppliers);
  const parts = partsOf(deps);
  const { linksFor, recording, told, suppliedToFiling } = parts;
  const filings = createFiling(deps, parts);

  const standingOf = (procedure: Procedure, row: CaseRow): Standing => ({
    procedure,
    position: positions.of(row),
    receivedOn: row.receivedOn,
    version: row.version,
    region: row.region,
  });

  /** The case as the engine sees it; null when there is none. */
  async function stand(caseId: string): Promise<{ row: CaseRow; standing: Standing } | null> {
    const row = await store.load(caseId);
    const procedure = row && procedures[row.procedure];
    return procedure ? { row, standing: standingOf(procedure, row) } : null;
  }

  const moment = () => ({
    today: time.today(),
    clock: deps.clock(),
    announcementDays: deps.organ.announcementDays,
  });

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
    const { procedure, decided } = prepared.ok;
    const change = await changeBy(row, prepared.ok, actor);
    const outcome = await store.commit(keeping(change, prepared.ok.secrets));
    if (outcome.kind === 'stale') return { problem: problems.stale(outcome.version) };
    if (outcome.kind === 'nameTaken')
      return nameTaken(procedure, decided.position.facts, outcome.name);
    if (outcome.kind !== 'done') throw new Error(`Unexpected outcome of an event: ${outcome.kind}`);
    positions.remember(change.commit.case, decided.position);
    return { ok: { ...told(change), ...unrecorded(procedure, decided) } };
  });

  /** The same, nothing kept. */
  const preview = countable(async (row: CaseRow, command: Command, actor: Actor) => {
    const prepared = await prepare(row, command, actor);
    if (failed(prepared)) return prepared;
    const { procedure, decided } = prepared.ok;
    const change = await changeBy(row, prepared.ok, actor);
    return { ok: { ...told(change), ...unrecorded(procedure, decided) } };
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

  return {
    ...filings,
    ...{ stand, acting, post, preview, postDerived, moment },
    current: parts.current,
  };
}

/** Whoever archives a case is told which stages left no record. */
function unrecorded(
  procedure: Procedure,
  { type, position }: Decided,
): Pick<Posted, 'stagesWithoutRecord'> {
  if (type !== 'case.archived') return {};
  return { stagesWithoutRecord: procedure.stagesWithoutRecord(position.facts) };
}

/** No form was filled in and nothing has to be explained. */
const derived = (event: Derived, supplied: Supply | null, by: Envelope['by']) => ({
  ...event,
  data: withSupplied(event.data, supplied),
  reason: null,
  by,
});

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
