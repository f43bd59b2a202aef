/** The walk from the start day through the steps of a term, over the days that do not count; it moves no last day. */

import type { RegionCalendar } from './calendar.ts';
import type { DayNumber } from './day-number.ts';
import { excludedWithin, type Gaps } from './gaps.ts';
import type { Plan, Step } from './plan.ts';

export type Walk = {
  /** The last counted day; null where the limit comes first. */
  readonly end: DayNumber | null;
  /** Units counted, over all steps. */
  readonly counted: number;
  /** A day without a published calendar was counted or skipped by its weekday. */
  readonly provisional: boolean;
};

type Ground = { readonly gaps: Gaps; readonly days: RegionCalendar; readonly limit: DayNumber };

/** `limit` is the last day the walk may use. */
export function walk(
  start: DayNumber,
  { steps }: Plan,
  gaps: Gaps,
  days: RegionCalendar,
  limit: DayNumber,
): Walk {
  let end = start;
  let counted = 0;
  let provisional = false;
  for (const step of steps) {
    const walked = walkStep(end, step, { gaps, days, limit });
    counted += walked.counted;
    provisional ||= walked.provisional;
    if (walked.end === null) return { end: null, counted, provisional };
    end = walked.end;
  }
  return { end, counted, provisional };
}

function walkStep(from: DayNumber, { kind, length }: Step, ground: Ground): Walk {
  return kind === 'workingDay'
    ? walkWorkingDays(from, length, ground)
    : walkDays(from, length, ground);
}

function walkDays(from: DayNumber, length: number, { gaps, limit }: Ground): Walk {
  let end = from + length;
  for (const gap of gaps.closed) {
    if (gap.to <= from) continue;
    if (gap.from >= end) break;
    end += gap.to - Math.max(gap.from, from);
  }
  if (end <= limit) return { end, counted: length, provisional: false };
  const counted = Math.max(0, limit - from - excludedWithin(gaps, from, limit));
  return { end: null, counted, provisional: false };
}

function walkWorkingDays(from: DayNumber, length: number, { gaps, days, limit }: Ground): Walk {
  let counted = 0;
  let provisional = false;
  let nextGap = 0;
  for (let day = from + 1; day <= limit; day += 1) {
    let gap = gaps.closed[nextGap];
    while (gap && gap.to < day) gap = gaps.closed[++nextGap];
    if (gap && gap.from < day) {
      day = gap.to;
      continue;
    }
    provisional ||= !days.isPublished(day);
    if (days.isRest(day)) continue;
    counted += 1;
    if (counted === length) return { end: day, counted, provisional };
  }
  return { end: null, counted, provisional };
}
