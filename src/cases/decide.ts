/**
 * The decision on one event: whether it may be posted, and what the case looks like after it. Pure: it reads
 * no store and no clock but those handed in; what it returns is kept by cases.ts.
 */
import type { z } from 'zod';
import { mayPost } from '../../workflows/kernel/access.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { day, text } from '../../workflows/kernel/fields.ts';
import type { PaperDue } from '../../workflows/kernel/paper.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import { obstacle, step } from '../../workflows/kernel/step.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { check } from '../validate.ts';
import { repair } from './repair.ts';
import type { Left, Moment, Standing } from './standing.ts';

export type Command = {
  readonly type: string;
  readonly data: unknown;
  readonly effectiveOn?: unknown;
  readonly reason?: unknown;
};

export type Decided = Left & {
  readonly type: string;
  readonly on: Day;
  readonly reason: string | null;
  readonly role: Role;
  readonly basis: readonly string[];
  readonly papers: readonly PaperDue[];
};

/** An event that may be posted by that person in that form; what the law says of it is still open. */
export type Admitted = Form & { readonly type: string; readonly by: Envelope['by'] };

/** What is asked of a person's event before the law is: known type, schema, right, dates – in the order of the contract. */
export function admit(
  standing: Standing,
  command: Command,
  actor: Actor,
  moment: Moment,
): Outcome<Admitted> {
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
  const by = { account: actor.account, role: right.role };
  return { ok: { ...form.ok, type: command.type, by } };
}

/**
 * The law's answer. What the engine posts because it follows from another record comes straight here: it is bound
 * by the law but not by forms. The data holds what was supplied for the event.
 */
export function decide(standing: Standing, event: Admitted, moment: Moment): Outcome<Decided> {
  const { procedure } = standing;
  const { by } = event;
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
  const outcome: Outcome<Left> =
    event.type === 'entry.corrected'
      ? repair(standing, event, by, moment)
      : { ok: { data: event.data, position: result.position } };
  if (failed(outcome)) return outcome;
  return {
    ok: {
      ...outcome.ok,
      type: event.type,
      on: event.on,
      reason: event.reason,
      role: by.role,
      basis: result.basis,
      papers: procedure.papers[event.type]?.(outcome.ok.position.facts, envelope) ?? [],
    },
  };
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
  const data = check(schema, command.data === undefined ? {} : command.data, 'data', basis);
  const on = checkGiven(day, command.effectiveOn, 'effectiveOn', basis);
  const reason = checkGiven(text, command.reason, 'reason', basis);
  if ('ok' in data && 'ok' in on && 'ok' in reason) {
    return { ok: { data: data.ok, on: on.ok ?? today, reason: reason.ok ?? null } };
  }
  const errors = [data, on, reason].flatMap((part) => ('errors' in part ? part.errors : []));
  return { problem: problems.invalid(errors) };
}

/** Most commands give neither day nor reason. */
const checkGiven = (
  schema: z.ZodType<string>,
  value: unknown,
  at: string,
  basis: readonly string[],
) => (value === undefined ? { ok: undefined } : check(schema, value, at, basis));

function checkDates(
  standing: Standing,
  form: Form,
  noBackdating: boolean,
  today: Day,
): Problem | null {
  const refuse = (code: string, detail: string) =>
    problems.refused({ code, detail, basis: standing.procedure.recordBasis });
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

const forbidden = (refusal: { code: string; detail: string; basis: readonly string[] }) =>
  problems.forbidden(refusal.code, refusal.detail, refusal.basis);
