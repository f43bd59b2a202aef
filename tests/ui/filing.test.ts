import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hidden, openPages, type Pages } from './visitor.ts';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.stop());

const typed = {
  matter: 'forest',
  'filing.applicants.0.kind': 'person',
  'filing.applicants.0.name': '李小明',
  'filing.applicants.0.idNumber': '331102198004120002',
  'filing.applicants.0.address': '丽水市莲都区',
  'filing.respondents.0.kind': 'person',
  'filing.respondents.0.name': '王秀英',
  'filing.respondents.0.address': '丽水市青田县',
  'filing.claims': '确认林地归申请人使用\n\n责令停止砍伐',
  'filing.facts': '双方就四至发生争议。',
  'filing.reasons': '持有权证。',
  'filing.occurredOn': '2020年9月',
};

describe('an application on the net', () => {
  it('begins with what is known of the person, and asks nothing that the organ notes', async () => {
    const { html } = await (await pages.as('applicant')).get('/file');
    expect(html).toContain('value="李小明"');
    expect(html).not.toContain('filing.receivedOn');
    expect((await (await pages.as('registrar')).get('/file')).html).toContain('filing.receivedOn');
  });

  it('says beside each field what is missing, in words of ours', async () => {
    const { 'filing.facts': _, ...rest } = typed;
    const answer = await (await pages.as('applicant')).post('/file', {
      ...rest,
      matter: '',
      'filing.applicants.0.idNumber': '331102',
      step: 'preview',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('请选择纠纷类别。');
    expect(answer.html).toContain('身份证号码校验不符');
    expect(answer.html).toContain('责令停止砍伐');
    expect(answer.html).not.toContain('无效');
  });

  it('adds a second respondent and keeps the first', async () => {
    const answer = await (await pages.as('applicant')).post('/file', {
      ...typed,
      step: 'add:filing.respondents',
    });
    expect(answer.html).toContain('name="filing.respondents.1.name"');
    expect(answer.html).toContain('王秀英');
  });

  it('files once, however often the form is sent', async () => {
    const applicant = await pages.as('applicant');
    const review = await applicant.post('/file', { ...typed, step: 'preview' });
    expect(review.html).toContain('请核对申请内容');
    expect(review.html).toContain('331102********0002');
    const key = hidden(review.html, 'key');
    const first = await applicant.post('/file', { ...typed, key, step: 'confirm' });
    const second = await applicant.post('/file', { ...typed, key, step: 'confirm' });
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
    const page = await applicant.get(first.location);
    expect(page.html).toContain('正在审查是否符合受理条件');
    expect((await applicant.get('/my')).html.match(/裁案/g)).toHaveLength(1);
  });
});

describe('the other side', () => {
  it('replies, and the applicant withdraws', async () => {
    const applicant = await pages.as('applicant');
    const review = await applicant.post('/file', { ...typed, step: 'preview' });
    const { location } = await applicant.post('/file', {
      ...typed,
      key: hidden(review.html, 'key'),
      step: 'confirm',
    });
    const id = /cases\/([^?]+)/.exec(location)?.[1] ?? '';
    const respondent = await pages.as('respondent');
    expect((await respondent.get(`/cases/${id}`)).status).toBe(404);
    await pages.story.act('registrar', id, 'application.accepted');
    await pages.story.issueAndServe(id, 'reply-notice', '2021-03-01');
    const reply = `/cases/${id}/actions/reply.received`;
    const form = await respondent.get(reply);
    expect(form.html).toContain('提交答复');
    const sent = await respondent.post(reply, {
      version: hidden(form.html, 'version'),
      'data.partyId': 'R1',
      'data.summary': '请求驳回',
      step: 'confirm',
    });
    expect(sent.status).toBe(303);
    const withdraw = `/cases/${id}/actions/withdrawal.requested`;
    const asked = await applicant.get(withdraw);
    const gone = await applicant.post(withdraw, {
      version: hidden(asked.html, 'version'),
      'data.partyId': 'A1',
      'data.reason': '已经和解',
      step: 'confirm',
    });
    expect(gone.status).toBe(303);
    const foreign = await respondent.post(reply, {
      version: '1',
      'data.partyId': 'A1',
      'data.summary': '冒名',
      step: 'confirm',
    });
    expect(foreign.status).not.toBe(303);
  });
});
