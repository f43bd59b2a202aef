/** The better-auth instance that keeps accounts, passwords and sessions; not who may do what, and not a door of its own. */

import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import type { GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { bearer } from 'better-auth/plugins/bearer';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { AuthDatabase } from '../../db/open.ts';

type AuthOptions = {
  readonly authDatabase: AuthDatabase;
  /** Signs session tokens: at least 32 characters, the same on every server of one database. */
  readonly secret: string;
  readonly baseUrl: string;
  readonly rehearsal: boolean;
  readonly trustedOrigins?: readonly string[];
  /** Where the library's errors go; standard error unless given. */
  readonly log?: (line: string) => void;
};

export type Auth = ReturnType<typeof createAuth>;

/** A working day: who signs in in the morning is signed out by night, without sliding on. */
const SESSION_SECONDS = 12 * 60 * 60;

export const passwordLength = { min: 10, max: 128 } as const;

const text = { type: 'string', required: false, input: false } as const;
const flag = { type: 'boolean', required: false, input: false, defaultValue: false } as const;

export function createAuth(options: AuthOptions) {
  const { db, provider, schema } = options.authDatabase;
  if (options.secret.length < 32)
    throw new Error('The secret of sessions needs at least 32 characters.');
  return betterAuth({
    appName: 'Anjuan',
    baseURL: options.baseUrl,
    secret: options.secret,
    trustedOrigins: [...(options.trustedOrigins ?? [])],
    database: drizzleAdapter(db, { provider, schema }),
    // Accounts are made by the administrator or through our own registration, and signed in to by user name only:
    // both e-mail paths stay shut.
    emailAndPassword: {
      enabled: false,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    // Should anybody mount the library's own handler: sign-in there would pass by our limit of attempts.
    disabledPaths: [
      '/sign-in/username',
      '/is-username-available',
      '/update-user',
      '/change-password',
    ],
    user: {
      // `input: false`: nobody gives himself roles, an organ or an identity.
      additionalFields: {
        roles: { ...text, defaultValue: '[]' },
        organ: text,
        department: text,
        idNumber: text,
        uscc: text,
        disabled: flag,
        passwordTemporary: flag,
        identityClaimed: flag,
        identityCheckedBy: text,
        identityCheckedAt: text,
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      // A session kept in the cookie would outlive its revocation; people.ts keeps a cache that can be cleared.
      cookieCache: { enabled: false },
    },
    rateLimit: { enabled: true },
    advanced: {
      cookiePrefix: 'anjuan',
      // A rehearsal is shown over plain HTTP on a laptop; real work never is.
      useSecureCookies: !options.rehearsal,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      username({ displayUsername: false }),
      // Before bearer, which would else hand out the token of a session that still waits for its second half.
      twoFactor({ issuer: '案卷' }),
      // Signed tokens only: the bare ones in a stolen copy of the database open nothing.
      bearer({ requireSignature: true }),
    ],
    databaseHooks: { session: { create: { before: refuseDisabled } } },
    telemetry: { enabled: false },
    logger: quietLogger(options.log ?? ((line) => process.stderr.write(`${line}\n`))),
  });
}

/** After the password was checked, so that a disabled account takes as long as a wrong password. */
async function refuseDisabled(
  { userId }: { readonly userId: string },
  context: GenericEndpointContext | null,
): Promise<void> {
  const user = (await context?.context.internalAdapter.findUserById(userId)) as
    | { disabled?: unknown }
    | null
    | undefined;
  // Without a request there is nobody to refuse, and nobody to sign in either.
  if (!user || user.disabled) throw new APIError('UNAUTHORIZED');
}

/** The library's errors carry statements with their parameters: only what happened is written, never with what. */
function quietLogger(log: (line: string) => void) {
  return {
    level: 'error' as const,
    log: (level: string, message: string) => log(`better-auth ${level}: ${message}`),
  };
}
