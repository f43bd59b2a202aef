/** The clerk's day in pages without scripts: issue, print, post, prove, what comes back, and each complaint at its field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waysOfService } from '../../workflows/law/ways-of-service.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages, type Visitor } from './visitor.ts';

let pages: Pages;
let clerk: Visitor;
let id: string;
let notice: string;
/** Papers in all, and those that go out to somebody. */
let all = 0;
let outgoing = 0;

beforeAll(async () => {
  pages = await openPages();
  clerk = await pages.as('clerk');
  id = await pages.story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  await pages.story.act('registrar', id, 'application.accepted');
  const papers = (await (await pages.story.as('clerk')).get(`/cases/${id}/papers`)).body;
  all = papers.length;
  outgoing = papers.filter(
    ({ addressees }: { addressees: string[] }) => addressees.length > 0,
  ).length;
  notice = papers.find(({ kind }: { kind: string }) => kind === 'reply-notice').id;
  for (const paper of papers)
    await (await pages.story.as('head')).post(`/papers/${paper.id}/approve`);
});
afterAll(() => pages.stop());

const list = async (name: string) => (await clerk.get(`/clerk?list=${name}`)).html;

/** The number beside a list's name. */
const count = (html: string, label: string) =>
  Number(new RegExp(`${label} <span class="count">(\\d+)`).exec(html)?.[1]);

const ticked = (html: string) =>
  [...html.matchAll(/name="papers" value="([^"]+)"/g)].map(([, one]) => one ?? '');

