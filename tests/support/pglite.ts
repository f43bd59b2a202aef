/**
 * PostgreSQL inside the test process: the store over PGlite, for tests on machines without a server.
 * Not for use outside tests: it is one connection in WebAssembly.
 */

import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { POSTGRES_MIGRATIONS, postgresStore } from '../../db/adapters/postgres.ts';

/** Drizzle's own rollback throws; it carries the answer out. */
class NotKept extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('not kept');
    this.answer = answer;
  }
}

export async function openPglite(dir?: string) {
  const client = await PGlite.create(dir);
  const db = drizzle(client);
  await migrate(db, { migrationsFolder: POSTGRES_MIGRATIONS });
  const store = postgresStore({
    db,
    transact: <T>(
      inside: (db: unknown) => Promise<{ readonly keep: boolean; readonly answer: T }>,
    ) =>
      db
        .transaction(async (tx) => {
          const { keep, answer } = await inside(tx);
          if (!keep) throw new NotKept(answer);
          return answer;
        })
        .catch((error: unknown) => {
          if (error instanceof NotKept) return error.answer as T;
          throw error;
        }),
    close: () => client.close(),
  });
  return { store, db, client };
}
