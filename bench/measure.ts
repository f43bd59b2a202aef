/** Medians of interleaved rounds: the noise of a shared machine falls on every contestant alike. */

export type Contestant = {
  readonly name: string;
  /** Works as often as `least` and as long as `ms` milliseconds at least; answers microseconds a run. */
  readonly turn: (least: number, ms: number) => Promise<number>;
};

/** `run` does the work once; it is told the number of the run, so that none is like another. */
export function contestant(name: string, run: (n: number) => unknown): Contestant {
  let n = 0;
  return {
    name,
    async turn(least, ms) {
      const before = n;
      const start = performance.now();
      while (n - before < least || performance.now() - start < ms) {
        const result = run(n++);
        if (result instanceof Promise) await result;
      }
      return ((performance.now() - start) * 1000) / (n - before);
    },
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

type Turns = {
  readonly rounds?: number;
  /** Runs in one turn at least; a turn lasts `turn` milliseconds at least, so that a quick one has many. */
  readonly runs?: number;
  readonly turn?: number;
  /** The same of the warming before: what runs on a compiler that learns is slow until it has. */
  readonly warmUp?: number;
  readonly warmUpFor?: number;
};

/** Microseconds for one run of each, the median of rounds in which all take turns. */
export async function race(
  contestants: readonly Contestant[],
  { rounds = 7, runs = 300, turn = 0, warmUp = 100, warmUpFor = 0 }: Turns = {},
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const one of contestants) await one.turn(warmUp, warmUpFor);
  for (let round = 0; round < rounds; round += 1) {
    // Another begins each round: whoever follows a slow one always finds the caches cold.
    const first = round % contestants.length;
    for (const one of [...contestants.slice(first), ...contestants.slice(0, first)])
      times.get(one.name)?.push(await one.turn(runs, turn));
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export const us = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} µs`;
