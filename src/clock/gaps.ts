/** Days that do not count, clamped to the start and merged so that an overlap counts once; it knows no terms. */

import type { DayNumber } from './day-number.ts';
import type { AskedExclusion } from './question.ts';

/** Half-open, `(from, to]`. */
export type Gap = { readonly from: DayNumber; readonly to: DayNumber };

export type Gaps = {
  /** Apart from each other and in order; none reaches beyond `frozenAt`. */
  readonly closed: readonly Gap[];
  /** The last day before the clock stands still, where an exclusion is still open. */
  readonly frozenAt: DayNumber | undefined;
};

export function mergeExclusions(exclusions: readonly AskedExclusion[], start: DayNumber): Gaps {
  const frozenAt = firstOpen(exclusions, start);
  const clamped = exclusions
    .map(({ from, to }) => ({
      from: Math.max(from, start),
      to: Math.min(to ?? Infinity, frozenAt ?? Infinity),
    }))
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from);
  return { closed: merge(clamped), frozenAt };
}

/** How many excluded days lie in `(from, to]`. */
export function excludedWithin({ closed }: Gaps, from: DayNumber, to: DayNumber): number {
  let days = 0;
  for (const gap of closed) {
    days += Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from));
  }
  return days;
}

function firstOpen(exclusions: readonly AskedExclusion[], start: DayNumber): DayNumber | undefined {
  const open = exclusions.filter(({ to }) => to === null).map(({ from }) => Math.max(from, start));
  return open.length === 0 ? undefined : Math.min(...open);
}

function merge(ordered: readonly Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && gap.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, gap.to) };
    } else {
      merged.push(gap);
    }
  }
  return merged;
}
