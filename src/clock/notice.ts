/**
 * A holiday notice as an organ imports it, checked and turned into calendar rows; it stores nothing.
 *
 *     { "year": 2027, "source": "国务院办公厅关于2027年部分节假日安排的通知",
 *       "days": [ { "from": "2027-01-01", "to": "2027-01-03", "kind": "holiday", "name": "元旦" },
 *                 { "from": "2027-01-09", "kind": "workday", "name": "元旦" } ] }
 *
 * `to` may be left out for a single day. With `region` the notice is that division's own and publishes no year.
 */

import { z } from 'zod';
import { inChinese } from '../../workflows/kernel/complaint.ts';
import type { CalendarData, CalendarRow } from './calendar.ts';
import { type DayNumber, formatDay, isWeekend, parseDay, yearOf } from './day-number.ts';
import { ReckonRefusal } from './refusal.ts';
import { type Region, regions } from './regions.ts';

const MAX_RANGE = 31;

const holidayNotice = z.strictObject({
  year: z.int().min(1900).max(2199),
  source: z.string().trim().min(1).max(200),
  region: z.exactOptional(z.enum(Object.keys(regions) as [Region, ...Region[]])),
  days: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.exactOptional(z.string()),
        kind: z.enum(['holiday', 'workday']),
        name: z.string().trim().min(1).max(50),
      }),
    )
    .min(1)
    .max(100),
});

type HolidayNotice = z.infer<typeof holidayNotice>;

const texts = {
  'notice.malformed': '放假通知的结构不符合要求',
  'notice.dayImpossible': '日期不存在或者格式不对',
  'notice.rangeReversed': '止日早于起日',
  'notice.rangeTooLong': `一段不得超过 ${MAX_RANGE} 日`,
  'notice.dayOutsideYear': '日期不在通知年度（含上年 12 月、次年 1 月）之内',
  'notice.dayTwice': '同一日列了两次',
  'notice.workdayOnWeekday': '调休上班日应为星期六或者星期日',
  'notice.holidaysMissing': '全国通知应列明元旦、国庆节的放假日',
} as const;

export type NoticeProblem = { readonly code: keyof typeof texts; readonly detail: string };

export type NoticeReading =
  | { readonly ok: true; readonly calendar: CalendarData }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

export function readNotice(input: unknown): NoticeReading {
  const parsed = holidayNotice.safeParse(input, { error: inChinese });
  if (!parsed.success) {
    const malformed = parsed.error.issues.map(({ path, message }) =>
      problem('notice.malformed', `${path.join('.')} ${message}`.trim()),
    );
    return { ok: false, problems: malformed };
  }
  const notice = parsed.data;
  const problems: NoticeProblem[] = [];
  const rows = notice.days.flatMap((entry) => rowsOf(entry, notice, problems));
  problems.push(...listedTwice(rows), ...missingHolidays(notice, rows));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, calendar: { publishedYears: notice.region ? [] : [notice.year], rows } };
}

function rowsOf(
  entry: HolidayNotice['days'][number],
  notice: HolidayNotice,
  problems: NoticeProblem[],
): CalendarRow[] {
  const range = rangeOf(entry.from, entry.to ?? entry.from);
  if ('code' in range) {
    problems.push(range);
    return [];
  }
  const rows: CalendarRow[] = [];
  for (let number = range.from; number <= range.to; number += 1) {
    const day = formatDay(number);
    if (!belongsTo(number, notice.year)) problems.push(problem('notice.dayOutsideYear', day));
    if (entry.kind === 'workday' && !isWeekend(number)) {
      problems.push(problem('notice.workdayOnWeekday', day));
    }
    const { kind, name } = entry;
    rows.push({ day, region: notice.region ?? '', kind, name, source: notice.source });
  }
  return rows;
}

function rangeOf(first: string, last: string): { from: DayNumber; to: DayNumber } | NoticeProblem {
  const from = dayOrNothing(first);
  const to = dayOrNothing(last);
  if (from === undefined) return problem('notice.dayImpossible', first);
  if (to === undefined) return problem('notice.dayImpossible', last);
  if (to < from) return problem('notice.rangeReversed', `${first} 至 ${last}`);
  if (to - from >= MAX_RANGE) return problem('notice.rangeTooLong', `${first} 至 ${last}`);
  return { from, to };
}

function dayOrNothing(text: string): DayNumber | undefined {
  try {
    return parseDay(text);
  } catch (error) {
    if (error instanceof ReckonRefusal) return undefined;
    throw error;
  }
}

/** Around New Year a notice orders days of the December before, or of the January after. */
function belongsTo(day: DayNumber, year: number): boolean {
  const month = formatDay(day).slice(0, 7);
  return yearOf(day) === year || month === `${year - 1}-12` || month === `${year + 1}-01`;
}

function listedTwice(rows: readonly CalendarRow[]): NoticeProblem[] {
  const days = rows.map(({ day }) => day);
  return [...new Set(days.filter((day, index) => days.indexOf(day) !== index))].map((day) =>
    problem('notice.dayTwice', day),
  );
}

/** A national notice makes its year published, so half a notice must not pass for a whole one. */
function missingHolidays(
  { year, region }: HolidayNotice,
  rows: readonly CalendarRow[],
): NoticeProblem[] {
  if (region !== undefined) return [];
  const holidays = new Set(rows.filter(({ kind }) => kind === 'holiday').map(({ day }) => day));
  return [`${year}-01-01`, `${year}-10-01`]
    .filter((day) => !holidays.has(day))
    .map((day) => problem('notice.holidaysMissing', day));
}

function problem(code: NoticeProblem['code'], about: string): NoticeProblem {
  return { code, detail: `${texts[code]}：${about}` };
}
