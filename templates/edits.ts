/**
 * What an officer may change of a paper before its approval: the free parts that its kind names, and nothing else.
 * Changes lie over what the case says, so facts that come later still come through. It keeps and approves nothing.
 */

import { z } from 'zod';
import { fieldAt, labelledAt } from './fields.ts';
import type { Paper } from './paper.ts';

/** Concrete path, such as `respondentStatements.0.text`, to its new value; blank or null takes a change back. */
export type Edits = Readonly<Record<string, unknown>>;

export type EditableField = {
  readonly path: string;
  readonly label: string;
  readonly basis: string;
  readonly kind: 'text' | 'day' | 'number' | 'list' | 'choice' | 'other';
  /** Of a choice. */
  readonly options?: readonly string[];
  /** As it stands, or undefined where it is still to be written. */
  readonly value: unknown;
};

type EditRefusal = {
  readonly code: 'paper.lockedField' | 'paper.badField';
  readonly path: string;
  readonly detail: string;
  readonly basis: readonly string[];
};

export type EditsChecked =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusals: readonly EditRefusal[] };

/** Every field of that data which may be changed, in the order in which the kind names them. */
export function editableFields(paper: Paper, data: unknown): EditableField[] {
  return paper.editable
    .flatMap((pattern) => concrete(pattern.split('.'), data))
    .map((path) => {
      const field = fieldAt(paper.schema, path);
      return {
        path: path.join('.'),
        ...labelledAt(paper.schema, path),
        ...kindOf(field),
        value: valueAt(data, path),
      };
    });
}

/** `paper.lockedField` for standard text and for what the record says; `paper.badField` for what does not fit its field. */
export function checkEdits(paper: Paper, edits: Edits): EditsChecked {
  const refusals = Object.entries(edits).flatMap(([path, value]): EditRefusal[] => {
    const steps = path.split('.');
    const { label, basis } = labelledAt(paper.schema, steps);
    const refuse = (code: EditRefusal['code'], detail: string) => [
      { code, path, detail, basis: basis === '' ? paper.basis : [basis] },
    ];
    if (!paper.editable.some((pattern) => fits(pattern.split('.'), steps))) {
      return refuse(
        'paper.lockedField',
        `“${label}”是标准文本或者案卷记载的内容，不得在文书中改动。`,
      );
    }
    if (isBlank(value) || fieldAt(paper.schema, steps)?.safeParse(value).success) return [];
    return refuse('paper.badField', `“${label}”填写不符合要求。`);
  });
  return refusals.length === 0 ? { ok: true } : { ok: false, refusals };
}

/** The data with the changes laid over it; a change of an item that the data no longer has is left out. */
export const applyEdits = (data: unknown, edits: Edits): unknown =>
  Object.entries(edits).reduce(
    (changed, [path, value]) => (isBlank(value) ? changed : put(changed, path.split('.'), value)),
    data,
  );

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const fits = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length &&
  pattern.every((step, i) => (step === '*' ? /^\d+$/u.test(path[i] ?? '') : step === path[i]));

function concrete([step, ...rest]: readonly string[], data: unknown): string[][] {
  if (step === undefined) return [[]];
  const steps = step === '*' ? Object.keys(Array.isArray(data) ? data : []) : [step];
  return steps.flatMap((one) =>
    concrete(rest, valueAt(data, [one])).map((others) => [one, ...others]),
  );
}

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined,
    data,
  );

function put(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((item, i) => (String(i) === step ? put(item, rest, value) : item));
  }
  const object = (data ?? {}) as Record<string, unknown>;
  return { ...object, [step]: put(object[step], rest, value) };
}

function kindOf(field: z.ZodType | undefined): Pick<EditableField, 'kind' | 'options'> {
  if (field instanceof z.ZodEnum) return { kind: 'choice', options: field.options as string[] };
  if (field instanceof z.ZodISODate) return { kind: 'day' };
  if (field instanceof z.ZodString) return { kind: 'text' };
  if (field instanceof z.ZodNumber) return { kind: 'number' };
  const isList = field instanceof z.ZodArray && field.element instanceof z.ZodString;
  return { kind: isList ? 'list' : 'other' };
}
