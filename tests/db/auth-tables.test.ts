import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { describe, expect, test } from 'vitest';
import { type AuthDatabase, openStore } from '../../db/open.ts';
import * as postgresTables from '../../db/schema/postgres.ts';
import type { Store } from '../../db/store.ts';
import { openPglite } from '../support/pglite.ts';
import { filing } from './builders.ts';

type Opened = {
  readonly store: Store;
  readonly authDatabase: AuthDatabase;
  close(): Promise<void>;
};

async function sqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-auth-'));
  const { store, authDatabase } = await openStore({ url: `file:${join(folder, 'a.db')}` });
  return {
    store,
    authDatabase,
    close: () => store.close().then(() => rmSync(folder, { recursive: true })),
  };
}

async function pglite(): Promise<Opened> {
  const { store, db } = await openPglite();
  const { user, session, account, verification, twoFactor } = postgresTables;
  return {
    store,
    authDatabase: {
      provider: 'pg',
      db,
      schema: { user, session, account, verification, twoFactor },
    },
    close: () => store.close(),
  };
}

function authOver({ provider, db, schema }: AuthDatabase) {
  const text = { type: 'string', required: false } as const;
  return betterAuth({
    baseURL: 'http://localhost',
    secret: 'only-for-this-test-0123456789abcdef',
    database: drizzleAdapter(db, { provider, schema }),
    emailAndPassword: { enabled: true },
    user: {
      additionalFields: {
        roles: { type: 'string', required: false, defaultValue: '[]' },
        organ: text,
        department: text,
        idNumber: text,
        uscc: text,
        disabled: { type: 'boolean', required: false, defaultValue: false },
      },
    },
    plugins: [username()],
  });
}

describe.each([
  ['SQLite', sqlite],
  ['PGlite', pglite],
])('better-auth on %s', (_, open) => {
  test('signs up, signs in by username, reads the session and signs out, while cases are committed', async () => {
    const { store, authDatabase, close } = await open();
    const auth = authOver(authDatabase);
    const body = {
      name: '李小明',
      email: 'officer@example.org',
      password: 'rehearsal-1',
      username: 'Officer',
      roles: '["officer"]',
      organ: 'lishui',
    };
    const [made, outcome] = await Promise.all([
      auth.api.signUpEmail({ body }),
      store.commit(filing()),
    ]);
    expect(outcome.kind).toBe('done');
    expect(made.user).toMatchObject({
      name: '李小明',
      username: 'officer',
      displayUsername: 'Officer',
      roles: '["officer"]',
      organ: 'lishui',
      disabled: false,
    });

    const { headers } = await auth.api.signInUsername({
      body: { username: 'officer', password: 'rehearsal-1' },
      returnHeaders: true,
    });
    const cookie = headers.get('set-cookie') ?? '';
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(session?.user).toMatchObject({ username: 'officer', emailVerified: false });
    expect(session?.session.expiresAt).toBeInstanceOf(
      Object.getPrototypeOf(made.user.createdAt).constructor,
    );

    await auth.api.signOut({ headers: new Headers({ cookie }) });
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    await expect(
      auth.api.signUpEmail({ body: { ...body, email: 'other@example.org' } }),
    ).rejects.toThrow();
    await close();
  });
});
