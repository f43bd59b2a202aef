/** Terms that run from a start day: exclusions, extensions, the last day and its move; not the backward ones. */

import type { ExtensionVerdict, Span } from '../../workflows/kernel/reckoning.ts';
import type { RegionCalendar } from './calendar.ts';
import { type DayNumber, inRange, LAST_DAY, wholeMonths } from './day-number.ts';
import { type Gaps, mergeExclusions } from './gaps.ts';
import { longerThan, type Plan, planOf } from './plan.ts';
import type { AskedExtension, Question } from './question.ts';
import { ReckonRefusal } from './refusal.ts';
import type { Settlement } from './settlement.ts';
import { walk } from './walk.ts';

type Run = {
  readonly plan: Plan;
  readonly nominal: DayNumber | null;
  readonly due: DayNumber | null;
  /** Whether unpublished days decided the nominal day, and its move. */
  readonly provisional: { readonly count: boolean; readonly move: boolean };
};

type Course = { readonly question: Question; readonly gaps: Gaps; readonly days: RegionCalendar };

export function settleForward(question: Question, days: RegionCalendar): Settlement {
  const course = { question, days, gaps: mergeExclusions(question.exclusions, question.start) };
  const spans: Span[] = [question.term];
  const verdicts: ExtensionVerdict[] = [];
  let run = runOf(spans, course);
  let doubtful = false;
  for (const extension of question.extensions) {
    const verdict = judge(extension, run, spans.slice(1), course);
    verdicts.push(verdict);
    doubtful ||= judgedByUnpublishedDays(extension, run);
    if (!verdict.valid) continue;
    spans.push(extension);
    run = runOf(spans, course);
  }
  return {
    ...course,
    plan: run.plan,
    verdicts,
    nominal: run.nominal,
    due: run.due,
    provisional: doubtful || run.provisional.count || run.provisional.move,
    used: usedBy(run, course),
  };
}

/** An open exclusion that begins on or after the nominal day stops nothing: the term has run out. */
function runOf(spans: readonly Span[], { question, gaps, days }: Course): Run {
  const plan = planOf(question.start, spans);
  const walked = walk(question.start, plan, gaps, days, gaps.frozenAt ?? LAST_DAY);
  const count = walked.provisional;
  if (walked.end !== null) {
    return { plan, nominal: walked.end, ...moveOffRest(walked.end, count, days) };
  }
  if (gaps.frozenAt === undefined) throw new ReckonRefusal('date.outOfRange');
  return { plan, nominal: null, due: null, provisional: { count, move: false } };
}

/** 民法典203: a last day that is a rest day gives way to the next working day. */
function moveOffRest(
  nominal: DayNumber,
  count: boolean,
  days: RegionCalendar,
): Pick<Run, 'due' | 'provisional'> {
  let due = nominal;
  let move = !days.isPublished(due);
  while (days.isRest(due)) {
    due = inRange(due + 1);
    move ||= !days.isPublished(due);
  }
  return { due, provisional: { count, move } };
}

/** The first of these that holds is told: early, while suspended, late, too long. */
function judge(
  extension: AskedExtension,
  before: Run,
  granted: readonly Span[],
  course: Course,
): ExtensionVerdict {
  const { approvedOn } = extension;
  const { start, exclusions } = course.question;
  if (approvedOn < start) return { valid: false, code: 'extension.early' };
  const suspended = exclusions.some(
    ({ kind, from, to }) =>
      kind === 'suspension' && from <= approvedOn && (to === null || approvedOn < to),
  );
  if (suspended) return { valid: false, code: 'extension.whileSuspended' };
  // While the clock stands there is no due date to be late for.
  if (before.due !== null && approvedOn > before.due)
    return { valid: false, code: 'extension.late' };
  if (exceedsCap([...granted, extension], course))
    return { valid: false, code: 'extension.tooLong' };
  return { valid: true };
}

function exceedsCap(extensions: readonly Span[], { question, days }: Course): boolean {
  const { cap, term, start } = question;
  if (cap === undefined) return false;
  // Days against months can only be compared by where they end.
  const endWith = (spans: readonly Span[]) =>
    walk(
      start,
      planOf(start, [term, ...spans]),
      { closed: [], frozenAt: undefined },
      days,
      LAST_DAY,
    ).end ?? Infinity;
  return longerThan(cap, extensions) ?? endWith(extensions) > endWith([cap]);
}

function judgedByUnpublishedDays({ approvedOn }: AskedExtension, before: Run): boolean {
  const { nominal, provisional } = before;
  return provisional.count || (provisional.move && nominal !== null && approvedOn > nominal);
}

/** Units used up to and including `asOf`, no later than where the clock stands. */
function usedBy({ plan, nominal }: Run, { question, gaps, days }: Course): number | null {
  const { start, asOf } = question;
  const standsAt = nominal === null ? gaps.frozenAt : undefined;
  const last = Math.min(asOf ?? Infinity, standsAt ?? Infinity);
  if (last === Infinity) return null;
  const { counted } = walk(start, plan, gaps, days, Math.max(start, last));
  if (plan.unit === 'month') return wholeMonths(start, start + counted);
  if (plan.unit === 'year') return Math.floor(wholeMonths(start, start + counted) / 12);
  return counted;
}
