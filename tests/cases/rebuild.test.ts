/** 完整性核验: what somebody records while a case is read is no difference, and a check that breaks off is not a good one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../db/store.ts';
import { differenceOf, rebuild } from '../../src/cases/rebuild.ts';
import { createSelfcheck } from '../../src/selfcheck.ts';
import { clock } from '../clock/the-clock.ts';
import { filedPermit, procedures } from './filed-permit.ts';

let engine: Awaited<ReturnType<typeof filedPermit>>['engine'];
let id: string;

beforeAll(async () => {
  ({ engine, id } = await filedPermit());
});
afterAll(() => engine.stop());

/** The store, and what happens after each reading of a journal. */
const storeWhere = (happens: () => Promise<unknown>): Store => ({
  ...engine.store,
  async entries(caseId) {
    const entries = await engine.store.entries(caseId);
    await happens();
    return entries;
  },
});

const stamp = () => engine.act(id, 'registrar', 'permit.stamped', { note: '准予' });
const correct = (value: string) =>
  engine.act(
    id,
    'officer',
    'entry.corrected',
    { entry: 2, field: 'note', value, evidence: '原件' },
    { reason: '录入有误' },
  );

test('an event kept between two readings is no difference', async () => {
  let stamped = false;
  const busy = storeWhere(async () => {
    if (!stamped) await stamp();
    stamped = true;
  });
  expect(await differenceOf(busy, procedures, clock, id)).toBeNull();
  expect(stamped).toBe(true);
});

test('a difference is told, and gone once the rows follow from the journal again', async () => {
  engine.raw(`update registers set until_on = '2021-03-02' where case_id = '${id}'`);
  expect((await differenceOf(engine.store, procedures, clock, id))?.says).toBe(
    '登记簿与推算结果不符',
  );
  await correct('改');
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});

test('what stands in the database is checked, not a row at hand', async () => {
  const { title } = (await engine.store.load(id)) ?? { title: '' };
  engine.raw(`update cases set title = '他人所改' where id = '${id}'`);
  expect((await engine.store.load(id))?.title).toBe(title);
  expect((await differenceOf(engine.store, procedures, clock, id))?.says).toBe(
    '案件状态或者事实与记录重演的结果不符',
  );
  expect(await rebuild(engine.store, procedures, clock, id)).toBe(true);
  expect(await differenceOf(engine.store, procedures, clock, id)).toBeNull();
});

test('a case that never stands still is named as one that could not be checked', async () => {
  let n = 0;
  const restless = storeWhere(() => {
    n += 1;
    return correct(`改${n}`);
  });
  expect((await differenceOf(restless, procedures, clock, id))?.says).toContain('未能核验');
});

test('a case that stands still at the last look is whole', async () => {
  let n = 0;
  const settling = storeWhere(async () => {
    n += 1;
    if (n < 10) await correct(`又改${n}`);
  });
  expect(await differenceOf(settling, procedures, clock, id)).toBeNull();
  expect(n).toBe(10);
});

test('a check that breaks off is kept as one, and the next starts anew', async () => {
  const live = { current: () => clock, refresh: async () => {} };
  let broken = true;
  const store = storeWhere(async () => {
    if (broken) throw new Error('disk I/O error');
  });
  const selfcheck = createSelfcheck({ store, procedures, clock: live, time: engine.time });
  await selfcheck.begin().ended;
  expect(await selfcheck.last()).toMatchObject({ failed: true, checked: 0, different: 0 });
  broken = false;
  await selfcheck.begin().ended;
  expect(await selfcheck.last()).toMatchObject({ failed: false, checked: 1, different: 0 });
});
