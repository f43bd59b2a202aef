/** 完成率通报: how projects ended, by department and period, over the API and on its page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differenceOf, rebuild } from '../../src/cases/rebuild.ts';
import { projectThatLapses, projectThatPasses } from '../../src/cli/demo-projects.ts';
import { procedures } from '../../workflows/index.ts';
import { openPages, type Pages } from '../ui/visitor.ts';

let pages: Pages;
let passed: string;
beforeAll(async () => {
  pages = await openPages();
  passed = await projectThatPasses(pages.story);
  await projectThatLapses(pages.story);
}, 120_000);
afterAll(() => pages.stop());

const asked = async (query: string, account = 'office') =>
  (await (await pages.story.as(account)).get(`/projects/circular${query}`)).body;

test('办法24: the completion rate counts those that passed among those that ended in the period', async () => {
  const both = await asked('?from=2021-01-01&until=2022-12-31');
  expect(both.total).toEqual({
    department: null,
    ended: 2,
    passed: 1,
    concluded: 0,
    failed: 1,
    rate: 0.5,
  });
  expect(both.lines).toHaveLength(1);
  expect(both.failed).toMatchObject([{ projectNo: '2019GYX22', on: '2022-11-10' }]);
  expect((await asked('?from=2021-08-03&until=2021-08-03')).total.rate).toBe(1);
  expect((await asked('?from=2021-08-04&until=2022-11-09')).total).toMatchObject({
    ended: 0,
    rate: null,
  });
  // This year, unless a period is asked for.
  expect(await asked('')).toMatchObject({ from: '2022-01-01', total: { ended: 1, failed: 1 } });
});

test('办法24: it is made by the bureau, and refuses days that do not exist', async () => {
  expect((await asked('', 'unit')).code).toBe('access.role');
  expect((await asked('?from=2021-02-30')).code).toBe('schema.invalid');
  expect((await (await pages.as('undertaker')).get('/projects/circular')).status).toBe(403);
  const { html } = await (await pages.as('head')).get('/projects/circular?from=2021-01-01');
  expect(html).toContain('共结案2个');
  expect(html).toContain('50%');
  expect(html).toContain('竹木复合材料阻燃工艺优化（2019GYX22）');
});

test('a project whose end an older version kept elsewhere is told of by the self-check and back after its repair', async () => {
  const { store } = pages;
  const clock = pages.clock.current();
  const row = await store.load(passed);
  if (!row) throw new Error('The project is gone');
  const lines = await store.registerRows({ caseId: passed });
  const older = lines.filter(({ register }) => register !== 'ended');
  expect(older).toHaveLength(lines.length - 1);
  await store.replaceProjection(row, await store.deadlines(passed), older);
  const period = '?from=2021-08-03&until=2021-08-03';
  expect((await asked(period)).total.ended).toBe(0);
  expect((await differenceOf(store, procedures, clock, passed))?.says).toBe('登记簿与推算结果不符');
  expect(await rebuild(store, procedures, clock, passed)).toBe(true);
  expect((await asked(period)).total).toMatchObject({ ended: 1, passed: 1 });
  expect(await differenceOf(store, procedures, clock, passed)).toBeNull();
});
