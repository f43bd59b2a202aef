/** Accounts, sign-in and sessions on both databases: the door itself, not what lies behind it. */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoAccounts } from '../../src/people/demo-accounts.ts';
import type { NewAccount } from '../../src/people/new-account.ts';
import { actorFor } from '../../src/people/person.ts';
import type { SignedIn } from '../../src/people/sign-in.ts';
import { failed, type Outcome, problems } from '../../src/problems.ts';
import { hasIdentity } from './identity.ts';
import { bearing, onPglite, onSqlite, openPeople, party, returning } from './open-people.ts';

const outsider: NewAccount = {
  username: 'zhao.lei',
  password: 'a long enough one',
  name: '赵磊',
  roles: ['expert', 'undertaker'],
  organ: 'lishui',
  department: '行政裁决科',
};

const ok = <T>(outcome: Outcome<T>): T => {
  if (failed(outcome)) throw new Error(outcome.problem.detail);
  return outcome.ok;
};

describe.each([
  ['SQLite', onSqlite],
  ['PGlite', onPglite],
])('people on %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof openPeople>>;
  const people = () => opened.people;
  const enter = async (name: string, password: string): Promise<SignedIn> =>
    ok(await people().signIn(name, password));

  beforeAll(async () => {
    opened = await openPeople({ open });
  }, 60_000);
  afterAll(() => opened.close());

  test('the first start makes the administrator with a password of its own, and only the first', async () => {
    const first = await people().firstStart();
    expect(first).toEqual({ username: 'admin', password: expect.stringMatching(/^[\w-]{20}$/) });
    expect(await people().firstStart()).toBeNull();
    const { token } = await enter('admin', first?.password ?? '');
    expect(await people().personOf(bearing(token))).toMatchObject({
      account: 'admin',
      mustChangePassword: true,
      roles: [],
    });
  });

  test('an account signs in with its password, and its person is known by token and by cookie', async () => {
    ok(await people().create(outsider));
    const { token, cookies } = await enter('zhao.lei', 'a long enough one');
    const person = {
      account: 'zhao.lei',
      name: '赵磊',
      roles: ['expert', 'undertaker'],
      organ: 'lishui',
      department: '行政裁决科',
      idNumber: null,
      uscc: null,
      secondFactor: false,
      identityClaimed: false,
      mustChangePassword: false,
      mustBindSecondFactor: false,
      sessionToken: token,
    };
    expect(await people().personOf(bearing(token))).toEqual(person);
    expect(await people().personOf(returning(cookies))).toEqual(person);
    expect(actorFor(person as never, ['A1'])).toEqual({
      account: 'zhao.lei',
      roles: ['expert', 'undertaker'],
      parties: ['A1'],
    });
  });

  test('the name may be typed in capitals and stays one account', async () => {
    const { token } = await enter('Zhao.Lei', 'a long enough one');
    expect((await people().personOf(bearing(token)))?.account).toBe('zhao.lei');
    expect(await people().create({ ...outsider, username: 'ZHAO.LEI' })).toMatchObject({
      problem: { status: 422, errors: [{ path: 'username', detail: '此用户名已被使用。' }] },
    });
  });

  test.each([
    ['a wrong password', 'zhao.lei', 'not the right one'],
    ['an unknown name', 'nobody', 'a long enough one'],
    ['a name that cannot be', "x' or 1=1", 'a long enough one'],
    ['an empty password', 'zhao.lei', ''],
    ['a password that is too long', 'zhao.lei', 'x'.repeat(10_000)],
  ])('%s answers 401 in the same words', async (_, name, password) => {
    expect(await people().signIn(name, password)).toEqual({ problem: problems.wrongPassword });
  });

  test('signing out ends the session at once, though it was known a moment ago', async () => {
    const { token, cookies } = await enter('zhao.lei', 'a long enough one');
    expect(await people().personOf(bearing(token))).not.toBeNull();
    const gone = await people().signOut(token);
    expect(gone.cookies[0]).toMatch(/^anjuan\.session_token=;.*Max-Age=0/);
    expect(await people().personOf(bearing(token))).toBeNull();
    expect(await people().personOf(returning(cookies))).toBeNull();
    await people().signOut(token);
  });

  test('disabling ends every session at once and lets nobody in again', async () => {
    ok(await people().create({ ...outsider, username: 'qian.jin' }));
    const one = await enter('qian.jin', 'a long enough one');
    const two = await enter('qian.jin', 'a long enough one');
    const other = await enter('zhao.lei', 'a long enough one');
    for (const { token } of [one, two, other])
      expect(await people().personOf(bearing(token))).not.toBeNull();
    expect(ok(await people().disable('Qian.Jin'))).toMatchObject({
      account: 'qian.jin',
      disabled: true,
    });
    for (const { token } of [one, two]) expect(await people().personOf(bearing(token))).toBeNull();
    expect(await people().personOf(bearing(other.token))).not.toBeNull();
    expect(await people().signIn('qian.jin', 'a long enough one')).toEqual({
      problem: problems.wrongPassword,
    });
  });

  test('new roles count at once in a session that runs', async () => {
    ok(await people().create({ ...outsider, username: 'sun.yi' }));
    const { token } = await enter('sun.yi', 'a long enough one');
    expect((await people().personOf(bearing(token)))?.roles).toEqual(['expert', 'undertaker']);
    ok(await people().setRoles('sun.yi', ['party']));
    expect((await people().personOf(bearing(token)))?.roles).toEqual(['party']);
  });

  test('changes of an account that is not there are not found', async () => {
    expect(await people().disable('nobody')).toEqual({ problem: problems.notFound });
    expect(await people().setRoles('nobody', ['clerk'])).toEqual({ problem: problems.notFound });
    expect(await people().find('nobody')).toBeNull();
  });

  test('the demo accounts of the contract are seeded once, with one hash for all of them', async () => {
    const { password } = await opened.auth.$context;
    const hash = vi.spyOn(password, 'hash');
    await people().seedDemo('lishui');
    await people().seedDemo('lishui');
    expect(hash).toHaveBeenCalledTimes(1);
    hash.mockRestore();
    const accounts = await people().list();
    const names = accounts.map(({ account }) => account);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(contractAccounts));
    expect(demoAccounts.map(({ username }) => username).sort()).toEqual(
      [...contractAccounts].sort(),
    );
    expect(accounts.find(({ account }) => account === 'officer')).toMatchObject({
      roles: ['officer'],
      organ: 'lishui',
    });
    const { token } = await enter('expert9', 'rehearsal-1');
    expect((await people().personOf(bearing(token)))?.roles).toEqual(['expert']);
  });

  test('the demo accounts carry identities that pass their check digits', () => {
    for (const account of demoAccounts) expect(hasIdentity(account)).toBe(true);
  });

  test('an account acts for the party whose number is its own, and for no namesake', async () => {
    const { idNumber = '' } = demoAccounts.find(({ username }) => username === 'applicant') ?? {};
    const uscc = '91331100MA2E000009';
    ok(await people().create({ ...outsider, username: 'firm.agent', roles: ['party'], uscc }));
    ok(await people().create({ ...outsider, username: 'firm.gone', roles: ['party'], uscc }));
    ok(await people().create({ ...outsider, username: 'firm.staff', roles: ['clerk'], uscc }));
    ok(await people().disable('firm.gone'));
    expect(await people().accountsFor(party({ idNumber }))).toEqual(['applicant']);
    expect(await people().accountsFor(party({ uscc }))).toEqual(['firm.agent']);
    expect(await people().accountsFor(party({ role: 'applicant', name: '李小明' }))).toEqual([]);
  });

  test('with the demo accounts, a respondent or third party nobody matches is played by respondent', async () => {
    expect(await people().accountsFor(party())).toEqual(['respondent']);
    expect(await people().accountsFor(party({ role: 'thirdParty' }))).toEqual(['respondent']);
    expect(await people().accountsFor(party({ role: 'applicant', filing: true }))).toEqual([]);
    expect(await people().accountsFor(party({ role: 'undertaker' }))).toEqual(['undertaker']);
  });

  test('an account that the file names acts for its party, unless it is staff or unknown', async () => {
    const named = (account: string) => people().accountsFor(party({ role: 'expert', account }));
    expect(await named('expert1')).toEqual(['expert1']);
    for (const account of ['head', 'nobody']) expect(await named(account)).toEqual([]);
  });
});

const contractAccounts = [
  ...[
    'registrar',
    'officer',
    'reviewer',
    'head',
    'clerk',
    'supervisor',
    'admin',
    'security',
    'auditor',
  ],
  ...['applicant', 'respondent', 'office', 'unit', 'drawer', 'undertaker', 'integrator'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `expert${number}`),
];
