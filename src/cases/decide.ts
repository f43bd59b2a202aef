/**
 * The decision on one event: whether it may be posted, and what the case looks like after it. Pure: it reads
 * no store and no clock but those handed in; what it returns is kept by cases.ts.
 */
import { z } from 'zod';
import type { EntryRow } from '../../db/rows.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { day, text } from '../../workflows/kernel/fields.ts';
import type { PaperDue } from '../../workflows/kernel/paper.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { obstacle, type Position, step } from '../../workflows/kernel/step.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { check, checked, knowsField } from '../validate.ts';
import { type AnnouncementDays, announcementEnd } from './announcement.ts';
import {
  type Correction,
  correctedFact,
  type Fact,
  type FiledData,
  fallenBy,
  fieldAt,
  pathOf,
  put,
  replay,
} from './replay.ts';

/** Where a case stands when an event arrives. */
export type Standing<Facts = unknown> = {
  readonly procedure: Procedure<Facts>;
  readonly position: Position<Facts>;
  readonly receivedOn: Day;
  readonly version: number;
  readonly region: string;
  /** The journal, for the one event that rewrites an entry. */
  readonly entries?: readonly EntryRow[];
};

export type Command = {
  readonly type: string;
  readonly data: unknown;
  readonly effectiveOn?: unknown;
  readonly reason?: unknown;
};

export type Moment = AnnouncementDays & { readonly today: Day; readonly clock: Clock };

