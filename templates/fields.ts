/** Mandatory items as Zod fields that carry their Chinese label and article; no paper's own schema. */

import { z } from 'zod';

/** What a missing item is called to the clerk, and which article demands it. */
type ItemLabel = { readonly label: string; readonly basis: string };

export type MissingItem = ItemLabel & { readonly path: string };

/** A template's blank left standing is not an answer. */
const BLANK = /[×＿_]{2,}|[Xx]{3,}|待填|待补充/u;

export const filled = (label: string, basis: string) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => !BLANK.test(text))
    .meta({ label, basis });

export const day = (label: string, basis: string) => z.iso.date().meta({ label, basis });

export const someOf = <T extends z.ZodType>(item: T, label: string, basis: string) =>
  z.array(item).min(1).meta({ label, basis });

/** Gives a group of fields the label under which all of it is missing. */
export const group = <T extends z.ZodRawShape>(label: string, basis: string, shape: T) =>
  z.object(shape).meta({ label, basis });

/** What the data lacks, in the order of the schema; empty where a paper can be written. */
export function missingIn(schema: z.ZodType, data: unknown): MissingItem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const items = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    ...labelledAt(schema, issue.path),
  }));
  return items.filter((item, i) => items.findIndex((other) => other.path === item.path) === i);
}

/** The label of the deepest labelled field on that path: what a gap or a change is called. */
export function labelledAt(schema: z.ZodType, path: readonly PropertyKey[]): ItemLabel {
  let label: ItemLabel = { label: '文书内容', basis: '' };
  for (const field of fieldsOn(schema, path)) label = labelOf(field) ?? label;
  return label;
}

/** The field at the end of that path, without what makes it optional. */
export const fieldAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined =>
  fieldsOn(schema, path).at(-1);

function fieldsOn(schema: z.ZodType, path: readonly PropertyKey[]): (z.ZodType | undefined)[] {
  const fields = [bare(schema)];
  for (const key of path) fields.push(bare(step(fields.at(-1), key)));
  return fields;
}

function labelOf(schema: z.ZodType | undefined): ItemLabel | null {
  const meta = schema?.meta();
  const { label, basis } = (meta ?? {}) as Partial<ItemLabel>;
  return label === undefined ? null : { label, basis: basis ?? '' };
}

/** A field inside optional, nullable, default and the like. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function step(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    return Object.hasOwn(shape, key) ? (shape[String(key)] as z.ZodType) : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((option) => step(option as z.ZodType, key)).find(Boolean);
  }
  return undefined;
}
