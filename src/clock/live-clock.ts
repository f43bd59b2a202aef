/** The clock over the calendars as they are published in the database; read again when a notice comes in. */
import type { Store } from '../../db/store.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { type CalendarData, createCalendar } from './calendar.ts';
import { createClock } from './clock.ts';
import { jingningCalendar } from './jingning-calendar.ts';
import { nationalCalendar } from './national-calendar.ts';
import type { Region } from './regions.ts';

export type LiveClock = {
  readonly current: () => Clock;
  /** Reads the published calendars again. */
  readonly refresh: () => Promise<void>;
};

export async function liveClock(store: Store): Promise<LiveClock> {
  await checkInBuiltIn(store);
  let clock = await read(store);
  return {
    current: () => clock,
    refresh: async () => {
      clock = await read(store);
    },
  };
}

async function read(store: Store): Promise<Clock> {
  const { days, years } = await store.calendar();
  const calendar = createCalendar({
    publishedYears: years.filter(({ region }) => region === '').map(({ year }) => year),
    rows: days.map((row) => ({ ...row, region: row.region as Region | '' })),
  });
  return createClock(calendar, registeredTerm);
}

/** A new database starts with the notices this version ships with; later notices are imported. */
async function checkInBuiltIn(store: Store): Promise<void> {
  const { years } = await store.calendar();
  if (years.length > 0) return;
  await publish(store, nationalCalendar());
  await publish(store, jingningCalendar());
}

/** Puts a calendar's days and the years it publishes into the database. */
export function publish(store: Store, data: CalendarData): Promise<void> {
  const source = (year: number) =>
    data.rows.find((row) => row.day.startsWith(String(year)))?.source ?? '';
  return store.publishCalendar(
    [...data.rows],
    data.publishedYears.map((year) => ({ region: '', year, source: source(year) })),
  );
}
