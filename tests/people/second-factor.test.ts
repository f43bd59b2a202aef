import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewAccount } from '../../src/people/new-account.ts';
import type { SignInAttempt } from '../../src/people/sign-in.ts';
import { failed, type Outcome } from '../../src/problems.ts';
import { codeShown } from './authenticator.ts';
import { bearing, onPglite, onSqlite, openPeople, returning } from './open-people.ts';

const PASSWORD = 'a long enough one 7';

const clerk = (username: string): NewAccount => ({
  username,
  password: PASSWORD,
  name: '叶婷',
  roles: ['clerk'],
});

function ok<T>(outcome: Outcome<T>): T {
  if (failed(outcome)) throw new Error(`${outcome.problem.code}: ${outcome.problem.detail}`);
  return outcome.ok;
}

const codeOf = (outcome: Outcome<unknown>) => (failed(outcome) ? outcome.problem.code : null);

describe.each([
  ['SQLite', onSqlite],
  ['PGlite', onPglite],
])('the second factor of the staff on %s', (_, open) => {
  const attempts: SignInAttempt[] = [];
  let opened: Awaited<ReturnType<typeof openPeople>>;
  let people: typeof opened.people;
  beforeAll(async () => {
    const onSignIn = async (attempt: SignInAttempt) => {
      attempts.push(attempt);
    };
    opened = await openPeople({ open, rehearsal: false, onSignIn });
    people = opened.people;
  });
  afterAll(() => opened?.close());

  async function personIn(username: string) {
    const { token } = ok(await people.signIn(username, PASSWORD, '10.0.0.1'));
    const person = await people.personOf(bearing(token));
    if (!person) throw new Error(username);
    return person;
  }

  /** An account whose authenticator is bound, with what was shown while binding. */
  async function bound(username: string) {
    ok(await people.create(clerk(username)));
    const shown = ok(await people.beginSecondFactor(await personIn(username), PASSWORD));
    const { cookies } = ok(
      await people.confirmSecondFactor(await personIn(username), codeShown(shown.secret)),
    );
    return { ...shown, cookies };
  }

  test('is asked of them and not of others: until it is bound they have no role', async () => {
    ok(await people.create(clerk('ye.ting')));
    expect(await personIn('ye.ting')).toMatchObject({ roles: [], mustBindSecondFactor: true });
    ok(await people.create({ ...clerk('an.expert'), roles: ['expert'] }));
    expect(await personIn('an.expert')).toMatchObject({
      roles: ['expert'],
      mustBindSecondFactor: false,
    });
  });

  test('is bound by the password and a code, and the new session has the roles', async () => {
    const { uri, recoveryCodes, cookies } = await bound('bao.ming');
    expect(uri).toMatch(/^otpauth:\/\/totp\/%E6%A1%88%E5%8D%B7%3Abao\.ming\?secret=[A-Z2-7]+&/);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await people.personOf(returning(cookies))).toMatchObject({
      roles: ['clerk'],
      secondFactor: true,
      mustBindSecondFactor: false,
    });
  });

  test('is not bound by a wrong password or a wrong code', async () => {
    ok(await people.create(clerk('cao.fei')));
    const person = await personIn('cao.fei');
    expect(codeOf(await people.beginSecondFactor(person, 'not the right one'))).toBe(
      'schema.invalid',
    );
    ok(await people.beginSecondFactor(person, PASSWORD));
    expect(codeOf(await people.confirmSecondFactor(person, '000000'))).toBe('schema.invalid');
    expect((await personIn('cao.fei')).mustBindSecondFactor).toBe(true);
  });

  test('opens the door with the password only: without a code, with a wrong one it stays shut', async () => {
    const { secret } = await bound('deng.hua');
    const half = await people.signIn('deng.hua', PASSWORD, '10.0.0.2');
    expect(half).toMatchObject({ problem: { status: 401, code: 'secondFactor.required' } });
    expect(codeOf(await people.signIn('deng.hua', PASSWORD, '10.0.0.2', '', '123'))).toBe(
      'secondFactor.wrong',
    );
    const whole = ok(await people.signIn('deng.hua', PASSWORD, '10.0.0.2', '', codeShown(secret)));
    expect(await people.personOf(bearing(whole.token))).toMatchObject({ roles: ['clerk'] });
    expect(
      attempts
        .filter(({ account }) => account === 'deng.hua')
        .map(({ outcome }) => outcome)
        .slice(-3),
    ).toEqual(['密码正确，待输入验证码', '验证码不正确', '登录']);
  });

  test('lets a page ask for the code by itself: the first half is no session', async () => {
    const { secret } = await bound('fang.yu');
    const half = await people.signIn('fang.yu', PASSWORD);
    if (!('pending' in half)) throw new Error('No second half');
    const carried = returning(half.pending);
    expect(await people.personOf(carried)).toBeNull();
    expect(codeOf(await people.finishSignIn(new Headers(), codeShown(secret)))).toBe(
      'secondFactor.wrong',
    );
    const { token } = ok(await people.finishSignIn(carried, codeShown(secret)));
    expect(await people.personOf(bearing(token))).toMatchObject({ account: 'fang.yu' });
  });

  test('takes each recovery code once', async () => {
    const { recoveryCodes } = await bound('gu.lin');
    const [code = ''] = recoveryCodes;
    ok(await people.signIn('gu.lin', PASSWORD, '', '', code));
    expect(codeOf(await people.signIn('gu.lin', PASSWORD, '', '', code))).toBe(
      'secondFactor.wrong',
    );
  });

  test('is taken off by an administrator when the telephone is lost, and bound anew', async () => {
    const { cookies } = await bound('he.wen');
    ok(await people.resetSecondFactor('he.wen'));
    expect(await people.personOf(returning(cookies))).toBeNull();
    expect(await personIn('he.wen')).toMatchObject({ roles: [], mustBindSecondFactor: true });
    const again = ok(await people.beginSecondFactor(await personIn('he.wen'), PASSWORD));
    ok(await people.confirmSecondFactor(await personIn('he.wen'), codeShown(again.secret)));
  });
});

