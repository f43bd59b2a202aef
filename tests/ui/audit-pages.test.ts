import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let forest: string;
beforeAll(async () => {
  pages = await openPages();
  forest = await forestDispute(pages.story);
}, 120_000);
afterAll(() => pages?.stop());

const seenBy = async (account: string, path: string) => (await pages.as(account)).get(path);
const read = async (account: string, path: string) => (await pages.story.as(account)).get(path);
const logged = async (account: string, what: string) =>
  pages.store.desk.readLog({ account, what, caseId: forest, limit: 100 });

describe('查阅留痕', () => {
  it('tells who looked at a case on a page and over the API', async () => {
    await seenBy('supervisor', `/cases/${forest}`);
    await read('reviewer', `/cases/${forest}`);
    await read('reviewer', `/cases/${forest}/events`);
    expect(await logged('supervisor', 'case')).toHaveLength(1);
    const byReviewer = (await logged('reviewer', 'case')).map(({ subject }) => subject);
    expect(byReviewer.slice(0, 2)).toEqual(['events', null]);
  });

  it('tells of papers, packages and attachments that leave the house', async () => {
    const papers = (await read('supervisor', `/cases/${forest}/papers`)).body as {
      id: string;
      status: string;
    }[];
    const issued = papers.find(({ status }) => status === 'issued')?.id ?? '';
    await seenBy('supervisor', `/api/v1/papers/${issued}.pdf`);
    await seenBy('supervisor', `/api/v1/cases/${forest}/package`);
    expect(await logged('supervisor', 'paper')).toMatchObject([{ subject: issued }]);
    expect(await logged('supervisor', 'package')).toHaveLength(1);
    await pages.store.addAttachment({
      caseId: forest,
      sha256: await pages.blobs.put(new TextEncoder().encode('现场说明')),
      name: '说明.txt',
      mediaType: 'text/plain',
      bytes: 12,
      uploadedBy: 'officer',
      uploadedAt: pages.time.now(),
    });
    const [{ sha256 } = { sha256: '' }] = (await pages.store.attachments(forest)).slice(-1);
    await seenBy('supervisor', `/attachments/${sha256}`);
    expect(await logged('supervisor', 'attachment')).toMatchObject([{ subject: sha256 }]);
  });

  it('tells who asked for a case without a right to it, though he was told nothing', async () => {
    expect((await seenBy('auditor', `/cases/${forest}`)).status).toBe(404);
    expect((await read('admin', `/cases/${forest}`)).status).toBe(404);
    expect(await logged('auditor', 'refused')).toHaveLength(1);
    expect(await logged('admin', 'refused')).toHaveLength(1);
  });
});

describe('the auditor’s pages', () => {
  it('list readings by person and kind, with the number of the case and nothing of its content', async () => {
    const { html } = await seenBy('auditor', '/audit?account=supervisor&what=package');
    expect(html).toContain('裁案〔2021〕1号');
    expect(html).toContain('案卷包');
    expect(html).not.toContain('大坪山');
    expect(html).not.toContain('<td data-label="查阅">文书</td>');
  });

  it('list sign-ins, also those that failed, and never what was typed as a password', async () => {
    await pages.public.post('/sign-in', { username: 'officer', password: 'not-the-right-one' });
    await pages.public.post('/sign-in', { username: 'My Secret 1', password: 'x' });
    const { html } = await seenBy('auditor', '/audit/sign-ins');
    expect(html).toContain('用户名或者密码不正确');
    expect(html).toContain('（不是有效的用户名）');
    expect(html).not.toMatch(/not-the-right-one|My Secret/i);
  });

  it('check every journal and tell which case was tampered with', async () => {
    const auditor = await pages.as('auditor');
    await pages.selfcheck.begin().ended;
    expect((await auditor.get('/audit/integrity')).html).toContain('检查1件，不符0件');
    const row = await pages.store.load(forest);
    if (!row) throw new Error('No case');
    await pages.store.replaceFigures(row, [{ figure: 'received', on: '2021-01-01', amount: 7 }]);
    expect((await auditor.post('/audit/integrity')).location).toBe('/audit/integrity');
    await pages.selfcheck.begin().ended;
    const { html } = await auditor.get('/audit/integrity');
    expect(html).toContain('检查1件，不符1件');
    expect(html).toContain('统计数据与推算结果不符');
  });

  it.each(['/audit', '/audit/sign-ins', '/audit/changes', '/audit/integrity'])(
    'are not there for others: %s',
    async (path) => {
      for (const account of ['admin', 'security', 'supervisor', 'head']) {
        expect((await seenBy(account, path)).status, account).toBe(404);
      }
    },
  );
});
