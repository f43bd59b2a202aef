/**
 * How drizzle-kit generates migrations from the one schema: SQLite's unless DIALECT says `postgresql`.
 * Never used at run time; the adapters apply db/migrations themselves.
 */

import { defineConfig } from 'drizzle-kit';

const postgres = process.env['DIALECT'] === 'postgresql';

export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: postgres ? './db/schema/postgres.ts' : './db/schema/sqlite.ts',
  out: postgres ? './db/migrations/postgres' : './db/migrations/sqlite',
});
