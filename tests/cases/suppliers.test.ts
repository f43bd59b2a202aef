/** What an event is told from outside its case: asked for before it is judged, kept with it, and never a person's to say. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differenceOf } from '../../src/cases/rebuild.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { clock } from '../clock/the-clock.ts';
import { codeOf, done, startEngine } from '../support/engine.ts';
import { permit, toySuppliers } from './toy.ts';

const procedures: Record<string, Procedure> = { permit };
const toy = toySuppliers();
let engine: ReturnType<typeof startEngine>;
beforeAll(() => {
  engine = startEngine(procedures, () => toy.suppliers);
});
afterAll(() => engine.stop());

const filingOf = (name: string) =>
  engine.cases.file(
    { procedure: 'permit', matter: 'any', filing: { name, receivedOn: '2021-03-01' } },
    engine.actor('registrar', 'registrar'),
  );

const filed = async (name = '甲') => done(await filingOf(name)).id;

const stamp = (id: string, data: object = { note: '一' }) =>
  engine.attempt(id, 'registrar', 'permit.stamped', data);

const correct = (id: string, entry: number, field: string, value: unknown) =>
  engine.attempt(
    id,
    'officer',
    'entry.corrected',
    { entry, field, value, evidence: '原件' },
    { reason: '录入有误' },
  );

const whole = (id: string) => differenceOf(engine.store, procedures, clock, id);

test('the answer is kept with the event, its secret with the commit, and a replay finds the same', async () => {
  const id = await filed();
  done(await stamp(id));
  const { note, supplied } = await engine.entry(id);
  expect(note).toBe('一');
  expect(await engine.store.secret(supplied.serial)).toBe(`secret of ${supplied.serial}`);
  expect((await engine.entry(id, 1)).opening.supplied).toEqual(['ok']);
  const asked = toy.asked.length;
  expect(await whole(id)).toBeNull();
  expect(toy.asked).toHaveLength(asked);
});

test('the supplier is told the case, its facts, the form and the day', async () => {
  const id = await filed('乙');
  done(await stamp(id, { note: '二' }));
  expect(toy.asked.at(-2)).toMatchObject({ caseId: null, data: { name: '乙' } });
  expect(toy.asked.at(-1)).toMatchObject({
    caseId: id,
    facts: { name: '乙' },
    data: { note: '二' },
    today: '2021-03-01',
  });
});

test('nobody is asked before form and right are in order, and nobody hands the answer in', async () => {
  const id = await filed();
  const asked = toy.asked.length;
  expect(codeOf(await stamp(id, { note: '一', supplied: { serial: 'N0' } }))).toBe(
    'schema.invalid',
  );
  expect(codeOf(await engine.attempt(id, 'officer', 'permit.stamped', { note: '一' }))).toBe(
    'access.role',
  );
  expect(toy.asked).toHaveLength(asked);
});

test('of what is refused or only previewed nothing is kept, not even a secret', async () => {
  const id = await filed();
  expect(codeOf(await stamp(id, { note: '用完' }))).toBe('serial.none');
  const command = { type: 'permit.stamped', data: { note: '一' } };
  const actor = engine.actor('registrar', 'registrar');
  done(await engine.cases.preview(await engine.row(id), command, actor));
  expect(await engine.store.secret('none')).toBeNull();
  const secrets = toy.asked.map((_, n) => engine.store.secret(`N${n}`));
  const before = (await Promise.all(secrets)).filter((one) => one !== null).length;
  done(await stamp(id));
  const after = await Promise.all(toy.asked.map((_, n) => engine.store.secret(`N${n}`)));
  expect(after.filter((one) => one !== null)).toHaveLength(before + 1);
});

test('a filing is judged by what is known of it from outside', async () => {
  expect(codeOf(await filingOf('黑名单'))).toBe('filing.banned');
});

test('a filing put right is judged by what is then known; other answers stay as they were given', async () => {
  const id = await filed();
  done(await stamp(id));
  const { supplied } = await engine.entry(id);
  expect(codeOf(await correct(id, 1, 'name', '黑名单'))).toBe('filing.banned');
  done(await correct(id, 1, 'name', '丙'));
  done(await correct(id, 2, 'note', '改'));
  const { facts } = await engine.row(id);
  expect(JSON.parse(facts)).toMatchObject({
    name: '丙',
    stamps: [{ note: '改', serial: supplied.serial }],
  });
  expect(await whole(id)).toBeNull();
});

test('what was supplied cannot be put right', async () => {
  const id = await filed();
  done(await stamp(id));
  for (const field of ['supplied', 'supplied.serial'])
    expect(codeOf(await correct(id, 2, field, 'N0'))).toBe('correction.notCorrectable');
  expect(codeOf(await correct(id, 1, 'opening.supplied', []))).toBe('correction.fieldUnknown');
});

test('an answer of the wrong shape, and a supplier that nobody wired, are mistakes of ours', async () => {
  const { known } = toy.suppliers;
  expect(() => startEngine(procedures, () => ({ known }))).toThrow('Nobody supplies serial');
  const wrong = startEngine(procedures, () => ({ known, serial: async () => ({ data: {} }) }));
  const posted = await wrong.cases.file(
    { procedure: 'permit', matter: 'any', filing: { name: '甲', receivedOn: '2021-03-01' } },
    wrong.actor('registrar', 'registrar'),
  );
  const { id } = done(posted);
  await expect(wrong.attempt(id, 'registrar', 'permit.stamped', { note: '一' })).rejects.toThrow();
  await wrong.stop();
});
