/** How many failed sign-ins are borne before the door stays shut for a while; not the check of a password. */

import { createCounters } from './counters.ts';

const WINDOW_MS = 15 * 60_000;

/**
 * Per account and address, so that a stranger does not shut out the owner; per account, against many addresses;
 * per address, against one password tried on many accounts.
 */
const limits = [
  { key: (account: string, from: string) => `account ${account} from ${from}`, failures: 10 },
  { key: (account: string) => `account ${account}`, failures: 50 },
  { key: (_: string, from: string) => (from ? `from ${from}` : null), failures: 200 },
] as const;

export function createAttempts(now: () => number) {
  const counters = createCounters(now, WINDOW_MS);

  return {
    spent(account: string, from: string): boolean {
      return limits.some(({ key, failures }) => {
        const name = key(account, from);
        return name !== null && counters.times(name) >= failures;
      });
    },
    failed(account: string, from: string): void {
      for (const { key } of limits) {
        const name = key(account, from);
        if (name !== null) counters.count(name);
      }
    },
    /** Only the owner's own counter: the others would be reset by an attacker who has an account of his own. */
    succeeded(account: string, from: string): void {
      counters.forget(limits[0].key(account, from));
    },
  };
}
