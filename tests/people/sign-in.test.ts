/** What the door withstands: guessing, forged tokens, stolen copies, and talking about what it saw. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAttempts } from '../../src/people/attempts.ts';
import { createAuth } from '../../src/people/auth.ts';
import type { NewAccount } from '../../src/people/new-account.ts';
import { failed, type Outcome, problems } from '../../src/problems.ts';
import { bearing, handClock, openPeople, party, returning } from './open-people.ts';

const QUARTER = 15 * 60_000;
const password = 'a long enough one';
const clerk: NewAccount = { username: 'clerk.one', password, name: '钱多', roles: ['clerk'] };

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function openedWith(
  overrides: Parameters<typeof openPeople>[0] = {},
  account: NewAccount | null = clerk,
) {
  const opened = await openPeople(overrides);
  closing.push(opened.close);
  if (account) ok(await opened.people.create(account));
  return opened;
}

const ok = <T>(outcome: Outcome<T>): T => {
  if (failed(outcome)) throw new Error(outcome.problem.detail);
  return outcome.ok;
};

const statusOf = (outcome: Outcome<unknown>) => (failed(outcome) ? outcome.problem.status : 200);

describe('guessing', () => {
  test('after ten failures the right password is refused too, until a quarter of an hour of real time has gone', async () => {
    const clock = handClock();
    const { people } = await openedWith({ now: clock.now });
    for (let i = 1; i < 10; i += 1)
      expect(statusOf(await people.signIn('clerk.one', 'wrong'))).toBe(401);
    expect(await people.signIn('clerk.one', 'wrong')).toMatchObject({
      problem: { status: 429, code: 'login.tooMany' },
    });
    expect(statusOf(await people.signIn('Clerk.One', password))).toBe(429);
    clock.pass(QUARTER);
    expect(statusOf(await people.signIn('clerk.one', password))).toBe(200);
  });

  test('an unknown name is limited alike, so that the limit tells nothing', async () => {
    const { people } = await openedWith({}, null);
    const answers = [];
    for (let i = 1; i <= 11; i += 1) answers.push(statusOf(await people.signIn('nobody', 'wrong')));
    expect(answers).toEqual([...Array(9).fill(401), 429, 429]);
  });

  test('guesses sent all at once learn no more than ten', async () => {
    const { people, authDatabase } = await openedWith();
    const guesses = [...Array(24).fill('wrong'), password];
    const answers = await Promise.all(guesses.map((guess) => people.signIn('clerk.one', guess)));
    expect(answers.filter((answer) => statusOf(answer) === 401).length).toBeLessThan(10);
    expect(statusOf(await people.signIn('clerk.one', password))).toBe(429);
    const right = answers.at(-1);
    // The threads that hash may finish in another order; a refused right guess must leave no session.
    const sessions = await authDatabase.db.select().from(authDatabase.schema.session);
    expect(sessions).toHaveLength(right && statusOf(right) === 200 ? 1 : 0);
  });

  test('a success takes the failures back, and many successes at once are no attack', async () => {
    const { people } = await openedWith();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 5; i += 1) await people.signIn('clerk.one', 'wrong');
      expect(statusOf(await people.signIn('clerk.one', password))).toBe(200);
    }
    const entered = await Promise.all(
      Array.from({ length: 12 }, () => people.signIn('clerk.one', password)),
    );
    expect(entered.map(statusOf)).toEqual(Array(12).fill(200));
  });

  test('a stranger elsewhere does not shut out the owner', async () => {
    const { people } = await openedWith();
    for (let i = 0; i < 12; i += 1) await people.signIn('clerk.one', 'wrong', '203.0.113.9');
    expect(statusOf(await people.signIn('clerk.one', password, '203.0.113.9'))).toBe(429);
    expect(statusOf(await people.signIn('clerk.one', password, '10.0.0.7'))).toBe(200);
  });

  test('fifty failures from many addresses shut the account, two hundred on many accounts the address', () => {
    const attempts = createAttempts(() => 0);
    for (let i = 0; i < 50; i += 1) attempts.failed('head', `198.51.100.${i}`);
    expect(attempts.spent('head', '10.0.0.7')).toBe(true);
    for (let i = 0; i < 199; i += 1) attempts.failed(`user${i}`, '203.0.113.9');
    expect(attempts.spent('officer', '203.0.113.9')).toBe(false);
    attempts.failed('user199', '203.0.113.9');
    expect(attempts.spent('officer', '203.0.113.9')).toBe(true);
    expect(attempts.spent('officer', '10.0.0.7')).toBe(false);
  });

  test('without an address nobody is counted as one address', () => {
    const attempts = createAttempts(() => 0);
    for (let i = 0; i < 300; i += 1) attempts.failed(`user${i}`, '');
    expect(attempts.spent('officer', '')).toBe(false);
  });
});

describe('tokens', () => {
  test.each([
    ['nothing', {}],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic Y2xlcms6b25l' }],
    [
      'an invented token',
      { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz012345.c2lnbmF0dXJl' },
    ],
    ['a very long one', { authorization: `Bearer ${'a.'.repeat(4_000)}` }],
    ['a broken escape', { authorization: 'Bearer %E0%A4%A.%E0%A4%A' }],
    ['an invented cookie', { cookie: 'anjuan.session_token=abc.def; other=1' }],
  ])('%s is nobody', async (_, headers) => {
    const { people } = await openedWith();
    expect(await people.personOf(new Headers(headers))).toBeNull();
  });

  test('a session token copied out of the database opens nothing: it is not signed', async () => {
    const { people, authDatabase } = await openedWith();
    const { token } = ok(await people.signIn('clerk.one', password));
    const [row] = await authDatabase.db.select().from(authDatabase.schema.session);
    expect(token.startsWith(`${row.token}.`)).toBe(true);
    expect(await people.personOf(bearing(row.token))).toBeNull();
    expect(await people.personOf(bearing(token))).not.toBeNull();
  });

  test('a wrong bearer is not made good by a right cookie', async () => {
    const { people } = await openedWith();
    const { cookies } = ok(await people.signIn('clerk.one', password));
    const headers = returning(cookies);
    headers.set('authorization', 'Bearer nonsense');
    expect(await people.personOf(headers)).toBeNull();
  });

  test('a session ends twelve hours after the sign-in and does not slide on', async () => {
    const { people, authDatabase } = await openedWith();
    const { token } = ok(await people.signIn('clerk.one', password));
    const [before] = await authDatabase.db.select().from(authDatabase.schema.session);
    expect(before.expiresAt - before.createdAt).toBeCloseTo(12 * 3_600_000, -3);
    await people.personOf(bearing(token));
    const [after] = await authDatabase.db.select().from(authDatabase.schema.session);
    expect(after.expiresAt).toEqual(before.expiresAt);
  });

  test('a known session is not asked for again within half a minute, and is after it', async () => {
    const clock = handClock();
    const { people, auth } = await openedWith({ now: clock.now });
    const { token } = ok(await people.signIn('clerk.one', password));
    const lookUp = vi.spyOn((await auth.$context).internalAdapter, 'findSession');
    for (let i = 0; i < 5; i += 1) await people.personOf(bearing(token));
    expect(lookUp).toHaveBeenCalledTimes(1);
    clock.pass(30_000);
    await people.personOf(bearing(token));
    expect(lookUp).toHaveBeenCalledTimes(2);
  });

  test('a look-up that a disabling overtakes is not kept', async () => {
    const { people, auth } = await openedWith();
    const { token } = ok(await people.signIn('clerk.one', password));
    const { internalAdapter } = await auth.$context;
    const find = internalAdapter.findSession.bind(internalAdapter);
    vi.spyOn(internalAdapter, 'findSession').mockImplementationOnce(async (session) => {
      const found = await find(session);
      await people.disable('clerk.one');
      return found;
    });
    await people.personOf(bearing(token));
    expect(await people.personOf(bearing(token))).toBeNull();
  });

  test('cookies are for this site and no script, and secure outside rehearsal', async () => {
    const real = await openedWith({ rehearsal: false });
    const [cookie] = ok(await real.people.signIn('clerk.one', password)).cookies;
    expect(cookie).toMatch(/^__Secure-anjuan\.session_token=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200']) {
      expect(cookie).toContain(attribute);
    }
    const rehearsal = await openedWith({ rehearsal: true });
    const [plain] = ok(await rehearsal.people.signIn('clerk.one', password)).cookies;
    expect(plain).toMatch(/^anjuan\.session_token=/);
    expect(plain).not.toContain('Secure');
  });
});

describe("the library's own door", () => {
  const post = (path: string, body: object) =>
    new Request(`http://127.0.0.1:8080/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:8080' },
      body: JSON.stringify(body),
    });

  test.each([
    ['/sign-up/email', 400, { email: 'a@example.org', password, name: 'A', username: 'intruder' }],
    ['/sign-in/email', 400, { email: 'clerk.one@account.invalid', password }],
    ['/sign-in/username', 404, { username: 'clerk.one', password }],
    ['/update-user', 404, { name: 'A', roles: '["head"]' }],
  ])('%s stays shut', async (path, status, body) => {
    const { auth, people } = await openedWith();
    expect((await auth.handler(post(path, body))).status).toBe(status);
    expect(await people.list()).toHaveLength(1);
  });

  test('a short secret is refused', async () => {
    const { authDatabase } = await openedWith({}, null);
    expect(() =>
      createAuth({ authDatabase, secret: 'short', baseUrl: 'http://x', rehearsal: true }),
    ).toThrow('32');
  });
});

describe('accounts', () => {
  test.each([
    ['a short password', { password: 'short' }, 'password'],
    ['a name with blanks', { username: 'two words' }, 'username'],
    ['no role', { roles: [] }, 'roles'],
    ['the engine', { roles: ['system' as never] }, 'roles.0'],
    ['an administrator who handles cases', { roles: ['admin', 'officer'] as const }, 'roles'],
    ['security and audit in one hand', { roles: ['security', 'auditor'] as const }, 'roles'],
    ['an identity number with a wrong check digit', { idNumber: '331102198004120003' }, 'idNumber'],
  ])('%s is refused at its field', async (_, overrides, path) => {
    const { people } = await openedWith({}, null);
    const outcome = await people.create({ ...clerk, ...overrides } as NewAccount);
    expect(outcome).toMatchObject({
      problem: { status: 422, code: 'schema.invalid', errors: [{ path }] },
    });
    expect(await people.list()).toEqual([]);
  });

  test('roles that exclude each other are refused for an account that exists', async () => {
    const { people } = await openedWith();
    expect(await people.setRoles('clerk.one', ['clerk', 'auditor'])).toMatchObject({
      problem: { status: 422, errors: [{ path: 'roles' }] },
    });
    expect((await people.find('clerk.one'))?.roles).toEqual(['clerk']);
  });

  test('roles that cannot be read give no right', async () => {
    const { people, auth } = await openedWith();
    const context = await auth.$context;
    for (const roles of ['broken', '{"head":true}', '["system","king"]', 'null']) {
      const where = [{ field: 'username', value: 'clerk.one' }];
      await context.adapter.update({ model: 'user', where, update: { roles } });
      expect((await people.find('clerk.one'))?.roles).toEqual([]);
    }
  });

  test('two who take one name at the same moment: one gets it', async () => {
    const { people } = await openedWith({}, null);
    const outcomes = await Promise.all([people.create(clerk), people.create(clerk)]);
    expect(outcomes.map(statusOf).sort()).toEqual([200, 422]);
    expect(await people.list()).toHaveLength(1);
  });

  test('an administrator left without a password by a crash gets one at the next start', async () => {
    const { people, auth } = await openedWith({}, null);
    await people.firstStart();
    const context = await auth.$context;
    await context.adapter.deleteMany({
      model: 'account',
      where: [{ field: 'providerId', value: 'credential' }],
    });
    const again = await people.firstStart();
    expect(statusOf(await people.signIn('admin', again?.password ?? ''))).toBe(200);
    expect(await people.list()).toHaveLength(1);
  });

  test('more accounts than one page of the library are all listed', async () => {
    const { people, auth } = await openedWith({}, null);
    const { internalAdapter } = await auth.$context;
    for (let i = 0; i < 105; i += 1) {
      await internalAdapter.createUser(
        { name: '甲', email: `u${i}@x.invalid`, username: `user${i}` },
        { method: 'admin' },
      );
    }
    expect(await people.list()).toHaveLength(105);
  });
});

describe('outside the demo', () => {
  test('demo accounts are refused in a real database', async () => {
    const { people } = await openedWith({ rehearsal: false }, null);
    await expect(people.seedDemo()).rejects.toThrow('rehearsal');
    expect(await people.list()).toEqual([]);
  });

  test('nobody is played by an account that happens to be called respondent', async () => {
    const { people } = await openedWith({}, { ...clerk, username: 'respondent', roles: ['party'] });
    expect(await people.accountsFor(party())).toEqual([]);
  });
});

test('no password and no token is ever logged', async () => {
  const written: string[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...args) => void written.push(args.join(' '))),
  );
  const { people, auth, logged } = await openedWith();
  await people.signIn('clerk.one', 'a-guess-that-is-wrong');
  await people.signIn('nobody', 'a-guess-that-is-wrong');
  await people.signIn('clerk.one', 'x'.repeat(200));
  const { token } = ok(await people.signIn('clerk.one', password));
  const { adapter } = await auth.$context;
  vi.spyOn(adapter, 'findOne').mockRejectedValueOnce(
    new Error(`Failed query: select … params: ${token}`),
  );
  await expect(people.personOf(bearing(token))).rejects.toThrow();
  await people.signOut(token);
  for (const spy of spies) spy.mockRestore();
  expect(logged).toEqual(['better-auth error: INTERNAL_SERVER_ERROR']);
  for (const secret of [password, 'a-guess', token, token.slice(0, 32)]) {
    expect([...written, ...logged].join('\n')).not.toContain(secret);
  }
});

test('a disabled account cannot be told from a wrong password', async () => {
  const { people } = await openedWith();
  ok(await people.disable('clerk.one'));
  expect(await people.signIn('clerk.one', password)).toEqual({ problem: problems.wrongPassword });
});
