/** People over a fresh database, for the tests here. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuthDatabase, openStore } from '../../db/open.ts';
import * as postgresTables from '../../db/schema/postgres.ts';
import { createAuth } from '../../src/people/auth.ts';
import { createPeople, type PeopleOptions } from '../../src/people/people.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import { openPglite } from '../support/pglite.ts';

type Opened = { readonly authDatabase: AuthDatabase; close(): Promise<void> };

export async function onSqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-people-'));
  const { store, authDatabase } = await openStore({ url: `file:${join(folder, 'people.db')}` });
  return {
    authDatabase,
    close: () => store.close().then(() => rmSync(folder, { recursive: true })),
  };
}

export async function onPglite(): Promise<Opened> {
  const { store, db } = await openPglite();
  const { user, session, account, verification, twoFactor } = postgresTables;
  const schema = { user, session, account, verification, twoFactor };
  return { authDatabase: { provider: 'pg', db, schema }, close: () => store.close() };
}

export async function openPeople(
  overrides: Partial<PeopleOptions> & { open?: typeof onSqlite } = {},
) {
  const { open = onSqlite, rehearsal = true, ...rest } = overrides;
  const { authDatabase, close } = await open();
  const logged: string[] = [];
  const auth = createAuth({
    authDatabase,
    secret: 'only-for-tests-0123456789-abcdefghijkl',
    baseUrl: 'http://127.0.0.1:8080',
    rehearsal,
    log: (line) => logged.push(line),
  });
  return { auth, authDatabase, people: createPeople({ auth, rehearsal, ...rest }), logged, close };
}

/** Real time that the test moves. */
export function handClock() {
  let time = 0;
  return {
    now: () => time,
    pass(milliseconds: number): void {
      time += milliseconds;
    },
  };
}

export const bearing = (token: string) => new Headers({ authorization: `Bearer ${token}` });

/** What a browser sends back of the cookies it was given. */
export const returning = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });

export const party = (overrides: Partial<PartySummary> = {}): PartySummary => ({
  id: 'R1',
  role: 'respondent',
  filing: false,
  name: '某人',
  active: true,
  ...overrides,
});
