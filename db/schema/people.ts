/**
 * What better-auth keeps of people: its tables by the names its drizzle adapter asks for, one definition for both dialects.
 * Not roles' meaning: what a role may do is decided in src/people.
 *
 * Property names are better-auth's field names, which the adapter looks up; the tables carry a prefix because
 * `user` is a reserved word of PostgreSQL (`select * from user` there answers the database's user, without an error).
 * Another plugin that needs a table (apikey) gets one here in the same way.
 */

import type { Kit } from './sqlite-kit.ts';

export function peopleTables(k: Kit) {
  const user = k.table(
    'auth_user',
    {
      id: k.text('id').primaryKey(),
      name: k.text('name').notNull(),
      email: k.text('email').notNull().unique(),
      emailVerified: k.flag('email_verified').notNull().default(false),
      image: k.text('image'),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
      username: k.text('username').unique(),
      displayUsername: k.text('display_username'),
      roles: k.text('roles').notNull().default('[]'),
      organ: k.text('organ'),
      department: k.text('department'),
      idNumber: k.text('id_number'),
      uscc: k.text('uscc'),
      disabled: k.flag('disabled').notNull().default(false),
      passwordTemporary: k.flag('password_temporary').notNull().default(false),
      identityClaimed: k.flag('identity_claimed').notNull().default(false),
      identityCheckedBy: k.text('identity_checked_by'),
      identityCheckedAt: k.text('identity_checked_at'),
      twoFactorEnabled: k.flag('two_factor_enabled').notNull().default(false),
    },
    (t) => [
      k.index('auth_user_by_id_number').on(t.idNumber),
      k.index('auth_user_by_uscc').on(t.uscc),
    ],
  );

  const userId = () =>
    k
      .text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' });

  const session = k.table(
    'auth_session',
    {
      id: k.text('id').primaryKey(),
      expiresAt: k.moment('expires_at').notNull(),
      token: k.text('token').notNull().unique(),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
      ipAddress: k.text('ip_address'),
      userAgent: k.text('user_agent'),
      userId: userId(),
    },
    (t) => [
      k.index('auth_session_by_user').on(t.userId),
      k.index('auth_session_by_end').on(t.expiresAt),
    ],
  );

  const account = k.table(
    'auth_account',
    {
      id: k.text('id').primaryKey(),
      accountId: k.text('account_id').notNull(),
      providerId: k.text('provider_id').notNull(),
      userId: userId(),
      accessToken: k.text('access_token'),
      refreshToken: k.text('refresh_token'),
      idToken: k.text('id_token'),
      accessTokenExpiresAt: k.moment('access_token_expires_at'),
      refreshTokenExpiresAt: k.moment('refresh_token_expires_at'),
      scope: k.text('scope'),
      password: k.text('password'),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
    },
    (t) => [k.index('auth_account_by_user').on(t.userId)],
  );

  const verification = k.table(
    'auth_verification',
    {
      id: k.text('id').primaryKey(),
      identifier: k.text('identifier').notNull(),
      value: k.text('value').notNull(),
      expiresAt: k.moment('expires_at').notNull(),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
    },
    (t) => [k.index('auth_verification_by_identifier').on(t.identifier)],
  );

  const twoFactor = k.table(
    'auth_two_factor',
    {
      id: k.text('id').primaryKey(),
      secret: k.text('secret').notNull(),
      backupCodes: k.text('backup_codes').notNull(),
      userId: userId(),
      verified: k.flag('verified').notNull().default(true),
      failedVerificationCount: k.integer('failed_verification_count').notNull().default(0),
      lockedUntil: k.moment('locked_until'),
    },
    (t) => [
      k.index('auth_two_factor_by_user').on(t.userId),
      k.index('auth_two_factor_by_secret').on(t.secret),
    ],
  );

  return { user, session, account, verification, twoFactor };
}

export type PeopleTables = ReturnType<typeof peopleTables>;
