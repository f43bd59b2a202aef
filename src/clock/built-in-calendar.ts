/** The calendar this version ships with: national notices and the 景宁 days; imported notices come on top of it. */

import { type Calendar, type CalendarData, createCalendar } from './calendar.ts';
import { jingningCalendar } from './jingning-calendar.ts';
import { nationalCalendar } from './national-calendar.ts';

export function builtInCalendar(...imported: readonly CalendarData[]): Calendar {
  return createCalendar(nationalCalendar(), jingningCalendar(), ...imported);
}
