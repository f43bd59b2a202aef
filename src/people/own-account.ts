/** What people do with their own account: make one as a party, choose another password, end sessions. Not what others may do with it. */

import { APIError } from 'better-auth/api';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { checked } from '../validate.ts';
import { keepAccount, userNamed } from './account-rows.ts';
import type { createAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { createCounters } from './counters.ts';
import { type Registration, registration } from './new-account.ts';
import { chosenPassword, namesItself } from './password-rules.ts';
import { type Account, accountOf, type Person } from './person.ts';
import type { createSessionCache } from './session-cache.ts';

/** One sign-in that still holds. Times are UTC ISO 8601. */
export type OwnSession = {
  readonly id: string;
  readonly since: string;
  readonly until: string;
  /** Address and browser as they were told when signing in; empty where nothing was. */
  readonly address: string;
  readonly browser: string;
  /** The one that asks. */
  readonly current: boolean;
};

export type OwnAccount = {
  /** A party's account; its number counts as claimed until the organ has seen it proved. `from` as in signIn. */
  register(form: Registration, from?: string): Promise<Outcome<Account>>;
  /** Ends every session; the cookies answered hold the only new one. Refused with errors at `current` and `next`. */
  changePassword(
    person: Person,
    current: string,
    next: string,
    from?: string,
  ): Promise<Outcome<{ readonly cookies: readonly string[] }>>;
  /** The newest first. */
  sessionsOf(person: Person): Promise<readonly OwnSession[]>;
  endSession(person: Person, id: string): Promise<void>;
  /** All but the one that asks. */
  endOtherSessions(person: Person): Promise<void>;
};

type Deps = {
  readonly auth: Auth;
  readonly now: () => number;
  readonly cache: ReturnType<typeof createSessionCache>;
  readonly attempts: ReturnType<typeof createAttempts>;
};

const HOUR_MS = 60 * 60_000;

/** A household or a legal-aid office behind one address registers a few; a program thousands. */
const REGISTRATIONS = { perAddress: 10, everywhere: 500 } as const;

const tooManyRegistrations: Problem = {
  status: 429,
  code: 'registration.tooMany',
  detail: '短时间内注册的账号过多，请一小时后再试，或者到本机关窗口办理。',
  basis: [],
};

export function createOwnAccount({ auth, now, cache, attempts }: Deps): OwnAccount {
  const registered = createCounters(now, HOUR_MS);

  async function register(form: Registration, from = ''): Promise<Outcome<Account>> {
    const parsed = checked(registration, form);
    if (failed(parsed)) return parsed;
    const spent =
      registered.times(`from ${from}`) >= REGISTRATIONS.perAddress ||
      registered.times('') >= REGISTRATIONS.everywhere;
    if (spent) return { problem: tooManyRegistrations };
    // Counted whether or not the name is free: the answer tells which names are taken.
    registered.count(`from ${from}`);
    registered.count('');
    const { password, ...fields } = parsed.ok;
    const context = await auth.$context;
    const outcome = await keepAccount(context, {
      ...fields,
      roles: ['party'],
      email: `${fields.username}@account.invalid`,
      identityClaimed: true,
      passwordHash: await context.password.hash(password),
    });
    return outcome.kind === 'taken' ? nameTaken : { ok: accountOf(outcome.user) };
  }

  async function changePassword(person: Person, current: string, next: string, from = '') {
    const { account } = person;
    if (attempts.spent(account, from)) return { problem: problems.tooManyAttempts };
    const says = complaint(next, current, account);
    if (says) return { problem: problems.invalid([{ path: 'next', detail: says }]) };
    const changed = await changed_(person, current, next);
    if (!changed) {
      attempts.failed(account, from);
      return { problem: problems.invalid([{ path: 'current', detail: '现在的密码不正确。' }]) };
    }
    const context = await auth.$context;
    const user = await userNamed(context, account);
    if (user) await context.internalAdapter.updateUser(user.id, { passwordTemporary: false });
    cache.forget(account);
    return { ok: { cookies: changed.getSetCookie() } };
  }

  /** Null when the password that he has now was not the one given. */
  async function changed_(person: Person, currentPassword: string, newPassword: string) {
    try {
      const { headers } = await auth.api.changePassword({
        body: { currentPassword, newPassword, revokeOtherSessions: true },
        headers: bearing(person),
        returnHeaders: true,
      });
      return headers;
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return null;
      throw error;
    } finally {
      cache.forget(person.account);
    }
  }

  async function rowsOf(person: Person) {
    const context = await auth.$context;
    const mine = await auth.api.getSession({ headers: bearing(person) });
    if (!mine) return { mine: null, rows: [] };
    const rows = await context.internalAdapter.listSessions(mine.user.id);
    return { mine: mine.session.id, rows };
  }

  async function sessionsOf(person: Person): Promise<readonly OwnSession[]> {
    const { mine, rows } = await rowsOf(person);
    return rows
      .map((row) => ({
        id: row.id,
        since: row.createdAt.toISOString(),
        until: row.expiresAt.toISOString(),
        address: row.ipAddress ?? '',
        browser: row.userAgent ?? '',
        current: row.id === mine,
      }))
      .sort((a, b) => (a.since < b.since ? 1 : -1));
  }

  async function end(person: Person, which: (id: string, mine: string | null) => boolean) {
    const { internalAdapter } = await auth.$context;
    const { mine, rows } = await rowsOf(person);
    const gone = rows.filter(({ id }) => which(id, mine)).map(({ token }) => token);
    for (const token of gone) await internalAdapter.deleteSession(token);
    cache.forget(person.account);
  }

  return {
    register,
    changePassword,
    sessionsOf,
    endSession: (person, id) => end(person, (one) => one === id),
    endOtherSessions: (person) => end(person, (one, mine) => one !== mine),
  };
}

const bearing = ({ sessionToken }: Person) =>
  new Headers({ authorization: `Bearer ${sessionToken}` });

function complaint(next: string, current: string, username: string): string | null {
  if (next === current) return '新密码不得与现在的密码相同。';
  const judged = chosenPassword.safeParse(next);
  return judged.success
    ? namesItself(next, username)
    : (judged.error.issues[0]?.message ?? '密码不符合要求。');
}

export const nameTaken = {
  problem: problems.invalid([{ path: 'username', detail: '此用户名已被使用。' }]),
};
