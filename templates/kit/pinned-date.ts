/** The one place of the templates that makes a `Date`: pdfkit asks for one, and it must not be the clock's. */

import type { Day } from './letter-document.ts';

/** A draft has no date; a fixed one keeps its bytes equal from run to run. */
const NO_DAY: Day = '2000-01-01';

/** Midnight in Asia/Shanghai of the day of issue. */
export function pinnedDate(day: Day | null): Date {
  return new Date(`${day ?? NO_DAY}T00:00:00+08:00`);
}
