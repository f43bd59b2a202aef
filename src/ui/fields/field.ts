/** A form as data: fields read off an event's JSON Schema, and what somebody has typed into them. */
import type { Choice } from '../../../workflows/kernel/label.ts';
import type { FieldError } from '../../problems.ts';

type Common = {
  /** Its key in the data that holds it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
};

export type LeafKind =
  | 'line'
  | 'text'
  | 'date'
  | 'number'
  | 'lines'
  | 'yesNo'
  | 'confirm'
  | 'choice'
  | 'party'
  | 'parties'
  | 'staff'
  | 'file'
  | 'pick'
  | 'value';

export type Leaf = Common & {
  readonly kind: LeafKind;
  /** The choices of a `choice`. */
  readonly choices?: readonly Choice[];
  /** Read as a number. */
  readonly numeric?: true;
};
export type Group = Common & { readonly kind: 'group'; readonly fields: readonly Field[] };
export type Rows = Common & {
  readonly kind: 'rows';
  readonly fields: readonly Field[];
  readonly each: string;
};
export type Field = Leaf | Group | Rows;

/** What came back from a form, by the field's full path. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** What the fields of one case offer to choose from. */
export type World = {
  readonly parties: readonly Choice[];
  readonly staff: readonly Choice[];
  readonly files: readonly Choice[];
  /** Things of the case that an event refers to by their id. */
  readonly picks: readonly Choice[];
};

export const emptyWorld: World = { parties: [], staff: [], files: [], picks: [] };

export type Filled = {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly world: World;
};

export const first = (typed: Typed, path: string): string => typed.get(path)?.[0] ?? '';

export const below = (path: string, name: string | number): string =>
  path === '' ? String(name) : `${path}.${name}`;

/** The row numbers that a list of rows has in what was typed, in order. */
export function rowNumbers(typed: Typed, path: string): readonly number[] {
  const numbers = new Set<number>();
  for (const key of typed.keys()) {
    const match = key.startsWith(`${path}.`) ? /^\d+/.exec(key.slice(path.length + 1)) : null;
    if (match) numbers.add(Number(match[0]));
  }
  return [...numbers].sort((a, b) => a - b);
}
