/** Counts that fade: how often something happened within a window of real time; not what follows from it. */

const SIZE = 100_000;

type Counter = { readonly times: number; readonly until: number };

/** `windowMs` is counted from the first time. `now` is real time: a moved rehearsal clock neither opens nor shuts a door. */
export function createCounters(now: () => number, windowMs: number) {
  const counters = new Map<string, Counter>();

  const current = (key: string): Counter | undefined => {
    const counter = counters.get(key);
    return counter && counter.until > now() ? counter : undefined;
  };

  return {
    times: (key: string): number => current(key)?.times ?? 0,
    count(key: string): void {
      const counter = current(key) ?? { times: 0, until: now() + windowMs };
      // Deleted first, so that the oldest counter stands first.
      counters.delete(key);
      counters.set(key, { ...counter, times: counter.times + 1 });
      const [oldest] = counters.keys();
      if (counters.size > SIZE && oldest !== undefined) counters.delete(oldest);
    },
    forget: (key: string): void => {
      counters.delete(key);
    },
  };
}
