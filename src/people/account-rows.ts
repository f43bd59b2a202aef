/** How accounts stand in better-auth's tables: a user and beside it its password; not what an account must be. */

import type { Role } from '../../workflows/kernel/actor.ts';
import { type Outcome, problems } from '../problems.ts';
import type { Auth } from './auth.ts';
import { type Account, accountOf, type UserRow } from './person.ts';
import type { createSessionCache } from './session-cache.ts';

type Context = Awaited<Auth['$context']>;

type KeptAccount = {
  readonly username: string;
  readonly name: string;
  /** better-auth wants one, unique; we have none, so it ends in `.invalid` (RFC 2606) and nothing is ever sent. */
  readonly email: string;
  readonly roles: readonly Role[];
  readonly organ?: string | undefined;
  readonly department?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly uscc?: string | undefined;
  readonly passwordHash: string;
  readonly passwordTemporary?: boolean | undefined;
  readonly identityClaimed?: boolean | undefined;
};

type Keeping = { readonly kind: 'kept'; readonly user: UserRow } | { readonly kind: 'taken' };

/** Two rows, and SQLite's adapter has no transaction for them: a user left without a password is taken up again. */
export async function keepAccount(context: Context, account: KeptAccount): Promise<Keeping> {
  const existing = await userNamed(context, account.username);
  if (existing && (await context.internalAdapter.findCredentialAccount(existing.id)))
    return { kind: 'taken' };
  const user = existing
    ? await updated(context, existing, account)
    : await inserted(context, account);
  if (!user) return { kind: 'taken' };
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: account.passwordHash,
  });
  return { kind: 'kept', user };
}

/** Null when another took the name in the same moment. */
async function inserted(context: Context, account: KeptAccount): Promise<UserRow | null> {
  try {
    const row = { username: account.username, emailVerified: false, ...fieldsOf(account) };
    return (await context.internalAdapter.createUser(row, { method: 'admin' })) as UserRow;
  } catch (error) {
    if (await userNamed(context, account.username)) return null;
    throw error;
  }
}

async function updated(
  context: Context,
  existing: UserRow,
  account: KeptAccount,
): Promise<UserRow> {
  return {
    ...existing,
    ...(await context.internalAdapter.updateUser(existing.id, fieldsOf(account))),
  };
}

function fieldsOf(account: KeptAccount) {
  const { name, email, roles, organ, department, idNumber, uscc } = account;
  return {
    name,
    email,
    roles: JSON.stringify(roles),
    organ: organ ?? null,
    department: department ?? null,
    idNumber: idNumber ?? null,
    uscc: uscc ?? null,
    passwordTemporary: account.passwordTemporary ?? false,
    identityClaimed: account.identityClaimed ?? false,
  };
}

/** Changes fields of an account; who was signed in with it is read anew. */
export function accountChanger(auth: Auth, cache: ReturnType<typeof createSessionCache>) {
  return async (username: string, fields: Partial<UserRow>): Promise<Outcome<Account>> => {
    const context = await auth.$context;
    const user = await userNamed(context, username);
    if (!user) return { problem: problems.notFound };
    const changed = await context.internalAdapter
      .updateUser(user.id, fields)
      .finally(() => cache.forget(user.username ?? ''));
    return { ok: accountOf({ ...user, ...changed }) };
  };
}

export async function userNamed({ adapter }: Context, username: string): Promise<UserRow | null> {
  const where = [{ field: 'username', value: username.toLowerCase() }];
  return adapter.findOne<UserRow>({ model: 'user', where });
}

/** Those of these user names that there are. */
export async function usersNamed(
  { adapter }: Context,
  usernames: readonly string[],
): Promise<readonly UserRow[]> {
  if (usernames.length === 0) return [];
  const value = [...new Set(usernames.map((name) => name.toLowerCase()))];
  return adapter.findMany<UserRow>({
    model: 'user',
    where: [{ field: 'username', operator: 'in', value }],
    limit: value.length,
  });
}

/** All users but those whose roles are exactly these. */
export async function usersBeside(
  { adapter }: Context,
  roles: readonly Role[],
): Promise<readonly UserRow[]> {
  return adapter.findMany<UserRow>({
    model: 'user',
    where: [{ field: 'roles', operator: 'ne', value: JSON.stringify(roles) }],
    sortBy: { field: 'username', direction: 'asc' },
    limit: Number.MAX_SAFE_INTEGER,
  });
}

/** Users who are parties, or the others, with these letters in their user name or their name; by user name. */
export async function usersLike(
  { adapter }: Context,
  {
    party,
    text,
    limit,
  }: { readonly party: boolean; readonly text: string; readonly limit: number },
): Promise<readonly UserRow[]> {
  const like = (field: 'username' | 'name') =>
    adapter.findMany<UserRow>({
      model: 'user',
      where: [
        // The others are few; of parties no more are read than are wanted.
        {
          field: 'roles',
          operator: party ? 'contains' : 'ne',
          value: party ? '"party"' : '["party"]',
        },
        ...(text ? [{ field, operator: 'contains' as const, value: text }] : []),
      ],
      sortBy: { field: 'username', direction: 'asc' },
      limit: party ? limit : Number.MAX_SAFE_INTEGER,
    });
  const found = text
    ? [...(await like('username')), ...(await like('name'))]
    : await like('username');
  const byId = new Map(found.map((user) => [user.id, user]));
  return [...byId.values()]
    .filter((user) => user.roles?.includes('"party"') === party && holds(user, text))
    .sort((a, b) => ((a.username ?? '') < (b.username ?? '') ? -1 : 1))
    .slice(0, limit);
}

/** The databases take % and _ for more than themselves. */
const holds = ({ username, name }: UserRow, text: string): boolean =>
  [username ?? '', name].some((word) => word.toLowerCase().includes(text.toLowerCase()));

/** All users, or those with exactly this value. */
export async function usersWhere(
  { adapter }: Context,
  field?: 'idNumber' | 'uscc',
  value?: string,
): Promise<readonly UserRow[]> {
  return adapter.findMany<UserRow>({
    model: 'user',
    ...(field && value ? { where: [{ field, value }] } : {}),
    sortBy: { field: 'username', direction: 'asc' },
    // The library stops at a hundred unless told otherwise.
    limit: Number.MAX_SAFE_INTEGER,
  });
}
