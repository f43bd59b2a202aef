/** 登记更正: a lapse that only a wrong date made lawful falls with it, and its ban too; nothing else is judged again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differenceOf } from '../../src/cases/rebuild.ts';
import { procedures } from '../../workflows/index.ts';
import { filing } from '../fixtures/acceptance.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
beforeAll(async () => {
  anjuan = await startAnjuan('2021-03-16T09:00:00+08:00');
});
afterAll(() => anjuan.stop());

const leader = '丁一';
const file = (projectNo: string, endOn: string) =>
  anjuan.story.file('office', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing({ projectNo, endOn, leader: { name: leader } }),
  });
const lapse = (id: string) =>
  anjuan.story.act('office', id, 'application.lapsed', { confirmed: true });
const correct = (id: string, field: string, value: unknown) =>
  anjuan.story.act(
    'head',
    id,
    'entry.corrected',
    { entry: 1, field, value, evidence: '合同书' },
    { reason: '录入错误' },
  );
const see = async (path: string) => (await (await anjuan.as('office')).get(path)).body;
const flat = async (id: string) => (await see(`/cases/${id}`)).flat;
const bans = async () => (await see(`/bans?subject=${encodeURIComponent(leader)}`)).length;

it('办法10: a lapse falls when the term had not run out by the corrected date, and stays when it had', async () => {
  const id = await file('K1', '2020-08-31');
  await lapse(id);
  expect(await flat(id)).toBe('closed.failed');
  expect(await bans()).toBeGreaterThan(0);
  await correct(id, 'endOn', '2020-09-01');
  expect(await flat(id)).toBe('closed.failed');
  await correct(id, 'endOn', '2020-12-31');
  expect(await flat(id)).toBe('project.running');
  expect(await bans()).toBe(0);
  expect((await see(`/cases/${id}/events`)).at(-1).data.fallen).toEqual([2]);
  const deadlines: { key: string }[] = await see(`/cases/${id}/deadlines`);
  expect(deadlines.find(({ key }) => key === 'application')).toMatchObject({
    due: '2021-06-30',
    status: 'running',
  });
  const { store, clock } = anjuan;
  expect(await differenceOf(store, procedures, clock.current(), id)).toBeNull();
  await anjuan.story.on('2021-07-01');
  await lapse(id);
  expect(await flat(id)).toBe('closed.failed');
});
