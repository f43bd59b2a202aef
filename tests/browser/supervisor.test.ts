import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { compose } from '../../src/main.ts';
import { codeShown } from '../people/authenticator.ts';
import { openScreen, type Screen } from './chromium.ts';
import { follow, go, press, text } from './hands.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await openScreen();
  await forestDispute(screen.story);
}, 120_000);
afterAll(() => screen?.close());

describe('the supervisor’s day, without scripts', () => {
  it('goes from the figures to the cases behind them, and takes them home as a file', async () => {
    const supervisor = await screen.person('supervisor');
    await follow(supervisor, '统计监督');
    await supervisor.getByLabel('统计期首日').fill('2021-01-01');
    await supervisor.getByLabel('统计期末日').fill('2021-12-31');
    await supervisor.getByLabel('时段').selectOption('quarter');
    await supervisor.getByLabel('程序').selectOption('adjudication');
    await supervisor.getByLabel('分类别').check();
    await press(supervisor, '统计');
    expect(await text(supervisor)).toContain('2021年第1季度 林木林地权属争议');
    const received = supervisor.getByRole('row', { name: /^收到申请/ });
    await go(received.getByRole('link', { name: '1' }).first());
    await follow(supervisor, '裁案〔2021〕1号');
    expect(await text(supervisor)).toContain('已裁决');
    await supervisor.goto('/statistics');
    const [download] = await Promise.all([
      supervisor.waitForEvent('download'),
      supervisor.getByRole('link', { name: '下载 Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^statistics-.*\.xlsx$/);
    await supervisor.goto('/statistics/due?due=overdue');
    expect(await text(supervisor)).toContain('在办超期');
  });
});

describe('what the auditor sees afterwards', () => {
  it('is who read which case, and that every journal is whole', async () => {
    const auditor = await screen.person('auditor');
    await follow(auditor, '审计');
    expect(await text(auditor)).toContain('徐海峰');
    await follow(auditor, '完整性核验');
    await press(auditor, '开始核验');
    await screen.selfcheck.begin().ended;
    await auditor.reload();
    expect(await text(auditor)).toContain('不符0件');
  });
});

describe('the administrator’s first start, without scripts', () => {
  let folder: string;
  let real: Awaited<ReturnType<typeof compose>>;
  let server: ReturnType<typeof serve>;
  let base: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anjuan-first-'));
    real = await compose({ DATABASE_URL: `file:${join(folder, 'first.db')}` });
    server = serve({ fetch: real.app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(async () => {
    server?.close();
    await real?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads from the one-time password to an organ that can work', async () => {
    const first = await real.people.firstStart();
    const admin = await screen.person(null);
    await admin.goto(`${base}/sign-in`);
    await admin.getByLabel('用户名').fill('admin');
    await admin.getByLabel('密码').fill(first?.password ?? '');
    await press(admin, '登录');
    await admin
      .getByLabel(/^现在的密码|^当前密码|一次性密码/)
      .first()
      .fill(first?.password ?? '');
    await admin.locator('input[name="next"]').fill('Lishui-2021-ok');
    await admin.locator('input[name="again"]').fill('Lishui-2021-ok');
    await press(admin, '修改密码');
    await admin.goto(`${base}/`);
    expect(await text(admin)).toContain('绑定验证器');
    await admin.getByLabel('登录密码').fill('Lishui-2021-ok');
    await press(admin, '显示二维码');
    expect(await admin.getByRole('img', { name: /验证器绑定二维码/ }).isVisible()).toBe(true);
    const secret = await admin.locator('p.secret').innerText();
    await admin.getByLabel('验证码').fill(codeShown(secret));
    await press(admin, '完成绑定');
    expect(await text(admin)).toContain('还没有设置完成');

    await follow(admin, /去设置\s*机关/);
    await admin.getByLabel('机关全称').fill('景宁畲族自治县人民政府');
    await press(admin, '保存');
    expect(await text(admin)).toContain('此项必填：文书要用到它。');
    expect(await admin.getByLabel('机关全称').inputValue()).toBe('景宁畲族自治县人民政府');
    const fill = {
      机关代字: '丽景政',
      印章名称: '景宁畲族自治县人民政府',
      承办机构: '山林纠纷调处办公室',
      电话: '0578-5080000',
      地址: '红星街道人民中路1号',
      行政复议机关: '丽水市人民政府',
      一审人民法院: '丽水市中级人民法院',
    };
    for (const [label, value] of Object.entries(fill)) {
      await admin.getByLabel(label, { exact: false }).first().fill(value);
    }
    await admin.getByLabel('行政区划').selectOption('331127');
    await press(admin, '保存');
    expect(await text(admin)).toContain('已保存');

    await follow(admin, '人员和角色');
    await follow(admin, '新建账号');
    await admin.getByLabel('用户名').fill('chen.zy');
    await admin.getByLabel('姓名').fill('陈志远');
    await admin.getByLabel('承办人').check();
    await press(admin, '新建，并生成一次性密码');
    expect(await text(admin)).toContain('只显示这一次');
    await follow(admin, '首次设置');
    expect(await text(admin)).toContain(
      '还没有人担任：受理登记、合法性审核、机关负责人、文书送达、安全管理员、审计员',
    );
    await follow(admin, '日历');
    await admin.getByLabel('年度').fill('2030');
    await admin.getByLabel('通知名称').fill('国务院办公厅关于2030年部分节假日安排的通知');
    await admin
      .getByLabel('日期，每行一段')
      .fill('2030-01-01 休 元旦\n2030-10-01 至 2030-10-07 休 国庆节');
    await press(admin, '核对：列出将变动的期限');
    expect(await text(admin)).toContain('没有变动的期限');
    await press(admin, '确认导入');
    expect(await text(admin)).toContain('已导入');
  });
});

describe('the pages of supervision, administration and audit can be read by everybody', () => {
  const looked: Readonly<Record<string, readonly string[]>> = {
    supervisor: [
      '/statistics?from=2021-01-01&to=2021-12-31&by=month',
      '/statistics?from=2021-05-01&to=2021-04-01',
      '/statistics/due',
      '/statistics/cases?procedure=adjudication&indicator=received&from=2021-01-01&to=2021-12-31',
    ],
    admin: [
      '/admin',
      '/admin/organ',
      '/admin/seal',
      '/admin/numbering',
      '/admin/people',
      '/admin/people/new',
      '/admin/people/officer',
      '/admin/calendar',
      '/admin/law',
      '/admin/experts',
      '/admin/experts/new',
    ],
    security: ['/admin/people/officer'],
    auditor: ['/audit', '/audit/sign-ins', '/audit/changes', '/audit/integrity'],
  };

  for (const [username, paths] of Object.entries(looked)) {
    it.each(paths)(`${username} %s`, async (path) => {
      const page = await screen.person(username, { scripts: true });
      await screen.measured(page, path);
    });
  }

  it('so can the code at sign-in', async () => {
    const page = await screen.person(null, { scripts: true });
    await screen.measured(page, '/sign-in/code');
  });
});
