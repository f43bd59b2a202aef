/**
 * Opens the database an address names, creates and migrates it: the only way in from outside db/.
 * Reads no environment; the address comes from src/main.ts.
 */

import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openPostgres } from './adapters/postgres.ts';
import { openSqlite } from './adapters/sqlite.ts';
import type { PeopleTables } from './schema/people.ts';
import * as postgresTables from './schema/postgres.ts';
import * as sqliteTables from './schema/sqlite.ts';
import type { Store } from './store.ts';

/** What better-auth's drizzle adapter is made of: `drizzleAdapter(db, { provider, schema })`. */
export type AuthDatabase = {
  readonly provider: 'sqlite' | 'pg';
  // biome-ignore lint/suspicious/noExplicitAny: the adapter takes any drizzle database and looks columns up by name.
  readonly db: any;
  readonly schema: PeopleTables;
};

export type OpenStore = { readonly store: Store; readonly authDatabase: AuthDatabase };

/** `file:PATH` or `postgres://…`. */
export async function openStore({ url }: { readonly url: string }): Promise<OpenStore> {
  if (url.startsWith('file:')) return openFile(url.slice('file:'.length));
  if (/^postgres(ql)?:\/\//.test(url)) return openServer(url);
  throw new Error('DATABASE_URL 应当写作 file:路径 或者 postgres://…。');
}

function openFile(path: string): OpenStore {
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true });
  const { store, db } = openSqlite({ file });
  return { store, authDatabase: { provider: 'sqlite', db, schema: people(sqliteTables) } };
}

async function openServer(url: string): Promise<OpenStore> {
  const { store, db } = await openPostgres(url);
  return { store, authDatabase: { provider: 'pg', db, schema: people(postgresTables) } };
}

function people({ user, session, account, verification, twoFactor }: PeopleTables): PeopleTables {
  return { user, session, account, verification, twoFactor };
}
