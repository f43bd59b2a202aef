/**
 * What follows from a case and is replaced with it: deadlines, lines in registers, figures; once for both databases.
 * All rows of a kind go over in one parameter: each further statement would be a round trip.
 */

import { and, asc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import type { DeadlineRow, FigureRow } from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { DueTimer } from '../store.ts';
import {
  type Database,
  type Dialect,
  differs,
  excluded,
  fromJson,
  given,
  prepare,
  without,
} from './statement-kit.ts';

const p = sql.placeholder;

export function deadlineStatements(
  db: Database,
  { deadlines, registers }: Tables,
  dialect: Dialect,
) {
  const columns = getTableColumns(deadlines);
  return {
    deadlinesOf: prepare<DeadlineRow>('deadlines_of', () =>
      db
        .select(without(columns, 'caseId'))
        .from(deadlines)
        .where(eq(deadlines.caseId, p('caseId')))
        .orderBy(asc(deadlines.key)),
    ),
    /** All rows in one parameter: most steps keep most deadlines, and each further statement would be a round trip. */
    upsertDeadlines: prepare('upsert_deadlines', () =>
      db
        .insert(deadlines)
        .select(
          sql`select ${p('caseId')}, ${fromJson(without(columns, 'caseId'))} from ${dialect.rows(p('rows'))} where true`,
        )
        .onConflictDoUpdate({
          target: [deadlines.caseId, deadlines.key],
          set: excluded(without(columns, 'caseId', 'key')),
          setWhere: differs('deadlines', without(columns, 'caseId', 'key'), dialect),
        }),
    ),
    dropOtherDeadlines: prepare('drop_other_deadlines', () =>
      db
        .delete(deadlines)
        .where(
          and(
            eq(deadlines.caseId, p('caseId')),
            sql`${deadlines.key} not in (select value ->> 'key' from ${dialect.rows(p('rows'))})`,
          ),
        ),
    ),
    /** The condition is literally that of the partial index `deadlines_timers`, or SQLite would not use it. */
    dueTimers: prepare<DueTimer>('due_timers', () =>
      db
        .select({
          caseId: deadlines.caseId,
          key: deadlines.key,
          event: sql<string>`fires`,
          data: sql<string>`coalesce(fires_data, '{}')`,
          due: sql<string>`due_on`,
        })
        .from(deadlines)
        .where(
          and(
            sql`fires is not null and status = 'running' and not provisional`,
            lt(deadlines.due, p('today')),
          ),
        )
        .orderBy(asc(deadlines.due), asc(deadlines.caseId), asc(deadlines.key))
        .limit(p('limit')),
    ),
    casesWithRunningDeadlines: prepare<{ id: string }>('cases_with_running_deadlines', () =>
      db
        .selectDistinct({ id: sql<string>`case_id` })
        .from(
          sql`(select case_id from ${deadlines} where status = 'running' and case_id > ${p('after')}
            union select case_id from ${registers} where case_id > ${p('after')}) as moving`,
        )
        .orderBy(sql`case_id`)
        .limit(p('limit')),
    ),
  };
}

export function registerStatements(db: Database, { registers, secrets }: Tables, dialect: Dialect) {
  const columns = without(getTableColumns(registers), 'caseId');
  const key = ['register', 'key'] as const;
  return {
    upsertRegisters: prepare('upsert_registers', () =>
      db
        .insert(registers)
        .select(
          sql`select ${p('caseId')}, ${fromJson(columns)} from ${dialect.rows(p('rows'))} where true`,
        )
        .onConflictDoUpdate({
          target: [registers.caseId, registers.register, registers.key],
          set: excluded(without(columns, ...key)),
          setWhere: differs('registers', without(columns, ...key), dialect),
        }),
    ),
    dropOtherRegisters: prepare('drop_other_registers', () =>
      db.delete(registers).where(
        and(
          eq(registers.caseId, p('caseId')),
          sql`not exists (select 1 from ${dialect.rows(p('rows'))}
              where value ->> 'register' = registers.register and value ->> 'key' = registers.key)`,
        ),
      ),
    ),
    secret: prepare<{ value: string }>('secret', () =>
      db
        .select({ value: secrets.value })
        .from(secrets)
        .where(eq(secrets.name, p('name'))),
    ),
    insertSecret: prepare('insert_secret', () =>
      db.insert(secrets).values(given(getTableColumns(secrets))),
    ),
  };
}

export function figureStatements(
  db: Database,
  { caseFigures, figureCells }: Tables,
  dialect: Dialect,
) {
  const columns = without(getTableColumns(caseFigures), 'caseId');
  const cells = getTableColumns(figureCells);
  return {
    figuresOf: prepare<FigureRow>('figures_of', () =>
      db
        .select(columns)
        .from(caseFigures)
        .where(eq(caseFigures.caseId, p('caseId')))
        .orderBy(asc(caseFigures.figure), asc(caseFigures.on)),
    ),
    upsertFigures: prepare('upsert_figures', () =>
      db
        .insert(caseFigures)
        .select(
          sql`select ${p('caseId')}, ${fromJson(columns)} from ${dialect.rows(p('rows'))} where true`,
        )
        .onConflictDoUpdate({
          target: [caseFigures.caseId, caseFigures.figure, caseFigures.on],
          set: { amount: sql`excluded.amount` },
        }),
    ),
    dropFigures: prepare('drop_figures', () =>
      db.delete(caseFigures).where(
        and(
          eq(caseFigures.caseId, p('caseId')),
          sql`exists (select 1 from ${dialect.rows(p('rows'))}
              where value ->> 'figure' = case_figures.figure and value ->> 'on' = case_figures.on_day)`,
        ),
      ),
    ),
    addToCells: prepare('add_to_cells', () =>
      db
        .insert(figureCells)
        .select(sql`select ${fromJson(cells)} from ${dialect.rows(p('rows'))} where true`)
        .onConflictDoUpdate({
          target: [
            figureCells.figure,
            figureCells.month,
            figureCells.procedure,
            figureCells.matter,
            figureCells.region,
          ],
          set: { amount: sql`figure_cells.amount + excluded.amount` },
        }),
    ),
  };
}
