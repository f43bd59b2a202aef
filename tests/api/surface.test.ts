/** The surface of the service: headers, limits, documents, and errors that tell nothing they should not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const get = (path: string, init?: RequestInit) => office.app.request(path, init);

describe('every answer', () => {
  it('carries the secure headers, success and problem alike', async () => {
    for (const path of ['/healthz', '/api/v1/me', '/nowhere', '/docs', '/api/v1/procedures']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('to an unknown path or method is a problem document', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/nowhere'],
      ['DELETE', '/api/v1/cases'],
      ['PATCH', '/api/v1/me'],
      ['GET', '/api/v1/login'],
    ]) {
      const answer = await get(path ?? '', { method: method ?? 'GET' });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'notFound', basis: [] });
    }
  });

  it('to a path or query with NUL in it is 404, which no database is asked', async () => {
    for (const path of [
      '/cases/%00',
      '/cases?state=%00',
      '/cases?q=%00',
      '/papers/%00.pdf',
      '/attachments/%00',
    ]) {
      expect((await office.read('officer', path)).status).toBe(404);
    }
  });

  it('never shows a stack, a path or SQL', async () => {
    const bodies = [
      '{',
      '[1]',
      '{"username":{"$ne":1},"password":"x"}',
      `{"username":"${'x'.repeat(500)}","password":"'; DROP TABLE cases"}`,
    ];
    for (const body of bodies) {
      const answer = await get('/api/v1/login', { method: 'POST', body });
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/at .*\.ts|node_modules|select |insert |sqlite/i);
    }
    for (const path of [
      '/api/v1/cases/%E0%A4%A',
      '/api/v1/papers/%FF.pdf',
      '/verify/%00?h=%00',
      '/docs/..%2f..%2fpackage.json',
      '/docs/package.json',
    ]) {
      const answer = await get(path);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/node_modules|"dependencies"/);
    }
  });
});

describe('limits', () => {
  it('a JSON body of more than 2 MiB is 413, before anything else is asked', async () => {
    const answer = await get('/api/v1/cases', {
      method: 'POST',
      body: 'x'.repeat(2 * 1024 * 1024 + 1),
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      'request.tooLarge',
    ]);
  });

  it('so is one whose length nobody announced', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(256 * 1024));
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const answer = await get('/api/v1/cases', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });
});

describe('what operators ask', () => {
  it('it is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('its metrics count requests by status', async () => {
    await get('/api/v1/me');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^anjuan_request_seconds_count\{.*status="401".*\} [1-9]/m);
  });
});

describe('the OpenAPI document', () => {
  type Operation = { operationId: string; responses: Record<string, unknown>; security: unknown[] };
  type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };
  const document = async () => (await (await get('/openapi.json')).json()) as Document;

  /** As Hono has them mounted, written as OpenAPI writes paths. */
  const mounted = () =>
    office.app.routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/(api|verify)\b/.test(path))
      .map(
        ({ method, path }) =>
          `${method.toLowerCase()} ${path.replace(/:file\{.*\.(\w+)\}$/, '{file}.$1').replace(/:(\w+)/g, '{$1}')}`,
      );

  it('describes every mounted route, and none that is not there', async () => {
    const { paths } = await document();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(new Set(described)).toEqual(new Set(mounted()));
  });

  it('names each operation once, its failures, and where no login is needed', async () => {
    const { openapi, paths } = await document();
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(openapi).toBe('3.1.0');
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '404', '422']));
    expect(paths['/api/v1/login']?.['post']?.security).toEqual([]);
    expect(paths['/api/v1/cases']?.['post']?.security).not.toEqual([]);
  });

  it('every described route but the open ones is 401 without login', async () => {
    const { paths } = await document();
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        if (security.length === 0) continue;
        const at = path.replace(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000');
        expect((await get(at, { method: method.toUpperCase() })).status).toBe(401);
      }
    }
  });

  it('is readable at /docs, with everything served from here', async () => {
    const page = await (await get('/docs')).text();
    for (const [, asset] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(asset).toMatch(/^\/docs\//);
      expect((await get(asset ?? '')).status).toBe(200);
    }
  });
});

describe('规则13: the public guide', () => {
  it('规则13: matters, conditions, materials, terms, events and papers are there without login', async () => {
    const list = await (await get('/api/v1/procedures')).json();
    expect(list).toContainEqual(expect.objectContaining({ id: 'adjudication', title: '行政裁决' }));
    const guide = (await (await get('/api/v1/procedures/adjudication')).json()) as Record<
      string,
      never[]
    >;
    for (const part of [
      'matters',
      'materials',
      'states',
      'events',
      'conditions',
      'terms',
      'papers',
    ]) {
      expect(guide[part]?.length).toBeGreaterThan(0);
    }
    expect(guide['events']).toContainEqual(
      expect.objectContaining({
        event: 'extension.approved',
        basis: ['规则18'],
        roles: ['head'],
        schema: expect.objectContaining({ type: 'object' }),
      }),
    );
    expect((await get('/api/v1/procedures/nothing')).status).toBe(404);
    expect((await get('/api/v1/procedures/__proto__')).status).toBe(404);
  });
});

describe('POST /reckonings', () => {
  const reckon = async (body: unknown) => await office.nobody.post('/reckonings', body);

  it('民法典203: answers the contract’s example', async () => {
    const { status, body } = await reckon({
      id: 'x',
      term: 'adjudication.decision',
      start: '2021-03-03',
      excluded: [{ kind: 'appraisal', from: '2021-03-10', to: '2021-03-20' }],
      extension: { length: 30, unit: 'day', approvedOn: '2021-04-20' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'x',
      nominal: '2021-06-11',
      due: '2021-06-11',
      provisional: false,
      excludedDays: 10,
      extension: { valid: true },
    });
  });

  it('refuses what cannot be counted with 422', async () => {
    for (const body of [
      {},
      [],
      { term: 'nothing', start: '2021-03-03' },
      { term: { length: 0, unit: 'day' }, start: '2021-03-03' },
      { term: { length: 1, unit: 'fortnight' }, start: '2021-03-03' },
      { term: 'adjudication.decision', start: '2021-02-30' },
    ]) {
      expect((await reckon(body)).status).toBe(422);
    }
  });
});
