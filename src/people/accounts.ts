/** What accounts there are: made, listed, found by name, their owners' identity checked. Not who may come in. */

import { type Outcome, type Problem, problems } from '../problems.ts';
import {
  accountChanger,
  keepAccount,
  userNamed,
  usersBeside,
  usersLike,
  usersNamed,
  usersWhere,
} from './account-rows.ts';
import type { Auth } from './auth.ts';
import { type NewAccount, newAccount } from './new-account.ts';
import { nameTaken } from './own-account.ts';
import { type Account, accountOf } from './person.ts';
import type { createSessionCache } from './session-cache.ts';

export type Accounts = {
  create(account: NewAccount): Promise<Outcome<Account>>;
  /** With identity numbers in clear: masking is the page's duty. */
  list(): Promise<readonly Account[]>;
  /** Everybody but those who are only parties, of whom there are many; at most some seconds old. */
  staff(): Promise<readonly Account[]>;
  /** The names of people by their accounts; accounts that there are not have none. */
  namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Parties, or everybody else, with these letters in user name or name; at most `limit`, by user name. */
  search(query: {
    readonly party: boolean;
    readonly text: string;
    readonly limit: number;
  }): Promise<readonly Account[]>;
  find(username: string): Promise<Account | null>;
  /** 核对身份: `by` has seen the papers that prove the numbers of a registered account; from then on they open cases. `at` is UTC. */
  confirmIdentity(username: string, by: string, at: string): Promise<Outcome<Account>>;
};

type Deps = {
  readonly auth: Auth;
  readonly cache: ReturnType<typeof createSessionCache>;
  readonly staffList: StaffList;
};

export type StaffList = ReturnType<typeof createStaffList>;

/** How long a list of the staff is believed, in milliseconds; what this process changes it sees at once. */
const STAFF_FOR = 5000;

/** `now` is milliseconds of real time. */
export function createStaffList(auth: Auth, now: () => number) {
  let known: { readonly list: readonly Account[]; readonly until: number } | null = null;
  return {
    async staff(): Promise<readonly Account[]> {
      if (known && now() < known.until) return known.list;
      const list = (await usersBeside(await auth.$context, ['party'])).map(accountOf);
      known = { list, until: now() + STAFF_FOR };
      return list;
    },
    forget(): void {
      known = null;
    },
  };
}

export function createAccounts({ auth, cache, staffList }: Deps): Accounts {
  const change = accountChanger(auth, cache);

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
    staffList.forget();
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

  async function list(): Promise<readonly Account[]> {
    return (await usersWhere(await auth.$context)).map(accountOf);
  }

  async function search(query: Parameters<Accounts['search']>[0]): Promise<readonly Account[]> {
    return (await usersLike(await auth.$context, query)).map(accountOf);
  }

  async function namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const users = await usersNamed(await auth.$context, accounts);
    return new Map(users.map(accountOf).map(({ account, name }) => [account, name]));
  }

  async function find(username: string): Promise<Account | null> {
    const user = await userNamed(await auth.$context, username);
    return user && accountOf(user);
  }

  return { create, list, staff: staffList.staff, search, namesOf, find, confirmIdentity };
}

const identityKnown: Problem = {
  status: 422,
  code: 'identity.known',
  detail: '此账号的身份已经核对，不需要再次核对。',
  basis: ['规则8'],
};

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
