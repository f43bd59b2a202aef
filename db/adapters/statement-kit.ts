/**
 * What statements are made of: the dialects' differences, preparing, and lists of columns.
 * No statement stands here.
 */

import { type SQL, sql } from 'drizzle-orm';
import type { BaseSQLiteDatabase, SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Phrase } from '../search-tokens.ts';
import type { Statement } from './work.ts';

/** Drizzle types its dialects apart; both are typed as SQLite's here, as the tables are. */
export type Database = BaseSQLiteDatabase<'sync' | 'async', unknown>;

export type CaseIndex = 'sieve' | 'due' | 'openByAssignee' | 'closedByAssignee' | 'any';

/** Where the two dialects' SQL has no common wording. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgres';
  /** The elements of a JSON list, as a table with a column `value`. */
  readonly rows: (json: Placeholder) => SQL;
  /** The strings of a JSON list, as a table `texts` with a column `value`. */
  readonly texts: (json: Placeholder | SQL) => SQL;
  readonly isDistinctFrom: SQL;
  /** The machine's time, as columns of better-auth keep it. */
  readonly now: SQL;
  /** The cases by an index that holds all they are sifted by, where the database does not see by itself that it should. */
  readonly casesBy: (index: CaseIndex) => SQL;
  readonly papersBy: (index: 'status' | 'unserved') => SQL;
  readonly search: {
    /** Whether a search is better told beforehand that its other filters leave few cases. */
    readonly asksFirst: boolean;
    /** How a search is answered; `few`: the cases, when other filters leave few of them. */
    readonly over: (few: SQL | null) => Search;
    /** Values of the placeholders `q` and `needles`. */
    readonly values: (phrases: readonly Phrase[]) => Readonly<Record<string, string>>;
  };
};

export type Search = {
  /** The joined tables; `cases` and `case_search` are among them. */
  readonly from: SQL;
  readonly matches: SQL;
  /** A search row's number by which the dialect walks matches without sorting them. */
  readonly place: SQL;
};

type Placeholder = ReturnType<typeof sql.placeholder>;

type Preparable = { prepare(name: string): unknown };

/** Prepares at first use: a connection that only reads never prepares the writes. The name is PostgreSQL's. */
export function prepare<Row>(name: string, build: () => Preparable): Statement<Row> {
  let prepared: Statement<Row> | undefined;
  return {
    execute(values) {
      prepared ??= build().prepare(name) as Statement<Row>;
      return prepared.execute(values);
    },
  };
}

type Columns = Record<string, SQLiteColumn>;

export function without(columns: Columns, ...names: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}

/** Each column's value from the placeholder of the same name. */
export function given(columns: Columns): never {
  return Object.fromEntries(
    Object.keys(columns).map((name) => [name, sql.placeholder(name)]),
  ) as never;
}

/** On a conflict, each column's value from the row that was to be inserted. */
export function excluded(columns: Columns): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  );
}

/** Columns read from a JSON object by property name. SQLite's JSON has 1 for true, PostgreSQL's has true. */
export function fromJson(columns: Columns): SQL {
  const read = ([name, column]: [string, SQLiteColumn]) => {
    const value = sql`value ->> ${sql.raw(`'${name}'`)}`;
    if (column.dataType === 'boolean') return sql`cast(${value} as text) in ('1', 'true')`;
    return column.dataType === 'number' ? sql`cast(${value} as integer)` : value;
  };
  return sql.join(Object.entries(columns).map(read), sql`, `);
}

/** That an insert meets a row which is not the same already: an unchanged row is not written again. */
export function differs(table: string, columns: Columns, { isDistinctFrom }: Dialect): SQL {
  const names = Object.values(columns).map(({ name }) => sql.identifier(name));
  const all = (source: string) =>
    sql.join(
      names.map((name) => sql`${sql.identifier(source)}.${name}`),
      sql`, `,
    );
  return sql`(${all(table)}) ${isDistinctFrom} (${all('excluded')})`;
}
