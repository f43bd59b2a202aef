/** The lines a case leaves in registers: derived with every event, found by whichever way a name is written, rebuilt. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differenceOf, rebuild } from '../../src/cases/rebuild.ts';
import { subjectKeys } from '../../src/cases/registers.ts';
import { reproject } from '../../src/cases/reproject.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { clock } from '../clock/the-clock.ts';
import { done, startEngine } from '../support/engine.ts';
import { permit, toySuppliers } from './toy.ts';

const procedures: Record<string, Procedure> = { permit };
let engine: ReturnType<typeof startEngine>;
beforeAll(() => {
  engine = startEngine(procedures, () => toySuppliers().suppliers);
});
afterAll(() => engine.stop());

async function stamped(name: string) {
  const filing = { name, receivedOn: '2021-03-01' };
  const registrar = engine.actor('registrar', 'registrar');
  const request = { procedure: 'permit', matter: 'any', filing };
  const { id } = done(await engine.cases.file(request, registrar));
  expect(await engine.store.registerRows({ caseId: id })).toEqual([]);
  await engine.act(id, 'registrar', 'permit.stamped', { note: '准予' });
  return id;
}

const permits = (subjects: readonly string[]) =>
  engine.store.registerRows({ procedure: 'permit', subjects });

test('a line comes and goes with the facts it follows from', async () => {
  const id = await stamped('甲公司');
  expect(await engine.store.registerRows({ caseId: id })).toMatchObject([
    { register: 'permit', subject: '甲公司', basis: '["规则23"]', note: '准予' },
  ]);
  const correction = { entry: 2, field: 'note', value: '改', evidence: '原件' };
  await engine.act(id, 'officer', 'entry.corrected', correction, { reason: '录入有误' });
  expect(await engine.store.registerRows({ caseId: id })).toMatchObject([{ note: '改' }]);
});

test('a subject is found whatever the width and the spaces of its name', async () => {
  const id = await stamped('丽水（ＡＢ） 公司');
  for (const written of ['丽水(AB)公司', ' 丽水（ab）公 司 ']) {
    const rows = await permits(subjectKeys(written));
    expect(rows.map(({ caseId }) => caseId)).toEqual([id]);
  }
  expect(await permits(subjectKeys('丽水公司'))).toEqual([]);
});

test('a line that does not follow from the journal is told, and put back', async () => {
  const id = await stamped('乙公司');
  engine.raw(`update registers set until_on = '2021-03-02' where case_id = '${id}'`);
  const difference = await differenceOf(engine.store, procedures, clock, id);
  expect(difference?.says).toBe('登记簿与推算结果不符');
  expect(await rebuild(engine.store, procedures, clock, id)).toBe(true);
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});

test('a changed calendar moves lines as it moves deadlines, without an entry where no deadline moved', async () => {
  const id = await stamped('丙公司');
  engine.raw(`update registers set in_force_from = '2021-03-09' where case_id = '${id}'`);
  const moved = reproject(engine.store, procedures, engine.cases, clock, '放假通知');
  expect(await Array.fromAsync(moved)).toEqual([]);
  expect(await engine.store.registerRows({ caseId: id })).toMatchObject([
    { inForceFrom: '2021-03-01' },
  ]);
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});
