/** What a case adds to the statistics, as rows: derived from its facts and deadlines, never facts of their own. */
import type { DeadlineRow } from '../../db/rows.ts';
import type { Figure } from '../../workflows/kernel/figure.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import type { Position } from '../../workflows/kernel/step.ts';

/** One row for each figure and day, in a fixed order; rows that come to nothing are left out. */
export function figureRows(
  procedure: Procedure,
  { flat, facts }: Pick<Position, 'flat' | 'facts'>,
  deadlines: readonly DeadlineRow[],
  region: string,
  clock: Clock,
): readonly Figure[] {
  const sums = new Map<string, Figure>();
  for (const { figure, on, amount } of procedure.figures?.(facts, {
    flat,
    deadlines,
    region,
    clock,
  }) ?? []) {
    const key = `${figure} ${on}`;
    sums.set(key, { figure, on, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return inOrder([...sums.values()].filter(({ amount }) => amount !== 0));
}

/** Whatever the order in which a database sorts. */
export const sameFigures = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (figures: readonly Figure[]): readonly Figure[] =>
  figures
    .map(({ figure, on, amount }) => ({ figure, on, amount }))
    .sort((a, b) => (a.figure < b.figure || (a.figure === b.figure && a.on < b.on) ? -1 : 1));
