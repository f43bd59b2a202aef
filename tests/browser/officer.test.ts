/** An officer's day and the head's approvals in a real browser without scripts; then every page of theirs is measured. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openScreen, type Screen } from './chromium.ts';
import { go, press, text } from './hands.ts';

let screen: Screen;
let quarrel: string;
let other: string;

const applicant = {
  kind: 'person',
  name: '李小明',
  idNumber: '331102198004120002',
  phone: '13805780001',
  address: '丽水市莲都区紫金街道1号',
} as const;

beforeAll(async () => {
  screen = await openScreen('2021-03-01T09:00:00+08:00');
  const { story } = screen;
  const file = (matter: string, overrides = {}) =>
    story.file('registrar', { procedure: 'adjudication', matter, filing: filing(overrides) });
  quarrel = await file('forest', { applicants: [applicant] });
  other = await file('general');
  await story.act('registrar', quarrel, 'application.accepted');
  await story.on('2021-03-08');
}, 120_000);
afterAll(() => screen?.close());

const field = (page: Page, name: string) => page.locator(`[name="data.${name}"]`);

describe('an officer’s day', () => {
  let officer: Page;

  it('begins with what ends first, and with what waits behind the bell', async () => {
    officer = await screen.person('officer');
    const rows = officer.locator('table.cases tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain('还有2日');
    await go(officer.getByRole('link', { name: /提醒，\d+条未读/ }));
    expect(await text(officer)).toContain('申请审查2021年3月10日届满');
    await go(officer.locator('.notices .unread button').first());
    expect(officer.url()).toContain(`/cases/${other}`);
  });

  it('finds a case by a party’s name and keeps the search as a view', async () => {
    await officer.goto('/work');
    await officer.getByLabel('检索').fill('小明');
    await press(officer, '查找');
    expect(await officer.locator('table.cases tbody tr').count()).toBe(1);
    await officer.getByLabel('保存为视图').fill('李小明的案件');
    await press(officer, '保存');
    await officer.goto('/work');
    await go(officer.getByRole('link', { name: '李小明的案件' }));
    await go(officer.locator('table.cases .number a'));
    expect(new URL(officer.url()).pathname).toBe(`/cases/${quarrel}`);
  });

  it('reads on the map where the case stands, and the working behind a deadline', async () => {
    const map = officer.getByRole('img', { name: /行政裁决程序图/ });
    expect(await map.getAttribute('aria-label')).toContain('目前处于“审理中”');
    const decision = officer.locator('.deadlines li', { hasText: '作出行政裁决' }).first();
    await decision.locator('summary').click();
    expect(await decision.innerText()).toContain('自2021年3月1日起算');
  });

  it('sees what a suspension would do to the deadlines before it is taken, and does not take it', async () => {
    await go(officer.locator('#actions').getByRole('link', { name: '中止', exact: true }));
    await field(officer, 'ground').selectOption('4');
    await field(officer, 'reason').fill('山洪阻断道路，无法勘验');
    await press(officer, '试算');
    const trial = await text(officer);
    expect(trial).toContain('审理中 → 中止');
    expect(trial).toContain('停止计算');
    await go(officer.getByRole('link', { name: '放弃' }));
    expect(await officer.locator('.case-head .state').innerText()).toBe('审理中');
  });

  it('asks for more time, sees what is typed again where something is missing', async () => {
    await officer.goto(`/cases/${quarrel}/actions/extension.requested`);
    await field(officer, 'days').fill('40');
    await field(officer, 'reason').fill('四至争议复杂，需补充勘验');
    await press(officer, '试算');
    expect(await officer.getByRole('alert').innerText()).toContain('30');
    expect(await field(officer, 'days').inputValue()).toBe('40');
    await field(officer, 'days').fill('30');
    await press(officer, '试算');
    await press(officer, '确认办理');
    expect(await officer.getByRole('status').first().innerText()).toContain('已办理');
  });

  it('looks at a whole number for a purpose, and leaves a note', async () => {
    expect(await text(officer)).toContain('331102********0002');
    await officer.getByText('查看李小明的完整号码').click();
    await officer.getByLabel('用途').fill('核对送达电话');
    await go(officer.locator('.unmask').getByRole('button', { name: '查看' }));
    expect(await text(officer)).toContain(applicant.phone);
    await officer.goto(`/cases/${quarrel}`);
    await officer.getByLabel('写备注').fill('申请人称周五可到场');
    await press(officer, '保存备注');
    expect(await officer.locator('#notes').innerText()).toContain('申请人称周五可到场');
  });

  it('schedules a hearing and finds it in the month', async () => {
    await officer.goto(`/cases/${quarrel}/actions/hearing.scheduled`);
    await field(officer, 'heldOn').fill('2021-03-26');
    await field(officer, 'place').fill('第一听证室');
    await press(officer, '试算');
    await press(officer, '确认办理');
    await officer.goto('/calendar?month=2021-03');
    const day = officer.locator('td', { has: officer.locator('time[datetime="2021-03-26"]') });
    expect(await day.innerText()).toContain('听证');
  });

  it('proposes a decision', async () => {
    await officer.goto(`/cases/${quarrel}/actions/opinion.submitted`);
    await field(officer, 'recommendation').fill('确认林地使用权归申请人所有。');
    await field(officer, 'reasoning').fill('权证四至明确。');
    await press(officer, '试算');
    await press(officer, '确认办理');
  });
});

describe('the head’s approvals', () => {
  let head: Page;

  const card = (name: string) => head.locator('article.approval', { hasText: name });

  it('come oldest first, each with what it changes', async () => {
    head = await screen.person('head');
    await go(head.getByRole('link', { name: '审批', exact: true }));
    expect(await head.locator('article.approval').count()).toBe(2);
    expect(await card('延长办理期限').innerText()).toContain('行政裁决延长办理期限通知书');
  });

  it('send an opinion back with a reason, which the officer finds', async () => {
    await go(card('裁决审批').getByRole('button', { name: '退回' }));
    expect(await card('裁决审批').innerText()).toContain('退回应当写明理由');
    await card('裁决审批').getByLabel('退回理由').fill('请补充勘验情况');
    await go(card('裁决审批').getByRole('button', { name: '退回' }));
    expect(await card('裁决审批').count()).toBe(0);
    const officer = await screen.person('officer');
    await go(officer.getByRole('link', { name: /被退回/ }));
    expect(await text(officer)).toContain('李小明');
    await officer.goto(`/cases/${quarrel}/actions/opinion.submitted`);
    await field(officer, 'recommendation').fill('确认林地使用权归申请人所有。');
    await field(officer, 'reasoning').fill('权证四至明确。勘验情况与权证一致。');
    await press(officer, '试算');
    await press(officer, '确认办理');
  });

  it('show what is new in it, and are given in place', async () => {
    await head.goto('/approvals');
    expect(await card('裁决审批').locator('ins').innerText()).toContain('勘验情况与权证一致');
    await go(card('裁决审批').getByRole('button', { name: '批准' }));
    await go(card('延长办理期限').getByRole('button', { name: '批准' }));
    expect(await text(head)).toContain('没有等待您审批的事项');
    const types = (await screen.store.entries(quarrel)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['decision.approved', 'extension.approved']));
  });

  it('reassigns a case with its reason', async () => {
    await head.goto('/work?list=open');
    await head.getByLabel(/^选择裁案〔2021〕2号/).check();
    await head.getByLabel('承办人', { exact: true }).last().selectOption('officer');
    await press(head, '分派');
    expect(await text(head)).toContain('改派应当写明理由');
    expect(await head.getByLabel(/^选择裁案〔2021〕2号/).isChecked()).toBe(true);
  });
});

describe('a colleague who is faster', () => {
  it('is told of while one looks, where scripts are there', async () => {
    const page = await screen.person('officer', { scripts: true });
    await page.goto(`/cases/${other}`);
    await screen.story.act('registrar', other, 'application.accepted');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.locator('.live:not([hidden])').waitFor();
    expect(await page.locator('.live').innerText()).toMatch(/林晓燕于09:00登记了“受理”/);
  });

  it('is told of by the form itself where they are not, and nothing typed is lost', async () => {
    const page = await screen.person('officer');
    await page.goto(`/cases/${other}/actions/opinion.submitted`);
    await field(page, 'recommendation').fill('驳回请求');
    await field(page, 'reasoning').fill('证据不足');
    await screen.story.act('head', other, 'major.marked', { reason: '涉及群众切身利益' });
    await press(page, '试算');
    expect(await text(page)).toContain('案件已由他人更新');
    expect(await field(page, 'reasoning').inputValue()).toBe('证据不足');
  });
});

describe('by the keyboard alone', () => {
  it('the first stop is the way to the text, and every stop shows where one is', async () => {
    const page = await screen.person('officer', { scripts: true });
    await page.goto('/work');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });
});

describe('every page of the staff can be read by everybody', () => {
  const shown: Readonly<Record<string, readonly string[]>> = {
    officer: [
      ...['/work', '/work?list=closed', '/work?q=小明&matter=forest&col=matter&col=updated'],
      ...['/work/leave', '/calendar', '/notices', '/keys', '/cases/QUARREL'],
      ...['/cases/OTHER?timeline=notes', '/cases/QUARREL/actions/proceedings.suspended'],
    ],
    head: ['/work?list=open', '/approvals', '/approvals/papers'],
    reviewer: ['/approvals'],
  };
  const pages = new Map<string, Page>();
  const each = Object.entries(shown).flatMap(([who, paths]) => paths.map((path) => [who, path]));

  it.each(each)('at the screen of %s: %s', async (who = '', path = '') => {
    const page = pages.get(who) ?? (await screen.person(who, { scripts: true }));
    pages.set(who, page);
    await screen.measured(page, path.replace('QUARREL', quarrel).replace('OTHER', other));
  });
});
