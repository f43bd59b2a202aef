/** A second, slow reckoning for the tests, written from the contract day by day; it shares no code with src/clock. */

import chineseDays from 'chinese-days';
import type {
  Day,
  ExtensionRequest,
  ExtensionVerdict,
  ReckonRequest,
  Span,
} from '../../workflows/kernel/reckoning.ts';

const followers = new Map<Day, Day>();

function next(day: Day): Day {
  const known = followers.get(day);
  if (known !== undefined) return known;
  const following = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  followers.set(day, following);
  return following;
}

const plusMonths = (day: Day, months: number) =>
  Temporal.PlainDate.from(day).add({ months }).toString();

const restCache = new Map<string, boolean>();

export function naiveRest(day: string, region?: string): boolean {
  const key = `${day} ${region}`;
  const known = restCache.get(key);
  if (known !== undefined) return known;
  const lunar = chineseDays.getLunarDate(day);
  const ownHoliday =
    region === '331127' &&
    (day.endsWith('-06-30') || (lunar.lunarMon === 3 && lunar.lunarDay === 3 && !lunar.isLeap));
  const rest = ownHoliday || !chineseDays.isWorkday(day);
  restCache.set(key, rest);
  return rest;
}

type Naive = {
  nominal: string | null;
  due: string | null;
  excludedDays: number;
  used: number | null;
  remaining: number | null;
  verdicts: ExtensionVerdict[];
};

export function naiveForward(request: ReckonRequest, term: Span, cap: Span | undefined): Naive {
  const { start } = request;
  const exclusions = request.excluded ?? [];
  const isExcluded = (day: Day) =>
    exclusions.some(({ from, to }) => from < day && (to === null || day <= to));
  const opens = exclusions.filter(({ to }) => to === null).map(({ from }) => from);
  const frozen = opens.sort()[0];
  const stopped = (day: Day) => frozen !== undefined && frozen < day;
  const rests = (day: Day) => naiveRest(day, request.region);
  const excludedUpTo = (last: Day) => {
    let days = 0;
    for (let day = next(start); day <= last; day = next(day)) if (isExcluded(day)) days += 1;
    return days;
  };

  const sum = (spans: readonly Span[], unit: string) =>
    spans.filter((span) => span.unit === unit).reduce((all, { length }) => all + length, 0);
  const monthsOf = (spans: readonly Span[]) => sum(spans, 'month') + 12 * sum(spans, 'year');

  function nominalOf(spans: readonly Span[], excluded = isExcluded, halts = stopped): Day | null {
    const months = monthsOf(spans);
    let day = start;
    if (months > 0) {
      const corresponding = plusMonths(start, months);
      day = corresponding;
      for (;;) {
        if (halts(day)) return null;
        let moved = corresponding;
        for (let one = next(start); one <= day; one = next(one))
          if (excluded(one)) moved = next(moved);
        if (moved === day) break;
        day = moved;
      }
    }
    const dayUnits = [...new Set(spans.map(({ unit }) => unit))].filter((unit) =>
      unit.endsWith('ay'),
    );
    for (const unit of dayUnits) {
      for (let left = sum(spans, unit); left > 0; ) {
        day = next(day);
        if (halts(day)) return null;
        if (!excluded(day) && (unit === 'day' || !rests(day))) left -= 1;
      }
    }
    return day;
  }

  function dueOf(spans: readonly Span[]): Day | null {
    let day = nominalOf(spans);
    while (day && rests(day)) day = next(day);
    return day;
  }

  const free = (spans: readonly Span[]) =>
    nominalOf(
      spans,
      () => false,
      () => false,
    ) ?? start;
  function tooLong(granted: readonly Span[]): boolean {
    if (!cap) return false;
    const units = new Set([cap, ...granted].map(({ unit }) => unit));
    if (units.size === 1) return sum(granted, cap.unit) > cap.length;
    if (!units.has('day') && !units.has('workingDay')) return monthsOf(granted) > monthsOf([cap]);
    return free([term, cap]) < free([term, ...granted]);
  }

  const asked: readonly ExtensionRequest[] =
    request.extension === undefined ? [] : [request.extension].flat();
  const granted: Span[] = [];
  const verdicts = asked.map((extension): ExtensionVerdict => {
    const on = extension.approvedOn;
    const due = dueOf([term, ...granted]);
    if (on < start) return { valid: false, code: 'extension.early' };
    for (const { kind, from, to } of exclusions) {
      if (kind === 'suspension' && from <= on && (to === null || on < to)) {
        return { valid: false, code: 'extension.whileSuspended' };
      }
    }
    if (due && due < on) return { valid: false, code: 'extension.late' };
    if (tooLong([...granted, extension])) return { valid: false, code: 'extension.tooLong' };
    granted.push(extension);
    return { valid: true };
  });

  const spans = [term, ...granted];
  const nominal = nominalOf(spans);
  const stands = nominal === null && frozen ? (frozen < start ? start : frozen) : null;
  const at = [request.asOf ?? null, stands].filter((day) => day !== null).sort()[0];
  const units = new Set(spans.map(({ unit }) => unit));
  const single = units.size === 1 ? term.unit : undefined;
  const inMonths = !units.has('day') && !units.has('workingDay');

  /** The most units whose own last day is not after `at`. */
  function usedAt(last: Day): { used: number; length: number } {
    const reached = (part: readonly Span[]) => {
      const end = nominalOf(part);
      return end !== null && end <= last;
    };
    const unit = single ?? (inMonths ? 'month' : undefined);
    if (unit) {
      const length = unit === 'month' ? monthsOf(spans) : sum(spans, unit);
      let used = 0;
      while (used < length && reached([{ unit, length: used + 1 }])) used += 1;
      return { used, length };
    }
    const months = monthsOf(spans);
    const head =
      months === 0 ? 0 : Temporal.PlainDate.from(start).until(plusMonths(start, months)).days;
    const tail = [...units].filter((one) => one.endsWith('ay'));
    const length = head + tail.reduce((all, one) => all + sum(spans, one), 0);
    let used = 0;
    let day = start;
    const parts = [
      { unit: 'day', length: head },
      ...tail.map((one) => ({ unit: one, length: sum(spans, one) })),
    ];
    for (const part of parts) {
      for (let left = part.length; left > 0; ) {
        day = next(day);
        if (last < day) return { used, length };
        if (isExcluded(day) || (part.unit === 'workingDay' && rests(day))) continue;
        left -= 1;
        used += 1;
      }
    }
    return { used, length };
  }

  const usage = at ? usedAt(at) : null;
  return {
    nominal,
    due: dueOf(spans),
    excludedDays: nominal ? excludedUpTo(nominal) : stands ? excludedUpTo(stands) : 0,
    used: usage?.used ?? null,
    remaining: usage ? usage.length - usage.used : null,
    verdicts,
  };
}
