/**
 * The decision on one event: whether it may be posted, and what the case looks like after it. Pure: it reads
 * no store and no clock but those handed in; what it returns is kept by cases.ts.
 */
import type { z } from 'zod';
import type { EntryRow } from '../../db/store.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { day, text } from '../../workflows/kernel/fields.ts';
import type { PaperDue } from '../../workflows/kernel/paper.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { obstacle, type Position, step } from '../../workflows/kernel/step.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { check, checked } from '../validate.ts';
import { type Correction, correctedFact, pathOf, put, replay, withField } from './replay.ts';

/** Where a case stands when an event arrives. */
export type Standing<Facts = unknown> = {
  readonly procedure: Procedure<Facts>;
  readonly position: Position<Facts>;
  readonly receivedOn: Day;
  readonly version: number;
  /** The journal, for the one event that rewrites an entry. */
  readonly entries?: readonly EntryRow[];
};

export type Command = {
  readonly type: string;
  readonly data: unknown;
  readonly effectiveOn?: unknown;
  readonly reason?: unknown;
};

export type Moment = { readonly today: Day; readonly clock: Clock };

export type Decided = {
  readonly type: string;
  readonly data: unknown;
  readonly on: Day;
  readonly reason: string | null;
  readonly role: Role;
  readonly basis: readonly string[];
  readonly position: Position;
  readonly papers: readonly PaperDue[];
};

/** A person posts an event: known type, schema, right, dates, then law – in the order of the contract. */
export function decide(
  standing: Standing,
  command: Command,
  actor: Actor,
  moment: Moment,
): Outcome<Decided> {
  const { procedure, position } = standing;
  const declaration = Object.hasOwn(procedure.events, command.type)
    ? procedure.events[command.type]
    : undefined;
  if (!declaration) return { problem: problems.unknownType(command.type) };
  const form = readForm(command, declaration.data, declaration.basis, moment.today);
  if (failed(form)) return form;
  const right = mayPost(procedure.access, command.type, actor, position.facts, form.ok.data);
  if (!right.allowed) return { problem: forbidden(right.refusal) };
  const dates = checkDates(standing, form.ok, declaration.noBackdating ?? false, moment.today);
  if (dates) return { problem: dates };
  return take(
    standing,
    { ...form.ok, type: command.type },
    { account: actor.account, role: right.role },
    moment,
  );
}

/** The engine posts what follows from another record; it is bound by the law but not by forms. */
export function decideDerived(
  standing: Standing,
  event: { readonly type: string; readonly data: unknown; readonly on: Day },
  by: Envelope['by'],
  moment: Moment,
): Outcome<Decided> {
  return take(standing, { ...event, reason: null }, by, moment);
}

export type Action = {
  readonly event: string;
  readonly title: string;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly reason: string | null;
  readonly basis: readonly string[];
};

/** Every event that a person can post at all, and for each whether this person could now, or why not. */
export function actionsFor(standing: Standing, actor: Actor, moment: Moment): Action[] {
  const { procedure, position, version } = standing;
  return Object.entries(procedure.events)
    .filter(([, declaration]) => !declaration.derived)
    .map(([event, declaration]) => {
      const right = mayPost(procedure.access, event, actor, position.facts, undefined);
      const envelope = {
        type: event,
        data: undefined,
        on: moment.today,
        today: moment.today,
        by: { account: actor.account, role: right.allowed ? right.role : ('system' as const) },
        entry: version + 1,
        clock: moment.clock,
      };
      const refusal = right.allowed ? obstacle(procedure, position, envelope) : right.refusal;
      return {
        event,
        title: declaration.title,
        allowed: refusal === null,
        code: refusal?.code ?? null,
        reason: refusal?.detail ?? null,
        basis: refusal?.basis ?? declaration.basis,
      };
    });
}

type Form = { readonly data: unknown; readonly on: Day; readonly reason: string | null };

function readForm(
  command: Command,
  schema: z.ZodType,
  basis: readonly string[],
  today: Day,
): Outcome<Form> {
  const data = check(schema, command.data ?? {}, 'data', basis);
  const on = check(day.optional(), command.effectiveOn, 'effectiveOn', basis);
  const reason = check(text.optional(), command.reason, 'reason', basis);
  if ('ok' in data && 'ok' in on && 'ok' in reason) {
    return { ok: { data: data.ok, on: on.ok ?? today, reason: reason.ok ?? null } };
  }
  const errors = [data, on, reason].flatMap((part) => ('errors' in part ? part.errors : []));
  return { problem: problems.invalid(errors) };
}

