import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '../../src/cases/package.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openScreen, type Screen } from './chromium.ts';
import { follow, go, press, text } from './hands.ts';

let screen: Screen;
let clerk: Page;
let id: string;
let batch: string;
let serve: string;

beforeAll(async () => {
  screen = await openScreen('2021-03-01T09:00:00+08:00');
  const { story } = screen;
  id = await story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  await story.act('head', id, 'application.refused', {
    ground: 'notOurs',
    reasons: '属于民事合同纠纷。',
  });
  const papers: { id: string }[] = (await (await story.as('clerk')).get(`/cases/${id}/papers`))
    .body;
  for (const paper of papers)
    await (await story.as('reviewer')).post(`/papers/${paper.id}/approve`);
  clerk = await screen.person('clerk');
}, 120_000);
afterAll(() => screen?.close());

/** One day at the clerk's desk, without scripts: from approved papers to the archived file. */
describe('the clerk’s day', () => {
  it('issues what was approved', async () => {
    await follow(clerk, /文书台/);
    await follow(clerk, /^待签发/);
    expect(await text(clerk)).toContain('不予受理');
    await press(clerk, '签发所选文书');
    expect(await clerk.getByRole('status').innerText()).toMatch(/已签发\d+件文书/);
  });

  it('prints it as a batch, with the labels for the post', async () => {
    await press(clerk, '建立打印批次');
    expect(await text(clerk)).toContain('印批〔2021〕1号');
    batch = new URL(clerk.url()).pathname;
    const pdf = await clerk.getByRole('link', { name: /打印（PDF）/ }).getAttribute('href');
    const printed = await clerk.request.get(pdf ?? '');
    expect(printed.headers()['content-type']).toBe('application/pdf');
    const labels = await clerk.request.get(
      (await clerk.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
    );
    expect(await labels.text()).toContain('收件人地址');
    await clerk.reload();
    expect(await text(clerk)).toContain('重新打印');
  });

  it('posts the envelope under its number', async () => {
    await clerk.getByRole('textbox', { name: /的邮件号码/ }).fill('12345');
    await press(clerk, '登记发出');
    expect(await clerk.getByRole('alert').innerText()).toContain('邮件号码');
    await clerk.getByRole('textbox', { name: /的邮件号码/ }).fill('1234567890123');
    await press(clerk, '登记发出');
    expect(new URL(clerk.url()).search).toBe('?list=proof');
  });

  it('takes the receipt as proof for each paper in it', async () => {
    await screen.story.on('2021-03-04');
    for (;;) {
      await clerk.goto('/clerk?list=proof');
      const waiting = clerk.locator('a[href*="/serve?"]').first();
      if ((await waiting.count()) === 0) break;
      await go(waiting);
      serve = clerk.url().slice(new URL(clerk.url()).origin.length);
      await clerk.getByLabel('送达日期').fill('2021-03-03');
      await clerk.getByLabel('签收人', { exact: false }).first().fill('雷建国');
      await clerk.getByLabel('签收人与受送达人的关系').selectOption('self');
      await press(clerk, '登记送达');
      expect(await text(clerk)).toContain('2021年3月3日送达');
    }
    expect(await text(clerk)).toContain('没有等待凭证的送达。');
  });

  it('binds the file and archives it', async () => {
    await clerk.goto(`/cases/${id}/file`);
    expect(await text(clerk)).toContain('正卷');
    await follow(clerk, /办理归档/);
    await press(clerk, '试算');
    await press(clerk, '确认办理');
    await clerk.getByRole('status').waitFor();
    await clerk.goto(`/cases/${id}/file`);
    expect(await text(clerk)).toContain('2021年3月4日');
    const volume = await clerk.getByRole('link', { name: '正卷（PDF）' }).getAttribute('href');
    expect((await clerk.request.get(volume ?? '')).headers()['content-type']).toBe(
      'application/pdf',
    );
    const zip = await clerk.getByRole('link', { name: /案卷包/ }).getAttribute('href');
    const verdict = verifyPackage(await (await clerk.request.get(zip ?? '')).body());
    expect(verdict.faults).toEqual([]);
  });
});

describe('axe finds nothing serious at the clerk’s desk, and nothing scrolls sideways', () => {
  let page: Page;
  beforeAll(async () => {
    page = await screen.person('clerk', { scripts: true });
  });

  const lists = ['approve', 'issue', 'print', 'serve', 'proof', 'failed'];
  it.each(lists)('in the list %s', (list) => screen.measured(page, `/clerk?list=${list}`));

  const paths: Readonly<Record<string, () => string>> = {
    batches: () => '/clerk/batches',
    batch: () => batch,
    paper: () => serve.slice(0, serve.indexOf('/serve')),
    'proof of delivery': () => serve,
    'proof of leaving it': () => serve.replace('method=post', 'method=left'),
    file: () => `/cases/${id}/file`,
  };
  it.each(Object.keys(paths))('on the page of %s', (name) =>
    screen.measured(page, paths[name]?.() ?? ''),
  );
});
