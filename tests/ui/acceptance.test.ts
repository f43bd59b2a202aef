/** A project at the screens of those who handle it: list, application, draw, sheets, opinion, bans. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application } from '../fixtures/acceptance.ts';
import { hidden, openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;
let now = '2021-07-05';
beforeAll(async () => {
  pages = await openPages('2021-07-05T09:00:00+08:00');
});
afterAll(() => pages.stop());

const header =
  '项目编号,项目名称,计划类别,承担单位,承担单位统一社会信用代码,项目负责人,补助经费（元）,开始日期,完成日期,考核指标,经费预算';
const line = (no: string, funding = '100000') =>
  `${no},食用菌菌渣循环利用,重点研发,丽水绿谷生态科技有限公司,91331100MA0000000Q,项一帆,${funding},2019-07-01,2021-06-30,菌渣利用率|%|80|60；发明专利|件|2|40,财政拨款|材料费|100000；自筹|设备费|150000`;
const list = (...lines: string[]) => new File([[header, ...lines].join('\n')], '名单.csv');

const factsOf = async () =>
  (await (await pages.story.as('office')).get(`/cases/${id}`)).body.facts as {
    panel: { seats: { id: string; name: string; kind: string }[] };
    sheets: Record<string, unknown>;
  };

const keepExpert = async (expert: object) =>
  expect(
    (await (await pages.story.as('office')).put(`/experts/${randomUUID()}`, expert)).status,
  ).toBe(200);

/** Sends the form at a path as it was drawn, with these fields. */
async function fill(account: string, path: string, fields: Record<string, string | string[]>) {
  const there = await pages.as(account);
  const form = await there.get(path);
  expect(form.status, path).toBe(200);
  return there.post(path.replace(/\?.*/, ''), { version: hidden(form.html, 'version'), ...fields });
}

const on = async (day: string) => {
  now = day;
  await pages.story.on(day);
};

describe('a list of projects', () => {
  it('is told row by row what is wrong with it, and registers nothing', async () => {
    const office = await pages.as('office');
    expect((await office.get('/work')).html).toContain('href="/projects/import"');
    expect((await office.get('/projects/import')).html).toContain('import-template.xlsx');
    const { status, html } = await office.upload(
      '/projects/import',
      list(line('P1', '十万'), line('P1')),
    );
    expect(status).toBe(422);
    expect(html).toMatch(/名单有2处不符，没有登记任何项目/);
    expect(html).toMatch(
      /第2行<\/td>\s*<td data-label="列">补助经费（元）<\/td>\s*<td data-label="问题">应填写数字。/,
    );
    expect(html).toMatch(/第3行<\/td>\s*<td data-label="列">项目编号/);
    expect((await office.get('/work?q=P1')).html).not.toContain('P1号');
  });

  it('is registered, and handed in again makes no doubles', async () => {
    const office = await pages.as('office');
    const first = await office.upload('/projects/import', list(line('2019ZD01')));
    expect(first.html).toContain('登记1个项目');
    id = /href="\/cases\/([0-9a-f-]{36})"/.exec(first.html)?.[1] ?? '';
    const again = await office.upload('/projects/import', list(line('2019ZD01')));
    expect(again.html).toContain('登记0个项目，另有1个此前已由同一名单登记');
    const page = await office.get(`/cases/${id}`);
    expect(page.html).toContain('市科技局组织验收');
    expect(page.html).toContain('菌渣利用率');
  });

  it('is for those who file projects only', async () => {
    for (const account of ['drawer', 'expert1', 'applicant'])
      expect((await (await pages.as(account)).get('/projects/import')).status).toBe(403);
    expect((await (await pages.as('applicant')).get('/bans')).status).toBe(403);
  });
});

describe('the undertaker', () => {
  it('begins an application with every material and target that is asked for', async () => {
    const path = `/cases/${id}/actions/application.submitted`;
    const { html } = await (await pages.as('undertaker')).get(path);
    expect(html).toContain('value="丽水市科技计划项目验收申请"');
    expect(html).toMatch(/<option value="T1" selected>菌渣利用率（80%）/);
    expect(html).toContain('name="data.audit.arrived.1.source"');
    const fields = {
      'data.materials.0.kind': '1',
      'data.materials.0.name': '验收申请',
      'data.commitment': 'yes',
      'data.actuals.0.target': 'T1',
      'data.actuals.0.actual': '85.5',
      'data.audit.kind': 'qualified',
      'data.audit.arrived.0.source': 'fiscal',
      'data.audit.arrived.0.amountYuan': '100000',
      'data.audit.nonCompliantYuan': '0',
      'data.audit.balanceYuan': '2000',
      step: 'preview',
    };
    const trial = await fill('undertaker', path, fields);
    expect(trial.html).toContain('实施中 → 归口审核中');
    await pages.story.act('undertaker', id, 'application.submitted', application());
    await pages.story.act('unit', id, 'unit.endorsed', { note: '同意' });
    await on('2021-07-12');
    await pages.story.act('office', id, 'review.passed');
  });
});

