/** Filing over the API: what an application must state, its number, and keys against filing twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingInput } from '../fixtures/adjudication.ts';
import { application, type Office, openOffice, person, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

async function fileWith(
  overrides: Partial<FilingInput> | Record<string, unknown>,
  matter = 'forest',
) {
  const desk = await office.as('registrar');
  return desk.post('/cases', application(overrides as Partial<FilingInput>, matter));
}

const count = async () => (await office.see('/cases?limit=200')).items.length;

it('规则10: an application is registered on receipt and its review runs seven working days', async () => {
  const { status, headers, body } = await fileWith({});
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/api/v1/cases/${body.id}`);
  expect(body).toMatchObject({
    flat: 'intake.review',
    version: 1,
    caseNumber: expect.stringMatching(/^裁案〔2021〕\d+号$/),
  });
  expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(body.deadlines).toEqual([
    expect.objectContaining({
      key: 'review',
      start: '2021-03-01',
      nominal: '2021-03-10',
      due: '2021-03-10',
      status: 'running',
    }),
  ]);
});

it('numbers are gapless, whatever was refused in between', async () => {
  const serial = (body: { caseNumber: string }) => Number(/〕(\d+)号/.exec(body.caseNumber)?.[1]);
  const first = serial((await fileWith({})).body);
  await fileWith({ claims: [] });
  await fileWith({ receivedOn: '2021-01-15' });
  const many = await Promise.all(Array.from({ length: 8 }, () => fileWith({})));
  expect(many.map(({ body }) => serial(body)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 8 }, (_, i) => first + 1 + i),
  );
});

describe('规则8: what an application must state', () => {
  const bad: readonly [string, Record<string, unknown>, string][] = [
    ['no claims', { claims: [] }, 'filing.claims'],
    ['blank facts', { facts: '   ' }, 'filing.facts'],
    ['no respondent', { respondents: [] }, 'filing.respondents'],
    ['an impossible day', { receivedOn: '2021-02-30' }, 'filing.receivedOn'],
    ['a day in another form', { receivedOn: '2021/03/01' }, 'filing.receivedOn'],
    ['an unknown form', { form: 'telepathy' }, 'filing.form'],
    ['a field nobody asked for', { colour: 'red' }, 'filing'],
    [
      'an applicant without number',
      { applicants: [respondentNamed('雷建国')] },
      'filing.applicants.0.idNumber',
    ],
    [
      'a number with a wrong check digit',
      { applicants: [person('雷建国', '110105194912310021')] },
      'filing.applicants.0.idNumber',
    ],
    [
      'a body without code or reason',
      { applicants: [{ kind: 'organization', name: '大坪村民小组', address: '大坪村' }] },
      'filing.applicants.0.uscc',
    ],
    ['an oral application without protocol', { form: 'oral' }, 'filing.protocol'],
  ];
  for (const [title, overrides, path] of bad) {
    it(`is refused with ${title}`, async () => {
      const before = await count();
      const { status, body } = await fileWith(overrides);
      expect([status, body.code, body.basis]).toEqual([422, 'schema.invalid', []]);
      expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
      expect(await count()).toBe(before);
    });
  }

  it('a group without a code may say why it has none', async () => {
    const group = {
      kind: 'organization',
      name: '大坪村民小组',
      address: '大坪村',
      noCodeReason: '村民小组未登记',
    } as const;
    expect((await fileWith({ applicants: [group] })).status).toBe(201);
  });
});

it('规则9: an oral application carries its confirmed protocol', async () => {
  expect((await fileWith({ form: 'oral', protocol: '经宣读，申请人确认无误。' })).status).toBe(201);
});

it('规则32: what was received before the rules came into force is not taken', async () => {
  const { status, body } = await fileWith({ receivedOn: '2021-01-31' });
  expect([status, body.code, body.basis]).toEqual([422, 'law.notInForce', ['规则32']]);
  expect((await fileWith({ receivedOn: '2021-02-01' })).status).toBe(201);
});

it('规则10: nothing is received tomorrow, nor before it was applied for', async () => {
  expect((await fileWith({ receivedOn: '2021-03-02' })).body.code).toBe('effectiveOn.future');
  expect((await fileWith({ appliedOn: '2021-03-02' })).body.code).toBe(
    'filing.receivedBeforeApplied',
  );
});

it('an unknown procedure and an unknown matter are 422', async () => {
  const desk = await office.as('registrar');
  expect((await desk.post('/cases', { ...application(), procedure: '__proto__' })).status).toBe(
    422,
  );
  expect((await desk.post('/cases', { ...application(), matter: 'constructor' })).status).toBe(422);
});

describe('Idempotency-Key', () => {
  const filed = async (key: string, body: unknown = application(), account = 'registrar') => {
    const desk = await office.as(account);
    return desk.post('/cases', body, { 'idempotency-key': key });
  };

  it('the same key and body make one case and the same answer', async () => {
    const before = await count();
    const [first, second] = [await filed('k-1'), await filed('k-1')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await count()).toBe(before + 1);
  });

  it('the same key with another body is 409', async () => {
    await filed('k-2');
    const { status, body } = await filed('k-2', application({ claims: ['另一请求'] }));
    expect([status, body.code]).toEqual([409, 'idempotency.keyReused']);
    expect((await filed('k-2', application({}, 'land'))).status).toBe(409);
  });

  it('the same key with a body that is no filing is 409, for the order of refusals', async () => {
    await filed('k-3');
    expect((await filed('k-3', { surprise: true })).status).toBe(409);
    expect((await filed('k-3', application({ receivedOn: 'never' as never }))).status).toBe(409);
  });

  it('twenty requests at once with one key make one case', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 20 }, () => filed('k-4')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('belongs to the one who used it', async () => {
    const mine = await filed('k-5');
    const theirs = await filed('k-5', application({ claims: ['officer 另行登记'] }), 'officer');
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('a refused filing does not use the key up', async () => {
    expect((await filed('k-6', application({ receivedOn: '2021-01-31' }))).status).toBe(422);
    expect((await filed('k-6')).status).toBe(201);
  });

  it('that is empty or too long is 422', async () => {
    expect((await filed('k'.repeat(201))).status).toBe(422);
  });
});
