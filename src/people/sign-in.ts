/** The door: password, second half, session, and who a request comes from; not what accounts there are. */

import { APIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import { type Outcome, type Problem, problems } from '../problems.ts';
import type { createAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { username as usernameSchema } from './new-account.ts';
import { type Person, personOf } from './person.ts';
import { secondFactorRequired, secondFactorWrong, secondHalf } from './second-factor.ts';
import type { createSessionCache } from './session-cache.ts';

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

export type SignIn = {
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
};

type Deps = {
  readonly auth: Auth;
  readonly cache: ReturnType<typeof createSessionCache>;
  readonly attempts: ReturnType<typeof createAttempts>;
  /** Told of every sign-in, done or refused, before it is answered. */
  readonly onSignIn: (attempt: SignInAttempt) => Promise<void>;
};

/** A signed token has 32 characters and a signature of 44; more is not worth reading. */
const LONGEST_TOKEN = 256;

export function createSignIn({ auth, cache, attempts, onSignIn }: Deps): SignIn {
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

  return { signIn, finishSignIn, signOut, personOf: personSignedIn };
}

/** What the library keeps with a session, so that its owner can tell his sign-ins apart. */
const told = (from: string, browser: string) =>
  new Headers({
    ...(from ? { 'x-forwarded-for': from } : {}),
    'user-agent': browser.replace(/[^\x20-\x7e]/g, '').slice(0, 300),
  });

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
