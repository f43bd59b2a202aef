/**
 * Legal days as whole numbers (0 is 1970-01-01), read strictly and written back; knows no holidays.
 * Numbers, not `Temporal`, because lists reckon thousands of terms; the tests hold every day against `Temporal`.
 */

import type { Day } from '../../workflows/kernel/reckoning.ts';
import { ReckonRefusal } from './refusal.ts';

export type DayNumber = number;

type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
export const FIRST_DAY = dayNumber({ year: FIRST_YEAR, month: 1, day: 1 });
export const LAST_DAY = dayNumber({ year: LAST_YEAR, month: 12, day: 31 });

export function parseDay(text: Day): DayNumber {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) throw new ReckonRefusal('date.malformed', text);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!exists(date)) throw new ReckonRefusal('date.impossible', text);
  return inRange(dayNumber(date));
}

export function formatDay(number: DayNumber): Day {
  const { year, month, day } = civilDate(number);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The corresponding day, or the last of the month where there is none (民法典202). */
export function addMonths(from: DayNumber, months: number): DayNumber {
  const date = civilDate(from);
  const counted = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return dayNumber({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** How many corresponding days of `from` have been reached by `to`. */
export function wholeMonths(from: DayNumber, to: DayNumber): number {
  const first = civilDate(from);
  const last = civilDate(to);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

export function isWeekend(number: DayNumber): boolean {
  const daysSinceSunday = (((number + 4) % 7) + 7) % 7;
  return daysSinceSunday === 0 || daysSinceSunday === 6;
}

export function yearOf(number: DayNumber): number {
  return civilDate(number).year;
}

export function inRange(number: DayNumber): DayNumber {
  if (number < FIRST_DAY || number > LAST_DAY) throw new ReckonRefusal('date.outOfRange');
  return number;
}

function exists({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Counts in 400-year cycles of years that begin in March, so that the leap day comes last. */
function dayNumber({ year, month, day }: CivilDate): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * 146_097 + yearOfCycle * 365 + leapDays + dayOfYear - 719_468;
}

function civilDate(number: DayNumber): CivilDate {
  const shifted = number + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const leapDays =
    Math.floor(dayOfCycle / 1_460) -
    Math.floor(dayOfCycle / 36_524) +
    Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day };
}
