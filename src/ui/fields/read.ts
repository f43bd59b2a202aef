/** Turns what was typed into an event's data: blank fields are left out, so that the schema judges what is missing. */
import { isOfShapeAlone } from '../../../workflows/kernel/complaint.ts';
import type { FieldError } from '../../problems.ts';
import { below, type Field, first, type Leaf, rowNumbers, type Typed } from './field.ts';

type Body = Readonly<Record<string, unknown>>;

/** A form's body as Hono parses it with `all`; files are not fields. */
export function typedFrom(body: Body): Typed {
  const typed = new Map<string, readonly string[]>();
  for (const [path, value] of Object.entries(body)) {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string',
    );
    if (texts.length > 0)
      typed.set(
        path,
        texts.map((text) => text.replaceAll('\r\n', '\n')),
      );
  }
  return typed;
}

export function dataFrom(
  fields: readonly Field[],
  path: string,
  typed: Typed,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueIn(field, below(path, field.name), typed);
    if (value !== undefined) data[field.name] = value;
  }
  return data;
}

function valueIn(field: Field, path: string, typed: Typed): unknown {
  if (field.kind === 'rows') {
    const rows = rowNumbers(typed, path).map((n) => dataFrom(field.fields, below(path, n), typed));
    return rows.length > 0 || field.required ? rows : undefined;
  }
  if (field.kind === 'group') {
    return field.required || !isBlank(field, path, typed)
      ? dataFrom(field.fields, path, typed)
      : undefined;
  }
  return leafValue(field, typed.get(path) ?? []);
}

function leafValue(field: Leaf, texts: readonly string[]): unknown {
  const text = (texts[0] ?? '').trim();
  if (field.kind === 'lines') return orNothing(field, linesOf(text));
  if (field.kind === 'parties') return orNothing(field, texts);
  if (text === '') return field.required && mayBeBlank(field) ? '' : undefined;
  if (field.kind === 'yesNo') return text === 'yes';
  if (field.kind === 'confirm') return text === 'yes' || undefined;
  return field.numeric || field.kind === 'number' ? numberOf(text) : text;
}

/** A required text goes to the schema blank, which says so in its own words. */
const mayBeBlank = ({ kind, numeric }: Leaf): boolean =>
  !numeric && kind !== 'yesNo' && kind !== 'confirm' && kind !== 'file';

const orNothing = (field: Leaf, list: readonly string[]) =>
  list.length > 0 || field.required ? list : undefined;

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is no number stays as it was typed: the schema says so beside the field. */
const numberOf = (text: string): number | string =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** Rows that nobody filled in are dropped and the others close up, so that errors stand where they belong. */
export function withoutBlankRows(fields: readonly Field[], path: string, typed: Typed): Typed {
  return fields.reduce((kept, field) => {
    const at = below(path, field.name);
    if (field.kind === 'group') return withoutBlankRows(field.fields, at, kept);
    if (field.kind !== 'rows') return kept;
    const filled = rowNumbers(kept, at).filter(
      (n) => !field.fields.every((inner) => isBlank(inner, below(below(at, n), inner.name), kept)),
    );
    return renumbered(kept, at, filled);
  }, typed);
}

/** Keeps the named rows of a list, numbered from 0 in the order given. */
export function renumbered(typed: Typed, path: string, rows: readonly number[]): Typed {
  const next = new Map<string, readonly string[]>();
  for (const [key, value] of typed) {
    const match = key.startsWith(`${path}.`)
      ? /^(\d+)(.*)$/s.exec(key.slice(path.length + 1))
      : null;
    if (!match) {
      next.set(key, value);
      continue;
    }
    const place = rows.indexOf(Number(match[1]));
    if (place >= 0) next.set(`${path}.${place}${match[2]}`, value);
  }
  return next;
}

/** A choice alone says nothing: it stands on its first value before anybody came. */
function isBlank(field: Field, path: string, typed: Typed): boolean {
  if (field.kind === 'group') {
    return field.fields.every((inner) => isBlank(inner, below(path, inner.name), typed));
  }
  if (field.kind === 'rows') return rowNumbers(typed, path).length === 0;
  return field.kind === 'choice' || (typed.get(path) ?? []).every((text) => text.trim() === '');
}

/** A complaint as a form tells it; the summary on top names the field. */
export type Complaint = FieldError & { readonly label?: string };

/** Complaints in the words of somebody at a form: what is empty is said to be empty. */
export function plainErrors(
  fields: readonly Field[],
  path: string,
  typed: Typed,
  errors: readonly FieldError[],
): readonly Complaint[] {
  const seen = new Set<string>();
  return errors
    .map((error) => {
      const leaf = leafAt(fields, path, error.path);
      if (!leaf) return error;
      const empty = first(typed, leaf.path).trim() === '';
      const detail = empty ? emptyText(leaf.field, error) : detailOf(leaf.field, error);
      return { ...error, path: leaf.path, detail, label: leaf.field.label };
    })
    .filter((error) => !seen.has(error.path) && seen.add(error.path));
}

const emptyText = (field: Leaf, error: FieldError): string => {
  if (field.kind === 'date') return '请填写日期。';
  if (field.kind === 'party') return '请选择。';
  // A sentence of ours says more than that something is missing.
  if (!isOfShapeAlone(error.detail)) return error.detail;
  if (field.kind === 'lines' || field.kind === 'parties') return '至少填写一项。';
  if (field.kind === 'confirm') return '请确认。';
  return ['choice', 'party', 'staff', 'pick', 'yesNo'].includes(field.kind)
    ? '请选择。'
    : '此项必填。';
};

const detailOf = (field: Leaf, error: FieldError): string =>
  field.numeric && field.kind !== 'choice' ? '应填写正整数。' : error.detail;

/** The leaf that a complaint is about: a list of lines answers for each of its lines. */
function leafAt(
  fields: readonly Field[],
  path: string,
  wanted: string,
): { readonly field: Leaf; readonly path: string } | null {
  for (const field of fields) {
    const at = below(path, field.name);
    if (wanted !== at && !wanted.startsWith(`${at}.`)) continue;
    if (field.kind === 'group') return leafAt(field.fields, at, wanted);
    if (field.kind !== 'rows') return { field, path: at };
    const row = /^\d+/.exec(wanted.slice(at.length + 1))?.[0];
    return row === undefined ? null : leafAt(field.fields, below(at, row), wanted);
  }
  return null;
}
