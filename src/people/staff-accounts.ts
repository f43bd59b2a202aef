/** What administrators do with the accounts of others: switch off and on, new passwords, roles. Not what accounts may do. */
import { randomBytes } from 'node:crypto';
import type { Role } from '../../workflows/kernel/actor.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { accountChanger, userNamed, usersWhere } from './account-rows.ts';
import type { Auth } from './auth.ts';
import { accountRoles } from './new-account.ts';
import { type Account, accountOf } from './person.ts';
import type { createSessionCache } from './session-cache.ts';

export type StaffAccounts = {
  /** Refused where nobody would be left who can administer the system. */
  setRoles(username: string, roles: readonly Role[]): Promise<Outcome<Account>>;
  /** Ends his sessions too; what he did stays under his name. Refused for the last administrator. */
  disable(username: string): Promise<Outcome<Account>>;
  enable(username: string): Promise<Outcome<Account>>;
  /** A password for one sign-in, told once; ends his sessions. */
  resetPassword(username: string): Promise<Outcome<{ readonly password: string }>>;
};

const lastAdministrator: Problem = {
  status: 422,
  code: 'account.lastAdministrator',
  detail: '这是唯一可用的系统管理员，停用或者改任前应当先另设一名系统管理员。',
  basis: [],
};

/** Easy to read aloud: no letters or digits that look alike. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 16 of 56 signs: 92 bits. */
export function oneTimePassword(): string {
  const signs = [...randomBytes(64)].filter((byte) => byte < 224).slice(0, 16);
  return signs.map((byte) => ALPHABET[byte % 56]).join('');
}

type Deps = { readonly auth: Auth; readonly cache: ReturnType<typeof createSessionCache> };

export function createStaffAccounts({ auth, cache }: Deps): StaffAccounts {
  const change = accountChanger(auth, cache);

  async function isLastAdministrator(username: string): Promise<boolean> {
    const administrators = (await usersWhere(await auth.$context))
      .map(accountOf)
      .filter(({ roles, disabled }) => !disabled && roles.includes('admin'));
    return administrators.length === 1 && administrators[0]?.account === username.toLowerCase();
  }

  async function setRoles(username: string, roles: readonly Role[]): Promise<Outcome<Account>> {
    const parsed = accountRoles.safeParse(roles);
    if (!parsed.success) {
      const detail = parsed.error.issues[0]?.message ?? '没有此种角色。';
      return { problem: problems.invalid([{ path: 'roles', detail }]) };
    }
    if (!parsed.data.includes('admin') && (await isLastAdministrator(username))) {
      return { problem: lastAdministrator };
    }
    return change(username, { roles: JSON.stringify(parsed.data) });
  }

  async function disable(username: string): Promise<Outcome<Account>> {
    if (await isLastAdministrator(username)) return { problem: lastAdministrator };
    const outcome = await change(username, { disabled: true });
    if (!failed(outcome)) await endSessions(username);
    return outcome;
  }

  async function endSessions(username: string): Promise<void> {
    const context = await auth.$context;
    const user = await userNamed(context, username);
    if (!user) return;
    await context.internalAdapter
      .deleteUserSessions(user.id)
      .finally(() => cache.forget(user.username ?? ''));
  }

  async function resetPassword(username: string) {
    const context = await auth.$context;
    const user = await userNamed(context, username);
    if (!user) return { problem: problems.notFound };
    const password = oneTimePassword();
    await context.internalAdapter.updatePassword(user.id, await context.password.hash(password));
    await change(username, { passwordTemporary: true });
    await endSessions(username);
    return { ok: { password } };
  }

  return {
    setRoles,
    disable,
    enable: (username) => change(username, { disabled: false }),
    resetPassword,
  };
}
