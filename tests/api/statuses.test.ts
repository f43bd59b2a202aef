/** Every refusal in the contract's order: the earlier reason wins, and nothing is kept on any of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { application, type Office, openOffice } from './office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  id = await office.file();
});
afterAll(() => office.stop());

const GHOST = '01900000-0000-7000-8000-000000000000';

type Call = {
  readonly body?: string;
  readonly match?: string;
  readonly as?: string | null;
  readonly at?: string;
};

/** A raw post of text, so that what is not JSON can be sent too. */
async function send({
  body = '{"type":"application.accepted","data":{}}',
  match,
  as = 'registrar',
  at = id,
}: Call) {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (as) headers['authorization'] = `Bearer ${await tokenOf(as)}`;
  if (match !== undefined) headers['if-match'] = match;
  const answer = await office.app.request(`/api/v1/cases/${at}/events`, {
    method: 'POST',
    headers,
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const tokens = new Map<string, string>();
async function tokenOf(username: string): Promise<string> {
  const known = tokens.get(username);
  if (known) return known;
  const { body } = await office.nobody.post('/login', { username, password: 'rehearsal-1' });
  tokens.set(username, body.token);
  return body.token;
}

describe('the order of refusals', () => {
  const unreadable = '{"type":';
  const unknownType = '{"type":"case.blownUp","data":{}}';
  const badSchema = '{"type":"application.refused","data":{"ground":"tooHard"}}';
  const notThisPerson =
    '{"type":"application.refused","data":{"ground":"notOurs","reasons":"不属本机关职权"}}';
  const unlawful = '{"type":"proceedings.resumed","data":{"reason":"x"}}';
  const calls: readonly [string, number, string, Call][] = [
    [
      'unreadable JSON comes before a missing login',
      400,
      'request.unreadable',
      { body: unreadable, as: null },
    ],
    [
      'a missing login comes before an unknown case',
      401,
      'login.required',
      { at: GHOST, as: null },
    ],
    ['an unknown case comes before a missing If-Match', 404, 'notFound', { at: GHOST }],
    ['no right to read is the same 404', 404, 'notFound', { as: 'admin' }],
    [
      'a missing If-Match comes before unknown types',
      412,
      'version.missing',
      { body: unknownType },
    ],
    [
      'a stale version comes before unknown types',
      409,
      'version.stale',
      { match: '"7"', body: unknownType },
    ],
    [
      'a stale version comes before a bad schema',
      409,
      'version.stale',
      { match: '"7"', body: badSchema },
    ],
    [
      'a bad schema comes before the wrong person',
      422,
      'schema.invalid',
      { match: '"1"', body: badSchema },
    ],
    [
      'an unknown type comes before the wrong person',
      422,
      'event.unknown',
      { match: '"1"', body: unknownType, as: 'supervisor' },
    ],
    [
      'the wrong person comes before the law',
      403,
      'access.role',
      { match: '"1"', body: unlawful, as: 'clerk' },
    ],
    [
      'data that says null is no empty form',
      422,
      'schema.invalid',
      { match: '"1"', body: '{"type":"application.accepted","data":null}' },
    ],
    ['not this person', 403, 'access.role', { match: '"1"', body: notThisPerson }],
    [
      'the law comes last',
      422,
      'event.notInState',
      { match: '"1"', body: unlawful, as: 'officer' },
    ],
  ];
  for (const [title, status, code, call] of calls) {
    it(title, async () => {
      const before = await office.everything(id);
      const answer = await send(call);
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
      expect(answer.body).toMatchObject({
        status,
        title: code,
        type: `urn:anjuan:problem:${code}`,
      });
      expect(typeof answer.body['detail']).toBe('string');
      expect(await office.everything(id)).toEqual(before);
    });
  }

  it('a schema failure and an unknown type have an empty basis, a refusal by law has its article', async () => {
    const schema = await send({ match: '"1"', body: badSchema, as: 'head' });
    const unknown = await send({ match: '"1"', body: unknownType });
    const law = await send({ match: '"1"', body: unlawful, as: 'officer' });
    expect(schema.body['basis']).toEqual([]);
    expect(unknown.body['basis']).toEqual([]);
    expect(law.body['basis']).toContain('规则14');
  });

  it('a schema failure names the field and the article that asks for it', async () => {
    const { body } = await send({ match: '"1"', body: badSchema, as: 'head' });
    expect(body['errors']).toContainEqual(
      expect.objectContaining({ path: 'data.ground', basis: ['规则10(三)', '规则10(四)'] }),
    );
    expect(body['errors']).toContainEqual(expect.objectContaining({ path: 'data.reasons' }));
  });

  it('a stale answer tells the version at which the case stands', async () => {
    expect((await send({ match: '"7"' })).body['version']).toBe(1);
  });
});

describe('bodies that are JSON but no event', () => {
  for (const body of [
    'null',
    '[]',
    '"text"',
    '7',
    '{}',
    '',
    '{"type":7}',
    '{"type":"application.accepted","surprise":1}',
  ]) {
    it(`is 422 for ${body === '' ? 'an empty body' : body}`, async () => {
      expect((await send({ match: '"1"', body })).status).toBe(422);
    });
  }

  it('is 422 for data nested beyond any form', async () => {
    const value = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const body = `{"type":"entry.corrected","reason":"x","data":{"entry":1,"field":"facts","value":${value},"evidence":"x"}}`;
    expect([400, 422]).toContain((await send({ match: '"1"', body, as: 'head' })).status);
  });

  it('names like __proto__ and constructor are unknown types and unknown fields', async () => {
    for (const type of ['__proto__', 'constructor', 'toString']) {
      expect(
        (await send({ match: '"1"', body: JSON.stringify({ type, data: {} }) })).body['code'],
      ).toBe('event.unknown');
    }
    const polluted = '{"type":"application.accepted","data":{"__proto__":{"x":1}}}';
    expect((await send({ match: '"1"', body: polluted })).status).not.toBe(500);
  });

  it('text that no database keeps as it is – NUL, half a surrogate pair – is refused', async () => {
    for (const text of ['\\u0000', '\\ud800', '\\udc00\\ud800']) {
      const body = `{"type":"record.added","reason":"a${text}b","data":{"stage":"受理","kind":"photo","title":"t${text}"}}`;
      expect([400, 422]).toContain((await send({ match: '"1"', body })).status);
    }
    const whole =
      '{"type":"record.added","data":{"stage":"受理","kind":"photo","title":"\\ud840\\udc00"}}';
    expect((await send({ match: '"1"', body: whole })).status).toBe(200);
  });
});

describe('If-Match', () => {
  it('is required also for previews, and must be readable', async () => {
    const desk = await office.as('registrar');
    const body = { type: 'application.accepted', data: {} };
    expect((await desk.post(`/cases/${id}/previews`, body)).status).toBe(412);
    for (const match of ['*', 'abc', '"one"', '"-1"']) {
      expect((await desk.post(`/cases/${id}/events`, body, { 'if-match': match })).status).toBe(
        412,
      );
    }
  });

  it('of two posts on one version one is kept and the other is stale', async () => {
    const posts = ['registrar', 'officer'].map((as) => send({ match: '"1"', as }));
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect(await office.versionOf(id)).toBe(2);
  });

  it('of thirty posts at once on one version exactly one is kept', async () => {
    const body = '{"type":"record.added","data":{"stage":"受理","kind":"photo","title":"现场"}}';
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => send({ match: '"1"', body })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(29);
    expect(await office.see(`/cases/${id}/events`)).toHaveLength(2);
  });

  it('the answer and the case carry the next version as ETag', async () => {
    const desk = await office.as('registrar');
    const answer = await desk.post(
      `/cases/${id}/events`,
      { type: 'application.accepted', data: {} },
      { 'if-match': '"1"' },
    );
    expect(answer.headers.get('etag')).toBe('"2"');
    expect((await desk.get(`/cases/${id}`)).headers.get('etag')).toBe('"2"');
    expect(answer.body).toMatchObject({
      version: 2,
      flat: 'proceedings.running',
      state: { proceedings: 'running' },
    });
  });
});

describe('filing', () => {
  it('does not keep text whose bytes were lost on the way', async () => {
    const text = JSON.stringify(application({ receivedOn: '2021-03-01', facts: '界线?争议' }));
    const send = async (body: Uint8Array<ArrayBuffer>) => {
      const headers = { authorization: `Bearer ${await tokenOf('registrar')}` };
      const answer = await office.app.request('/api/v1/cases', { method: 'POST', headers, body });
      const { code, version } = (await answer.json()) as { code?: string; version?: number };
      return [answer.status, code ?? version];
    };
    const bytes = new TextEncoder().encode(text);
    expect(await send(bytes)).toEqual([201, 1]);
    const broken = bytes.map((byte) => (byte === '?'.charCodeAt(0) ? 0xff : byte));
    expect(await send(broken)).toEqual([400, 'request.unreadable']);
  });

  it('refuses in the same order: 400, 401, 422 schema, 403, 422 law', async () => {
    const post = async (body: string, as: string | null) => {
      const headers: Record<string, string> = as
        ? { authorization: `Bearer ${await tokenOf(as)}` }
        : {};
      const answer = await office.app.request('/api/v1/cases', { method: 'POST', headers, body });
      const { code } = (await answer.json()) as { code: string };
      return [answer.status, code];
    };
    const early = JSON.stringify(application({ receivedOn: '2021-01-31' }));
    expect(await post('{', null)).toEqual([400, 'request.unreadable']);
    expect(await post('{}', null)).toEqual([401, 'login.required']);
    expect(await post('{}', 'clerk')).toEqual([422, 'schema.invalid']);
    expect(await post(early, 'clerk')).toEqual([403, 'access.role']);
    expect(await post(early, 'registrar')).toEqual([422, 'law.notInForce']);
  });
});
