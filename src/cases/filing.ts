/** How a case begins: the filing is judged, and kept in one commit with its number; the same key never files twice. */
import type { Actor } from '../../workflows/kernel/actor.ts';
import { firstPosition } from '../../workflows/kernel/step.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { checked } from '../validate.ts';
import { caseCounter, changeOf, newRow, type Posted } from './change.ts';
import type { Decided } from './decide.ts';
import { type CasesDeps, keeping, nameTaken, type Parts } from './parts.ts';
import type { FiledData } from './replay.ts';

export type FilingRequest = {
  readonly procedure: string;
  readonly matter: string;
  readonly filing: unknown;
  /** The caller's key against filing twice, and the hash of the whole request. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
};

export function createFiling(deps: CasesDeps, parts: Parts) {
  const { store, procedures, time } = deps;
  const { linksFor, suppliedToFiling, current, recording, told } = parts;

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
      recordedOn: today,
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

  return { judge, file, filedBefore };
}

const idempotencyKey = (idempotency: { key: string; requestHash: string }, actor: Actor) => ({
  key: `${actor.account}|${idempotency.key}`,
  requestHash: idempotency.requestHash,
});
