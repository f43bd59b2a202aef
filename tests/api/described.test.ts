/** What the API answers is what its OpenAPI document describes: no member missing, none of another type, none untold. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
};

type Document = {
  readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
};

let office: Office;
let document: Document;
beforeAll(async () => {
  office = await openOffice('2021-03-08T09:00:00+08:00');
  document = (await (await office.app.request('/openapi.json')).json()) as Document;
});
afterAll(() => office.stop());

const typeOf = (value: unknown) => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/** Where a value is not as described; members that an open record holds are its own business. */
function misfits(schema: Schema, value: unknown, at: string): string[] {
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => misfits(one, value, at));
    return each.find((list) => list.length === 0) ?? each.flat();
  }
  const type = typeOf(value);
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${at}: ${type} instead of ${types}`];
  if (Array.isArray(value))
    return value.flatMap((one) => misfits(schema.items ?? {}, one, `${at}[]`));
  if (type !== 'object' || !schema.properties) return [];
  const { properties, required = [] } = schema;
  const members = Object.entries(value as object);
  const missing = required.filter((name) => !members.some(([key]) => key === name));
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...members.flatMap(([name, inner]) => {
      const described = properties[name];
      return described
        ? misfits(described, inner, `${at}.${name}`)
        : [`${at}.${name} is not described`];
    }),
  ];
}

type Described = { readonly content: Record<string, { readonly schema: Schema }> };

function answerOf(path: string): Schema {
  const described = document.paths[path]?.['get']?.responses['200'] as Described | undefined;
  const schema = described?.content['application/json']?.schema;
  if (!schema) throw new Error(`${path} is not described`);
  return schema;
}

it('every answer about a case, its papers and whoever asks', async () => {
  const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
  await office.serveCopy(id, 'R1', '2021-03-08');
  const papers: { id: string; kind: string }[] = await office.see(`/cases/${id}/papers`);
  const notice = papers.find(({ kind }) => kind === 'reply-notice')?.id ?? '';
  const asked: readonly [string, string][] = [
    ['/cases', '/cases'],
    ['/cases/{id}', `/cases/${id}`],
    ['/cases/{id}/actions', `/cases/${id}/actions`],
    ['/cases/{id}/events', `/cases/${id}/events`],
    ['/cases/{id}/deadlines', `/cases/${id}/deadlines`],
    ['/cases/{id}/papers', `/cases/${id}/papers`],
    ['/papers/{id}', `/papers/${notice}`],
    ['/me', '/me'],
    ['/procedures', '/procedures'],
    ['/procedures/{id}', '/procedures/adjudication'],
    ['/statistics', '/statistics'],
  ];
  for (const [path, at] of asked) {
    const described = answerOf(`/api/v1${path}`);
    expect(misfits(described, await office.see(at), path), path).toEqual([]);
  }
});

it('no answer is described as one that can never say more', () => {
  const closed = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.values(operations)
      .filter(({ responses }) => JSON.stringify(responses).includes('"additionalProperties":false'))
      .map(() => path),
  );
  expect(closed).toEqual([]);
});