export type Decided = {
  readonly type: string;
  readonly data: unknown;
  readonly on: Day;
  readonly reason: string | null;
  readonly role: Role;
  readonly basis: readonly string[];
  readonly position: Position;
  /** Given where the event may have moved the day on which the case was closed. */
  readonly closedOn?: Day | null;
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

type Left = Pick<Decided, 'data' | 'position' | 'closedOn'>;

/** 登记更正: the case as it would stand had the entry been right from the start. */
function repair(
  standing: Standing,
  event: Form,
  by: Envelope['by'],
  moment: Moment,
): Outcome<Left> {
  const { procedure, entries = [] } = standing;
  const correction = event.data as Correction;
  const { entry: seq, field } = correction;
  const refuse = (code: string, detail: string) => ({
    problem: problems.refused({ code, detail, basis: procedure.recordBasis }),
  });
  const entry = entries.find((candidate) => candidate.seq === seq);
  const fact = correctedFact(procedure, entries, seq);
  if (!entry || !fact) return refuse('correction.entryUnknown', `没有第${seq}条记录。`);
  if (entry.actor === by.account)
    return refuse('correction.sameHand', '登记更正应当由登记人以外的人办理。');
  if (!event.reason) return refuse('correction.reasonMissing', '登记更正应当说明理由。');
  if (['entry.corrected', 'paper.issued', 'paper.voided'].includes(entry.type)) {
    return refuse('correction.notCorrectable', '签发和更正记录不得更正。');
  }
  const path = pathOf(seq, field);
  if (/^supplied(\.|$)/.test(path)) {
    return refuse('correction.notCorrectable', '系统随事项取得的内容不得更正。');
  }
  const ofDate = path === 'effectiveOn';
  const amended = put(procedure, fact, path, correction.value);
  const present = ofDate || fieldAt(fact.data, path) !== undefined;
  if (!present && !wasLeftOut(procedure, seq, amended, path)) {
    return refuse('correction.fieldUnknown', `第${seq}条记录没有“${field}”一项。`);
  }
  if (ofDate && procedure.events[entry.type]?.noBackdating) {
    return refuse('backdating.notAllowed', '中止、恢复审理自登记之日起生效，其日期不得更改。');
  }
  const right = read(procedure, seq, amended, moment.today);
  if (failed(right)) return right;
  const follows = reckonedAnew(standing, entry.type, right.ok.data, moment);
  if (follows && Object.hasOwn(follows, path)) {
    return refuse(
      'correction.notCorrectable',
      '公告送达自公告期满之日生效，应当更正公告发出的日期。',
    );
  }
  const value = ofDate ? right.ok.on : fieldAt(right.ok.data, path);
  const reckoned = { ...correction, value, ...(follows ? { follows } : {}) };
  const fallen = fallenBy(procedure, entries, { ...reckoned, ...moment });
  const whole = fallen.length > 0 ? { ...reckoned, fallen } : reckoned;
  const replayed = replay(procedure, entries, { ...whole, ...moment });
  if ('fault' in replayed) {
    const { seq: at, says, refusal } = replayed.fault;
    if (refusal) return { problem: problems.refused(refusal) };
    return refuse('correction.inconsistent', `更正后第${at}条记录不能成立：${says}`);
  }
  const { position, closedOn } = replayed;
  return { ok: { data: whole, position, closedOn } };
}

/** Null where nothing of the entry's data is reckoned from the rest. */
function reckonedAnew(
  { procedure, receivedOn, region }: Standing,
  type: string,
  data: unknown,
  { clock, announcementDays }: Moment,
): Readonly<Record<string, unknown>> | null {
  const organ = { announcementDays };
  const follows = procedure.events[type]?.reckoned?.(data as never, (sentOn) =>
    announcementEnd({ procedure, organ, receivedOn, region, clock }, sentOn),
  );
  return follows && Object.keys(follows).length > 0 ? follows : null;
}

/** The filing as a correction would have it; null where it corrects something else, or to what no filing can say. */
export function filingCorrected({ procedure, entries = [] }: Standing, data: unknown): unknown {
  const { entry, field, value } = data as Correction;
  const fact = entry === 1 ? correctedFact(procedure, entries, entry) : undefined;
  const right = fact && readFiling(procedure, put(procedure, fact, pathOf(entry, field), value));
  return right && !failed(right) ? (right.ok as FiledData).filing : null;
}

/** Whether the entry's form has the field that the amended entry now has and the entry had left out. */
function wasLeftOut(
  { filing, events }: Procedure,
  seq: number,
  { type, data }: Fact,
  path: string,
): boolean {
  if (fieldAt(data, path) === undefined) return false;
  if (seq === 1) return knowsField(z.looseObject({ filing }), data, path);
  const { supplied: _, ...own } = data as { readonly supplied?: unknown };
  return knowsField(events[type]?.data ?? z.strictObject({}), own, path);
}

/** The entry as it will read, in the form in which its own event would have been kept. */
function read(
  procedure: Procedure,
  seq: number,
  fact: Fact,
  today: Day,
): Outcome<{ readonly on: Day; readonly data: unknown }> {
  const on = checked(day, fact.on, 'data.value');
  if (failed(on)) return on;
  const data = seq === 1 ? readFiling(procedure, fact) : readData(procedure, fact);
  if (failed(data)) return data;
  return on.ok > today ? future(procedure) : { ok: { on: on.ok, data: data.ok } };
}

function readFiling(procedure: Procedure, { data }: Fact): Outcome<unknown> {
  const filed = data as FiledData;
  const form = checked(procedure.filing, filed.filing, 'data.value');
  return failed(form) ? form : { ok: { ...filed, filing: form.ok } };
}

/** What was supplied is no part of the form, and stays as it was. */
function readData(procedure: Procedure, { type, data }: Fact): Outcome<unknown> {
  const declaration = procedure.events[type];
  if (!declaration?.supplied) return checked(declaration?.data ?? z.unknown(), data, 'data.value');
  const { supplied, ...own } = data as { readonly supplied: unknown };
  const form = checked(declaration.data, own, 'data.value');
  return failed(form) ? form : { ok: { ...(form.ok as object), supplied } };
}

const future = ({ recordBasis }: Procedure) => ({
  problem: problems.refused({
    code: 'effectiveOn.future',
    detail: '生效日期不得晚于今日。',
    basis: recordBasis,
  }),
});

const forbidden = (refusal: { code: string; detail: string; basis: readonly string[] }) =>
  problems.forbidden(refusal.code, refusal.detail, refusal.basis);
