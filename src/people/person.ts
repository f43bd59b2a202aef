/** A person and the account he signs in with, as the rest of the program sees them; not how they are kept. */

import { type Actor, type Role, roles } from '../../workflows/kernel/actor.ts';

export type Account = {
  /** The user name: what the journal records, and what a case is assigned to. Never changed, never given to another. */
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organ: string | null;
  readonly department: string | null;
  readonly idNumber: string | null;
  readonly uscc: string | null;
  readonly disabled: boolean;
  /** An authenticator is bound: its code is asked for at each sign-in. */
  readonly secondFactor: boolean;
  /** The numbers are what the person himself said: no case is opened to him by them until the organ has seen them proved. */
  readonly identityClaimed: boolean;
};

export type Person = Omit<Account, 'disabled'> & {
  /** The legal day of his request, where the door has said it. */
  readonly on?: string;
  /** What he is signed in with, for signing out. A secret: never in a log, a page or an answer. */
  readonly sessionToken: string;
  /** Signed in with a password for one sign-in: until he has chosen his own he has no role. */
  readonly mustChangePassword: boolean;
  /** Of the staff and without an authenticator: until one is bound he has no role either. */
  readonly mustBindSecondFactor: boolean;
};

/** A row of better-auth's user table. */
export type UserRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly username?: string | null | undefined;
  readonly roles?: string | null | undefined;
  readonly organ?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly idNumber?: string | null | undefined;
  readonly uscc?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly twoFactorEnabled?: boolean | null | undefined;
  readonly passwordTemporary?: boolean | null | undefined;
  readonly identityClaimed?: boolean | null | undefined;
  readonly identityCheckedBy?: string | null | undefined;
  readonly identityCheckedAt?: string | null | undefined;
};

export function accountOf(row: UserRow): Account {
  return {
    account: row.username ?? '',
    name: row.name,
    roles: rolesOf(row.roles),
    organ: row.organ ?? null,
    department: row.department ?? null,
    idNumber: row.idNumber ?? null,
    uscc: row.uscc ?? null,
    disabled: row.disabled ?? false,
    secondFactor: row.twoFactorEnabled ?? false,
    identityClaimed: row.identityClaimed ?? false,
  };
}

export function personOf(row: UserRow, sessionToken: string): Person {
  const { disabled: _, ...account } = accountOf(row);
  const mustChangePassword = row.passwordTemporary ?? false;
  const mustBindSecondFactor = needsSecondFactor(row) && !account.secondFactor;
  const roles = mustChangePassword || mustBindSecondFactor ? [] : account.roles;
  return { ...account, roles, sessionToken, mustChangePassword, mustBindSecondFactor };
}

/** Seeded for rehearsals: their password is public, and a second factor would guard nothing. */
export const DEMO_DOMAIN = 'demo.invalid';

const outsiders: readonly Role[] = ['party', 'undertaker', 'expert', 'integrator'];

/** Whoever works in the organ or runs the system; outsiders and machines have none. */
const needsSecondFactor = (row: UserRow): boolean =>
  !row.email.endsWith(`@${DEMO_DOMAIN}`) &&
  rolesOf(row.roles).some((role) => !outsiders.includes(role));

/** The person as far as one case is concerned: which parties he acts for is kept with the case. */
export function actorFor(person: Person, partyIds: readonly string[]): Actor {
  return { account: person.account, roles: person.roles, parties: partyIds };
}

/** What cannot be read gives no right, and nobody is the engine. */
function rolesOf(stored: string | null | undefined): readonly Role[] {
  const named = listed(stored);
  return roles.filter((role) => role !== 'system' && named.includes(role));
}

function listed(stored: string | null | undefined): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