describe('the draw', () => {
  it('is demanded on a form of its own fields', async () => {
    const panel = await (await pages.as('drawer')).get(`/cases/${id}/panel`);
    expect(panel.html).toContain('尚未提出专家需求');
    await keepExpert({ name: '没有账号', unit: '丽水学院', kind: 'technical', field: '食品加工' });
    const done = await fill('office', `/cases/${id}/actions/panel.demanded`, {
      'data.size': '5',
      'data.fields': '现代农业\n食品加工',
      'data.finance': '1',
      step: 'confirm',
    });
    expect(done.status).toBe(303);
  });

  it('shows before what is fixed: pool, hashes and who is kept away, but not the seed', async () => {
    const { html } = await (await pages.as('drawer')).get(`/cases/${id}/panel`);
    expect(html).toContain('种子的摘要');
    expect(html).not.toContain('公布的种子');
    expect(html).toContain('当场抽取并公布种子');
    expect(html).toContain('丽水市农林科学研究院');
    const office = await (await pages.as('office')).get(`/cases/${id}/panel`);
    expect(office.html).not.toContain('当场抽取并公布种子</button>');
  });

  it('is made before all eyes, revealed, and reckoned again from the record', async () => {
    const done = await fill('drawer', `/cases/${id}/panel`, {});
    expect(done.status).toBe(404);
    const drawer = await pages.as('drawer');
    const version = hidden((await drawer.get(`/cases/${id}/panel`)).html, 'version');
    const drawn = await drawer.post(`/cases/${id}/actions/panel.drawn`, {
      version,
      witness: '纪检干部甲',
      contribution: '37',
    });
    expect(drawn.location).toBe(`/cases/${id}/panel?done=panel.drawn#result`);
    const { html } = await drawer.get(`/cases/${id}/panel`);
    expect(html).toContain('公布的种子');
    expect(html).toContain('纪检干部甲');
    expect(html).toContain('核验通过');
    expect(html.match(/<strong>抽中<\/strong>/g)).toHaveLength(5);
    const stale = await drawer.post(`/cases/${id}/actions/panel.drawn`, { version });
    expect([stale.status, stale.html.includes('已由他人更新')]).toEqual([409, true]);
  });

  it('gives an expert who was drawn without an account one, which opens this project', async () => {
    const { panel } = await factsOf();
    const drawer = await pages.as('drawer');
    const page = await drawer.get(`/cases/${id}/panel`);
    const without = panel.seats.find(({ id: seat }) =>
      page.html.includes(`/panel/${seat}/account`),
    );
    expect(without).toBeDefined();
    const path = `/cases/${id}/panel/${without?.id}/account`;
    expect((await drawer.get(path)).html).toContain(without?.name ?? '—');
    const head = await pages.as('head');
    expect((await head.get(path)).status).toBe(403);
    expect((await head.get(`/cases/${id}/panel`)).html).not.toContain(path);
    const bad = await drawer.post(path, { username: 'A!' });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('用户名应为3至30位');
    const opened = await drawer.post(path, { username: 'zhuanjia1' });
    expect(opened.html).toMatch(/一次性密码<strong class="hash">[\w-]{16}</);
    expect((await drawer.get(`/cases/${id}/panel`)).html).toContain('zhuanjia1');
    const password = /<strong class="hash">([\w-]+)</.exec(opened.html)?.[1] ?? '';
    const desk = await pages.signIn('zhuanjia1', password);
    const seen = await desk.get(`/cases/${id}`);
    expect(seen.body.facts.seat.id).toBe(without?.id);
    const signed = await desk.post(
      `/cases/${id}/events`,
      { type: 'commitment.signed', data: { expertId: without?.id } },
      { 'if-match': seen.headers.get('etag') ?? '' },
    );
    expect(signed.status).toBe(200);
  });
});

