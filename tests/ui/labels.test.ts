import { describe, expect, it } from 'vitest';
import { eventSchemas } from '../../src/api/event-schemas.ts';
import type { Field, Leaf, Rows } from '../../src/ui/fields/field.ts';
import { fieldsOf } from '../../src/ui/fields/fields-of.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import { procedures as builtIn } from '../../workflows/index.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { disclosure } from '../fixtures/disclosure/index.ts';

/** And one that is made up: what a page needs of a procedure stands in its folder. */
const procedures = { ...builtIn, disclosure };

const schemas = eventSchemas(procedures);
const posted = Object.values(procedures).flatMap((procedure) =>
  Object.entries(procedure.events)
    .filter(([event, { derived }]) => !derived || event === procedure.filingEvent)
    .map(([event]) => [procedure.id, event, procedure] as const),
);

/** The form of an event of a procedure, as the pages read it. */
const formOf = (procedure: Procedure, event: string) =>
  fieldsOf(schemas[procedure.id]?.[event], event, procedure);

/** Capitals only where Chinese stands beside them, as in A至E类: a name of the code is no word. */
const chinese = /^(?:[^a-zA-Z]*|(?=.*\p{Script=Han})[^a-z]*)$/u;

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
  it.each(posted)('%s %s names each field and each choice in Chinese', (_, event, procedure) => {
    expect(unnamed(formOf(procedure, event), event)).toEqual([]);
  });
});

it('a letter that counts something is no name of the code', () => {
  expect(['A至E类人才', '方案A', '12'].filter((label) => !chinese.test(label))).toEqual([]);
  expect(['A', 'dueOn', '类别kind'].filter((label) => chinese.test(label))).toEqual([]);
});

it('what is chosen from is what the field itself may be', () => {
  const fields = formOf(acceptance, 'application.submitted');
  const materials = fields.find(({ name }) => name === 'materials') as Rows;
  const kind = materials.fields.find(({ name }) => name === 'kind') as Leaf;
  expect(kind.choices?.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5', '6']);
  const stagesIn = (procedure: Procedure) =>
    formOf(procedure, 'record.added').find(({ name }) => name === 'stage') as Leaf;
  for (const procedure of Object.values(procedures))
    expect(stagesIn(procedure).choices?.map(({ value }) => value)).toEqual(procedure.stages);
});
