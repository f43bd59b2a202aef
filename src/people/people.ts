/** Who may come in and what accounts there are, over better-auth; not what anybody may do in a case. */

import { APIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import { type Outcome, type Problem, problems } from '../problems.ts';
import { keepAccount, userNamed, usersBeside, usersNamed, usersWhere } from './account-rows.ts';
import { createAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { createFirstAccounts, type FirstAccounts } from './first-accounts.ts';
import { type NewAccount, newAccount, username as usernameSchema } from './new-account.ts';
import { createOwnAccount, nameTaken, type OwnAccount } from './own-account.ts';
import { createPartyLinks, type PartyLinks } from './party-links.ts';
import { type Account, accountOf, type Person, personOf, type UserRow } from './person.ts';
import {
  createSecondFactor,
  type SecondFactor,
  secondFactorRequired,
  secondFactorWrong,
  secondHalf,
} from './second-factor.ts';
import { createSessionCache } from './session-cache.ts';
import { createStaffAccounts, type StaffAccounts } from './staff-accounts.ts';

export type PeopleOptions = {
  readonly auth: Auth;
  readonly rehearsal: boolean;
  /** Milliseconds of real time that only go forward; never the rehearsal clock. */
  readonly now?: () => number;
  /** Told of every sign-in, done or refused, before it is answered. */
  readonly onSignIn?: (attempt: SignInAttempt) => Promise<void>;
};

export type SignedIn = {
  /** For `Authorization: Bearer`. */
  readonly token: string;
  /** `Set-Cookie` values for pages, holding the same token. */
  readonly cookies: readonly string[];
};

/** What came of a sign-in, for those who watch the door. `account` is what was typed, where it can be a name. */
export type SignInAttempt = {
  readonly account: string;
  readonly from: string;
  readonly outcome: string;
};

/** The password was right and a code is due: the cookies carry the browser to its second half. */
export type HalfSignedIn = { readonly problem: Problem; readonly pending: readonly string[] };

export type People = OwnAccount &
  SecondFactor &
  PartyLinks &
  FirstAccounts &
  StaffAccounts & {
    /** `from` is the address of the other side where it is known, never an unproven X-Forwarded-For; `browser` names itself. */
    signIn(
      username: string,
      password: string,
      from?: string,
      browser?: string,
      /** Of the authenticator, or a recovery code, where one is asked for. */
      code?: string,
    ): Promise<Outcome<SignedIn> | HalfSignedIn>;
    /** `headers` of the request carry the cookies of the first half. */
    finishSignIn(headers: Headers, code: string, from?: string): Promise<Outcome<SignedIn>>;
    /** Answers the `Set-Cookie` values that take the page's cookie away. */
    signOut(token: string): Promise<{ readonly cookies: readonly string[] }>;
    personOf(headers: Headers): Promise<Person | null>;
    create(account: NewAccount): Promise<Outcome<Account>>;
    /** With identity numbers in clear: masking is the page's duty. */
    list(): Promise<readonly Account[]>;
    /** Everybody but those who are only parties, of whom there are many; at most some seconds old. */
    staff(): Promise<readonly Account[]>;
    /** The names of people by their accounts; accounts that there are not have none. */
    namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
    find(username: string): Promise<Account | null>;
    /** 核对身份: `by` has seen the papers that prove the numbers of a registered account; from then on they open cases. `at` is UTC. */
    confirmIdentity(username: string, by: string, at: string): Promise<Outcome<Account>>;
  };

/** How long a list of the staff is believed, in milliseconds; what this process changes it sees at once. */
const STAFF_FOR = 5000;

/** A signed token has 32 characters and a signature of 44; more is not worth reading. */
const LONGEST_TOKEN = 256;

export function createPeople({
  auth,
  rehearsal,
  now = () => performance.now(),
  onSignIn = async () => {},
}: PeopleOptions): People {
  const sessions = createSessionCache(now);
  let staffKnown: { readonly list: readonly Account[]; readonly until: number } | null = null;
  // Whatever changes about an account is forgotten here, and so is the list that may name it.
  const cache: typeof sessions = {
    ...sessions,
    forget(account) {
      staffKnown = null;
      sessions.forget(account);
    },
  };
  const attempts = createAttempts(now);

  async function signIn(
    username: string,
    password: string,
    from = '',
    browser = '',
    code = '',
  ): Promise<Outcome<SignedIn> | HalfSignedIn> {
    const named = usernameSchema.safeParse(username);
    const outcome: Outcome<SignedIn> | HalfSignedIn = named.success
      ? await tried({ account: named.data, password, from, browser, code })
      : { problem: problems.wrongPassword };
    await onSignIn({
      // What is no name may be a password typed into the wrong field.
      account: named.success ? named.data : '（不是有效的用户名）',
      from,
      outcome: wordsFor(outcome),
    });
    return outcome;
  }

  async function tried(typed: Credentials): Promise<Outcome<SignedIn> | HalfSignedIn> {
    const { account, from, code } = typed;
    if (attempts.spent(account, from)) return { problem: problems.tooManyAttempts };
    const first = await checked(typed);
    if (!first) attempts.failed(account, from);
    // Guesses sent all at once pass the first question together: beyond the limit none of them learns anything.
    if (attempts.spent(account, from)) {
      if (first && 'token' in first) await signOut(first.token);
      return { problem: problems.tooManyAttempts };
    }
    if (!first) return { problem: problems.wrongPassword };
    if ('token' in first) {
      attempts.succeeded(account, from);
      return { ok: first };
    }
    if (code === '') return { problem: secondFactorRequired, pending: first.pending };
    const second = await secondHalf(auth, carried(first.pending), code);
    const signedIn = second && signedInBy(second);
    if (!signedIn) {
      attempts.failed(account, from);
      return { problem: secondFactorWrong };
    }
    attempts.succeeded(account, from);
    return { ok: signedIn };
  }

  /** The library itself shuts the door of an account after ten wrong codes. */
  async function finishSignIn(headers: Headers, code: string, from = '') {
    const second = await secondHalf(auth, headers.get('cookie') ?? '', code);
    const signedIn = second && signedInBy(second);
    const outcome: Outcome<SignedIn> = signedIn ? { ok: signedIn } : { problem: secondFactorWrong };
    const person = signedIn && (await readPerson(signedIn.token));
    await onSignIn({
      account: person?.account ?? '（验证码步骤）',
      from,
      outcome: wordsFor(outcome),
    });
    return outcome;
  }

  /** Null for a wrong password, an unknown name and a disabled account alike. */
  async function checked({
    account,
    password,
    from,
    browser,
  }: Credentials): Promise<SignedIn | Pick<HalfSignedIn, 'pending'> | null> {
    try {
      const { headers, response } = await auth.api.signInUsername({
        body: { username: account, password },
        headers: told(from, browser),
        returnHeaders: true,
      });
      if (response && 'twoFactorRedirect' in response) return { pending: headers.getSetCookie() };
      return signedInBy(headers);
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return null;
      throw error;
    }
  }

  async function signOut(token: string): Promise<{ readonly cookies: readonly string[] }> {
    const session = await sessionOf(token);
    if (session) {
      const { internalAdapter } = await auth.$context;
      // Not left to the library's sign-out, which logs a failure and answers success.
      await internalAdapter
        .deleteSession(session.session.token)
        .finally(() => forget(session.user));
    }
    const { headers } = await auth.api.signOut({ headers: bearing(token), returnHeaders: true });
    return { cookies: headers.getSetCookie() };
  }

  async function personSignedIn(headers: Headers): Promise<Person | null> {
    const { authCookies } = await auth.$context;
    const token = tokenIn(headers, authCookies.sessionToken.name);
    return token === null ? null : cache.person(token, () => readPerson(token));
  }

  async function readPerson(token: string): Promise<Person | null> {
    const session = await sessionOf(token);
    // A sign-in that overtook the disabling leaves a session behind.
    if (!session || session.user.disabled) return null;
    return personOf(session.user, token);
  }

  const sessionOf = (token: string) => auth.api.getSession({ headers: bearing(token) });

  const forget = (user: { readonly username?: string | null | undefined }) =>
    cache.forget(user.username ?? '');

  async function create(account: NewAccount): Promise<Outcome<Account>> {
    const parsed = newAccount.safeParse(account);
    if (!parsed.success) return invalid(parsed.error.issues);
    const { password, ...fields } = parsed.data;
    const context = await auth.$context;
    const outcome = await keepAccount(context, {
      ...fields,
      email: `${fields.username}@account.invalid`,
      passwordHash: await context.password.hash(password),
    });
    if (outcome.kind === 'taken') return nameTaken;
    staffKnown = null;
    return { ok: accountOf(outcome.user) };
  }

  async function confirmIdentity(username: string, by: string, at: string) {
    const found = await find(username);
    if (!found || found.disabled) return { problem: problems.notFound };
    if (!found.identityClaimed) return { problem: identityKnown };
    return change(username, {
      identityClaimed: false,
      identityCheckedBy: by,
      identityCheckedAt: at,
    });
  }

  async function change(username: string, fields: Partial<UserRow>): Promise<Outcome<Account>> {
    const context = await auth.$context;
    const user = await userNamed(context, username);
    if (!user) return { problem: problems.notFound };
    const changed = await context.internalAdapter
      .updateUser(user.id, fields)
      .finally(() => forget(user));
    return { ok: accountOf({ ...user, ...changed }) };
  }

  async function list(): Promise<readonly Account[]> {
    return (await usersWhere(await auth.$context)).map(accountOf);
  }

  async function staff(): Promise<readonly Account[]> {
    const known = staffKnown;
    if (known && now() < known.until) return known.list;
    const list = (await usersBeside(await auth.$context, ['party'])).map(accountOf);
    staffKnown = { list, until: now() + STAFF_FOR };
    return list;
  }

  async function namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const users = await usersNamed(await auth.$context, accounts);
    return new Map(users.map(accountOf).map(({ account, name }) => [account, name]));
  }

  async function find(username: string): Promise<Account | null> {
    const user = await userNamed(await auth.$context, username);
    return user && accountOf(user);
  }

  return {
    ...createOwnAccount({ auth, now, cache, attempts }),
    ...createSecondFactor({ auth, cache }),
    ...createStaffAccounts({ auth, cache }),
    ...createPartyLinks({ auth, rehearsal }),
    ...createFirstAccounts({ auth, rehearsal }),
    signIn,
    finishSignIn,
    signOut,
    personOf: personSignedIn,
    create,
    list,
    staff,
    namesOf,
    find,
    confirmIdentity,
  };
}

const identityKnown: Problem = {
  status: 422,
  code: 'identity.known',
  detail: '此账号的身份已经核对，不需要再次核对。',
  basis: ['规则8'],
};

/** What the library keeps with a session, so that its owner can tell his sign-ins apart. */
const told = (from: string, browser: string) =>
  new Headers({
    ...(from ? { 'x-forwarded-for': from } : {}),
    'user-agent': browser.replace(/[^\x20-\x7e]/g, '').slice(0, 300),
  });

function invalid(
  issues: readonly { path: PropertyKey[]; message: string }[],
  root?: string,
): { problem: Problem } {
  const errors = issues.map(({ path, message }) => ({
    path: [...(root ? [root] : []), ...path].map(String).join('.'),
    detail: message,
  }));
  return { problem: problems.invalid(errors) };
}

/** A token that is shown counts alone: a wrong one is not made good by a cookie. */
function tokenIn(headers: Headers, cookieName: string): string | null {
  const authorization = headers.get('authorization');
  const token = authorization === null ? cookieIn(headers, cookieName) : bearerIn(authorization);
  return token && token.length <= LONGEST_TOKEN ? token : null;
}

const cookieIn = (headers: Headers, name: string) =>
  parseCookies(headers.get('cookie') ?? '').get(name) ?? null;

const bearerIn = (authorization: string): string | null =>
  /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? null;

const bearing = (token: string) => new Headers({ authorization: `Bearer ${token}` });

type Credentials = {
  readonly account: string;
  readonly password: string;
  readonly from: string;
  readonly browser: string;
  readonly code: string;
};

const wordsFor = (outcome: Outcome<SignedIn> | HalfSignedIn): string => {
  if (!('problem' in outcome)) return '登录';
  if (outcome.problem === secondFactorRequired) return '密码正确，待输入验证码';
  if (outcome.problem === secondFactorWrong) return '验证码不正确';
  return outcome.problem === problems.tooManyAttempts
    ? '失败次数过多，未予核验'
    : '用户名或者密码不正确';
};

/** `Set-Cookie` values as a browser sends them back. */
const carried = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');

function signedInBy(headers: Headers): SignedIn | null {
  const token = headers.get('set-auth-token');
  return token ? { token, cookies: headers.getSetCookie() } : null;
}
