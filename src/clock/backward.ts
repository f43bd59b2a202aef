/**
 * Terms reckoned back from an event ("听证7个工作日前", "完成日期前3个月内"): the latest day in time.
 * They are never moved, since a later day would be too late.
 */

import type { RegionCalendar } from './calendar.ts';
import { addMonths, type DayNumber, inRange } from './day-number.ts';
import { mergeExclusions } from './gaps.ts';
import { planOf } from './plan.ts';
import type { Question } from './question.ts';
import type { Settlement } from './settlement.ts';

export function settleBackward(question: Question, days: RegionCalendar): Settlement {
  const { term, start } = question;
  const { latest, provisional } = latestDay(question, days);
  return {
    question,
    days,
    plan: planOf(start, [term]),
    gaps: mergeExclusions([], start),
    verdicts: [],
    nominal: latest,
    due: latest,
    provisional,
    used: usedBy(question, latest, days),
  };
}

type Latest = { readonly latest: DayNumber; readonly provisional: boolean };

function latestDay({ term, start }: Question, days: RegionCalendar): Latest {
  switch (term.unit) {
    case 'day':
      return { latest: inRange(start - term.length - 1), provisional: false };
    case 'workingDay':
      return dayBeforeWorkingDays(term.length, start, days);
    case 'month':
      return { latest: inRange(addMonths(start, -term.length)), provisional: false };
    case 'year':
      return { latest: inRange(addMonths(start, -12 * term.length)), provisional: false };
  }
}

/** So many whole working days lie between the day found and the event. */
function dayBeforeWorkingDays(length: number, event: DayNumber, days: RegionCalendar): Latest {
  let day = event;
  let provisional = false;
  for (let counted = 0; counted < length; ) {
    day = inRange(day - 1);
    provisional ||= !days.isPublished(day);
    if (!days.isRest(day)) counted += 1;
  }
  return { latest: inRange(day - 1), provisional };
}

/** Units of the time kept clear before the event that have gone by at `asOf`. */
function usedBy(
  { term, start, asOf }: Question,
  latest: DayNumber,
  days: RegionCalendar,
): number | null {
  if (asOf === undefined) return null;
  const last = Math.min(asOf, start - 1);
  if (last <= latest) return 0;
  switch (term.unit) {
    case 'day':
      return last - latest;
    case 'workingDay':
      return workingDaysIn(latest, last, days);
    case 'month':
      return term.length - monthsLeft(start, last, 1);
    case 'year':
      return term.length - monthsLeft(start, last, 12);
  }
}

/** Steps of so many months back from the event that it takes to come down to `last`. */
function monthsLeft(event: DayNumber, last: DayNumber, stepMonths: number): number {
  let steps = 0;
  while (addMonths(event, -steps * stepMonths) > last) steps += 1;
  return steps;
}

function workingDaysIn(from: DayNumber, to: DayNumber, days: RegionCalendar): number {
  let working = 0;
  for (let day = from + 1; day <= to; day += 1) if (!days.isRest(day)) working += 1;
  return working;
}