describe('what administrators do with accounts', () => {
  let opened: Awaited<ReturnType<typeof openPeople>>;
  let people: typeof opened.people;
  beforeAll(async () => {
    opened = await openPeople({ rehearsal: false });
    people = opened.people;
    ok(await people.create({ ...clerk('first.admin'), roles: ['admin'] }));
  });
  afterAll(() => opened?.close());

  test('never leaves the system without an administrator', async () => {
    expect(codeOf(await people.disable('first.admin'))).toBe('account.lastAdministrator');
    expect(codeOf(await people.setRoles('first.admin', ['clerk']))).toBe(
      'account.lastAdministrator',
    );
    ok(await people.create({ ...clerk('second.admin'), roles: ['admin'] }));
    ok(await people.disable('first.admin'));
    expect(codeOf(await people.disable('second.admin'))).toBe('account.lastAdministrator');
    ok(await people.enable('first.admin'));
    ok(await people.setRoles('second.admin', ['clerk']));
  });

  test('gives a password for one sign-in, and ends what was open', async () => {
    ok(await people.create({ ...clerk('lost.password'), roles: ['expert'] }));
    const { token } = ok(await people.signIn('lost.password', PASSWORD));
    const { password } = ok(await people.resetPassword('lost.password'));
    expect(password).toMatch(/^[a-zA-Z2-9]{16}$/);
    expect(await people.personOf(bearing(token))).toBeNull();
    expect(codeOf(await people.signIn('lost.password', PASSWORD))).toBe('login.failed');
    const again = ok(await people.signIn('lost.password', password));
    expect(await people.personOf(bearing(again.token))).toMatchObject({
      roles: [],
      mustChangePassword: true,
    });
  });

  test('does nothing to accounts that are not there', async () => {
    for (const answer of [
      people.enable('nobody'),
      people.resetPassword('nobody'),
      people.resetSecondFactor('nobody'),
    ]) {
      expect(codeOf(await answer)).toBe('notFound');
    }
  });
});
