/** Sums of figures and of deadlines for statistics: built for each query. What a figure means is decided outside db/. */

import { and, asc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '../schema/all-tables.ts';
import type { DueTotal, FigureQuery, FigureTotal, Store } from '../store.ts';
import type { Database, Dialect } from './statement-kit.ts';

type Source = {
  readonly from: SQL;
  readonly known?: SQL;
  readonly figure: SQLiteColumn;
  /** The month or the day that `from` and `until` are compared with. */
  readonly when: SQLiteColumn;
  readonly month: SQL;
  readonly amount: SQLiteColumn;
  readonly procedure: SQLiteColumn;
  readonly matter: SQLiteColumn;
  readonly region: SQLiteColumn;
};

export function figureReader(
  db: Database,
  { cases, caseFigures, figureCells }: Tables,
  { casesBy }: Dialect,
): Pick<Store, 'figureTotals' | 'figureSums' | 'dueTotals'> {
  const monthly: Source = {
    ...figureCells,
    from: sql`${figureCells}`,
    when: figureCells.month,
    month: sql`${figureCells.month}`,
  };
  const daily: Source = {
    ...cases,
    from: sql`${caseFigures} join ${casesBy('sieve')} on cases.id = case_figures.case_id`,
    // By name, so that the index over figures and days serves.
    known: sql`${caseFigures.figure} in (select figure from figure_cells)`,
    figure: caseFigures.figure,
    amount: caseFigures.amount,
    when: caseFigures.on,
    month: sql`substr(${caseFigures.on}, 1, 7)`,
  };

  async function sums(source: Source, query: FigureQuery): Promise<readonly FigureTotal[]> {
    const { from, until, by, figures, procedure, matter, region } = query;
    const parts = {
      month: by.includes('month') ? source.month : undefined,
      matter: by.includes('matter') ? sql`${source.matter}` : undefined,
      region: by.includes('region') ? sql`${source.region}` : undefined,
    };
    const groups = [
      sql`${source.figure}`,
      sql`${source.procedure}`,
      ...Object.values(parts).filter((part) => part !== undefined),
    ];
    return db
      .select({
        figure: sql<string>`${source.figure}`,
        procedure: sql<string>`${source.procedure}`,
        month: sql<string | null>`${parts.month ?? sql`null`}`,
        matter: sql<string | null>`${parts.matter ?? sql`null`}`,
        region: sql<string | null>`${parts.region ?? sql`null`}`,
        amount: sql<number>`sum(${source.amount})`.mapWith(Number),
      })
      .from(source.from)
      .where(
        and(
          figures ? inArray(source.figure, [...figures]) : source.known,
          from === undefined ? undefined : gte(source.when, from),
          lte(source.when, until),
          procedure === undefined ? undefined : eq(source.procedure, procedure),
          matter === undefined ? undefined : eq(source.matter, matter),
          region === undefined ? undefined : eq(source.region, region),
        ),
      )
      .groupBy(...groups)
      .orderBy(...groups.map((group) => asc(group)));
  }

  return {
    figureTotals: (query) => sums(monthly, query),
    figureSums: (query) => sums(daily, query),
    async dueTotals(today, soonUntil): Promise<readonly DueTotal[]> {
      const running = sql`(select case_id, max(case when due_on < ${today} then 1 else 0 end) as overdue,
          max(case when due_on < ${today} then 0 else 1 end) as soon
        from deadlines where status = 'running' and not entitles and due_on <= ${soonUntil} group by case_id) as running`;
      const groups = [sql`${cases.procedure}`, sql`${cases.matter}`, sql`${cases.region}`];
      return db
        .select({
          procedure: sql<string>`${cases.procedure}`,
          matter: sql<string>`${cases.matter}`,
          region: sql<string>`${cases.region}`,
          overdue: sql<number>`sum(running.overdue)`.mapWith(Number),
          soon: sql<number>`sum(running.soon)`.mapWith(Number),
        })
        .from(sql`${running} join ${casesBy('sieve')} on cases.id = running.case_id`)
        .groupBy(...groups)
        .orderBy(...groups.map((group) => asc(group)));
    },
  };
}
