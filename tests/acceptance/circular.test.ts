/** 完成率通报: how projects ended, by department and period, over the API and on its page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectThatLapses, projectThatPasses } from '../../src/cli/demo-projects.ts';
import { openPages, type Pages } from '../ui/visitor.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
  await projectThatPasses(pages.story);
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
