/**
 * PostgreSQL, through any drizzle database of its dialect: for several app servers over one database.
 * Not a second implementation: statements and changes are the shared ones; here is only what a connection is.
 */

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as tables from '../schema/postgres.ts';
import { tsQuery } from '../search-tokens.ts';
import type { Store } from '../store.ts';
import type { Database, Dialect } from './statement-kit.ts';
import { type Statements, statements } from './statements.ts';
import { storeOver } from './store-over.ts';
import { runAwaiting, type Work } from './work.ts';

export const POSTGRES_MIGRATIONS = join(import.meta.dirname, '../migrations/postgres');

/** Any constant serves; servers that start together migrate one after the other. */
const MIGRATION_LOCK = 20_200_101;

const dialect: Dialect = {
  name: 'postgres',
  rows: (json) => sql`json_array_elements(${json}::json)`,
  texts: (json) => sql`json_array_elements_text(${json}::json) as texts(value)`,
  isDistinctFrom: sql`is distinct from`,
  now: sql`now()`,
  casesBy: () => sql`cases`,
  papersBy: () => sql`papers`,
  search: {
    asksFirst: false,
    over: () => ({
      from: sql`case_search join cases on cases.id = case_search.case_id`,
      matches: sql`case_search.vector @@ ${sql.placeholder('q')}::tsquery`,
      place: sql`case_search.n`,
    }),
    values: (phrases) => ({ q: tsQuery(phrases) }),
  },
};

/** What a drizzle PostgreSQL database has to offer: itself for reads, and one connection at a time for a transaction. */
export type PostgresSource = {
  readonly db: unknown;
  /** Runs `inside` in a transaction on its own connection; undone when it answers `keep: false` or throws. */
  transact<T>(
    inside: (db: unknown) => Promise<{ readonly keep: boolean; readonly answer: T }>,
  ): Promise<T>;
  close(): Promise<void>;
};

/** The store over a database whose migrations are applied. */
export function postgresStore(source: PostgresSource): Store {
  const prepared = new WeakMap<object, Statements>();

  /** Statements belong to a connection; a pooled one comes back with its own. */
  function statementsOn(db: object): Statements {
    const known = prepared.get(db) ?? statements(db as Database, tables, dialect);
    prepared.set(db, known);
    return known;
  }

  return storeOver({
    db: source.db as Database,
    tables,
    dialect,
    transact: <T extends { readonly kind: string }>(work: (s: Statements) => Work<T>) =>
      source.transact(async (db) => {
        const answer = await runAwaiting(work(statementsOn(db as object)));
        return { keep: answer.kind === 'done', answer };
      }),
    backup: async () => {
      throw new Error(
        'PostgreSQL is backed up with its own tools: pg_dump, or a base backup with WAL archiving.',
      );
    },
    close: () => source.close(),
  });
}

export async function openPostgres(
  url: string,
): Promise<{ readonly store: Store; readonly db: NodePgDatabase }> {
  const pool = new pg.Pool({ connectionString: url });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await prepareDatabase(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzle(pool);
  return { store: postgresStore(pooled(pool, db)), db };
}

async function prepareDatabase(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await assertDurable(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: POSTGRES_MIGRATIONS });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    // Closed rather than returned: a failed migration must not keep its lock in the pool.
    client.release(true);
  }
}

/** What is acknowledged must be on disk: the same promise as SQLite's synchronous=FULL. */
async function assertDurable(client: pg.PoolClient): Promise<void> {
  for (const setting of ['synchronous_commit', 'fsync']) {
    const { rows } = await client.query(`select current_setting('${setting}') as value`);
    if (rows[0]?.value === 'off')
      throw new Error(`PostgreSQL runs with ${setting}=off, which loses acknowledged commits.`);
  }
}

/** What PostgreSQL answers when two transactions hindered each other: nothing was kept, and a second try may do. */
const HINDERED: ReadonlySet<unknown> = new Set(['40001', '40P01', '55P03']);

const ATTEMPTS = 5;

/** Drizzle wraps the driver's error. */
function isHindrance(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return HINDERED.has((error as Error & { code?: unknown }).code) || isHindrance(error.cause);
}

/** Tries a transaction again that was hindered, each time after a longer, uneven wait so that rivals part. */
async function untilUnhindered<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isHindrance(error)) throw error;
      await setTimeout(2 ** tried * (5 + Math.random() * 5));
    }
  }
}

function pooled(pool: pg.Pool, db: NodePgDatabase): PostgresSource {
  const databases = new WeakMap<pg.PoolClient, NodePgDatabase>();

  function databaseOn(client: pg.PoolClient): NodePgDatabase {
    const known = databases.get(client) ?? drizzle(client);
    databases.set(client, known);
    return known;
  }

  type Inside<T> = (db: unknown) => Promise<{ readonly keep: boolean; readonly answer: T }>;

  async function once<T>(inside: Inside<T>): Promise<T> {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const { keep, answer } = await inside(databaseOn(client));
      await client.query(keep ? 'commit' : 'rollback');
      return answer;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    db,
    transact: (inside) => untilUnhindered(() => once(inside)),
    close: () => pool.end(),
  };
}
