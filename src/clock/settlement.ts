/** What a settled question is, in day numbers, before it is written as an answer; types only. */

import type { ExtensionVerdict } from '../../workflows/kernel/reckoning.ts';
import type { RegionCalendar } from './calendar.ts';
import type { DayNumber } from './day-number.ts';
import type { Gaps } from './gaps.ts';
import type { Plan } from './plan.ts';
import type { Question } from './question.ts';

export type Settlement = {
  readonly question: Question;
  readonly days: RegionCalendar;
  /** The term with its valid extensions. */
  readonly plan: Plan;
  readonly gaps: Gaps;
  readonly verdicts: readonly ExtensionVerdict[];
  /** Both null while the clock stands. */
  readonly nominal: DayNumber | null;
  readonly due: DayNumber | null;
  readonly provisional: boolean;
  readonly used: number | null;
};
