/** 使用说明: the guides of docs/ in the product, from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guides, guidesFor, rendered } from '../../src/ui/help/guides.ts';
import { roles } from '../../workflows/kernel/actor.ts';
import { openPages, type Pages, visitor } from './visitor.ts';

const docs = join(import.meta.dirname, '../../docs');
const files = readdirSync(docs);
const named = files.flatMap((file) => /^guide-(.+)\.zh-CN\.md$/.exec(file)?.[1] ?? []);

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.stop());

const linked = (html: string) =>
  [...html.matchAll(/href="\/help\/([a-z-]+)"/g)].map(([, to]) => to);

describe('使用说明', () => {
  it('offers every guide that docs/ has, and each is of somebody', () => {
    expect(guides.map(({ name }) => name).sort()).toEqual(named.sort());
    for (const { roles } of guides) expect(roles.length).toBeGreaterThan(0);
    const told = guides.flatMap(({ roles }) => roles);
    const people = roles.filter((role) => role !== 'integrator' && role !== 'system');
    expect([...told].sort()).toEqual([...people].sort());
  });

  it.each([
    ['officer', 'officer'],
    ['registrar', 'officer'],
    ['clerk', 'clerk'],
    ['head', 'head'],
    ['expert1', 'science-office'],
    ['auditor', 'supervisor-auditor'],
    ['security', 'admin'],
    ['applicant', 'applicant'],
  ])('shows %s the guide of his own post first', async (account, first) => {
    const { html } = await (await pages.as(account)).get('/help');
    expect(linked(html)[0]).toBe(first);
    expect(linked(html).sort()).toEqual(named.sort());
  });

  it('leads the public to the guide of the parties', async () => {
    expect(linked((await pages.public.get('/help')).html)[0]).toBe('applicant');
    expect(guidesFor(['integrator']).map(({ name }) => name)).toEqual(['applicant']);
  });

  it.each(named)('shows the text and the pictures of %s', async (name) => {
    const { html, status } = await pages.public.get(`/help/${name}`);
    expect(status).toBe(200);
    const source = readFileSync(join(docs, `guide-${name}.zh-CN.md`), 'utf8');
    const title = /^# (.+)$/m.exec(source)?.[1] ?? 'none';
    expect(html).toContain(`<h1>${title}</h1>`);
    for (const [, head] of source.matchAll(/^## (.+)$/gm))
      expect(html).toContain(`<h2>${head}</h2>`);
    const pictures = [...source.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, at]) => at ?? '');
    for (const file of pictures) {
      const at = new RegExp(`<img src="(/help/${file}\\?v=[0-9a-f]{12})"`).exec(html)?.[1] ?? '';
      const answer = await pages.app.request(at);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes).toEqual(new Uint8Array(readFileSync(join(docs, file))));
    }
  });

  it('knows no other guide, no other picture and no other file', async () => {
    for (const path of ['/help/nobody', '/help/nothing.png', '/help/..%2Fpackage.json'])
      expect((await pages.public.get(path)).status, path).toBe(404);
  });

  it('takes what looks like HTML for text', () => {
    const html = rendered('甲<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n**乙**');
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('<strong>乙</strong>');
  });

  it('is offered on every page, signed in or not', async () => {
    expect((await pages.public.get('/sign-in')).html).toContain('href="/help"');
    expect((await pages.public.get('/')).html).toContain('<a class="tile" href="/help">');
    const head = (await (await pages.as('officer')).get('/work')).html.split('<main')[0];
    expect(head).toContain('aria-label="使用说明"');
  });

  it('is there for who has to replace a one-time password first', async () => {
    const password = 'given-once-1';
    await pages.people.create({
      username: 'newcomer',
      password,
      name: '新来的人',
      roles: ['party'],
      passwordTemporary: true,
    });
    const newcomer = visitor(pages.app);
    await newcomer.post('/sign-in', { username: 'newcomer', password });
    expect((await newcomer.get('/my')).location).toBe('/account/password');
    expect((await newcomer.get('/help/officer')).status).toBe(200);
  });
});
