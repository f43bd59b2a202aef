/** Medians of interleaved rounds: the noise of a shared machine falls on every contestant alike. */

export type Contestant = {
  readonly name: string;
  /** Does the work once; what number of the round it is. */
  readonly run: (n: number) => unknown;
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Microseconds for one run of each, the median of rounds in which all take turns; each was warmed before, by so many
 * runs and for so long (milliseconds): what runs on a compiler that learns is slow until it has.
 */
export async function race(
  contestants: readonly Contestant[],
  { rounds = 7, runs = 300, warmUp = 100, warmUpFor = 0 } = {},
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const counts = new Map(contestants.map(({ name }) => [name, 0]));
  const lap = async ({ name, run }: Contestant, times_: number): Promise<number> => {
    let n = counts.get(name) ?? 0;
    const start = process.hrtime.bigint();
    for (let i = 0; i < times_; i += 1) {
      const result = run(n++);
      if (result instanceof Promise) await result;
    }
    counts.set(name, n);
    return Number(process.hrtime.bigint() - start) / 1000 / times_;
  };
  for (const contestant of contestants) {
    const until = performance.now() + warmUpFor;
    do await lap(contestant, warmUp);
    while (performance.now() < until);
  }
  for (let round = 0; round < rounds; round += 1) {
    // Another begins each round: whoever follows a slow one always finds the caches cold.
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)])
      times.get(contestant.name)?.push(await lap(contestant, runs));
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export const us = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} µs`;
