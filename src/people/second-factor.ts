/**
 * The second factor of the staff (GB/T 22239-2019 8.1.4.1 d): one-time codes of an authenticator, and recovery codes, kept by
 * better-auth. Not the password before it, and not who must have one on which page.
 */
import { APIError } from 'better-auth/api';
import { type Outcome, type Problem, problems } from '../problems.ts';
import { userNamed } from './account-rows.ts';
import type { Auth } from './auth.ts';
import { type Account, accountOf, type Person } from './person.ts';
import type { createSessionCache } from './session-cache.ts';

export const secondFactorRequired: Problem = {
  status: 401,
  code: 'secondFactor.required',
  detail: '工作人员登录还需要验证码。尚未绑定验证器的，请先在网页登录并绑定。',
  basis: [],
};

export const secondFactorWrong: Problem = {
  status: 401,
  code: 'secondFactor.wrong',
  detail: '验证码不正确或者已经过期，请输入验证器当前显示的6位数字。',
  basis: [],
};

export type Enrolment = {
  /** `otpauth://totp/…`: what the picture says that an authenticator reads. */
  readonly uri: string;
  /** The same secret for typing, in groups of four. */
  readonly secret: string;
  /** Each opens the door once; shown this one time. */
  readonly recoveryCodes: readonly string[];
};

export type SecondFactor = {
  /** Begins, or begins anew while it was never confirmed. Refused at `password`, or where there is one already. */
  beginSecondFactor(person: Person, password: string): Promise<Outcome<Enrolment>>;
  /** From here on it is asked for. The cookies answered hold the new session. */
  confirmSecondFactor(
    person: Person,
    code: string,
  ): Promise<Outcome<{ readonly cookies: readonly string[] }>>;
  /** For a lost telephone: ends the sessions; at the next sign-in a new one is bound. */
  resetSecondFactor(username: string): Promise<Outcome<Account>>;
};

type Deps = { readonly auth: Auth; readonly cache: ReturnType<typeof createSessionCache> };

export function createSecondFactor({ auth, cache }: Deps): SecondFactor {
  async function beginSecondFactor(person: Person, password: string): Promise<Outcome<Enrolment>> {
    const answer = await refusable(() =>
      auth.api.enableTwoFactor({ body: { password }, headers: bearing(person) }),
    );
    if (answer?.method !== 'totp') {
      return { problem: problems.invalid([{ path: 'password', detail: '密码不正确。' }]) };
    }
    const uri = new URL(answer.totpURI);
    const secret = uri.searchParams.get('secret') ?? '';
    // The library labels it by an address that nobody has; people know themselves by their user name.
    const label = encodeURIComponent(`案卷:${person.account}`);
    return {
      ok: {
        uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('案卷')}`,
        secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
        recoveryCodes: answer.backupCodes,
      },
    };
  }

  async function confirmSecondFactor(person: Person, code: string) {
    const answer = await refusable(() =>
      auth.api.verifyTOTP({
        body: { code: digits(code) },
        headers: bearing(person),
        returnHeaders: true,
      }),
    ).finally(() => cache.forget(person.account));
    if (!answer) {
      return { problem: problems.invalid([{ path: 'code', detail: secondFactorWrong.detail }]) };
    }
    return { ok: { cookies: answer.headers.getSetCookie() } };
  }

  async function resetSecondFactor(username: string): Promise<Outcome<Account>> {
    const context = await auth.$context;
    const user = await userNamed(context, username);
    if (!user) return { problem: problems.notFound };
    await context.adapter.deleteMany({
      model: 'twoFactor',
      where: [{ field: 'userId', value: user.id }],
    });
    await context.internalAdapter.updateUser(user.id, { twoFactorEnabled: false });
    await context.internalAdapter
      .deleteUserSessions(user.id)
      .finally(() => cache.forget(user.username ?? ''));
    return { ok: accountOf({ ...user, twoFactorEnabled: false }) };
  }

  return { beginSecondFactor, confirmSecondFactor, resetSecondFactor };
}

/**
 * The second half of a sign-in: `cookie` is what the first half set. An authenticator's code, or a recovery code; null
 * when it is neither, or the first half was too long ago.
 */
export async function secondHalf(
  auth: Auth,
  cookie: string,
  code: string,
): Promise<Headers | null> {
  const headers = new Headers({ cookie });
  const typed = code.trim();
  const answer = /^[\d\s]+$/.test(typed)
    ? await refusable(() =>
        auth.api.verifyTOTP({ body: { code: digits(typed) }, headers, returnHeaders: true }),
      )
    : await refusable(() =>
        auth.api.verifyBackupCode({ body: { code: typed }, headers, returnHeaders: true }),
      );
  return answer?.headers ?? null;
}

const digits = (code: string) => code.replaceAll(/\s/g, '');

const bearing = ({ sessionToken }: Person) =>
  new Headers({ authorization: `Bearer ${sessionToken}` });

/** Null where the library refuses; its faults go on. */
async function refusable<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
