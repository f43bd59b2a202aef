/** Sums of figures and of deadlines for statistics: built for each query. What a figure means is decided outside db/. */

import { and, asc, eq, gte, inArray, lte, type SQL, Subquery, sql } from 'drizzle-orm';
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

const NONE = sql`null`;

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
    // In the order of the key of `figure_cells`, so that its sums come without sorting.
    const groups = [
      sql`${source.figure}`,
      parts.month,
      sql`${source.procedure}`,
      parts.matter,
      parts.region,
    ].filter((part) => part !== undefined);
    const asked = and(
      figures ? inArray(source.figure, [...figures]) : source.known,
      from === undefined ? undefined : gte(source.when, from),
      lte(source.when, until),
      procedure === undefined ? undefined : eq(source.procedure, procedure),
      matter === undefined ? undefined : eq(source.matter, matter),
      region === undefined ? undefined : eq(source.region, region),
    );
    const { figure, month, amount } = figureCells;
    const columns = {
      figure,
      procedure: figureCells.procedure,
      month,
      matter: figureCells.matter,
      region: figureCells.region,
      amount,
    };
    const summed = sql`select ${source.figure} as figure, ${source.procedure} as procedure,
        ${parts.month ?? NONE} as month, ${parts.matter ?? NONE} as matter, ${parts.region ?? NONE} as region,
        sum(${source.amount}) as amount
      from ${source.from} where ${asked} group by ${sql.join(groups, sql`, `)}`;
    // Named and read as cells: of plain columns drizzle need not ask each value of thousands what kind it is.
    const rows: readonly FigureTotal[] = await db
      .select(columns)
      .from(new Subquery(summed, columns, 'figure_cells'))
      .orderBy(sql`figure, month, procedure, matter, region`);
    return rows;
  }

  return {
    figureTotals: (query) => sums(monthly, query),
    figureSums: (query) => sums(daily, query),
    async dueTotals(today, soonUntil): Promise<readonly DueTotal[]> {
      // A case is late by its first due day, which an index sorts; what ends soon is few and asked of the deadlines.
      const soon = sql`(select distinct case_id from deadlines
        where status = 'running' and not entitles and due_on >= ${today} and due_on <= ${soonUntil}) as ending`;
      const running = sql`(select procedure, matter, region, 1 as overdue, 0 as soon
          from ${casesBy('due')} where next_due < ${today}
        union all select procedure, matter, region, 0, 1
          from ${soon} join ${casesBy('sieve')} on cases.id = ending.case_id) as running`;
      const groups = [sql`procedure`, sql`matter`, sql`region`];
      return db
        .select({
          procedure: sql<string>`procedure`,
          matter: sql<string>`matter`,
          region: sql<string>`region`,
          overdue: sql<number>`sum(overdue)`.mapWith(Number),
          soon: sql<number>`sum(soon)`.mapWith(Number),
        })
        .from(running)
        .groupBy(...groups)
        .orderBy(...groups.map((group) => asc(group)));
    },
  };
}
