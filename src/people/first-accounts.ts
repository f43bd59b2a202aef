/** The accounts that are there before anybody made one: the first administrator, and the people of a rehearsal. */

import { randomBytes } from 'node:crypto';
import { keepAccount, usersWhere } from './account-rows.ts';
import type { Auth } from './auth.ts';
import { demoAccounts, demoOrgan, demoPassword } from './demo-accounts.ts';
import { DEMO_DOMAIN } from './person.ts';

export type FirstAccounts = {
  /** The administrator and his password for one sign-in; null when there is an account already. */
  firstStart(): Promise<{ readonly username: string; readonly password: string } | null>;
  /** Throws outside a rehearsal. */
  seedDemo(organ?: string): Promise<void>;
};

type Deps = { readonly auth: Auth; readonly rehearsal: boolean };

export function createFirstAccounts({ auth, rehearsal }: Deps): FirstAccounts {
  /** Asks for passwords, not for users: a crash between the two must not leave a system without an administrator. */
  async function firstStart() {
    const context = await auth.$context;
    if ((await context.adapter.count({ model: 'account' })) > 0) return null;
    const password = randomBytes(15).toString('base64url');
    const outcome = await keepAccount(context, {
      username: 'admin',
      name: '系统管理员',
      email: 'admin@account.invalid',
      roles: ['admin'],
      passwordTemporary: true,
      passwordHash: await context.password.hash(password),
    });
    return outcome.kind === 'kept' ? { username: 'admin', password } : null;
  }

  async function seedDemo(organ = demoOrgan): Promise<void> {
    if (!rehearsal) throw new Error('Demo accounts belong in a rehearsal database only.');
    const context = await auth.$context;
    const present = new Set((await usersWhere(context)).map((user) => user.username));
    const missing = demoAccounts.filter(({ username }) => !present.has(username));
    if (missing.length === 0) return;
    // One hash for all: the password is public anyway, and each hash costs tens of milliseconds by design.
    const passwordHash = await context.password.hash(demoPassword);
    for (const account of missing) {
      const email = `${account.username}@${DEMO_DOMAIN}`;
      const ours = account.organ === demoOrgan ? { organ } : {};
      await keepAccount(context, { ...account, ...ours, email, passwordHash });
    }
  }

  return { firstStart, seedDemo };
}
