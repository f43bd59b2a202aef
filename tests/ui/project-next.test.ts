/** 接下来 of a project: the undertaker, the department in charge and an expert are told who acts, until when, by which article. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, filing } from '../fixtures/acceptance.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;

beforeAll(async () => {
  pages = await openPages('2021-03-01T09:00:00+08:00');
  id = await pages.story.file('office', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing({ department: '莲都区科学技术局' }),
  });
});
afterAll(() => pages.stop());

/** The list under 接下来, as text; an article stands in brackets behind each sentence. */
async function next(account: string): Promise<string> {
  const { html } = await (await pages.as(account)).get(`/cases/${id}`);
  const list = /<ul class="next">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
  return list.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
}

/** How far it is: the stage that is marked as under way. */
async function stage(account: string): Promise<string> {
  const { html } = await (await pages.as(account)).get(`/cases/${id}`);
  return /class="stage-now"[^>]*><strong>([^<]*)/.exec(html)?.[1] ?? '';
}

const measures = '《丽水市科技计划项目验收管理办法（修订）》';

describe('a project that runs', () => {
  it('办法10: tells until when to apply, and of an extension in the last three months only', async () => {
    await pages.story.on('2021-03-29');
    expect(await next('undertaker')).toContain(
      `请在2021年12月30日以前提出验收申请。（${measures}第十条）`,
    );
    expect(await next('undertaker')).not.toContain('申请延期');
    await pages.story.on('2021-03-30');
    expect(await next('undertaker')).toContain(
      `预计不能按期完成的，请在2021年6月30日以前申请延期。（${measures}第十条）`,
    );
    expect(await stage('undertaker')).toBe('项目实施');
  });

  it('办法10: and of none once it has been asked for', async () => {
    await pages.story.act('undertaker', id, 'extension.requested', { months: 6, reason: '疫情' });
    const told = await next('undertaker');
    expect(told).toContain(`市科技局批复延期申请。（${measures}第十条）`);
    expect(told).not.toContain('请在2021年6月30日');
    await pages.story.act('head', id, 'extension.denied', { reason: '理由不足' });
  });

  it('办法22: who is told of a disadvantage to come is asked to speak, and nobody before', async () => {
    const page = async () => (await (await pages.as('undertaker')).get(`/cases/${id}`)).html;
    expect(await page()).not.toContain('陈述意见');
    const notice = { about: 'recovery', grounds: '审计认定设备费列支不合规' };
    await pages.story.act('office', id, 'priorNotice.given', notice);
    expect(await next('undertaker')).toMatch(
      /请在2021年4月\d+日以前对拟作的处理陈述意见（审计认定设备费列支不合规）。/,
    );
    const said = { about: 'recovery', text: '设备费系合同约定' };
    await pages.story.act('undertaker', id, 'statement.received', said);
    expect(await page()).not.toContain('actions/statement.received');
  });

  it('helps with the fields that only outsiders need help with', async () => {
    const path = `/cases/${id}/actions/change.requested`;
    expect((await (await pages.as('undertaker')).get(path)).html).toContain(
      '批复以前，仍按原合同执行。',
    );
  });
});

describe('a project that is applied for', () => {
  beforeAll(async () => {
    await pages.story.on('2021-07-05');
    await pages.story.act('undertaker', id, 'application.submitted', application());
  });

  it('办法12: says to the department that it is its turn, to the undertaker that it waits for the department', async () => {
    expect(await next('unit')).toContain(
      `请在2021年7月12日以前审核验收申请，提出意见。（${measures}第十二条第（二）项） 归口管理部门审核通过`,
    );
    expect(await next('undertaker')).toContain('莲都区科学技术局应当在2021年7月12日以前审核');
    expect(await stage('unit')).toBe('申请和审核');
    // The bureau's own staff have their desk.
    expect(await next('office')).toBe('');
  });

  it('and once the day is over, that it is', async () => {
    await pages.story.on('2021-07-12');
    expect(await next('unit')).toContain('请在2021年7月12日以前');
    await pages.story.on('2021-07-13');
    expect(await next('unit')).toContain(
      '请尽快审核验收申请，提出意见，期限已于2021年7月12日届满。',
    );
  });

  it('办法12: what came back is listed, with the day until when it is to be completed', async () => {
    await pages.story.act('unit', id, 'unit.returned', { reason: '缺少技术检测报告' });
    expect(await next('undertaker')).toMatch(
      /请在2021年\d+月\d+日以前补齐以下内容，再次提交验收申请：缺少技术检测报告。/,
    );
    await pages.story.act('undertaker', id, 'application.submitted', application());
    await pages.story.act('unit', id, 'unit.endorsed', { note: '齐全' });
    expect(await next('undertaker')).toContain(
      '市科技局业务处室应当在2021年7月27日以前提出受理审核意见',
    );
    await pages.story.act('office', id, 'review.passed');
  });
});

describe('a project before its panel', () => {
  type Seat = { readonly id: string };
  const seats = async (): Promise<readonly Seat[]> =>
    (await (await pages.story.as('office')).get(`/cases/${id}`)).body.facts.panel.seats;

  it('办法16: an expert first says whether he has an interest, and then waits for the panel', async () => {
    type Expert = { id: string; kind: string; unit: string; account?: string };
    const { items } = (await (await pages.story.as('office')).get('/experts?limit=500')).body;
    const free = (items as Expert[])
      .filter(({ account, unit }) => account && unit !== '丽水市农林科学研究院')
      .sort((a, b) => (a.account ?? '').localeCompare(b.account ?? ''));
    const of = (kind: string, n: number) => free.filter((one) => one.kind === kind).slice(0, n);
    const experts = [...of('technical', 4), ...of('finance', 1)].map((one) => one.id);
    await pages.story.act('head', id, 'panel.invited', { experts, reason: '专家不足' });
    const told = await next('expert1');
    expect(told).toContain('没有利益关系的，请签署专家承诺书');
    expect(told).toContain('请主动申请回避。');
    expect(told).toContain(`${measures}第八条、第十六条`);
    expect(await stage('expert1')).toBe('签署承诺书');
    for (const { id: expertId } of await seats())
      await pages.story.act('office', id, 'commitment.signed', { expertId });
    expect(await next('expert1')).toContain('验收组织单位确定专家组，通知验收时间。');
    expect(await next('expert1')).not.toContain('承诺书');
  });

  it('办法7: and the project learns of no expert before they have met', async () => {
    const { html } = await (await pages.as('undertaker')).get(`/cases/${id}`);
    expect(html).toContain('组成专家组');
    expect(html).not.toContain('刘德海');
  });

  it('办法15: the meeting is told to both sides, and the sheet asked of the expert', async () => {
    await pages.story.act('office', id, 'panel.confirmed');
    await pages.story.act('office', id, 'meeting.scheduled', {
      heldOn: '2021-07-20',
      time: '上午9时',
      place: '市科技局三楼会议室',
    });
    const meeting = '请于2021年7月20日上午9时到市科技局三楼会议室参加验收会议。';
    for (const account of ['undertaker', 'expert1']) expect(await next(account)).toContain(meeting);
    await pages.story.on('2021-07-20');
    await pages.story.act('office', id, 'meeting.held');
    const told = await next('expert1');
    expect(told).toMatch(/请在2021年8月\d+日以前审阅全部验收资料，提交个人评议表。/);
    expect(told).not.toContain('参加验收会议');
    expect(await stage('undertaker')).toBe('专家验收');
  });
});
