/** 审批: the queue of the head and the reviewer, what would change, and both answers in place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textDiff } from '../../src/ui/approvals/text-diff.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;

beforeAll(async () => {
  pages = await openPages();
  const { story } = pages;
  id = await story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  await story.act('registrar', id, 'application.accepted');
  await story.act('officer', id, 'extension.requested', {
    days: 30,
    reason: '案情复杂，需要补充勘验',
  });
});
afterAll(() => pages.stop());

const version = async () => String((await pages.store.load(id))?.version);
const last = async () => (await pages.store.entries(id)).at(-1);

describe('the queue of approvals', () => {
  it('规则18: shows what is asked and what approving it would change', async () => {
    const { html } = await (await pages.as('head')).get('/approvals');
    expect(html).toContain('延长办理期限');
    expect(html).toContain('案情复杂，需要补充勘验');
    expect(html).toMatch(/事项 <span class="count">1</);
    expect(html).toContain('推后');
    expect((await last())?.type).toBe('extension.requested');
  });

  it('is not there for those who decide nothing', async () => {
    for (const account of ['officer', 'clerk', 'applicant'])
      expect((await (await pages.as(account)).get('/approvals')).status, account).toBe(404);
    const officer = await pages.as('officer');
    const post = await officer.post(`/approvals/cases/${id}/extension`, {
      step: 'approve',
      version: await version(),
    });
    expect(post.status).toBe(404);
  });

  it('asks for a reason where it is sent back, and refuses what was seen on another version', async () => {
    const head = await pages.as('head');
    const path = `/approvals/cases/${id}/extension`;
    const bare = await head.post(path, { step: 'return', version: await version(), reason: ' ' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('退回应当写明理由。');
    const stale = await head.post(path, { step: 'return', version: '1', reason: '理由不足' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('value="理由不足"');
    expect((await last())?.type).toBe('extension.requested');
  });

  it('takes the approval with what was asked for, and the line is gone', async () => {
    const head = await pages.as('head');
    const done = await head.post(`/approvals/cases/${id}/extension`, {
      step: 'approve',
      version: await version(),
    });
    expect(done.location).toBe('/approvals');
    expect(await last()).toMatchObject({ type: 'extension.approved', actor: 'head' });
    expect(JSON.parse((await last())?.data ?? '{}')).toEqual({
      days: 30,
      reason: '案情复杂，需要补充勘验',
    });
    expect((await head.get('/approvals')).html).toContain('没有等待您审批的事项。');
    const again = await head.post(`/approvals/cases/${id}/extension`, {
      step: 'approve',
      version: await version(),
    });
    expect(again.html).toContain('此事项已由他人办理');
  });

  it('规则22: shows an opinion beside the one that was sent back', async () => {
    const { story } = pages;
    const head = await pages.as('head');
    const opinion = { recommendation: '确认归申请人所有。', reasoning: '权证明确。' };
    await story.act('officer', id, 'opinion.submitted', opinion);
    await head.post(`/approvals/cases/${id}/decision`, {
      step: 'return',
      version: await version(),
      reason: '请补充勘验情况',
    });
    expect(await last()).toMatchObject({ type: 'decision.returned' });
    expect((await (await pages.as('officer')).get('/work?list=returned')).html).toContain(
      '裁案〔2021〕1号',
    );
    await story.act('officer', id, 'opinion.submitted', {
      ...opinion,
      reasoning: '权证明确。勘验一致。',
    });
    const { html } = await head.get('/approvals');
    expect(html).toMatch(/权证明确。<ins><span class="unseen">增加：<\/span>勘验一致。<\/ins>/);
    await head.post(`/approvals/cases/${id}/decision`, {
      step: 'approve',
      version: await version(),
    });
    expect(await last()).toMatchObject({ type: 'decision.approved' });
  });

  it('规则22: lets the reviewer review in place, with the opinion and the material before him', async () => {
    const { story } = pages;
    await story.act('reviewer', id, 'major.marked', { reason: '涉及群众切身利益' });
    const reviewer = await pages.as('reviewer');
    const path = `/approvals/cases/${id}/legality`;
    const { html } = await reviewer.get('/approvals');
    for (const said of [
      '合法性审核',
      '第二十二条',
      '权证明确。',
      '案件材料：记录2条',
      '涉及群众切身利益',
    ])
      expect(html, said).toContain(said);
    expect(html).not.toContain('裁决审批');
    const bare = await reviewer.post(path, { step: 'pass', version: await version(), reason: '' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('审核通过应当写明理由。');
    expect((await last())?.type).toBe('major.marked');
    const posted = { step: 'pass', reason: '事实清楚，依据正确。' };
    expect((await reviewer.post(path, { ...posted, version: '1' })).status).toBe(409);
    await reviewer.post(path, { ...posted, version: await version() });
    expect(await last()).toMatchObject({ type: 'legality.reviewed', actor: 'reviewer' });
    expect(JSON.parse((await last())?.data ?? '{}')).toEqual({
      result: 'pass',
      note: '事实清楚，依据正确。',
    });
    expect((await reviewer.get('/approvals')).html).not.toContain('合法性审核意见');
  });

  it('规则22: an answer that the reviewer has not does nothing', async () => {
    const { story } = pages;
    await story.act('officer', id, 'opinion.submitted', {
      recommendation: '确认归申请人所有。',
      reasoning: '勘验一致。',
    });
    const before = await version();
    const reviewer = await pages.as('reviewer');
    const path = `/approvals/cases/${id}/legality`;
    const sent = await reviewer.post(path, { step: 'approve', version: before, reason: '可' });
    expect(sent.status).toBe(422);
    expect(await version()).toBe(before);
    await reviewer.post(path, { step: 'revise', version: before, reason: '补充权属沿革' });
    expect(JSON.parse((await last())?.data ?? '{}')).toEqual({
      result: 'revise',
      note: '补充权属沿革',
    });
  });
});

describe('papers that wait', () => {
  it('show what was written over the standard text, and are approved or given back in place', async () => {
    const reviewer = await pages.as('reviewer');
    const { html } = await reviewer.get('/approvals/papers');
    const ids = [...html.matchAll(/action="\/approvals\/papers\/([^"]+)"/g)].map(
      ([, one = '']) => one,
    );
    expect(ids.length).toBeGreaterThan(1);
    expect(html).toContain('没有改动');
    const [one = '', other = ''] = ids;
    const notice = (await pages.store.papers(id)).find(({ kind }) => kind === 'acceptance-notice');
    if (!notice) throw new Error('An acceptance calls for its notice');
    const edits = { 'contact.phone': '0578-2099999' };
    await pages.papers.edit(notice, edits, { account: 'officer', roles: ['officer'] });
    const changed = await reviewer.get('/approvals/papers');
    expect(changed.html).toContain('<ins><span class="unseen">增加：</span>9999</ins>');
    const bare = await reviewer.post(`/approvals/papers/${one}`, { step: 'return', reason: '' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('退回应当写明理由。');
    await reviewer.post(`/approvals/papers/${one}`, { step: 'return', reason: '日期有误' });
    expect((await pages.store.paperLog(id)).at(-1)).toMatchObject({
      act: 'returned',
      reason: '日期有误',
    });
    await reviewer.post(`/approvals/papers/${other}`, { step: 'approve' });
    expect((await pages.store.paper(other))?.status).toBe('approved');
    expect((await reviewer.get('/approvals/papers')).html).not.toContain(other);
  });
});

describe('规则4: who is asked to stand aside', () => {
  const asked = (of: string, reason: string) =>
    pages.story.act('applicant', id, 'recusal.requested', { of, reason });
  const path = (of: string) => `/approvals/cases/${id}/${encodeURIComponent(`recusal:${of}`)}`;
  beforeAll(async () => {
    id = await pages.story.file('applicant', {
      procedure: 'adjudication',
      matter: 'general',
      filing: filing({ receivedOn: '2021-03-01', form: 'electronic' }),
    });
    await pages.story.act('registrar', id, 'application.accepted');
    await asked('officer', '承办人是被申请人的表兄');
    await asked('head', '负责人曾代理过被申请人');
  });

  it('规则4: the head sees who asks, of whom and why, and decides each by itself', async () => {
    const head = await pages.as('head');
    const { html } = await head.get('/approvals');
    expect(html.match(/回避申请　/g)).toHaveLength(2);
    for (const said of [
      '承办人是被申请人的表兄',
      '李小明，第',
      '陈志远',
      '《丽水市行政裁决程序规则》第四条',
    ])
      expect(html, said).toContain(said);
    const bare = await head.post(path('officer'), { step: 'grant', version: await version() });
    expect(bare.html).toContain('决定回避应当写明理由。');
    const posted = { step: 'grant', version: await version(), reason: '亲属关系属实' };
    expect((await head.post(path('officer'), posted)).location).toBe('/approvals');
    expect(await last()).toMatchObject({ type: 'recusal.decided', actor: 'head' });
    expect(JSON.parse((await last())?.data ?? '{}')).toEqual({
      of: 'officer',
      granted: true,
      reason: '亲属关系属实',
    });
  });

  it('规则4: nobody decides on himself, whichever the answer', async () => {
    const head = await pages.as('head');
    expect((await head.get('/approvals')).html).toContain('负责人曾代理过被申请人');
    const before = await version();
    for (const step of ['grant', 'refuse']) {
      const sent = await head.post(path('head'), { step, version: before, reason: '理由' });
      expect(sent.status, step).toBe(403);
    }
    expect(await version()).toBe(before);
  });

  it('规则4: and the reviewer has no part in it', async () => {
    const reviewer = await pages.as('reviewer');
    expect((await reviewer.get('/approvals')).html).not.toContain('回避申请');
    const version4 = await version();
    const sent = await reviewer.post(path('head'), {
      step: 'grant',
      version: version4,
      reason: '可',
    });
    expect(sent.html).toContain('此事项已由他人办理');
    expect(await version()).toBe(version4);
  });
});

describe('the difference of two wordings', () => {
  const drawn = (a: string, b: string) =>
    textDiff(a, b)
      .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind])
      .join('');

  it.each([
    ['一致。', '一致。', '一致。'],
    ['', '新增。', '{+新增。+}'],
    ['删去。', '', '[-删去。-]'],
    ['甲。乙。丙。', '甲。丙。', '甲。[-乙。-]丙。'],
    ['归甲所有。其余驳回。', '归乙所有。其余驳回。', '归[-甲-]{+乙+}所有。其余驳回。'],
  ])('of %j and %j is %j', (before, after, expected) => {
    expect(drawn(before, after)).toBe(expected);
  });

  it('gives either wording back, whatever they are', () => {
    const a = '甲乙。丙；丁\n戊。';
    const b = '甲。丙；己丁\n戊。庚';
    const pieces = textDiff(a, b);
    const without = (kind: string) =>
      pieces
        .filter((one) => one.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('new'), without('gone')]).toEqual([a, b]);
  });
});
