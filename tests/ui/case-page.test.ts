/** The page of a case for those who handle it: map, checklist, notes, previews, numbers for a purpose, news. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../workflows/index.ts';
import { rulebookFor } from '../../workflows/kernel/step.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;

const applicant = {
  kind: 'person',
  name: '李小明',
  idNumber: '331102198004120002',
  phone: '13805780001',
  address: '丽水市莲都区紫金街道',
} as const;

beforeAll(async () => {
  pages = await openPages();
  id = await pages.story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing({ applicants: [applicant] }),
  });
  await pages.story.act('registrar', id, 'application.accepted');
});
afterAll(() => pages.stop());

const see = async (account: string, path = '') =>
  (await pages.as(account)).get(`/cases/${id}${path}`);

describe('the page of a case', () => {
  it('shows where the case stands on the map of its procedure, with links to the steps that are open', async () => {
    const { html } = await see('officer');
    expect(html).toMatch(/class="state here[^>]*>\s*<rect[^>]*><\/rect>|class="state here/);
    expect(html).toContain('目前处于“审理中”，可以进入：');
    expect(html).toMatch(
      new RegExp(`<strong>中止</strong>\\s*<a href="/cases/${id}/actions/proceedings.suspended"`),
    );
  });

  it('规则21至23: lists what is missing before the decision, each with its article', async () => {
    const { html } = await see('officer');
    expect(html).toContain('“作出裁决”前的检查');
    expect(html).toMatch(/未具备：已经听取各方当事人意见<small>.*?规则》第二十一条/s);
    expect(html).toContain('已具备：没有未决定的回避申请');
  });

  it('规则29: checks nothing more once the case is archived', async () => {
    const closed = await pages.story.file('registrar', {
      procedure: 'adjudication',
      matter: 'forest',
      filing: filing({ receivedOn: '2021-03-01' }),
    });
    const reasons = { ground: 'notOurs', reasons: '属法院主管' };
    await pages.story.act('head', closed, 'application.refused', reasons);
    const page = async () => (await (await pages.as('officer')).get(`/cases/${closed}`)).html;
    expect(await page()).toContain('“立卷归档”前的检查');
    await pages.story.issueAndServe(closed, 'refusal-decision', pages.time.today());
    await pages.story.act('clerk', closed, 'case.archived', {});
    expect(await page()).not.toContain('前的检查');
  });

  it('has words for every condition of those steps that is more than an order of dates', () => {
    // That a case is not archived yet the page says by its checks being there.
    const mere = /^(after|decidedAfter|opinionAfter|notYetArchived)/;
    for (const procedure of Object.values(procedures)) {
      for (const events of rulebookFor(procedure).values()) {
        const { steps, words } = procedure.forms.checked;
        expect(steps).not.toEqual([]);
        for (const event of [...steps, 'case.archived']) {
          for (const name of events.get(event)?.[0]?.when ?? []) {
            if (procedure.conditions[name]?.asksData || mere.test(name)) continue;
            expect(words[name] ?? `${event}: ${name}`).toMatch(/[一-龥]/);
          }
        }
      }
    }
  });

  it('keeps notes of the staff, which the party does not see', async () => {
    const officer = await pages.as('officer');
    const empty = await officer.post(`/cases/${id}/notes`, { text: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('请写明备注内容。');
    const long = await officer.post(`/cases/${id}/notes`, { text: '长'.repeat(2001) });
    expect(long.html).toContain('备注不超过2000字，现有2001字。');
    expect(long.html).toContain('长'.repeat(2001));
    const kept = await officer.post(`/cases/${id}/notes`, { text: '当事人称周五到场' });
    expect(kept.location).toBe(`/cases/${id}?done=note#notes`);
    expect((await see('head', '?timeline=notes')).html).toContain('当事人称周五到场');
    expect((await see('applicant')).html).not.toContain('当事人称周五到场');
    const applicant = await pages.as('applicant');
    expect((await applicant.post(`/cases/${id}/notes`, { text: '我' })).status).toBe(404);
  });

  it('个人信息保护法28: shows whole numbers for a purpose only, and keeps who asked', async () => {
    const officer = await pages.as('officer');
    const { html } = await see('officer');
    expect(html).toContain('331102********0002');
    expect(html).not.toContain(applicant.idNumber);
    const refused = await officer.post(`/cases/${id}/parties/A1`, { purpose: '核' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="核"');
    expect(refused.html).not.toContain(applicant.idNumber);
    const shown = await officer.post(`/cases/${id}/parties/A1`, { purpose: '核对送达电话' });
    expect(shown.html).toContain(applicant.idNumber);
    expect(shown.html).toContain(applicant.phone);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
    const [last] = await pages.store.desk.readLog({ caseId: id, limit: 1 });
    expect(last).toMatchObject({
      ...{ account: 'officer', what: 'unmasked', subject: 'A1', purpose: '核对送达电话' },
    });
    const other = await pages.as('applicant');
    expect((await other.post(`/cases/${id}/parties/A1`, { purpose: '看看' })).status).toBe(404);
  });

  it('previews attachments in place', async () => {
    const officer = await pages.as('officer');
    const text = new File(['第一行\n<b>第二行</b>'], '说明.txt');
    await officer.upload(`/cases/${id}/attachments`, text);
    const [file] = await pages.store.attachments(id);
    const path = `/cases/${id}/files/${file?.sha256}`;
    const page = await officer.get(path);
    expect(page.html).toContain('&lt;b&gt;第二行&lt;/b&gt;');
    expect((await (await pages.as('applicant')).get(path)).status).toBe(404);
    const log = await pages.store.desk.readLog({ caseId: id, limit: 50 });
    expect(log.some(({ what, subject }) => what === 'attachment' && subject === file?.sha256)).toBe(
      true,
    );
  });

  it('tells a script that a colleague was faster, and nobody else', async () => {
    const row = await pages.store.load(id);
    const seen = row?.version ?? 0;
    const still = await see('officer', `/news?seen=${seen}`);
    expect(JSON.parse(still.html)).toEqual({ version: seen, said: '' });
    await pages.story.act('head', id, 'major.marked', { reason: '涉及群众切身利益' });
    const news = JSON.parse((await see('officer', `/news?seen=${seen}`)).html);
    expect(news.version).toBe(seen + 1);
    expect(news.said).toMatch(/^吴建国于09:00登记了“.+”，本页已不是最新。$/);
    expect((await see('applicant', `/news?seen=${seen}`)).status).toBe(404);
  });
});
