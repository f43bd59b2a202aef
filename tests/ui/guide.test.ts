import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankForms } from '../../templates/index.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { procedures } from '../../workflows/index.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages();
}, 60_000);
afterAll(() => pages.stop());

describe('规则13: the guide tells everybody', () => {
  it('规则13: every matter in plain words, with a way to apply', async () => {
    const { html } = await pages.public.get('/guide');
    for (const [id, { title }] of Object.entries(adjudication.matters)) {
      expect(html).toMatch(
        new RegExp(`href="/guide/adjudication/${id}"><strong>${title}</strong><span>[^<]+`),
      );
    }
    expect(html).toContain('不收取费用');
  });

  it.each(Object.keys(adjudication.matters))(
    '规则13: basis, conditions, procedure, terms, materials and forms of %s',
    async (id) => {
      const { html, status } = await pages.public.get(`/guide/adjudication/${id}`);
      expect(status).toBe(200);
      for (const part of ['要多久', '要交什么', '办理程序', '办理条件', '依据', '咨询']) {
        expect(html).toContain(part);
      }
      expect(html).toContain('<svg class="map"');
      expect(html).not.toMatch(/undefined|\[object/);
    },
  );

  it('规则13: special law before the rule', async () => {
    const { html } = await pages.public.get('/guide/adjudication/land');
    expect(html).toContain('受理后6个月内');
    expect((await pages.public.get('/guide/adjudication/general')).html).toContain('受理后60日内');
  });

  it.each(Object.keys(blankForms))('规则13: the empty form %s as PDF', async (id) => {
    const answer = await pages.public.get(`/guide/forms/${id}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.html.startsWith('%PDF-')).toBe(true);
  });

  it.each(
    Object.values(procedures).flatMap(({ id, stateTitles }) =>
      Object.keys(stateTitles).map((flat) => [id, flat] as const),
    ),
  )('规则13: what %s %s means, and what comes next', (id, flat) => {
    const words = { now: expect.stringMatching(/。$/), next: expect.stringMatching(/。$/) };
    expect(procedures[id]?.guide.states[flat]).toEqual(words);
  });

  it.each(Object.values(procedures))(
    '规则13: $title in plain words, its forms and its matters',
    async ({ id, guide, matters, filers }) => {
      const { html } = await pages.public.get('/guide');
      expect(html).toContain(guide.opening);
      for (const { title } of [...guide.steps, ...guide.questions]) expect(html).toContain(title);
      for (const form of guide.forms) expect(html).toContain(`href="/guide/forms/${form}.pdf"`);
      for (const matter of Object.keys(matters)) {
        expect(guide.matters[matter], matter).toMatch(/。$/);
        const page = await pages.public.get(`/guide/${id}/${matter}`);
        // Whom nobody but the staff files is not offered to everybody.
        expect(page.html.includes(`href="/file?procedure=${id}`)).toBe(filers.includes('party'));
      }
    },
  );

  it('and does not know what is not there', async () => {
    for (const path of ['/guide/forms/other.pdf', '/guide/adjudication/other', '/guide/x/land']) {
      expect((await pages.public.get(path)).status).toBe(404);
    }
    expect((await pages.public.get('/guide/toString/land')).status).toBe(404);
  });
});
