/** Reads untrusted input through a schema, with Chinese complaints beside each field. */
import type { z } from 'zod';
import { inChinese } from '../workflows/kernel/complaint.ts';
import { type FieldError, type Outcome, problems } from './problems.ts';

/** The value as the schema reads it, or every complaint with its path below `at` and the article that asks for it. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at = '',
  basis: readonly string[] = [],
): { readonly ok: z.output<Schema> } | { readonly errors: readonly FieldError[] } {
  const result = schema.safeParse(value, { error: inChinese });
  if (result.success) return { ok: result.data };
  return {
    errors: result.error.issues.map((issue) => ({
      path: [at, ...issue.path].filter((part) => part !== '').join('.'),
      detail: issue.message,
      ...(basis.length > 0 ? { basis } : {}),
    })),
  };
}

/** The same as an outcome: a 422 that names every field. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at = '',
  basis: readonly string[] = [],
): Outcome<z.output<Schema>> {
  const result = check(schema, value, at, basis);
  return 'ok' in result ? result : { problem: problems.invalid(result.errors) };
}

/** Whether the schema has a field there, right or wrong as its value may be; a union has one where any of its shapes has. */
export function knowsField(schema: z.ZodType, value: unknown, path: string): boolean {
  const complaints = [...complaintsOf(schema.safeParse(value).error?.issues ?? [])];
  const strange = complaints.some(({ at, unknown }) => unknown && at === path);
  const judged = ({ at, unknown }: Complaint) => !unknown && `${at}.`.startsWith(`${path}.`);
  return !strange || complaints.some(judged);
}

type Complaint = { readonly at: string; readonly unknown: boolean };

function* complaintsOf(
  issues: readonly z.core.$ZodIssue[],
  above: readonly PropertyKey[] = [],
): Generator<Complaint> {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield { at: [...path, key].join('.'), unknown: true };
    } else if (issue.code === 'invalid_union') {
      for (const shape of issue.errors) yield* complaintsOf(shape, path);
    } else yield { at: path.join('.'), unknown: false };
  }
}
