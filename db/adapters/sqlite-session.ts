/**
 * Drizzle over better-sqlite3, with a statement's parameters and columns laid out once, when it is prepared: drizzle
 * asks at every run of every value what kind it is, which for a short statement costs as much as SQLite does.
 */
import type Client from 'better-sqlite3';
import { Column, is, Param, Placeholder } from 'drizzle-orm';
import { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { BetterSQLiteSession, PreparedQuery } from 'drizzle-orm/better-sqlite3/session';
import { NoopCache } from 'drizzle-orm/cache/core';
import { NoopLogger } from 'drizzle-orm/logger';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { LRUCache } from 'lru-cache';

export function drizzleOver(client: Client.Database): BetterSQLite3Database {
  const dialect = new SQLiteSyncDialect();
  return new BetterSQLite3Database('sync', dialect, new Session(client, dialect), undefined);
}

type None = Record<string, never>;
type Values = Readonly<Record<string, unknown>>;
type Fields = ConstructorParameters<typeof PreparedQuery>[6];
type Mapping = (value: unknown) => unknown;

/** Lists and the sign-in build their queries anew each time; SQLite need not read the same text again. */
const STATEMENTS_KEPT = 500;

class Session extends BetterSQLiteSession<None, None> {
  readonly #client: Client.Database;
  readonly #reading = new LRUCache<string, Client.Statement>({ max: STATEMENTS_KEPT });

  constructor(client: Client.Database, dialect: SQLiteSyncDialect) {
    super(client, dialect, undefined);
    this.#client = client;
  }

  // The type has a parameter that only drizzle's own builders can name.
  override prepareQuery(
    ...asked: Parameters<BetterSQLiteSession<None, None>['prepareQuery']>
  ): never {
    const [query, fields, method, inArrays, mapper, metadata, caching] = asked;
    const statement = fields ? this.#reader(query.sql) : this.#client.prepare(query.sql);
    const [logger, cache] = [new NoopLogger(), new NoopCache()];
    const own = [logger, cache, metadata, caching, fields, method, inArrays, mapper] as const;
    return new LaidOut(statement, query, ...own) as never;
  }

  /** Answers rows as lists of values. Only such a one is kept: how a statement answers is a switch on it. */
  #reader(text: string): Client.Statement {
    const known = this.#reading.get(text);
    if (known) return known;
    const statement = this.#client.prepare(text).raw();
    this.#reading.set(text, statement);
    return statement;
  }
}

class LaidOut extends PreparedQuery {
  readonly #statement: Client.Statement;
  readonly #given: readonly ((values: Values) => unknown)[];
  /** Null where drizzle puts the rows together itself. */
  readonly #columns: readonly ReadColumn[] | null;

  constructor(...prepared: ConstructorParameters<typeof PreparedQuery>) {
    super(...prepared);
    const [statement, query, , , , , fields, , , mapper] = prepared;
    this.#statement = statement;
    this.#given = query.params.map(givenAs);
    this.#columns = mapper ? null : columnsOf(fields);
  }

  override run(values: Values = {}): Client.RunResult {
    return this.#statement.run(...this.#parameters(values));
  }

  override all(values: Values = {}): unknown {
    const columns = this.#columns;
    if (!columns) return super.all(values);
    const rows = this.#statement.all(...this.#parameters(values)) as unknown[][];
    return rows.map((row) => readRow(columns, row));
  }

  #parameters(values: Values): unknown[] {
    return this.#given.map((one) => one(values));
  }
}

/** A parameter of the statement as it comes from the values of a run. */
function givenAs(parameter: unknown): (values: Values) => unknown {
  if (is(parameter, Placeholder)) return placed(parameter.name, null);
  if (is(parameter, Param) && is(parameter.value, Placeholder)) {
    const { encoder } = parameter;
    return placed(parameter.value.name, (value) => encoder.mapToDriverValue(value));
  }
  return () => parameter;
}

const placed = (name: string, encode: Mapping | null) => (values: Values) => {
  const value = values[name];
  if (value === undefined && !(name in values))
    throw new Error(`No value for placeholder “${name}”`);
  return encode ? encode(value) : value;
};

type ReadColumn = { readonly name: string; readonly column: Column };

/** Null where something but plain columns is read, or a row is nested as that of joined tables is. */
function columnsOf(fields: Fields): readonly ReadColumn[] | null {
  if (!fields) return null;
  const columns = fields.flatMap(({ path: [name, ...deeper], field }) =>
    name !== undefined && deeper.length === 0 && is(field, Column) ? [{ name, column: field }] : [],
  );
  return columns.length === fields.length ? columns : null;
}

function readRow(columns: readonly ReadColumn[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {};
  let place = 0;
  for (const { name, column } of columns) {
    const value = values[place++];
    row[name] = value === null ? null : column.mapFromDriverValue(value);
  }
  return row;
}
