/** The clock port of the kernel over one calendar and one register of terms; a clock that tells no time. */

import type { Clock } from '../../workflows/kernel/reckoning.ts';
import type { Calendar } from './calendar.ts';
import { parseDay } from './day-number.ts';
import type { TermLookup } from './question.ts';
import { reckon, reckonDates } from './reckon.ts';

export function createClock(calendar: Calendar, terms: TermLookup): Clock {
  const tools = { calendar, terms };
  return {
    dates: (request) => reckonDates(request, tools),
    reckon: (request) => reckon(request, tools),
    isRestDay: (day, region) => calendar.forRegion(region).isRest(parseDay(day)),
  };
}
