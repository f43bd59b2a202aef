/**
 * Breaks a paragraph into lines on the Chinese grid: forbidden marks are squeezed in or pushed out.
 * It knows widths and marks only; fonts and pages are not its business.
 */

import {
  AFTER_FIGURE,
  CLOSING,
  DOUBLED,
  NO_END,
  NO_START,
  OPENING,
  WIDE_BELOW_LATIN,
} from './punctuation.ts';

/** The least that moves as one: a full-width character, a Latin or number run, …… or ——. */
export type Atom = {
  readonly text: string;
  readonly width: number;
  readonly kind: 'cell' | 'run' | 'space';
};

/** An atom in its line. A squeezed opening mark moves left by `squeezed`, a closing one gives up room behind. */
export type PlacedAtom = { readonly atom: Atom; readonly index: number; readonly x: number };

export type Line = {
  readonly atoms: readonly PlacedAtom[];
  /** Right end of the last atom that counts; trailing spaces hang. */
  readonly end: number;
};

export type Measure = { readonly first: number; readonly rest: number; readonly em: number };

const EPSILON = 0.01;
/** A gap wider than a quarter em looks torn: such a line stays ragged instead. */
const WIDEST_GAP = 0.25;
const MOST_MARKS_SQUEEZED = 2;

/** Splits text into atoms; `widthOf` measures a run, full-width characters take one cell. */
export function toAtoms(
  text: string,
  cell: number,
  widthOf: (run: string) => number,
  longest: number,
): Atom[] {
  const atoms: Atom[] = [];
  const single = singles(cell);
  for (const piece of pieces(text)) {
    if (piece.kind === 'cell') {
      atoms.push(single(piece.text));
      continue;
    }
    if (piece.kind === 'space') {
      atoms.push({ ...piece, width: widthOf(piece.text) });
      continue;
    }
    for (const run of splitLongRun(piece.text, widthOf, longest)) {
      atoms.push({ text: run, kind: 'run', width: widthOf(run) });
    }
  }
  return atoms;
}

const cells = new Map<number, Map<string, Atom>>();

/** Full-width atoms of one cell's width: the same characters come again and again. */
function singles(cell: number): (text: string) => Atom {
  const known = cells.get(cell) ?? new Map<string, Atom>();
  cells.set(cell, known);
  return (text) => {
    const atom = known.get(text) ?? { text, width: cell * [...text].length, kind: 'cell' };
    known.set(text, atom);
    return atom;
  };
}

export function isNarrow(char: string): boolean {
  return char.charCodeAt(0) < 0x250 && char !== ' ' && !WIDE_BELOW_LATIN.has(char);
}

function* pieces(text: string): Generator<{ text: string; kind: Atom['kind'] }> {
  const chars = [...text];
  for (let i = 0; i < chars.length; i += 1) {
    const char = chars[i] as string;
    if (char === ' ') {
      yield { text: char, kind: 'space' };
    } else if (isNarrow(char)) {
      const start = i;
      while (i + 1 < chars.length && isNarrow(chars[i + 1] as string)) i += 1;
      yield { text: chars.slice(start, i + 1).join(''), kind: 'run' };
    } else if (DOUBLED.has(char) && chars[i + 1] === char) {
      i += 1;
      yield { text: char + char, kind: 'cell' };
    } else {
      yield { text: char, kind: 'cell' };
    }
  }
}

/** An address longer than a line parts behind its separators, and anything else where it must. */
function splitLongRun(run: string, widthOf: (run: string) => number, longest: number): string[] {
  const parts = run.includes('://') ? (run.match(/[^/?&=#]+[/?&=#]*|[/?&=#]+/gu) ?? [run]) : [run];
  return parts.flatMap((part) =>
    widthOf(part) <= longest ? [part] : slices(part, widthOf, longest),
  );
}

function slices(run: string, widthOf: (run: string) => number, longest: number): string[] {
  const result: string[] = [];
  let slice = '';
  for (const char of run) {
    if (slice && widthOf(slice + char) > longest) {
      result.push(slice);
      slice = '';
    }
    slice += char;
  }
  return slice ? [...result, slice] : result;
}

const firstOf = (atom: Atom): string => [...atom.text][0] ?? '';
const lastOf = (atom: Atom): string => [...atom.text].at(-1) ?? '';

/** Whether a line may end before `atoms[at]`. */
export function mayBreak(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at];
  if (!before || !after) return true;
  if (after.kind === 'space') return false;
  if (AFTER_FIGURE.has(after.text) && /\d$/u.test(before.text)) return false;
  return !NO_START.has(firstOf(after)) && !NO_END.has(lastOf(before));
}

export function breakLines(atoms: readonly Atom[], measure: Measure): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < atoms.length) {
    const width = lines.length === 0 ? measure.first : measure.rest;
    const { line, next } = takeLine(atoms, start, width, measure.em);
    lines.push(line);
    start = next;
  }
  return lines;
}

