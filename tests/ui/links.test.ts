/** No page leads anybody to a door that is shut to him: every link that is shown can be followed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { filing as projectFiling } from '../fixtures/acceptance.ts';
import { filing } from '../fixtures/adjudication.ts';
import { hidden, openPages, type Pages, type Visitor } from './visitor.ts';

let pages: Pages;
const cases: string[] = [];

beforeAll(async () => {
  pages = await openPages();
  const { story } = pages;
  cases.push(await forestDispute(story));
  const receivedOn = '2021-09-20';
  await story.on(receivedOn);
  const dispute = filing({ receivedOn, form: 'electronic' });
  const project = { procedure: 'acceptance', matter: 'project', filing: projectFiling() };
  cases.push(
    await story.file('applicant', { procedure: 'adjudication', matter: 'forest', filing: dispute }),
    await story.file('unit', project),
  );
}, 60_000);
afterAll(() => pages?.stop());

/** Of a thousand cases one is looked at: ids, days and numbers are the same door. */
const doorOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f-]{36}/g, ':id')
    .replaceAll(/[0-9a-f]{64}/g, ':digest')
    .replaceAll(/\/[A-Z]\d+\b/g, '/:party')
    .replace(/\?.*$/, (query) => [...new URLSearchParams(query).keys()].join('&'));

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));

/** What drawing takes long is asked for by its own tests. */
const isDrawn = (path: string): boolean =>
  /\.(pdf|zip|docx|xlsx|csv)\b|package|receipts/.test(path);

/** The links that are refused, each with the page that shows it; those two clicks from where one begins. */
async function refusedFor(there: Visitor, begin: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const refused: string[] = [];
  let front = begin.map((path) => ({ path, from: 'begin' }));
  for (const _ of [1, 2, 3]) {
    const next: typeof front = [];
    for (const { path, from } of front) {
      if (seen.has(doorOf(path)) || isDrawn(path)) continue;
      seen.add(doorOf(path));
      const { status, html, location } = await there.get(path);
      if (status >= 400) refused.push(`${path} (${status}), shown on ${from}`);
      if (location) next.push({ path: location, from: path });
      next.push(...linksIn(html).map((to) => ({ path: to, from: path })));
    }
    front = next;
  }
  expect(seen.size).toBeGreaterThan(5);
  return refused;
}

describe('every link that is shown can be followed', () => {
  it.each([
    'registrar',
    'officer',
    'reviewer',
    'head',
    'clerk',
    'supervisor',
    'admin',
    'security',
    'auditor',
    'applicant',
    'respondent',
    'office',
    'unit',
    'drawer',
    'expert1',
    'undertaker',
  ])(
    'by %s',
    async (account) => {
      const there = await pages.as(account);
      const own: string[] = [];
      for (const id of cases)
        if ((await there.get(`/cases/${id}`)).status === 200) own.push(`/cases/${id}`);
      expect(await refusedFor(there, ['/', ...own])).toEqual([]);
    },
    30_000,
  );

  it('by the public', async () => {
    expect(await refusedFor(pages.public, ['/'])).toEqual([]);
  });
});

describe('what is shown is named for people', () => {
  const read = async (account: string, path: string) =>
    (await (await pages.as(account)).get(path)).html;

  it('an institution by its name wherever a paper goes to it', async () => {
    const [forest = ''] = cases;
    const institution = '丽水市绿谷林业勘察设计有限公司';
    const papers = (await (await pages.story.as('clerk')).get(`/cases/${forest}/papers`)).body;
    const commission = papers.find(({ kind }: { kind: string }) => kind === 'appraisal-commission');
    for (const path of ['/clerk?list=approve', `/cases/${forest}`, `/papers/${commission.id}`]) {
      const html = await read('clerk', path);
      expect(html, path).toContain(institution);
      expect(html.replaceAll(/(href|value|action)="[^"]*"/g, ''), path).not.toContain('appraisal:');
    }
  });

  it('a day in a notice as a letter writes it', async () => {
    const html = await read('officer', '/notices');
    expect(html).toMatch(/届满|答复/);
    expect(html.replaceAll(/<time.*?<\/time>/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('each field that is complained of, in the box that leads to it', async () => {
    const { html } = await pages.public.post('/register', { password: '', again: '' });
    for (const label of ['姓名或者单位名称', '用户名', '密码'])
      expect(html).toMatch(new RegExp(`<li><a href="#at-\\w+">${label}：`));
    const organ = await (await pages.as('admin')).post('/admin/organ', { name: '' });
    const [, at = ''] = /<li><a href="#(at-[\w-]+)">机关全称：/.exec(organ.html) ?? [];
    expect(organ.html).toContain(`id="${at}"`);
  });

  it('no agent as one who may be left out, where one is appointed', async () => {
    const html = await read('officer', `/cases/${cases[1]}/actions/agent.appointed`);
    expect(html).toContain('代理权限');
    expect(html).not.toContain('没有委托代理人的不填');
  });

  it('the day of effect, the proof of a party and each password by its label, too', async () => {
    const [, id = ''] = cases;
    const registrar = await pages.as('registrar');
    const path = `/cases/${id}/actions/record.added`;
    const dated = await registrar.post(path, {
      step: 'preview',
      version: hidden((await registrar.get(path)).html, 'version'),
      effectiveOn: '2021-02-30',
    });
    expect(dated.html).toContain('<a href="#at-effectiveOn">生效日期：');
    const applicant = await pages.as('applicant');
    const handIn = await applicant.post(`/cases/${id}/hand-in/evidence`, {
      text: '',
      step: 'send',
    });
    expect(handIn.html).toMatch(/<a href="#at-text">[^<：]+：此项必填。/);
    const password = await applicant.post('/account/password', {});
    for (const label of ['现在的密码', '新密码', '再输入一次新密码'])
      expect(password.html).toContain(`${label}：此项必填。`);
  });
});
