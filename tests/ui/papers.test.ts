import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;
let paper: string;

beforeAll(async () => {
  pages = await openPages();
  id = await pages.story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  await pages.story.act('registrar', id, 'correction.requested', {
    items: ['四至图'],
    dueOn: '2021-03-15',
  });
  paper = (await (await pages.story.as('clerk')).get(`/cases/${id}/papers`)).body[0].id;
});
afterAll(() => pages.stop());

describe('a paper from draft to service', () => {
  it('is shown as a draft, and approved by another hand only', async () => {
    const registrar = await pages.as('registrar');
    expect((await registrar.get(`/papers/${paper}`)).html).toContain('文书由起草人以外的人审批');
    expect((await registrar.post(`/papers/${paper}/approve`)).status).toBe(403);
    const pdf = await registrar.get(`/papers/${paper}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await (await pages.as('clerk')).post(`/papers/${paper}/issue`)).status).toBe(422);
    expect((await (await pages.as('reviewer')).post(`/papers/${paper}/approve`)).status).toBe(303);
  });

  it('is issued by the clerk and served with proof', async () => {
    const clerk = await pages.as('clerk');
    expect((await clerk.post(`/papers/${paper}/issue`)).status).toBe(303);
    const bare = await clerk.post(`/papers/${paper}/services`, {
      recipient: 'A1',
      method: '',
      sentOn: '2021-03-01',
      evidence: '回证',
    });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('请选择。');
    expect(bare.html).toContain('回证');
    const refused = await clerk.post(`/papers/${paper}/services`, {
      recipient: 'A1',
      method: 'direct',
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
    });
    expect(refused.html).toContain('请写明送达凭证。');
    const served = await clerk.post(`/papers/${paper}/services`, {
      recipient: 'A1',
      method: 'direct',
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
      evidence: '本人签收',
    });
    expect(served.status).toBe(303);
    expect((await clerk.get(`/papers/${paper}`)).html).toContain('本人签收');
    expect((await clerk.get(`/cases/${id}`)).html).toContain('补正通知书');
  });

  it('can be checked by anybody, by code and by file', async () => {
    const clerk = await pages.story.as('clerk');
    const bytes = await clerk.bytes(`/papers/${paper}.pdf`);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect((await pages.public.get(`/check?id=${paper}&h=${digest}`)).html).toContain('核验通过');
    expect((await pages.public.get(`/check?id=${paper}&h=${'0'.repeat(64)}`)).html).toContain(
      '没有核验通过',
    );
  });
});

describe('the deadline calculator', () => {
  it('shows the date and every stretch of days behind it', async () => {
    const query =
      'term=adjudication.decision&start=2021-03-03&excluded.0.kind=appraisal&excluded.0.from=2021-03-10&excluded.0.to=2021-03-20&extension.length=30&extension.unit=day&extension.approvedOn=2021-04-20&region=331127&asOf=2021-07-31&step=reckon';
    const { status, html } = await pages.public.get(`/reckon?${query}`);
    expect(status).toBe(200);
    expect(html).toContain('2021年6月11日届满');
    expect(html).toContain('鉴定');
  });

  it('says what cannot be counted', async () => {
    const { html } = await pages.public.get(
      '/reckon?term=&length=0&unit=day&start=2021-02-30&step=reckon',
    );
    expect(html).toContain('role="alert"');
  });
});

describe('a draft that lacks something', () => {
  it('规则21: says on its page what, leads to no preview, and asks for it beside the fields', async () => {
    const { story } = pages;
    const about = { procedure: 'adjudication', matter: 'forest', filing: filing() };
    const disputed = await story.file('registrar', about);
    await story.act('registrar', disputed, 'application.accepted');
    const drafts = async () =>
      (await (await story.as('clerk')).get(`/cases/${disputed}/papers`)).body as {
        id: string;
        kind: string;
      }[];
    const idOf = async (kind: string) => (await drafts()).find((one) => one.kind === kind)?.id;
    const officer = await pages.as('officer');
    const whole = await idOf('reply-notice');
    expect((await officer.get(`/papers/${whole}`)).html).toContain(`href="/papers/${whole}.pdf"`);
    await story.act('officer', disputed, 'investigation.recorded', {
      kind: '现场勘验',
      place: '大坪山',
      attendees: ['雷建国'],
      summary: '以山脊为界',
    });
    const record = await idOf('investigation-record');
    const { status, html } = await officer.get(`/papers/${record}`);
    expect(status).toBe(200);
    expect(html).toContain('文书缺少：开始时间');
    expect(html).toContain('第二十一条');
    expect(html).not.toContain(`/papers/${record}.pdf`);
    expect(html).toMatch(/<details class="group" open>.*<p class="wrong">缺少开始时间<\/p>/s);
    expect((await officer.get(`/papers/${record}.pdf`)).status).toBe(422);
  });
});
