/** Reads an event's JSON Schema into fields; where a schema takes several shapes, the most precise one is asked. */
import type { Wording } from '../../../workflows/kernel/forms.ts';
import type { Label } from '../../../workflows/kernel/label.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { choicesFor, hasChoices } from '../choices.ts';
import { labelFor } from '../labels.ts';
import type { Field, LeafKind } from './field.ts';

type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  /** Values that are offered to choose from, where any would do. */
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
};

/** The event whose form it is, the procedure's words for it, and what the procedure says beside its fields, by `event.path`. */
type Asking = {
  readonly event: string;
  readonly words: Wording;
  readonly help: Readonly<Record<string, string>>;
};

/** The fields of an event's data, in the order of its schema. */
export function fieldsOf(
  schema: unknown,
  event: string,
  { forms, guide }: Pick<Procedure, 'forms' | 'guide'>,
): readonly Field[] {
  const { fieldHelp: help = {} } = guide;
  return within(schema as Schema, '', { event, words: forms, help });
}

function within(schema: Schema, path: string, asking: Asking): readonly Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return fieldOf(property, at, required.has(name), asking);
  });
}

function fieldOf(schema: Schema, path: string, required: boolean, asking: Asking): Field {
  const { event, words, help } = asking;
  const label = labelFor(words, event, path);
  const said = help[`${event}.${path}`] ?? label.help;
  const shape = preciseOf(schema);
  const common = {
    name: path.split('.').at(-1) ?? path,
    label: label.label,
    required,
    ...(said ? { help: said } : {}),
  };
  const item = shape.type === 'array' ? preciseOf(shape.items ?? {}) : null;
  if (item?.properties && !namesOnly(item)) {
    const each = label.each ?? label.label;
    return { ...common, kind: 'rows', each, fields: within(item, path, asking) };
  }
  if (shape.properties) return { ...common, kind: 'group', fields: within(shape, path, asking) };
  const choices = choicesOf(shape, path, asking);
  return {
    ...common,
    kind: choices ? 'choice' : leafKind(shape, label),
    ...(choices ? { choices } : {}),
    ...(shape.type === 'integer' || shape.type === 'number' ? { numeric: true } : {}),
  };
}

function choicesOf(shape: Schema, path: string, { event, words }: Asking) {
  const offered = shape.enum ?? shape.examples;
  if (offered) return choicesFor(words, event, path, offered);
  return hasChoices(words, event, path) ? choicesFor(words, event, path) : null;
}

function leafKind(shape: Schema, label: Label): LeafKind {
  if (label.as === 'parties') return 'parties';
  if (shape.type === 'array') return 'lines';
  if (shape.type === 'boolean') return shape.const === true ? 'confirm' : 'yesNo';
  if (label.as) return label.as;
  return shape.type === 'integer' || shape.type === 'number' ? 'number' : 'line';
}

/** Rows say more than an object, an object more than lines, lines more than one text. */
function preciseOf(schema: Schema): Schema {
  const { anyOf } = schema;
  if (!anyOf) return schema;
  return (
    anyOf.find(({ type, items }) => type === 'array' && items?.properties) ??
    anyOf.find(({ properties }) => properties) ??
    anyOf.find(({ type }) => type === 'array') ??
    anyOf[0] ??
    schema
  );
}

/** A list of things named by their title alone is asked as lines. */
const namesOnly = ({ properties }: Schema): boolean =>
  Object.keys(properties ?? {}).join() === 'name';