describe('evaluation', () => {
  it('asks each expert for the own sheet: target by target, or arrival, use and benefit', async () => {
    const { story } = pages;
    const { panel } = await factsOf();
    const body = await (await story.as('office')).get(`/cases/${id}`);
    for (const seat of body.body.facts.panel.seats)
      if (!seat.committedOn)
        await story.act('office', id, 'commitment.signed', { expertId: seat.id });
    await story.act('office', id, 'panel.confirmed');
    await story.act('office', id, 'meeting.scheduled', { heldOn: '2021-07-12', place: '科技局' });
    await story.act('office', id, 'meeting.held');
    const technical = panel.seats.filter(({ kind }) => kind === 'technical');
    const finance = panel.seats.find(({ kind }) => kind === 'finance');
    const path = `/cases/${id}/actions/evaluation.submitted`;
    const [one] = technical;
    const bad = await fill('office', `${path}?expert=${one?.id}`, {
      expert: one?.id ?? '',
      'completion.T1': '八成',
      'note.T1': '查验检测报告',
      summary: '完成',
    });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('应填写0至100的数字。');
    expect(bad.html).toContain('value="八成"');
    expect(bad.html).toContain('查验检测报告');
    for (const seat of technical) {
      const done = await fill('office', `${path}?expert=${seat.id}`, {
        expert: seat.id,
        'completion.T1': '100',
        'completion.T2': '1',
        'note.T1': '查验检测报告',
        'note.T2': '查验证书',
        summary: '基本完成',
      });
      expect([done.status, done.html]).toEqual([303, '']);
    }
    const money = await fill('office', `${path}?expert=${finance?.id}`, {
      expert: finance?.id ?? '',
      'note.arrival': '足额',
      'note.use': '合规',
      'note.benefit': '新增销售',
      summary: '合规',
    });
    expect(money.status).toBe(303);
    expect(Object.keys((await factsOf()).sheets)).toHaveLength(5);
    // One per cent stays one per cent.
    expect((await factsOf()).sheets[one?.id ?? '']).toMatchObject({
      items: [{ completion: 1 }, { completion: 0.01 }],
    });
  });

  it('shows targets with every judgement, funds, and what the figures propose', async () => {
    const { html } = await (await pages.as('office')).get(`/cases/${id}/evaluation`);
    expect(html).toContain('按数据应为<strong>“通过验收”</strong>');
    expect(html).toContain('自筹经费');
    expect(html).toMatch(/1%<\/td>/);
    expect((await (await pages.as('undertaker')).get(`/cases/${id}/evaluation`)).status).toBe(404);
  });

  it('takes the opinion with a reason where it departs from the figures, and keeps what was typed', async () => {
    const path = `/cases/${id}/actions/opinion.signed`;
    const fields = {
      'parts.materials': '规范齐全',
      'parts.indicators': '逐项核对',
      'parts.performance': '尚未应用',
      'parts.funds': '合规',
      conclusion: 'conclude',
      concludeGround: '2',
    };
    const bare = await fill('office', path, { ...fields, conclusion: '' });
    expect(bare.html).toContain('请选择验收结论。');
    const bad = await fill('office', path, fields);
    expect(bad.status).toBe(422);
    expect(bad.html).toMatch(/name="deviationReason"[\s\S]*?专家组另作结论的应当说明理由/);
    expect(bad.html).toContain('尚未应用');
    const done = await fill('office', path, { ...fields, deviationReason: '成果未能应用' });
    expect(done.status).toBe(303);
    const after = await (await pages.as('office')).get(`/cases/${id}/evaluation`);
    expect(after.html).toContain('另作结论的理由：成果未能应用');
  });
});

describe('bans', () => {
  it('are looked up by name and day', async () => {
    await on('2021-07-14');
    await pages.story.act('undertaker', id, 'registration.completed');
    const unit = await pages.as('unit');
    expect((await unit.get('/bans?subject=项一帆&on=2021-07-20')).html).toContain(
      '没有对“项一帆”有效',
    );
    const found = await unit.get('/bans?subject=项一帆&on=2021-08-20');
    expect(found.html).toContain('不得承担市级科技计划项目');
    expect(found.html).toContain('2022年7月12日');
    expect(now).toBe('2021-07-14');
  });
});

describe('inviting', () => {
  it('lists the bank with what keeps each away, and takes people from outside it', async () => {
    const { story } = pages;
    const office = await pages.as('office');
    const filed = await office.upload('/projects/import', list(line('2019ZD02', '90000')));
    const other = /href="\/cases\/([0-9a-f-]{36})"/.exec(filed.html)?.[1] ?? '';
    await story.act('undertaker', other, 'application.submitted', application());
    await story.act('unit', other, 'unit.endorsed', { note: '同意' });
    await story.act('office', other, 'review.passed');
    const path = `/cases/${other}/actions/panel.invited`;
    const form = await (await pages.as('unit')).get(path);
    expect(form.html).toContain('刘德海');
    const none = await fill('unit', path, { reason: '' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('请选择专家。');
    const expert = /name="expert" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const done = await fill('unit', path, {
      reason: '由单位学术委员会组成',
      expert,
      'stranger.0.name': '校外人',
      'stranger.0.unit': '某校',
      'stranger.0.field': '现代农业',
    });
    expect([done.status, done.location]).toEqual([303, `/cases/${other}/panel`]);
    const panel = await (await pages.as('unit')).get(`/cases/${other}/panel`);
    expect(panel.html).toContain('校外人');
    expect(panel.html).toContain('由单位学术委员会组成');
  });
});
