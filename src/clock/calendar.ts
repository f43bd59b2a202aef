/** Which days an organ rests, built from dated rows each with its source; it counts no terms. */

import type { Day } from '../../workflows/kernel/reckoning.ts';
import { type DayNumber, FIRST_DAY, isWeekend, LAST_DAY, parseDay, yearOf } from './day-number.ts';
import { type Region, readRegion } from './regions.ts';

export type CalendarRow = {
  readonly day: Day;
  /** Division code, or '' for the whole country. */
  readonly region: Region | '';
  /** `workday` is a weekend worked in exchange (调休上班). */
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
  /** The notice or statute that ordered it. */
  readonly source: string;
};

export type CalendarData = {
  /** Years whose national notice is in the rows; other years count Monday to Friday, provisionally. */
  readonly publishedYears: readonly number[];
  readonly rows: readonly CalendarRow[];
};

export type RegionCalendar = {
  isRest(day: DayNumber): boolean;
  isPublished(day: DayNumber): boolean;
  /** The row that made the day an exception to Monday to Friday. */
  rowOf(day: DayNumber): CalendarRow | undefined;
};

export type Calendar = {
  /** National unless a region is given; a region without rows of its own follows the nation. */
  forRegion(code?: string): RegionCalendar;
};

type RowsByDay = ReadonlyMap<DayNumber, CalendarRow>;

const REST = 1;
const PUBLISHED = 2;

/** Where two parts speak of the same day and region, the later part holds. */
export function createCalendar(...parts: readonly CalendarData[]): Calendar {
  const rows = parts.flatMap((part) => part.rows);
  const published = new Set(parts.flatMap((part) => part.publishedYears));
  const nationalRows = byDay(rows.filter((row) => row.region === ''));
  const national = regionCalendar(nationalRows, published);
  const regional = new Map<Region, RegionCalendar>();
  for (const code of new Set(rows.map((row) => row.region))) {
    if (code === '') continue;
    // A regional row beats the national one of the same day, even a 调休 working day.
    const own = byDay(rows.filter((row) => row.region === code));
    regional.set(readRegion(code), regionCalendar(new Map([...nationalRows, ...own]), published));
  }
  return {
    forRegion(code) {
      if (code === undefined) return national;
      return regional.get(readRegion(code)) ?? national;
    },
  };
}

function byDay(rows: readonly CalendarRow[]): RowsByDay {
  return new Map(rows.map((row) => [parseDay(row.day), row]));
}

function regionCalendar(rows: RowsByDay, published: ReadonlySet<number>): RegionCalendar {
  const marks = markDays(rows, published);
  return {
    isRest: (day) => ((marks[day - FIRST_DAY] ?? 0) & REST) !== 0,
    isPublished: (day) => ((marks[day - FIRST_DAY] ?? 0) & PUBLISHED) !== 0,
    rowOf: (day) => rows.get(day),
  };
}

/** One byte a day, so that a walk over working days is an array read. */
function markDays(rows: RowsByDay, published: ReadonlySet<number>): Uint8Array {
  const marks = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    const row = rows.get(day);
    const rests = row === undefined ? isWeekend(day) : row.kind === 'holiday';
    marks[day - FIRST_DAY] = (rests ? REST : 0) | (published.has(yearOf(day)) ? PUBLISHED : 0);
  }
  return marks;
}