describe('the desk', () => {
  it('is for those who work with papers', async () => {
    for (const account of ['applicant', 'admin', 'supervisor', 'expert1']) {
      expect((await (await pages.as(account)).get('/clerk')).status).toBe(404);
      expect((await (await pages.as(account)).get('/clerk/batches')).status).toBe(404);
    }
    expect((await pages.public.get('/clerk')).location).toContain('/sign-in');
    expect((await (await pages.as('head')).get('/clerk')).html).toContain('没有等待审批的文书。');
  });

  it('issues what is ticked, and asks for a tick', async () => {
    const before = await list('issue');
    expect(count(before, '待签发')).toBe(all);
    const none = await clerk.post('/clerk/issue');
    expect([none.status, none.html.includes('请先选择文书')]).toEqual([422, true]);
    const answer = await clerk.post('/clerk/issue', { papers: ticked(before) });
    expect(answer.location).toBe(`/clerk?list=print&done=${all}`);
    expect(count(await list('issue'), '待签发')).toBe(0);
    const again = await clerk.post('/clerk/issue', { papers: ticked(before) });
    expect(again.html).toContain('文书未经审批，不得签发。');
  });

  it('prints what is ticked as a batch, which is then no longer to be printed', async () => {
    const before = await list('print');
    const made = await clerk.post('/clerk/batches', { papers: ticked(before), fileCopy: 'yes' });
    expect(made.status).toBe(303);
    const batch = (await clerk.get(made.location)).html;
    expect(batch).toContain('印批〔2021〕1号');
    expect(batch).toContain('打印（PDF）');
    expect(batch).toMatch(/<td data-label="受送达人">[^<A-Z]+<\/td>/);
    expect(batch).not.toMatch(/<td data-label="受送达人">[A-Z]\d/);
    expect(batch).not.toMatch(/（[A-Z]\d）<\/option>/);
    expect(count(await list('print'), '待印制')).toBe(0);
    expect(count(await list('serve'), '待送达')).toBe(outgoing);
    expect((await clerk.get('/clerk/batches')).html).toContain('印批〔2021〕1号');
  });

  it('posts the envelopes that have a number; a wrong number stays where it was typed', async () => {
    const [, batch = ''] =
      /\/clerk\/batches\/([^"]+)/.exec((await clerk.get('/clerk/batches')).html) ?? [];
    const path = `/clerk/batches/${batch}`;
    const bad = await clerk.post(`${path}/sent`, {
      sentOn: '2021-03-01',
      [`mail.${id}.R1`]: '123',
    });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('邮件号码应为13位数字');
    expect(bad.html).toContain('value="123"');
    const sent = await clerk.post(`${path}/sent`, {
      sentOn: '2021-03-01',
      [`mail.${id}.R1`]: '1234567890123',
      [`mail.${id}.A1`]: '',
    });
    expect(sent.location).toBe('/clerk?list=proof');
    const waiting = await list('proof');
    expect([count(waiting, '待凭证'), count(waiting, '待送达')]).toEqual([1, outgoing - 1]);
    expect((await clerk.get(path)).html).not.toContain(`mail.${id}.R1`);
    const spoiled = { copy: `${notice}|R1`, copies: '1', reason: '' };
    expect((await clerk.post(`${path}/spoiled`, spoiled)).status).toBe(422);
    await clerk.post(`${path}/spoiled`, { ...spoiled, reason: '卡纸' });
    expect((await clerk.get(path)).html).toContain('印坏作废');
  });

  it('takes the proof element by element; what is missing is said at its field, what was typed stays', async () => {
    const path = `/papers/${notice}/serve?recipient=R1&method=post`;
    const form = (await clerk.get(path)).html;
    expect(form).toContain('value="1234567890123"');
    const bad = await clerk.post(path, {
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
      'proof.mailNumber': '1234567890123',
      'proof.receivedBy': '',
      'proof.relation': 'family',
    });
    expect(bad.status).toBe(422);
    expect(bad.html).toMatch(/id="at-proof-receivedBy"[\s\S]*?此项必填/);
    expect(bad.html).toContain('<option value="family" selected>');
    expect((await clerk.get('/papers/nonsense/serve')).status).toBe(404);
    expect((await clerk.get(`/papers/${notice}/serve?recipient=A1&method=post`)).status).toBe(404);
  });

  it.each(waysOfService)('complains in Chinese of an empty proof of service by %s', async (way) => {
    const { html, status } = await clerk.post(
      `/papers/${notice}/serve?recipient=R1&method=${way}`,
      { sentOn: '', servedOn: '' },
    );
    expect(status).toBe(422);
    const complaints = [...html.matchAll(/<p class="wrong"[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
    expect(complaints.length).toBeGreaterThan(1);
    for (const text of complaints) expect(text).not.toMatch(/[A-Za-z]{3}/);
    expect(html).toMatch(/id="at-sentOn"[\s\S]*?请填写日期。/);
  });

  it('records what came back, and offers to send it again', async () => {
    const paper = (await (await pages.story.as('clerk')).get(`/papers/${notice}`)).body;
    const path = `/papers/${notice}/services/${paper.services[0].id}/failure`;
    const bad = await clerk.post(path, { failedOn: '', failure: 'moved' });
    expect([bad.status, bad.html.includes('登记未送达')]).toEqual([422, true]);
    const answer = await clerk.post(path, { failedOn: '2021-03-01', failure: 'moved', note: '' });
    expect(answer.location).toBe(`/papers/${notice}#services`);
    expect((await clerk.get(`/papers/${notice}`)).html).toContain('未送达：迁移新址不明');
    const back = await list('failed');
    expect(count(back, '退回')).toBe(1);
    expect(back).toContain('再次送达');
  });

  it('leaves with witnesses added row by row, and the receipt can be printed', async () => {
    const path = `/papers/${notice}/serve?recipient=R1&method=left`;
    const row = await clerk.post(path, { sentOn: '2021-03-01', step: 'add:proof.witnesses' });
    expect(row.html).toContain('name="proof.witnesses.0.name"');
    const served = await clerk.post(path, {
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
      'proof.reason': '拒绝签收',
      'proof.place': '住所',
      'proof.witnesses.0.name': '雷某',
      'proof.witnesses.0.unit': '村委会',
      'proof.servers': '陈志远\n林小红',
    });
    expect(served.status).toBe(303);
    const page = (await clerk.get(`/papers/${notice}`)).html;
    expect(page).toContain('留置送达');
    expect(page).toContain('雷某，村委会');
    expect(page).not.toContain('service.');
    expect(count(await list('failed'), '退回')).toBe(0);
  });
});

describe('a paper before it is issued', () => {
  it('is changed in its free parts, returned with a reason, declared void and made anew', async () => {
    await pages.story.act('officer', id, 'proceedings.suspended', { ground: 4, reason: '山洪' });
    const papers = (await (await pages.story.as('clerk')).get(`/cases/${id}/papers`)).body;
    const paper = papers.find(({ kind }: { kind: string }) => kind === 'suspension-notice').id;
    const officer = await pages.as('officer');
    const [, field = ''] =
      /name="edit\.([^"]+)"/.exec((await officer.get(`/papers/${paper}`)).html) ?? [];
    expect(field).not.toBe('');
    await officer.post(`/papers/${paper}/edits`, {
      [`edit.${field}`]: '连日山洪，道路中断。',
      [`kind.${field}`]: 'text',
    });
    expect((await officer.get(`/papers/${paper}`)).html).toContain('连日山洪，道路中断。');
    const head = await pages.as('head');
    const bare = await head.post(`/papers/${paper}/return`, { reason: ' ' });
    expect([bare.status, bare.html.includes('请写明理由')]).toEqual([422, true]);
    await head.post(`/papers/${paper}/return`, { reason: '缺少依据' });
    expect((await officer.get(`/papers/${paper}`)).html).toContain('理由：缺少依据');
    await (await pages.as('reviewer')).post(`/papers/${paper}/review`);
    await head.post(`/papers/${paper}/approve`);
    await clerk.post(`/papers/${paper}/issue`);
    await head.post(`/papers/${paper}/void`, { reason: '错字', reissue: 'yes' });
    const page = (await clerk.get(`/papers/${paper}`)).html;
    expect(page).toContain('作废');
    expect(page).toContain('代替本件的文书');
    expect(page).toMatch(/丽自然资裁中〔2021〕\d+号/);
  });
});

describe('民诉解释136: 送达地址确认书', () => {
  it('is a link away from the file and from the list of parties, to a party for itself alone', async () => {
    const href = (party: string) => `/api/v1/cases/${id}/address-confirmations/${party}.pdf`;
    for (const path of [`/cases/${id}/file`, `/cases/${id}`]) {
      const { html } = await clerk.get(path);
      for (const party of ['A1', 'R1']) expect(html).toContain(`href="${href(party)}"`);
    }
    const form = await clerk.get(href('R1'));
    expect([form.status, form.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const own = await pages.story.file('applicant', {
      procedure: 'adjudication',
      matter: 'forest',
      filing: filing(),
    });
    const page = (await (await pages.as('applicant')).get(`/cases/${own}`)).html;
    expect(page).toContain('address-confirmations/A1.pdf');
    expect(page).not.toContain('address-confirmations/R1.pdf');
  });
});