function takeLine(
  atoms: readonly Atom[],
  start: number,
  width: number,
  em: number,
): { line: Line; next: number } {
  const fit = fitting(atoms, start, width);
  if (fit === atoms.length) return { line: place(atoms, start, fit, 0, new Map()), next: fit };
  if (mayBreak(atoms, fit)) return { line: spread(atoms, start, fit, width, em), next: fit };
  const squeezed = squeeze(atoms, start, fit, width, em);
  if (squeezed) return squeezed;
  const pushed = lastLegal(atoms, start, fit);
  return { line: spread(atoms, start, pushed, width, em), next: pushed };
}

/** Index of the first atom that no longer fits; a space always fits, it hangs past the edge. */
function fitting(atoms: readonly Atom[], start: number, width: number): number {
  let used = 0;
  let at = start;
  for (; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    if (atom.kind !== 'space' && used + atom.width > width + EPSILON && at > start) break;
    used += atom.width;
  }
  return at;
}

function lastLegal(atoms: readonly Atom[], start: number, fit: number): number {
  for (let at = fit - 1; at > start; at -= 1) {
    if (mayBreak(atoms, at)) return at;
  }
  return fit;
}

const isMark = (atom: Atom): boolean =>
  atom.kind === 'cell' && (CLOSING.has(atom.text) || OPENING.has(atom.text));

/** Takes one or two forbidden marks into the line if its own marks can give the room. */
function squeeze(atoms: readonly Atom[], start: number, fit: number, width: number, em: number) {
  let end = fit;
  while (end < atoms.length && end - fit < MOST_MARKS_SQUEEZED && !mayBreak(atoms, end)) end += 1;
  if (!mayBreak(atoms, end)) return null;
  const overflow = sum(atoms, start, end) - width;
  const room = squeezable(atoms, start, end, em);
  const capacity = [...room.values()].reduce((total, amount) => total + amount, 0);
  if (overflow > capacity + EPSILON) return null;
  return { line: place(atoms, start, end, 0, share(room, end - 1, overflow)), next: end };
}

/**
 * How much each mark may give: the one at the line's end half its width, others a quarter em; an opening mark at the
 * line's start nothing, for it would stand left of the text area.
 */
function squeezable(
  atoms: readonly Atom[],
  start: number,
  end: number,
  em: number,
): Map<number, number> {
  const room = new Map<number, number>();
  for (let at = start; at < end; at += 1) {
    const atom = atoms[at] as Atom;
    if (!isMark(atom) || (at === start && OPENING.has(atom.text))) continue;
    room.set(at, at === end - 1 && CLOSING.has(atom.text) ? atom.width / 2 : em / 4);
  }
  return room;
}

/** The mark at the line's end gives first, the rest is shared in proportion. */
function share(
  room: ReadonlyMap<number, number>,
  endMark: number,
  overflow: number,
): Map<number, number> {
  const taken = new Map<number, number>();
  const atEnd = Math.min(room.get(endMark) ?? 0, overflow);
  if (atEnd > 0) taken.set(endMark, atEnd);
  const others = [...room].filter(([at]) => at !== endMark);
  const capacity = others.reduce((total, [, amount]) => total + amount, 0);
  const left = overflow - atEnd;
  if (left > 0 && capacity > 0) {
    for (const [at, amount] of others) taken.set(at, (amount / capacity) * left);
  }
  return taken;
}

function sum(atoms: readonly Atom[], start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at += 1) total += (atoms[at] as Atom).width;
  return total;
}

/** Fills the line to its edge by equal gaps, unless they would look torn. */
function spread(
  atoms: readonly Atom[],
  start: number,
  end: number,
  width: number,
  em: number,
): Line {
  let inked = end;
  while (inked > start + 1 && (atoms[inked - 1] as Atom).kind === 'space') inked -= 1;
  const gaps = inked - start - 1;
  const gap = gaps > 0 ? (width - sum(atoms, start, inked)) / gaps : 0;
  return place(atoms, start, end, gap > em * WIDEST_GAP ? 0 : gap, new Map());
}

function place(
  atoms: readonly Atom[],
  start: number,
  end: number,
  gap: number,
  squeezed: ReadonlyMap<number, number>,
): Line {
  const placed: PlacedAtom[] = [];
  let x = 0;
  let right = 0;
  for (let index = start; index < end; index += 1) {
    const atom = atoms[index] as Atom;
    const given = squeezed.get(index) ?? 0;
    placed.push({ atom, index, x: OPENING.has(atom.text) ? x - given : x });
    if (atom.kind !== 'space') right = x + atom.width - given;
    x += atom.width - given + gap;
  }
  return { atoms: placed, end: right };
}
