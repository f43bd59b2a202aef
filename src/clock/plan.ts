/** A term and its extensions as the steps they are counted in; it does not walk them. */

import type { Span, Unit } from '../../workflows/kernel/reckoning.ts';
import { addMonths, type DayNumber } from './day-number.ts';

/** `corresponding` is the calendar days up to the corresponding day of months and years. */
export type Step = {
  readonly kind: 'corresponding' | 'day' | 'workingDay';
  readonly length: number;
};

export type Plan = {
  readonly steps: readonly Step[];
  /** What `used` and `remaining` count: the unit all spans share, months for years with months, else `step`. */
  readonly unit: Unit | 'step';
  readonly length: number;
};

/** Lengths of one unit are added first; months come before days, days in the order they were given. */
export function planOf(start: DayNumber, spans: readonly Span[]): Plan {
  const months = monthsIn(spans);
  const steps: Step[] = [];
  if (months > 0) steps.push({ kind: 'corresponding', length: addMonths(start, months) - start });
  for (const { unit } of spans) {
    if (unit === 'month' || unit === 'year' || steps.some(({ kind }) => kind === unit)) continue;
    steps.push({ kind: unit, length: lengthIn(unit, spans) });
  }
  const unit = sharedUnit(spans);
  return { steps, unit, length: unit === 'step' ? total(steps) : lengthIn(unit, spans) };
}

/** The sum of the spans in a unit they can all be written in. */
function lengthIn(unit: Unit, spans: readonly Span[]): number {
  return unit === 'month' ? monthsIn(spans) : total(spans.filter((span) => span.unit === unit));
}

function monthsIn(spans: readonly Span[]): number {
  let months = 0;
  for (const { unit, length } of spans) {
    if (unit === 'month') months += length;
    if (unit === 'year') months += 12 * length;
  }
  return months;
}

function sharedUnit(spans: readonly Span[]): Unit | 'step' {
  const units = new Set(spans.map(({ unit }) => unit));
  const [only] = units;
  if (units.size === 1 && only !== undefined) return only;
  return units.isSubsetOf(new Set<Unit>(['month', 'year'])) ? 'month' : 'step';
}

function total(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Whether `spans` together are longer than `cap`; undefined where their units cannot be compared. */
export function longerThan(cap: Span, spans: readonly Span[]): boolean | undefined {
  const unit = sharedUnit([cap, ...spans]);
  return unit === 'step' ? undefined : lengthIn(unit, spans) > lengthIn(unit, [cap]);
}
