/** 登记更正: an entry put right, and everything that follows from it. Pure: whether the event may be posted is decide.ts's. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { day } from '../../workflows/kernel/fields.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { checked, knowsField } from '../validate.ts';
import { announcementEnd } from './announcement.ts';
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
import type { Left, Moment, Standing } from './standing.ts';

/** The case as it would stand had the entry been right from the start, or why it cannot be put right so. */
export function repair(
  standing: Standing,
  event: { readonly data: unknown; readonly reason: string | null },
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
  const reckonedNow = reckonedFrom(standing, { ...fact, data: right.ok.data }, moment);
  if (Object.hasOwn(reckonedNow, path)) {
    return refuse(
      'correction.notCorrectable',
      '公告送达自公告期满之日生效，应当更正公告发出的日期。',
    );
  }
  const value = ofDate ? right.ok.on : fieldAt(right.ok.data, path);
  // What was reckoned under an older calendar stays, unless this correction moves it.
  const stays = isDeepStrictEqual(reckonedNow, reckonedFrom(standing, fact, moment));
  const reckoned = { ...correction, value, ...(stays ? {} : { follows: reckonedNow }) };
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

/** What of the entry's data is reckoned from the rest. */
function reckonedFrom(
  { procedure, receivedOn, region }: Standing,
  { type, data }: Fact,
  { clock, announcementDays }: Moment,
): Readonly<Record<string, unknown>> {
  const organ = { announcementDays };
  const end = (sentOn: Day) =>
    announcementEnd({ procedure, organ, receivedOn, region, clock }, sentOn);
  return procedure.events[type]?.reckoned?.(data as never, end) ?? {};
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
