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
