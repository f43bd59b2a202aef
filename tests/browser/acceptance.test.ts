/** A project at real screens: read by everybody who meets in it, and drawn and judged without scripts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectThatPasses } from '../../src/cli/demo-projects.ts';
import { application, filing } from '../fixtures/acceptance.ts';
import { openScreen, type Screen } from './chromium.ts';
import { press, text } from './hands.ts';

let screen: Screen;
let passed: string;
let id: string;

beforeAll(async () => {
  screen = await openScreen();
  const { story } = screen;
  passed = await projectThatPasses(story);
  id = await story.file('unit', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing({ projectNo: 'SCREEN', endOn: '2021-12-31' }),
  });
  await story.act('undertaker', id, 'application.submitted', application());
  await story.act('unit', id, 'unit.endorsed', { note: '同意' });
  await story.act('office', id, 'review.passed');
}, 180_000);
afterAll(() => screen?.close());

describe('a project without scripts', () => {
  it('has its panel demanded by the office and drawn before a witness', async () => {
    const office = await screen.person('office');
    await office.goto(`/cases/${id}/actions/panel.demanded`);
    await office.getByLabel('专家组人数').fill('5');
    await office.getByLabel('技术领域').fill('现代农业');
    await press(office, '试算');
    await press(office, '确认办理');
    const drawer = await screen.person('drawer');
    await drawer.goto(`/cases/${id}/panel`);
    expect(await text(drawer)).toContain('抽取前固定并公布');
    await drawer.getByLabel('监督人', { exact: true }).fill('纪检干部');
    await drawer.getByLabel('监督人当场给出的数字或者文字').fill('37');
    await press(drawer, '当场抽取并公布种子');
    expect(await text(drawer)).toContain('核验通过');
  });

  it('is judged on an expert’s sheet, which keeps what was typed until it is right', async () => {
    const { story } = screen;
    const { body } = await (await story.as('office')).get(`/cases/${id}`);
    const seats: { id: string; kind: string }[] = body.facts.panel.seats;
    for (const seat of seats)
      await story.act('office', id, 'commitment.signed', { expertId: seat.id });
    await story.act('office', id, 'panel.confirmed');
    const heldOn = screen.time.today();
    await story.act('office', id, 'meeting.scheduled', { heldOn, place: '市科技局' });
    await story.act('office', id, 'meeting.held');
    const technical = seats.find(({ kind }) => kind === 'technical');
    const office = await screen.person('office');
    await office.goto(`/cases/${id}/actions/evaluation.submitted?expert=${technical?.id}`);
    await office.locator('[name="completion.T1"]').fill('120');
    await office.locator('[name="note.T1"]').fill('查验检测报告');
    await press(office, '提交评议表');
    expect(await text(office)).toContain('应填写0至100的数字。');
    expect(await office.locator('[name="note.T1"]').inputValue()).toContain('查验检测报告');
    await office.locator('[name="completion.T1"]').fill('100');
    await office.locator('[name="completion.T2"]').fill('50');
    await office.locator('[name="note.T2"]').fill('查验专利证书');
    await office.getByLabel('总体意见').fill('基本完成');
    await press(office, '提交评议表');
    expect(await text(office)).toContain('已办理：提交个人评议表');
    await office.goto(`/cases/${id}/evaluation`);
    expect(await text(office)).toContain('50%');
  });

  it('is imported from a list that tells what is wrong', async () => {
    const unit = await screen.person('unit');
    await unit.goto('/projects/import');
    await unit.getByLabel('项目名单（XLSX 或者 CSV）').setInputFiles({
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('项目编号,项目名称\nA,甲'),
    });
    await press(unit, '检查并登记');
    expect(await text(unit)).toContain('缺少“计划类别”一列。');
  });
});

/** Axe finds nothing serious, and nothing scrolls sideways on a desk or in a hand. */
describe('every page of a project can be read by everybody', () => {
  const looked: readonly (readonly [string, () => readonly string[]])[] = [
    [
      'office',
      () => [
        `/cases/${passed}`,
        `/cases/${passed}/panel`,
        `/cases/${passed}/evaluation`,
        `/cases/${id}/actions/opinion.signed`,
        '/bans',
        '/projects/import',
        '/projects/circular',
      ],
    ],
    ['head', () => [`/cases/${id}/actions/panel.invited`, `/cases/${id}/panel`]],
    ['undertaker', () => ['/my', `/cases/${id}`, `/cases/${passed}`]],
    ['drawer', () => [`/cases/${id}/panel`, '/work']],
  ];

  it.each(looked)('at the screen of %s', async (username, paths) => {
    const page = await screen.person(username, { scripts: true });
    for (const path of paths()) await screen.measured(page, path);
  });
});