function checkDates(
  standing: Standing,
  form: Form,
  noBackdating: boolean,
  today: Day,
): Problem | null {
  const refuse = (code: string, detail: string) =>
    problems.refused({ code, detail, basis: ['规则29'] });
  if (form.on > today) return refuse('effectiveOn.future', '生效日期不得晚于今日。');
  if (form.on < standing.receivedOn) {
    return refuse(
      'effectiveOn.beforeReceipt',
      `生效日期不得早于收到申请之日（${standing.receivedOn}）。`,
    );
  }
  if (form.on === today) return null;
  if (noBackdating) return refuse('backdating.notAllowed', '中止、恢复审理不得倒签日期。');
  return form.reason
    ? null
    : refuse('backdating.reasonMissing', '补登以前日期的事项，应当说明理由。');
}

function take(
  standing: Standing,
  event: Form & { readonly type: string },
  by: Envelope['by'],
  moment: Moment,
): Outcome<Decided> {
  const { procedure } = standing;
  const envelope: Envelope = {
    type: event.type,
    data: event.data,
    on: event.on,
    today: moment.today,
    by,
    entry: standing.version + 1,
    clock: moment.clock,
  };
  const result = step(procedure, standing.position, envelope);
  if ('refusal' in result) return { problem: problems.refused(result.refusal) };
  const repaired =
    event.type === 'entry.corrected'
      ? repair(standing, event, by, moment)
      : { ok: result.position };
  if (failed(repaired)) return repaired;
  const position = repaired.ok;
  return {
    ok: {
      type: event.type,
      data: event.data,
      on: event.on,
      reason: event.reason,
      role: by.role,
      basis: result.basis,
      position,
      papers: procedure.papers[event.type]?.(position.facts, envelope) ?? [],
    },
  };
}

/** 登记更正: the case as it would stand had the entry been right from the start. */
function repair(
  standing: Standing,
  event: Form,
  by: Envelope['by'],
  moment: Moment,
): Outcome<Position> {
  const { procedure, entries = [] } = standing;
  const { entry: seq, field, value } = event.data as Correction;
  const refuse = (code: string, detail: string): Outcome<Position> => ({
    problem: problems.refused({ code, detail, basis: ['规则29'] }),
  });
  const entry = entries.find((candidate) => candidate.seq === seq);
  const fact = correctedFact(entries, seq);
  if (!entry || !fact) return refuse('correction.entryUnknown', `没有第${seq}条记录。`);
  if (entry.actor === by.account)
    return refuse('correction.sameHand', '登记更正应当由登记人以外的人办理。');
  if (!event.reason) return refuse('correction.reasonMissing', '登记更正应当说明理由。');
  if (entry.type === 'entry.corrected' || entry.type === 'paper.issued') {
    return refuse('correction.notCorrectable', '签发和更正记录不得更正。');
  }
  const path = pathOf(seq, field);
  if (field !== 'effectiveOn' && withField(fact.data, path, value) === undefined) {
    return refuse('correction.fieldUnknown', `第${seq}条记录没有“${field}”一项。`);
  }
  const right = put(fact, path, value);
  const unfit = misfit(procedure, seq, entry.type, right, moment.today);
  if (unfit) return { problem: unfit };
  const rewritten = entries.map((row) =>
    row.seq === seq ? { ...row, data: JSON.stringify(right.data), effectiveOn: right.on } : row,
  );
  const replayed = replay(procedure, rewritten);
  if ('fault' in replayed) {
    return refuse(
      'correction.inconsistent',
      `更正后第${replayed.fault.seq}条记录不能成立：${replayed.fault.says}`,
    );
  }
  return { ok: replayed.position };
}

function misfit(
  procedure: Procedure,
  seq: number,
  type: string,
  fact: { readonly data: unknown; readonly on: unknown },
  today: Day,
): Problem | null {
  const on = checked(day, fact.on, 'data.value');
  if (failed(on)) return on.problem;
  if (on.ok > today) {
    return problems.refused({
      code: 'effectiveOn.future',
      detail: '生效日期不得晚于今日。',
      basis: ['规则29'],
    });
  }
  const schema = seq === 1 ? procedure.filing : procedure.events[type]?.data;
  const data = seq === 1 ? (fact.data as { filing: unknown }).filing : fact.data;
  const form = schema && checked(schema, data, 'data.value');
  return form && failed(form) ? form.problem : null;
}

const forbidden = (refusal: { code: string; detail: string; basis: readonly string[] }) =>
  problems.forbidden(refusal.code, refusal.detail, refusal.basis);
