/** The workbench: lists and counters, conditions, saved views, assignment with its reason, leave cover. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { hidden, openPages, type Pages } from './visitor.ts';

let pages: Pages;
let running: string;
let suspended: string;
let fresh: string;

const against = (name: string) => ({
  respondents: [{ kind: 'person', name, address: '丽水市景宁畲族自治县' } as const],
});

beforeAll(async () => {
  pages = await openPages();
  const { story } = pages;
  const file = (name: string, matter: string) =>
    story.file('registrar', { procedure: 'adjudication', matter, filing: filing(against(name)) });
  running = await file('蓝秀英', 'forest');
  suspended = await file('钟德明', 'general');
  fresh = await file('雷小妹', 'land');
  await story.act('registrar', running, 'application.accepted');
  await story.act('registrar', suspended, 'application.accepted');
  await story.act('officer', suspended, 'proceedings.suspended', { ground: 4, reason: '山洪' });
  const second = { username: 'officer2', name: '梅志坚', roles: ['officer'] as const };
  await pages.people.create({ ...second, roles: [...second.roles], password: 'rehearsal-1' });
});
afterAll(() => pages.stop());

const work = async (account: string, query = '') => (await pages.as(account)).get(`/work${query}`);
const numbers = (html: string) =>
  [...html.matchAll(/class="number"><a[^>]*>([^<]*)/g)].map(([, n]) => n);
const count = (html: string, label: string) =>
  new RegExp(`${label} <span class="count">([^<]*)`).exec(html)?.[1];
const assignee = async (id: string) => (await pages.store.load(id))?.assignee;

describe('the lists of the workbench', () => {
  it('begin with one’s own, sorted by what ends first, each with its counter', async () => {
    const { html } = await work('officer');
    expect(html).toMatch(/list=mine" aria-current="page"|aria-current="page">我的在办/);
    expect(numbers(html)).toEqual(['裁案〔2021〕3号', '裁案〔2021〕2号', '裁案〔2021〕1号']);
    expect(count(html, '我的在办')).toBe('3');
    expect(count(html, '等待中')).toBe('1');
    expect(count(html, '未分派')).toBe('0');
    expect(count(html, '已结')).toBe('0');
  });

  it('narrow by every condition, and the conditions together', async () => {
    expect(numbers((await work('officer', '?list=waiting')).html)).toEqual(['裁案〔2021〕2号']);
    expect(numbers((await work('head', '?state=proceedings.running')).html)).toEqual([
      '裁案〔2021〕1号',
    ]);
    expect(numbers((await work('head', '?q=%E5%B0%8F%E5%A6%B9')).html)).toEqual([
      '裁案〔2021〕3号',
    ]);
    expect(numbers((await work('head', '?q=%E5%B0%8F%E5%A6%B9&matter=forest')).html)).toEqual([]);
    expect(
      numbers((await work('head', '?matter=land&from=2021-03-01&until=2021-03-01')).html),
    ).toEqual(['裁案〔2021〕3号']);
    expect(numbers((await work('head', '?from=2021-03-02')).html)).toEqual([]);
    expect(numbers((await work('head', '?assignee=nobody')).html)).toEqual([]);
  });

  it('find by the facts of an application, in Chinese of two characters', async () => {
    const { html } = await work('head', `?q=${encodeURIComponent('四至')}`);
    expect(numbers(html).length).toBe(3);
  });

  it('show the columns that were chosen', async () => {
    const { html } = await work('officer', '?col=matter&col=updated');
    expect(html).toContain('<th scope="col">类别</th>');
    expect(html).not.toContain('<th scope="col">承办人</th>');
  });

  it('take no condition that they do not know', async () => {
    for (const query of [
      '?list=x',
      '?state=x',
      '?due=x',
      '?from=2021-02-31',
      '?after=x',
      '?col=x',
      '?sort=x',
    ])
      expect((await work('officer', query)).status, query).toBe(200);
  });

  it('are not there for parties', async () => {
    expect((await work('applicant')).status).toBe(404);
  });
});

describe('saved views', () => {
  it('keep conditions under a name, and go again', async () => {
    const officer = await pages.as('officer');
    const query = hidden((await work('officer', '?list=open&due=soon')).html, 'query').replaceAll(
      '&amp;',
      '&',
    );
    expect(query).toBe('list=open&due=soon');
    const kept = await officer.post('/work/views', { query, name: '快到期' });
    expect(kept.location).toBe('/work?list=open&due=soon');
    const { html } = await work('officer');
    const [, id] = /\/work\/views\/([^/]+)\/drop/.exec(html) ?? [];
    expect(html).toContain('快到期');
    expect((await work('head')).html).not.toContain('快到期');
    await officer.post(`/work/views/${id}/drop`);
    expect((await work('officer')).html).not.toContain('快到期');
  });

  it('need a name of their own, which stays as typed', async () => {
    const officer = await pages.as('officer');
    const answer = await officer.post('/work/views', { query: 'due=soon', name: '长'.repeat(31) });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('名称不超过30字。');
    expect(answer.html).toContain('长'.repeat(31));
  });
});

describe('规则27: assignment', () => {
  it('is offered to those who may, and to nobody else', async () => {
    expect((await work('registrar')).html).toContain('分派所选案件');
    expect((await work('officer')).html).not.toContain('分派所选案件');
    const officer = await pages.as('officer');
    expect((await officer.post('/work/assign', { case: fresh, to: 'officer2' })).status).toBe(403);
  });

  it('asks for cases, an officer, and a reason where somebody had the case; what was typed stays', async () => {
    const head = await pages.as('head');
    const nothing = await head.post('/work/assign', { query: 'list=open' });
    expect(nothing.html).toContain('请在列表中选择案件。');
    expect(nothing.html).toContain('请选择承办人');
    const answer = await head.post('/work/assign', {
      query: 'list=open',
      case: [fresh, running],
      to: 'officer2',
      reason: ' ',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('改派应当写明理由');
    expect(answer.html.match(/name="case"[^>]*checked/g)?.length).toBe(2);
    expect(answer.html).toMatch(/value="officer2" selected/);
    expect(await assignee(fresh)).toBe('officer');
  });

  it('moves several cases at once, with the reason in the journal of each', async () => {
    const head = await pages.as('head');
    const answer = await head.post('/work/assign', {
      query: 'list=open',
      case: [fresh, running],
      to: 'officer2',
      reason: '原承办人调离',
    });
    expect(answer.html).toContain('已分派2件。');
    for (const id of [fresh, running]) {
      expect(await assignee(id)).toBe('officer2');
      expect((await pages.store.entries(id)).at(-1)).toMatchObject({
        type: 'case.assigned',
        reason: '原承办人调离',
        actor: 'head',
      });
    }
  });

  it('goes in turn over those who are there', async () => {
    const head = await pages.as('head');
    const turn = { query: 'list=open', to: '@turn', reason: '平衡工作量' };
    await head.post('/work/assign', { ...turn, case: [fresh, running, suspended] });
    expect([await assignee(fresh), await assignee(running), await assignee(suspended)]).toEqual([
      'officer',
      'officer2',
      'officer',
    ]);
    await pages.store.desk.keepCover({
      account: 'officer2',
      cover: 'officer',
      from: '2021-03-01',
      until: '2021-03-05',
    });
    await head.post('/work/assign', { ...turn, case: [fresh, running] });
    expect([await assignee(fresh), await assignee(running)]).toEqual(['officer', 'officer']);
    await pages.store.desk.dropCover('officer2', '2021-03-01');
  });

  it('tells which case was refused and why', async () => {
    const head = await pages.as('head');
    const missing = '00000000-0000-7000-8000-000000000000';
    const answer = await head.post('/work/assign', {
      query: 'list=open',
      case: [missing, fresh],
      to: 'officer2',
      reason: '调整',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('已分派1件。');
    expect(answer.html).toContain('1件没有分派');
  });
});

describe('请假代办', () => {
  it('lets the cover act on the cases of who is away, and only on those days', async () => {
    const { story } = pages;
    await story.act('head', suspended, 'case.assigned', { to: 'officer2' });
    const path = `/cases/${suspended}/actions/proceedings.resumed`;
    expect((await (await pages.as('officer')).get(path)).status).toBe(403);
    const head = await pages.as('head');
    const cover = {
      account: 'officer2',
      cover: 'officer',
      from: '2021-03-01',
      until: '2021-03-01',
    };
    expect((await head.post('/work/leave', cover)).status).toBe(303);
    expect((await (await pages.as('officer')).get(path)).status).toBe(200);
    expect(numbers((await work('officer', '?list=mine')).html)).toContain('裁案〔2021〕2号');
    expect((await head.get('/work?list=open')).html).toContain('请假，陈志远代办');
    await story.act('officer', suspended, 'proceedings.resumed', { reason: '道路已通' });
    expect((await pages.store.entries(suspended)).at(-1)).toMatchObject({ actor: 'officer' });
    await story.on('2021-03-02');
    const after = await (await pages.as('officer')).get(
      `/cases/${suspended}/actions/mediation.opened`,
    );
    expect(after.status).toBe(403);
  });

  it('says beside the field what is wrong and keeps what was typed', async () => {
    const head = await pages.as('head');
    const answer = await head.post('/work/leave', {
      account: 'officer',
      cover: 'officer',
      from: '2021-03-05',
      until: '2021-03-04',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('请选择另一名承办人代办。');
    expect(answer.html).toContain('请填写不早于开始的结束日期。');
    expect(answer.html).toContain('value="2021-03-05"');
    const officer = await pages.as('officer');
    const others = {
      account: 'officer2',
      cover: 'officer',
      from: '2021-03-05',
      until: '2021-03-06',
    };
    expect((await officer.post('/work/leave', others)).status).toBe(403);
  });
});
