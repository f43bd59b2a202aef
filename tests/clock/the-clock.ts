/** The clock as the tests use it: the built-in calendar and the registered terms. */

import { builtInCalendar } from '../../src/clock/built-in-calendar.ts';
import { createClock } from '../../src/clock/clock.ts';
import { ReckonRefusal } from '../../src/clock/refusal.ts';
import type { ReckonRequest, Span } from '../../workflows/kernel/reckoning.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';

export const clock = createClock(builtInCalendar(), registeredTerm);

export const days = (length: number): Span => ({ length, unit: 'day' });
export const workingDays = (length: number): Span => ({ length, unit: 'workingDay' });
export const months = (length: number): Span => ({ length, unit: 'month' });
export const years = (length: number): Span => ({ length, unit: 'year' });

/** Nominal and due day of a term, which most tests are about. */
export function lastDays(
  term: ReckonRequest['term'],
  start: string,
  more: Partial<ReckonRequest> = {},
) {
  const { nominal, due } = clock.dates({ term, start, ...more });
  return [nominal, due];
}

/** The code with which a request is refused; fails when it is answered. */
export function refusalOf(request: unknown): string {
  try {
    clock.reckon(request as ReckonRequest);
  } catch (error) {
    if (error instanceof ReckonRefusal) return error.code;
    throw error;
  }
  throw new Error(`not refused: ${JSON.stringify(request)}`);
}
