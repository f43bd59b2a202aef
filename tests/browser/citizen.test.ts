import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openScreen, type Screen } from './chromium.ts';
import { follow, press, text } from './hands.ts';

let screen: Screen;

beforeAll(async () => {
  screen = await openScreen('2021-03-01T09:00:00+08:00');
}, 120_000);
afterAll(() => screen?.close());

const field = (page: Page, name: string) => page.locator(`[name="filing.${name}"]`);

const password = 'shan-lin-2021';

const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4 ${name}`),
});

async function register(page: Page, name: string, number: string, username: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('姓名或者单位名称').fill(name);
  await page.getByLabel('身份证号码或者统一社会信用代码').fill(number);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: false }).first().fill(password);
  await page.getByLabel('再输入一次密码').fill(password);
  await press(page, '注册');
  expect(await text(page)).toContain('我的案件');
}

/** Two people who never came here before, at browsers without scripts; what the organ does meanwhile comes over its API. */
describe('a dispute as those live it who are no officials', () => {
  let applicant: Page;
  let respondent: Page;
  let path: string;
  const id = () => path.split('/').at(-1) ?? '';

  it('begins with an account of one’s own', async () => {
    applicant = await screen.person(null);
    await applicant.goto('/guide');
    await follow(applicant, '提出申请');
    await follow(applicant, '注册账号');
    await register(applicant, '雷建国', '331102198004120002', 'lei.jianguo');
  });

  it('is written down step by step, left and taken up again', async () => {
    await follow(applicant, '提出申请');
    await press(applicant, '开始填写');
    await applicant.getByLabel('纠纷类别').selectOption('forest');
    await press(applicant, '保存，下一步');
    await field(applicant, 'applicants.0.address').fill('丽水市景宁畲族自治县大均乡');
    await press(applicant, '保存，下一步');
    await field(applicant, 'respondents.0.name').fill('蓝秀英');
    await press(applicant, '保存，下一步');
    expect(await text(applicant)).toContain('住址（住所）：此项必填。');
    await press(applicant, '保存，以后再填');
    expect(await text(applicant)).toContain('雷建国与蓝秀英林木林地权属争议');
    await follow(applicant, '继续填写');
    expect(await field(applicant, 'respondents.0.name').inputValue()).toBe('蓝秀英');
    await field(applicant, 'respondents.0.kind').selectOption('person');
    await field(applicant, 'respondents.0.address').fill('丽水市景宁畲族自治县渤海镇');
    await press(applicant, '保存，下一步');
    await field(applicant, 'claims.0.text').fill('确认大坪山林地由我使用');
    await press(applicant, '再添加请求');
    await field(applicant, 'claims.1.text').fill('停止砍伐');
    await field(applicant, 'occurredOn').fill('2020年9月');
    await field(applicant, 'facts').fill('双方就大坪山四至发生争议，对方进山砍伐。');
    await field(applicant, 'reasons').fill('我持有1983年山林所有权证。');
    await press(applicant, '保存，下一步');
    await applicant.getByLabel('选择文件').setInputFiles([pdf('山林证.pdf'), pdf('照片.pdf')]);
    await press(applicant, '上传所选文件');
    await field(applicant, 'evidence.0.proves').fill('林地由我使用');
    await press(applicant, '保存，下一步');
  });

  it('is signed after a look at the application as a paper', async () => {
    const href = await applicant.getByRole('link', { name: /查看申请书/ }).getAttribute('href');
    const paper = await applicant.request.get(href ?? '');
    expect(paper.headers()['content-type']).toBe('application/pdf');
    await press(applicant, '签字并提交申请');
    expect(await text(applicant)).toContain('请先核对申请书，再勾选确认。');
    await applicant.getByLabel('我已经看过申请书').check();
    await applicant.getByLabel('签字人姓名').fill('雷建国');
    await press(applicant, '签字并提交申请');
    path = new URL(applicant.url()).pathname;
    expect(await text(applicant)).toContain('最迟2021年3月10日');
  });

  it('is corrected when something is missing', async () => {
    const items = ['补交身份证明复印件'];
    await screen.story.act('registrar', id(), 'correction.requested', {
      items,
      dueOn: '2021-03-12',
    });
    await applicant.goto(path);
    expect(await text(applicant)).toContain('请在2021年3月12日以前补正：补交身份证明复印件');
    await follow(applicant, '提交补正材料');
    await applicant.getByLabel('选择文件').setInputFiles(pdf('身份证.pdf'));
    await press(applicant, '提交补正材料');
    expect(await text(applicant)).toContain('补正了哪些内容');
    await applicant.getByLabel('补正了哪些内容').fill('身份证复印件');
    expect(await applicant.getByLabel('身份证.pdf').isChecked()).toBe(true);
    await press(applicant, '提交补正材料');
    expect(await text(applicant)).toContain('待受理审查');
  });

  it('sends its papers to who agreed to take them by account', async () => {
    await follow(applicant, '确认送达地址和方式');
    await applicant.getByLabel('送达地址').fill('丽水市景宁畲族自治县大均乡');
    await applicant.getByLabel('是', { exact: true }).check();
    await press(applicant, '下一步');
    await press(applicant, '确认提交');
    await screen.story.act('registrar', id(), 'application.accepted');
    await screen.story.issue(id(), 'acceptance-notice');
    await applicant.goto(path);
    await press(applicant, '签收此文书');
    expect(await text(applicant)).toContain('2021年3月1日电子送达');
  });

  it('is seen by the respondent only when the organ has seen who he is', async () => {
    await screen.story.issueAndServe(id(), 'reply-notice', '2021-03-01', ['R1']);
    respondent = await screen.person(null);
    await register(respondent, '蓝秀英', '331121197609230006', 'lan.xiuying');
    await respondent.goto(path);
    expect(await text(respondent)).toContain('没有找到');
    const registrar = await screen.person('registrar');
    await registrar.goto(path);
    await follow(registrar, '当事人的网上账号');
    await registrar.getByLabel('当事人', { exact: true }).selectOption('R1');
    await registrar.getByLabel('用户名').fill('lan.xiuying');
    await press(registrar, '开通');
    expect(await text(registrar)).toContain('没有核对身份证明的，不能开通。');
    await registrar.getByLabel('已核对身份证明原件').check();
    await press(registrar, '开通');
    expect(await text(registrar)).toContain('已经开通，并记入案卷');
  });

  it('is answered by the respondent, who asks to see the file', async () => {
    await respondent.goto(path);
    expect(await text(respondent)).toContain('请在2021年3月11日以前提交书面答复');
    await follow(respondent, '提交答复');
    await respondent.getByLabel('答复内容').fill('林地历来由我经营，请求驳回。');
    await respondent.getByLabel('选择文件').setInputFiles(pdf('承包合同.pdf'));
    await press(respondent, '提交答复');
    expect(await text(respondent)).toContain('蓝秀英：2021年3月1日答复');
    await follow(respondent, '申请查阅案卷');
    await respondent.getByLabel('要查阅的材料').fill('申请人的山林证');
    await press(respondent, '下一步');
    await press(respondent, '确认提交');
    expect(await text(respondent)).toContain('蓝秀英已于2021年3月1日申请查阅案卷');
  });

  it('is withdrawn with a reason', async () => {
    await applicant.goto(path);
    await follow(applicant, '撤回申请');
    await applicant.getByLabel('撤回的理由').fill('双方已经和解');
    await press(applicant, '下一步');
    await press(applicant, '确认提交');
    await screen.story.act('head', id(), 'withdrawal.approved');
    await applicant.goto('/my');
    expect(await text(applicant)).toContain('已经办完（1）');
  });
});

describe('the pages of citizens', () => {
  it('show how far an upload has come where scripts run, and the same page after it', async () => {
    const page = await screen.person('applicant', { scripts: true });
    await page.goto('/file');
    await press(page, '开始填写');
    await page.goto(page.url().replace(/1$/, '5'));
    await page.getByLabel('选择文件').setInputFiles(pdf('山林证.pdf'));
    await page.getByRole('button', { name: '上传所选文件' }).click();
    await page.getByRole('link', { name: '山林证.pdf' }).waitFor();
    expect(await field(page, 'evidence.0.name').inputValue()).toBe('山林证');
  });
});

/** Axe finds nothing serious, and nothing scrolls sideways, on a desk or in a hand. */
describe('the pages of citizens can be read by everybody', () => {
  let id: string;

  beforeAll(async () => {
    const { story } = screen;
    id = await story.file('applicant', {
      procedure: 'adjudication',
      matter: 'forest',
      filing: filing({ receivedOn: '2021-03-01', form: 'electronic' }),
    });
    await story.act('registrar', id, 'application.accepted');
    await story.issueAndServe(id, 'reply-notice', '2021-03-01', ['R1']);
  });

  it('while an application is written', async () => {
    const page = await screen.person('applicant', { scripts: true });
    await page.goto('/file');
    await press(page, '开始填写');
    const draft = new URL(page.url()).pathname.replace(/1$/, '');
    for (const no of [1, 2, 3, 4, 5, 6]) await screen.measured(page, `${draft}${no}?check=1`);
    await screen.measured(page, '/file');
  }, 240_000);

  it('at the counter', async () => {
    const page = await screen.person('registrar', { scripts: true });
    await page.goto('/file');
    await press(page, '当事人口头申请：记入笔录');
    const draft = new URL(page.url()).pathname.replace(/1$/, '');
    for (const no of [1, 6]) await screen.measured(page, `${draft}${no}`);
    await screen.measured(page, `/cases/${id}/accounts`);
  }, 240_000);

  it('while a case runs', async () => {
    const page = await screen.person('applicant', { scripts: true });
    for (const path of [
      '/my',
      '/account',
      '/account/password',
      `/cases/${id}`,
      `/cases/${id}/hand-in/evidence`,
      `/cases/${id}/actions/address.confirmed`,
    ]) {
      await screen.measured(page, path);
    }
    const other = await screen.person('respondent', { scripts: true });
    for (const path of ['', '/hand-in/reply']) await screen.measured(other, `/cases/${id}${path}`);
  }, 240_000);

  it('before there is any', async () => {
    const page = await screen.person(null, { scripts: true });
    for (const path of [
      '/register',
      '/guide',
      '/guide/adjudication/forest',
      '/guide/acceptance/project',
      '/check',
      '/check?code=1',
      '/reckon',
    ]) {
      await screen.measured(page, path);
    }
  }, 240_000);
});
