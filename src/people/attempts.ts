/** How many failed sign-ins are borne before the door stays shut for a while; not the check of a password. */

/** Counted from the first failure; real time, so that a moved rehearsal clock neither opens nor shuts the door. */
const WINDOW_MS = 15 * 60_000;
const SIZE = 100_000;

type Counter = { readonly failures: number; readonly until: number };

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
  const counters = new Map<string, Counter>();

  const current = (key: string): Counter | undefined => {
    const counter = counters.get(key);
    return counter && counter.until > now() ? counter : undefined;
  };

  function count(key: string): void {
    const counter = current(key) ?? { failures: 0, until: now() + WINDOW_MS };
    // Deleted first, so that the oldest counter stands first.
    counters.delete(key);
    counters.set(key, { ...counter, failures: counter.failures + 1 });
    const [oldest] = counters.keys();
    if (counters.size > SIZE && oldest !== undefined) counters.delete(oldest);
  }

  return {
    spent(account: string, from: string): boolean {
      return limits.some(({ key, failures }) => {
        const name = key(account, from);
        return name !== null && (current(name)?.failures ?? 0) >= failures;
      });
    },
    failed(account: string, from: string): void {
      for (const { key } of limits) {
        const name = key(account, from);
        if (name !== null) count(name);
      }
    },
    /** Only the owner's own counter: the others would be reset by an attacker who has an account of his own. */
    succeeded(account: string, from: string): void {
      counters.delete(limits[0].key(account, from));
    },
  };
}
