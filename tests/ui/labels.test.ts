import { describe, expect, it } from 'vitest';
import { eventSchemas } from '../../src/api/event-schemas.ts';
import type { Field } from '../../src/ui/fields/field.ts';
import { fieldsOf } from '../../src/ui/fields/fields-of.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';

const schemas = eventSchemas({ adjudication })['adjudication'] ?? {};
const posted = Object.entries(adjudication.events)
  .filter(([event, { derived }]) => !derived || event === adjudication.filingEvent)
  .map(([event]) => event);

const chinese = /^[^a-zA-Z]*$/;

function unnamed(fields: readonly Field[], path: string): string[] {
  return fields.flatMap((field) => {
    const at = `${path}.${field.name}`;
    const own = chinese.test(field.label) ? [] : [at];
    if (field.kind === 'group' || field.kind === 'rows')
      return [...own, ...unnamed(field.fields, at)];
    const choices = (field.choices ?? []).filter(({ label }) => !chinese.test(label));
    return [...own, ...choices.map(({ value }) => `${at}=${value}`)];
  });
}

describe('the forms of every step', () => {
  it.each(posted)('%s names each field and each choice in Chinese', (event) => {
    expect(unnamed(fieldsOf(schemas[event], event), event)).toEqual([]);
  });
});
