/** Two wordings side by side as one: what went, what came, what stayed. By sentences, and within a changed one by its ends. */
import { html } from 'hono/html';
import type { Html } from '../html.ts';

export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** More sentences than this are not compared one by one: the whole went and the whole came. */
const MOST = 400;

export function textDiff(before: string, after: string): readonly Piece[] {
  const old = sentences(before);
  const now = sentences(after);
  if (before === after) return piece('same', after);
  if (old.length > MOST || now.length > MOST)
    return [...piece('gone', before), ...piece('new', after)];
  return joined(refined(walk(old, now, lengths(old, now))));
}

const sentences = (text: string): readonly string[] =>
  text.match(/[^。；;\n]*[。；;\n]|[^。；;\n]+/g) ?? [];

const piece = (kind: Piece['kind'], text: string): readonly Piece[] =>
  text === '' ? [] : [{ kind, text }];

/** Longest common subsequence of what lies behind each pair of places. */
function lengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[];
      row[j] =
        old[i] === now[j]
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function walk(
  old: readonly string[],
  now: readonly string[],
  table: readonly (readonly number[])[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      pieces.push({ kind: 'same', text: a });
      i += 1;
      j += 1;
    } else if (
      a !== undefined &&
      (b === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'gone', text: a });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: b ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** One sentence in another's place: only the middle that differs is marked. */
function refined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((one, n) => {
    const next = pieces[n + 1];
    const before = pieces[n - 1];
    if (one.kind === 'gone' && next?.kind === 'new') return changed(one.text, next.text);
    return one.kind === 'new' && before?.kind === 'gone' ? [] : [one];
  });
}

function changed(old: string, now: string): readonly Piece[] {
  const [a, b] = [[...old], [...now]];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  return [
    ...piece('same', a.slice(0, head).join('')),
    ...piece('gone', a.slice(head, a.length - tail).join('')),
    ...piece('new', b.slice(head, b.length - tail).join('')),
    ...piece('same', a.slice(a.length - tail).join('')),
  ];
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = out.at(-1);
    if (last?.kind === kind) out[out.length - 1] = { kind, text: last.text + text };
    else out.push({ kind, text });
  }
  return out;
}

/** Colour never alone: what went is struck through, what came is underlined, and both are named to those who listen. */
export const drawnDiff = (before: string, after: string): Html =>
  html`<div class="diff">${textDiff(before, after).map(({ kind, text }) => {
    if (kind === 'gone') return html`<del><span class="unseen">删去：</span>${text}</del>`;
    if (kind === 'new') return html`<ins><span class="unseen">增加：</span>${text}</ins>`;
    return text;
  })}</div>`;
