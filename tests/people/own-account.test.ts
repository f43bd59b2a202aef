/** What people do with their own account: register as a party, choose another password, end sessions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Registration } from '../../src/people/new-account.ts';
import { failed, type Outcome, problems } from '../../src/problems.ts';
import { bearing, handClock, openPeople, party, returning } from './open-people.ts';

const farmer: Registration = {
  username: 'lan.xiuying',
  password: 'shan-lin-2021',
  name: '蓝秀英',
  idNumber: '331121197609230006',
};

const ok = <T>(outcome: Outcome<T>): T => {
  if (failed(outcome)) throw new Error(outcome.problem.detail);
  return outcome.ok;
};

const clock = handClock();
let opened: Awaited<ReturnType<typeof openPeople>>;
const people = () => opened.people;

const personAt = async (username: string, password: string, browser?: string) => {
  const { token } = ok(await people().signIn(username, password, '10.0.0.1', browser));
  const person = await people().personOf(bearing(token));
  if (!person) throw new Error(username);
  return { token, person };
};

beforeAll(async () => {
  opened = await openPeople({ rehearsal: false, now: clock.now });
});
afterAll(() => opened.close());

describe('registering as a party', () => {
  test('makes a party and nothing else, whose number is only claimed', async () => {
    expect(ok(await people().register(farmer, '10.0.0.1'))).toMatchObject({
      account: 'lan.xiuying',
      roles: ['party'],
      identityClaimed: true,
    });
    const { person } = await personAt('lan.xiuying', farmer.password);
    expect(person).toMatchObject({ roles: ['party'], identityClaimed: true });
  });

  test('opens nobody’s case by a number until the organ has seen it proved', async () => {
    const named = party({ idNumber: '331121197609230006' });
    expect(await people().accountsFor(named)).toEqual([]);
    const at = '2021-03-01T01:00:00.000Z';
    expect(ok(await people().confirmIdentity('lan.xiuying', 'registrar', at))).toMatchObject({
      identityClaimed: false,
    });
    expect(await people().accountsFor(named)).toEqual(['lan.xiuying']);
    expect(await people().confirmIdentity('lan.xiuying', 'registrar', at)).toMatchObject({
      problem: { code: 'identity.known', basis: ['规则8'] },
    });
  });

  test.each([
    ['a short password', { password: 'abc-123' }, 'password', '密码不得少于10位。'],
    ['letters only', { password: 'abcdefghijkl' }, 'password', '两种以上'],
    ['one character over and over', { password: 'a1a1a1a1a1a1' }, 'password', '重复'],
    ['its own name', { password: 'lan.xiuying-1' }, 'password', '不得包含用户名'],
    ['a number that cannot be', { idNumber: '331121197609230001' }, 'idNumber', '校验不符'],
    ['no number', { idNumber: undefined }, 'idNumber', '身份证号码'],
    ['a name for a user that cannot be', { username: '蓝' }, 'username', '用户名应为'],
  ])('refuses %s beside its field', async (_, change, path, detail) => {
    const outcome = await people().register({ ...farmer, ...change } as Registration);
    expect(outcome).toMatchObject({
      problem: { status: 422, errors: [{ path, detail: expect.stringContaining(detail) }] },
    });
  });

  test('gives no roles, whatever is sent along', async () => {
    const outcome = await people().register({
      ...farmer,
      username: 'sneaky.one',
      roles: ['head'],
    } as Registration);
    expect(outcome).toMatchObject({ problem: { code: 'schema.invalid' } });
    expect(await people().find('sneaky.one')).toBeNull();
  });

  test('refuses a taken name, and after ten from one address any', async () => {
    const again = () =>
      people().register({ ...farmer, idNumber: '331102198004120002' }, '10.9.9.9');
    for (let n = 0; n < 10; n += 1) {
      expect(await again()).toMatchObject({ problem: { errors: [{ path: 'username' }] } });
    }
    expect(await again()).toMatchObject({ problem: { status: 429, code: 'registration.tooMany' } });
    clock.pass(60 * 60_000);
    expect(await again()).toMatchObject({ problem: { errors: [{ path: 'username' }] } });
  });
});

describe('another password', () => {
  test('ends the old one and every other session', async () => {
    const first = await personAt('lan.xiuying', farmer.password);
    const other = await personAt('lan.xiuying', farmer.password);
    const { cookies } = ok(
      await people().changePassword(first.person, farmer.password, 'xin-mi-ma-88'),
    );
    expect(await people().personOf(bearing(other.token))).toBeNull();
    expect(await people().personOf(bearing(first.token))).toBeNull();
    expect(await people().personOf(returning(cookies))).toMatchObject({ account: 'lan.xiuying' });
    expect(await people().signIn('lan.xiuying', farmer.password)).toEqual({
      problem: problems.wrongPassword,
    });
  });

  test.each([
    ['the present one is wrong', 'not the one', 'another-one-1', 'current', '不正确'],
    ['it is the same', 'xin-mi-ma-88', 'xin-mi-ma-88', 'next', '相同'],
    ['it is weak', 'xin-mi-ma-88', '1234567890', 'next', '两种以上'],
    ['it holds the name', 'xin-mi-ma-88', 'lan.xiuying-99', 'next', '用户名'],
  ])('is refused where %s', async (_, current, next, path, detail) => {
    const { person } = await personAt('lan.xiuying', 'xin-mi-ma-88');
    expect(await people().changePassword(person, current, next)).toMatchObject({
      problem: { errors: [{ path, detail: expect.stringContaining(detail) }] },
    });
  });

  test('cannot be guessed at without end', async () => {
    const { person } = await personAt('lan.xiuying', 'xin-mi-ma-88');
    const guess = () => people().changePassword(person, 'a guess', 'another-one-1', '10.0.0.7');
    for (let n = 0; n < 10; n += 1) await guess();
    expect(await guess()).toEqual({ problem: problems.tooManyAttempts });
  });

  test('is asked of whoever was given one for a single sign-in, who has no role before', async () => {
    const first = await people().firstStart();
    expect(first).toBeNull();
    ok(
      await people().create({
        username: 'new.expert',
        password: 'given-by-admin',
        name: '新任专家',
        roles: ['expert'],
        passwordTemporary: true,
      }),
    );
    const { person } = await personAt('new.expert', 'given-by-admin');
    expect(person).toMatchObject({ roles: [], mustChangePassword: true });
    ok(await people().changePassword(person, 'given-by-admin', 'my-own-one-9'));
    const own = await personAt('new.expert', 'my-own-one-9');
    expect(own.person).toMatchObject({ roles: ['expert'], mustChangePassword: false });
  });
});

describe('one’s own sessions', () => {
  test('are listed with where they came from, and end one by one or all but this', async () => {
    ok(await people().register({ ...farmer, username: 'three.doors' }, '10.1.1.1'));
    const mine = await personAt('three.doors', farmer.password, 'Firefox/130 (Windows)');
    const second = await personAt('three.doors', farmer.password);
    const third = await personAt('three.doors', farmer.password);
    const sessions = await people().sessionsOf(mine.person);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toMatchObject([
      { address: '10.0.0.1', browser: 'Firefox/130 (Windows)' },
    ]);
    const of = await people().sessionsOf(second.person);
    await people().endSession(mine.person, of.find(({ current }) => current)?.id ?? '');
    expect(await people().personOf(bearing(second.token))).toBeNull();
    expect(await people().personOf(bearing(third.token))).not.toBeNull();
    await people().endOtherSessions(mine.person);
    expect(await people().personOf(bearing(third.token))).toBeNull();
    expect(await people().personOf(bearing(mine.token))).not.toBeNull();
  });

  test('of somebody else are out of reach', async () => {
    const mine = await personAt('three.doors', farmer.password);
    const other = await personAt('new.expert', 'my-own-one-9');
    const [theirs] = await people().sessionsOf(other.person);
    await people().endSession(mine.person, theirs?.id ?? '');
    expect(await people().personOf(bearing(other.token))).not.toBeNull();
  });
});
