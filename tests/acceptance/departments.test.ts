/** 归口管理部门: a department reads and works its own projects, and those that name none; the others are not there for it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo, listScope } from '../../src/cases/access.ts';
import { procedures } from '../../workflows/index.ts';
import { application, filing } from '../fixtures/acceptance.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
const ids = new Map<string, string>();
beforeAll(async () => {
  anjuan = await startAnjuan('2021-07-05T09:00:00+08:00');
  for (const [no, department] of [
    ['OWN', '莲都区科学技术局'],
    ['OTHER', '青田县科学技术局'],
    ['NONE', undefined],
  ] as const) {
    const named = department === undefined ? {} : { department };
    const id = await anjuan.story.file('office', {
      procedure: 'acceptance',
      matter: 'project',
      filing: filing({ projectNo: no, name: `${no}号项目`, participants: [], ...named }),
    });
    await anjuan.story.act('undertaker', id, 'application.submitted', application());
    ids.set(no, id);
  }
});
afterAll(() => anjuan.stop());

const idOf = (no: string) => ids.get(no) ?? '';
const listed = async (account: string) =>
  (await (await anjuan.as(account)).get('/cases?procedure=acceptance')).body.items
    .map(({ title }: { title: string }) => title.slice(0, title.indexOf('号')))
    .sort();

test('办法12(二): it lists and opens its own projects and those of nobody', async () => {
  expect(await listed('unit')).toEqual(['NONE', 'OWN']);
  expect(await listed('office')).toEqual(['NONE', 'OTHER', 'OWN']);
  const unit = await anjuan.as('unit');
  expect((await unit.get(`/cases/${idOf('OWN')}`)).body.facts.filing.projectNo).toBe('OWN');
  expect((await unit.get(`/cases/${idOf('OTHER')}`)).status).toBe(404);
  expect((await unit.get(`/cases/${idOf('OTHER')}/papers`)).status).toBe(404);
});

test('办法12(二): it endorses its own, and of another’s it is not even told', async () => {
  await anjuan.story.act('unit', idOf('OWN'), 'unit.endorsed', { note: '同意' });
  await anjuan.story.act('unit', idOf('NONE'), 'unit.endorsed', { note: '同意' });
  const unit = await anjuan.as('unit');
  const event = { type: 'unit.endorsed', data: { note: '同意' } };
  const answer = await unit.post(`/cases/${idOf('OTHER')}/events`, event, { 'if-match': '"2"' });
  expect(answer.status).toBe(404);
});

test('a department of another name sees what is its own, an account without any what is everybody’s', async () => {
  const seen = async (organ: string | null) => {
    const reader = { account: 'another', roles: ['unit'] as const, organ };
    const scope = listScope(procedures, reader);
    const rows = await anjuan.store.list({ ...scope, limit: 100 });
    for (const { id } of rows)
      expect(await accessTo(anjuan.store, procedures, id, reader)).toMatchObject({ whole: true });
    return rows.length;
  };
  expect([await seen('青田县 科学技术局'), await seen(null)]).toEqual([2, 1]);
});

test('what a department imports is its own, unless the row names another', async () => {
  const header =
    '项目编号,项目名称,计划类别,承担单位,项目负责人,归口管理部门,补助经费,开始日期,完成日期,考核指标';
  const row = (no: string, department: string) =>
    `${no},${no}号项目,重点研发,某单位,某人,${department},1,2021-01-01,2021-12-31,产量|吨|1`;
  const file = new File(
    [[header, row('IM1', ''), row('IM2', '青田县科学技术局')].join('\n')],
    'a.csv',
  );
  const { body } = await (await anjuan.as('unit')).upload('/projects/import', file);
  const [one, two] = body.items;
  const unit = await anjuan.as('unit');
  expect((await unit.get(`/cases/${one.id}`)).body.facts.filing.department).toBe(
    '莲都区科学技术局',
  );
  expect((await unit.get(`/cases/${two.id}`)).status).toBe(404);
});

test('办法24: dates of a project are refused by its own article', async () => {
  const office = await anjuan.as('office');
  const body = { type: 'integrity.recorded', data: { subject: '甲', fact: '乙' } };
  const post = async (effectiveOn: string) =>
    (
      await office.post(
        `/cases/${idOf('OTHER')}/events`,
        { ...body, effectiveOn },
        { 'if-match': '"2"' },
      )
    ).body;
  expect(await post('2021-07-06')).toMatchObject({ code: 'effectiveOn.future', basis: ['办法24'] });
  expect(await post('2021-07-04')).toMatchObject({
    code: 'effectiveOn.beforeReceipt',
    basis: ['办法24'],
  });
});

test('an expert’s list holds a project while its panel is at work, and not its title afterwards', async () => {
  const id = idOf('OWN');
  const { story } = anjuan;
  await story.act('office', id, 'review.passed');
  const experts = (await (await anjuan.as('office')).get('/experts?limit=500')).body.items;
  const named = experts.filter(({ account }: { account?: string }) => account).slice(0, 9);
  const [first] = named;
  const panel = [
    ...named.filter(({ kind }: { kind: string }) => kind === 'technical').slice(0, 4),
    ...named.filter(({ kind }: { kind: string }) => kind === 'finance').slice(0, 1),
  ].map(({ id: expertId }: { id: string }) => expertId);
  await story.act('head', id, 'panel.invited', { experts: panel, reason: '专家不足' });
  expect(await listed(first.account)).toEqual(['OWN']);
  // Who judges is not known to the project before they have met, nor to one another.
  const roles = async (account: string) =>
    (await (await anjuan.as(account)).get(`/cases/${id}`)).body.parties.map(
      ({ role }: { role: string }) => role,
    );
  expect(await roles('undertaker')).toEqual(['undertaker', 'leader']);
  expect(await roles(first.account)).toEqual(['undertaker', 'leader', 'expert']);
  expect(await roles('office')).toContain('expert');
  await story.act('office', id, 'expert.declined', { expertId: first.id, reason: '出差' });
  expect(await listed(first.account)).toEqual([]);
});
