/** The two holidays of 景宁畲族自治县 (自治条例67) as calendar rows; they hold in 331127 and nowhere else. */

import type { CalendarData, CalendarRow } from './calendar.ts';

const SOURCE = '景宁畲族自治县自治条例67';

/** The years for which two independent lunar calendars agree, see the tests; a leap third month has no holiday. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2100;

export function jingningCalendar(): CalendarData {
  const rows: CalendarRow[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    rows.push(
      holiday(thirdOfThirdMonth(year), '农历三月初三'),
      holiday(`${year}-06-30`, '自治县放假日'),
    );
  }
  return { publishedYears: [], rows };
}

function holiday(day: string, name: string): CalendarRow {
  return { day, region: '331127', kind: 'holiday', name, source: SOURCE };
}

function thirdOfThirdMonth(year: number): string {
  return Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode: 'M03', day: 3 })
    .withCalendar('iso8601')
    .toString();
}
