/** Counting for figures that several procedures share. */
import type { Clock, Day } from './reckoning.ts';

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Working days in (start, end] by the region's calendar. */
export function workingDaysBetween(start: Day, end: Day, region: string, clock: Clock): number {
  let day = Temporal.PlainDate.from(start);
  const last = Temporal.PlainDate.from(end);
  let count = 0;
  while (Temporal.PlainDate.compare(day, last) < 0) {
    day = day.add({ days: 1 });
    if (!clock.isRestDay(day.toString(), region)) count += 1;
  }
  return count;
}
