/** A year's holiday notice: what it would move, and its publication with everything that follows. Shared by page and command. */
import type { Store } from '../db/store.ts';
import type { Procedure } from '../workflows/kernel/procedure.ts';
import { registeredTerm } from '../workflows/law/terms.ts';
import type { Cases } from './cases/cases.ts';
import { type CaseMoved, type CaseToMove, movesUnder, reproject } from './cases/reproject.ts';
import { type CalendarData, type CalendarRow, createCalendar } from './clock/calendar.ts';
import { createClock } from './clock/clock.ts';
import { type LiveClock, publish } from './clock/live-clock.ts';
import type { Region } from './clock/regions.ts';
import { recountClosed } from './statistics/recount.ts';

export type CalendarDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly cases: Cases;
  readonly clock: LiveClock;
};

/** The deadlines that would move if this were published now; nothing is kept. */
export async function* previewNotice(
  { store, procedures }: CalendarDeps,
  calendar: CalendarData,
): AsyncGenerator<CaseToMove> {
  const { days, years } = await store.calendar();
  const replaced = (row: CalendarRow) =>
    row.region === '' && calendar.publishedYears.includes(Number(row.day.slice(0, 4)));
  const kept = days
    .map((row): CalendarRow => ({ ...row, region: row.region as Region | '' }))
    .filter((row) => !replaced(row));
  const publishedYears = years.filter(({ region }) => region === '').map(({ year }) => year);
  const next = createClock(
    createCalendar({ publishedYears, rows: kept }, calendar),
    registeredTerm,
  );
  yield* movesUnder(store, procedures, next);
}

/** Publishes it, reckons running deadlines anew and counts the cases that were closed meanwhile; yields what moved. */
export async function* importNotice(
  { store, procedures, cases, clock }: CalendarDeps,
  calendar: CalendarData,
): AsyncGenerator<CaseMoved> {
  await publish(store, calendar);
  await clock.refresh();
  const source = calendar.rows[0]?.source ?? '';
  yield* reproject(store, procedures, cases, clock.current(), source);
  const listed = calendar.rows.map(({ day }) => Number(day.slice(0, 4)));
  const all = [...listed, ...calendar.publishedYears];
  const from = `${Math.min(...all)}-01-01`;
  // A case closed later may have begun in that year.
  const until = `${Math.max(...all) + 1}-12-31`;
  await recountClosed(store, procedures, clock.current(), { from, until });
}
