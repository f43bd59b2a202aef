import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from './chromium.ts';
import { follow, go, press, text } from './hands.ts';

let screen: Screen;

beforeAll(async () => {
  screen = await openScreen('2021-03-01T09:00:00+08:00');
});
afterAll(() => screen?.close());

/** Takes a step that has been filled in: trial first, then for good. */
async function take(page: Page): Promise<void> {
  await press(page, '试算');
  await press(page, '确认办理');
  await page.getByRole('status').waitFor();
}

async function approve(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await press(page, '审批通过');
}

/** One case, from the applicant's own form to the decision in his hands, by people at browsers without scripts. */
describe('a case at the screens of those who meet in it', () => {
  let path: string;
  let applicant: Page;
  let registrar: Page;
  let officer: Page;
  let reviewer: Page;
  let clerk: Page;

  it('is filed by the applicant, who is told what is missing', async () => {
    applicant = await screen.person('applicant');
    await follow(applicant, '提出申请');
    await press(applicant, '开始填写');
    await applicant.getByLabel('纠纷类别').selectOption('general');
    await press(applicant, '保存，下一步');
    await press(applicant, '保存，下一步');
    expect(await text(applicant)).toContain('有些内容需要更正');
    const field = (name: string) => applicant.locator(`[name="filing.${name}"]`);
    await field('applicants.0.address').fill('丽水市莲都区紫金街道1号');
    await press(applicant, '保存，下一步');
    await field('respondents.0.kind').selectOption('person');
    await field('respondents.0.name').fill('王秀英');
    await field('respondents.0.address').fill('丽水市青田县鹤城街道2号');
    await press(applicant, '保存，下一步');
    await field('claims.0.text').fill('请求被申请人停止侵害');
    await field('facts').fill('被申请人在共用通道堆放物料。');
    await field('reasons').fill('通道系共用，不得占用。');
    await field('occurredOn').fill('2021年1月');
    await press(applicant, '保存，下一步');
    await press(applicant, '添加证据');
    await field('evidence.0.name').fill('现场照片');
    await press(applicant, '保存，下一步');
    await applicant.getByLabel('我已经看过申请书').check();
    await applicant.getByLabel('签字人姓名').fill('李小明');
    await press(applicant, '签字并提交申请');
    expect(await text(applicant)).toContain('正在审查能不能受理');
    path = new URL(applicant.url()).pathname;
  });

  it('is found and accepted by the registrar', async () => {
    registrar = await screen.person('registrar');
    await registrar.getByLabel('检索').fill('秀英');
    await press(registrar, '查找');
    await go(registrar.locator('table.cases a').first());
    expect(new URL(registrar.url()).pathname).toBe(path);
    await follow(registrar, '受理');
    await press(registrar, '试算');
    expect(await text(registrar)).toContain('待受理审查 → 审理中');
    await press(registrar, '确认办理');
    expect(await text(registrar)).toContain('已办理：受理');
  });

  it('has its papers approved by another hand, issued and served by the clerk', async () => {
    reviewer = await screen.person('reviewer');
    clerk = await screen.person('clerk');
    for (const [kind, party] of [
      ['行政裁决申请受理通知书', 'A1'],
      ['行政裁决答复通知书', 'R1'],
    ] as const) {
      await reviewer.goto(path);
      await follow(reviewer, kind);
      await approve(reviewer, new URL(reviewer.url()).pathname);
      await clerk.goto(path);
      await follow(clerk, kind);
      await press(clerk, '签发（编号、用印、存档）');
      await clerk.locator('#in-recipient').selectOption(party);
      await clerk.getByLabel('送达方式').selectOption('direct');
      await clerk.getByLabel('送达日期').fill('2021-03-01');
      await press(clerk, '登记送达');
      expect(await clerk.locator('p.wrong, [role=alert]').first().innerText()).toContain(
        '送达凭证',
      );
      await clerk.getByLabel('送达凭证').fill('送达回证，本人签收');
      await press(clerk, '登记送达');
      expect(await text(clerk)).toContain('本人签收');
    }
  });

  it('is answered by the respondent in time', async () => {
    await screen.story.on('2021-03-05');
    const respondent = await screen.person('respondent');
    await respondent.goto(path);
    expect(await text(respondent)).toContain('2021年3月11日');
    await follow(respondent, '提交答复');
    await respondent.getByLabel('答复内容').fill('物料已经清理，请求驳回。');
    await press(respondent, '提交答复');
    expect(await text(respondent)).toContain('已办理');
  });

  it('is worked by the officer up to the decision, which the applicant reads', async () => {
    officer = await screen.person('officer');
    const step = async (name: string, fill: () => Promise<unknown>) => {
      await officer.goto(path);
      await follow(officer, name);
      await fill();
      await take(officer);
    };
    const fill = (name: string, value: string) =>
      officer.locator(`[name="data.${name}"]`).fill(value);
    const choose = (name: string, value: string) =>
      officer.locator(`[name="data.${name}"]`).selectOption(value);
    for (const party of ['A1', 'R1']) {
      await step('听取当事人意见', async () => {
        await choose('partyId', party);
        await choose('mode', 'interview');
        await choose('outcome', 'heard');
        await fill('note', '当面听取意见');
      });
    }
    await step('质证', async () => {
      await fill('items', '现场照片');
      await choose('opinions.0.partyId', 'R1');
      await fill('opinions.0.opinion', '真实性无异议');
    });
    await step('提出审议意见', async () => {
      await fill('recommendation', '支持请求');
      await fill('reasoning', '通道共用');
    });
    const head = await screen.person('head');
    await head.goto(path);
    await follow(head, '批准裁决');
    await take(head);
    await step('作出裁决', async () => {
      await fill('disputedFacts', '通道由谁使用。');
      await fill('foundFacts', '通道系双方共用。');
      await fill('legalBasis', '《中华人民共和国民法典》第二百九十一条');
      await fill('reasoning', '共用通道不得占用。');
      await fill('rulings', '被申请人停止占用通道');
    });
    await reviewer.goto(path);
    await follow(reviewer, '行政裁决书');
    await press(reviewer, '审批通过');
    await clerk.goto(path);
    await follow(clerk, '行政裁决书');
    await press(clerk, '签发（编号、用印、存档）');
    await applicant.goto(path);
    expect(await text(applicant)).toContain('本机关已经作出裁决');
    const decision = applicant.locator('.papers li', { hasText: '行政裁决书' });
    await go(decision.getByRole('link', { name: '送达和核验' }));
    const href = await applicant.getByRole('link', { name: /查看文书/ }).getAttribute('href');
    const pdf = await applicant.request.get(href ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await follow(applicant, '核验此文书');
    expect(await text(applicant)).toContain('核验通过');
  });
});
