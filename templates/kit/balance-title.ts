/** Shapes a title as 梯形 or 菱形 (GB/T 9704-2012 7.3.1): which characters stand on which line, no drawing. */

import { type Atom, mayBreak } from './break-lines.ts';

/** Particles and marks a line may well end with, so that words stay whole. */
const GOOD_END = new Set('的与和及、，》）');
const GOOD_START = new Set('关对申案');
const TOO_CLOSE = 1.5;

/** Splits atoms into the fewest lines no wider than `widest`; returns the start index of each line. */
export function balanceTitle(atoms: readonly Atom[], widest: number): number[] {
  const total = width(atoms, 0, atoms.length);
  for (let count = Math.max(1, Math.ceil(total / widest)); count <= atoms.length; count += 1) {
    const best = bestSplit(atoms, count, widest);
    if (best) return best;
  }
  return [0];
}

function width(atoms: readonly Atom[], from: number, to: number): number {
  return atoms.slice(from, to).reduce((total, atom) => total + atom.width, 0);
}

function bestSplit(atoms: readonly Atom[], count: number, widest: number): number[] | null {
  let best: { starts: number[]; cost: number } | null = null;
  for (const starts of splits(atoms, count, widest)) {
    const cost = costOf(atoms, starts);
    if (!best || cost < best.cost) best = { starts, cost };
  }
  return best?.starts ?? null;
}

/** Only splits near equal shares are tried, so a long title stays cheap. */
function* splits(
  atoms: readonly Atom[],
  count: number,
  widest: number,
  from = 0,
): Generator<number[]> {
  if (count === 1) {
    if (width(atoms, from, atoms.length) <= widest) yield [from];
    return;
  }
  const share = width(atoms, from, atoms.length) / count;
  for (let at = from + 1; at < atoms.length; at += 1) {
    const taken = width(atoms, from, at);
    if (taken > widest || taken > share * 1.5) break;
    if (taken < share * 0.6 || !mayBreak(atoms, at)) continue;
    for (const rest of splits(atoms, count - 1, widest, at)) yield [from, ...rest];
  }
}

function costOf(atoms: readonly Atom[], starts: readonly number[]): number {
  const em = Math.max(...atoms.map((atom) => atom.width / [...atom.text].length));
  const widths = starts.map((start, i) => width(atoms, start, starts[i + 1] ?? atoms.length) / em);
  const mean = widths.reduce((a, b) => a + b, 0) / widths.length;
  const uneven = widths.reduce((total, w) => total + (w - mean) ** 2, 0);
  return uneven + shapeCost(widths) + wordCost(atoms, starts);
}

/** Equal lines make a block and a short middle an hourglass; both are to be avoided. */
function shapeCost(widths: readonly number[]): number {
  let cost = 0;
  for (let i = 1; i < widths.length; i += 1) {
    if (Math.abs((widths[i] ?? 0) - (widths[i - 1] ?? 0)) < TOO_CLOSE) cost += 3;
    const next = widths[i + 1];
    if (next !== undefined && (widths[i] ?? 0) < (widths[i - 1] ?? 0) && (widths[i] ?? 0) < next)
      cost += 30;
  }
  return cost;
}

function wordCost(atoms: readonly Atom[], starts: readonly number[]): number {
  return starts.slice(1).reduce((cost, at) => {
    const good = GOOD_END.has(atoms[at - 1]?.text ?? '') || GOOD_START.has(atoms[at]?.text ?? '');
    return cost + (good ? 0 : 12);
  }, 0);
}
