/** Who was signed in a moment ago, so that not every request asks the database; not where sessions are kept. */

import type { Person } from './person.ts';

/** Another server's sign-out or disabling is noticed within this time; this server's at once. */
const KEEP_MS = 30_000;
const SIZE = 5_000;

type Kept = { readonly person: Person; readonly until: number };

/** `now` is milliseconds of real time: sessions do not live on the rehearsal clock. */
export function createSessionCache(now: () => number) {
  const kept = new Map<string, Kept>();
  let forgotten = 0;

  function recall(token: string): Person | null {
    const entry = kept.get(token);
    if (!entry) return null;
    kept.delete(token);
    if (entry.until <= now()) return null;
    // Put back last: the first one is the one that was not asked for longest.
    kept.set(token, entry);
    return entry.person;
  }

  function keep(token: string, person: Person): void {
    kept.set(token, { person, until: now() + KEEP_MS });
    const [oldest] = kept.keys();
    if (kept.size > SIZE && oldest !== undefined) kept.delete(oldest);
  }

  return {
    /** Unknown tokens are not kept: they cost a signature check, and would push out those who work. */
    async person(token: string, read: () => Promise<Person | null>): Promise<Person | null> {
      const known = recall(token);
      if (known) return known;
      const before = forgotten;
      const person = await read();
      // What was read before somebody was disabled must not be kept after it.
      if (person && before === forgotten) keep(token, person);
      return person;
    },
    forget(account: string): void {
      forgotten += 1;
      for (const [token, { person }] of kept) if (person.account === account) kept.delete(token);
    },
  };
}
