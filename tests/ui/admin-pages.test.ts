import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/main.ts';
import { codeShown } from '../people/authenticator.ts';
import { openPages, type Pages, type Visitor, visitor } from './visitor.ts';

const organ = {
  name: '景宁畲族自治县人民政府',
  abbreviation: '丽景政',
  sealName: '景宁畲族自治县人民政府',
  region: '331127',
  id: 'jingning',
  'contact.office': '山林纠纷调处办公室',
  'contact.officer': '陈志远',
  'contact.phone': '0578-5080000',
  'contact.address': '红星街道人民中路1号',
  reconsideration: '丽水市人民政府',
  court: '丽水市中级人民法院',
  defaultAssignee: '',
};

const notice2027 = [
  '2027-01-01 至 2027-01-03 休 元旦',
  '2027年2月5日 至 2027年2月11日 休 春节',
  '2027-02-14 班 春节',
  '2027-10-01 至 2027-10-07 休 国庆节',
].join('\n');

let pages: Pages;
beforeAll(async () => {
  pages = await openPages('2026-12-14T09:00:00+08:00');
}, 60_000);
afterAll(() => pages?.stop());

const as = (account: string) => pages.as(account);
const changes = async () =>
  (await pages.store.desk.audit({ limit: 100 })).map(({ kind, account, subject, outcome }) =>
    [kind, account, subject, outcome].join('|'),
  );

describe('机关', () => {
  it('is changed without a restart, and the change is kept for the auditor', async () => {
    const admin = await as('admin');
    expect((await admin.post('/admin/organ', organ)).location).toBe('/admin/organ?done=1');
    expect((await pages.public.get('/')).html).toContain('景宁畲族自治县人民政府');
    expect(await changes()).toContain('setting|admin|organ|修改机关信息');
  });

  it('says beside the field what no paper can do without, keeps what was typed and changes nothing', async () => {
    const admin = await as('admin');
    const { status, html } = await admin.post('/admin/organ', { ...organ, court: '', id: '景 宁' });
    expect(status).toBe(422);
    expect(html).toMatch(/id="f-court-wrong">此项必填/);
    expect(html).toMatch(/id="f-id-wrong">代号应为/);
    expect(html).toContain('value="丽景政"');
    expect(pages.organs.profile.court).toBe('丽水市中级人民法院');
  });

  it('takes no sign that a letter could not print, and no telephone that cannot be called', async () => {
    const admin = await as('admin');
    const typed = { ...organ, name: '景宁😀<b>县</b>', 'contact.phone': '请来人面谈' };
    const { status, html } = await admin.post('/admin/organ', typed);
    expect(status).toBe(422);
    expect(html).toMatch(/id="f-name-wrong">此项应为文字、数字和标点/);
    expect(html).toMatch(/id="f-contact-phone-wrong">联系电话应为号码/);
    expect(pages.organs.profile.name).toBe('景宁畲族自治县人民政府');
  });

  it('keeps its short id once there is a case', async () => {
    await pages.story.file('registrar', {
      procedure: 'adjudication',
      matter: 'forest',
      filing: (await import('../fixtures/adjudication.ts')).filing({ receivedOn: '2026-12-14' }),
    });
    const admin = await as('admin');
    await admin.post('/admin/organ', { ...organ, id: 'other' });
    expect(pages.organs.profile.id).toBe('jingning');
  });

  it('has a specimen seal until the administrator says otherwise, and says whose numbers papers take', async () => {
    const admin = await as('admin');
    expect((await admin.get('/admin/seal')).html).toContain('盖“样章”');
    const early = await admin.post('/admin/seal', { configured: 'yes' });
    expect([early.status, early.html.includes('先上传再启用')]).toEqual([422, true]);
    await admin.upload('/admin/seal/drawing', new File([sealSvg()], '章.svg'));
    const preview = (await admin.get('/admin/seal')).html;
    expect(preview).toContain('印章图形预览');
    expect(preview).toContain('盖“样章”');
    await admin.post('/admin/seal', { configured: 'yes' });
    await admin.post('/admin/numbering', { numbering: 'external' });
    expect(pages.organs.profile).toMatchObject({ sealConfigured: true, numbering: 'external' });
    // What the form of the organ does not show stays as it was.
    await admin.post('/admin/organ', organ);
    expect(pages.organs.profile).toMatchObject({ sealConfigured: true, sealSvg: sealSvg() });
    await admin.post('/admin/seal');
    await admin.post('/admin/numbering', { numbering: 'own' });
    expect(pages.organs.profile).toMatchObject({ sealConfigured: false, numbering: 'own' });
  });
});

describe('印章', () => {
  it.each([
    ['with a script', '<script>alert(1)</script>'],
    ['that calls something', '<path d="M0 0L1 1" onclick="alert(1)"/>'],
    ['with a picture', '<image href="data:image/png;base64,AA"/>'],
    ['with text in a font', '<text x="1" y="1">章</text>'],
    ['with a white ground', '<rect width="100" height="100" fill="#fff"/>'],
    ['with nothing to draw', ''],
    ['beyond its frame', '<path d="M0 0L900 900"/>'],
  ])('is not taken from a file %s, and the one before stays', async (_, content) => {
    const admin = await as('admin');
    const before = pages.organs.profile.sealSvg;
    const answer = await admin.upload(
      '/admin/seal/drawing',
      new File([sealSvg(content)], '章.svg'),
    );
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('role="alert"');
    expect(answer.html).not.toContain('alert(1)');
    expect(pages.organs.profile.sealSvg).toBe(before);
  });
});

describe('日历', () => {
  const typed = {
    year: '2027',
    region: '',
    source: '国务院办公厅关于2027年部分节假日安排的通知',
    days: notice2027,
  };

  it('lists the deadlines that a notice would move before anything is kept, then moves them', async () => {
    const id = await pages.story.file('registrar', {
      procedure: 'adjudication',
      matter: 'water',
      filing: (await import('../fixtures/adjudication.ts')).filing({ receivedOn: '2026-12-14' }),
    });
    await pages.story.act('registrar', id, 'application.accepted');
    const dueOf = async () =>
      (await pages.store.deadlines(id)).find(({ key }) => key === 'decision');
    const before = await dueOf();
    expect(before).toMatchObject({ provisional: true });
    const admin = await as('admin');
    const preview = await admin.post('/admin/calendar', { ...typed, step: 'preview' });
    const { caseNumber = '' } = (await pages.store.load(id)) ?? {};
    expect(preview.html).toContain(caseNumber);
    expect(preview.html).toContain('作出行政裁决');
    expect(await dueOf()).toEqual(before);
    expect((await pages.store.calendar()).years.some(({ year }) => year === 2027)).toBe(false);
    const done = await admin.post('/admin/calendar', { ...typed, step: 'confirm' });
    expect(done.html).toContain('已导入');
    expect(await dueOf()).toMatchObject({ provisional: false });
    expect((await pages.store.entries(id)).at(-1)?.type).toBe('calendar.changed');
    expect(
      (await changes()).find((line) => line.startsWith('calendar|admin|2027|导入')),
    ).toBeDefined();
  });

  it.each([
    ['an unreadable line', { days: '元旦放三天' }, '第1行不能识别'],
    [
      'half a notice',
      { days: '2028-01-01 休 元旦', year: '2028' },
      '全国通知应列明元旦、国庆节的放假日',
    ],
    ['no source', { source: '' }, '请填写通知名称'],
    ['a broken file', { days: '{"year":' }, '文件不是有效的 JSON。'],
  ])('takes no %s', async (_, wrong, says) => {
    const admin = await as('admin');
    const { status, html } = await admin.post('/admin/calendar', {
      ...typed,
      ...wrong,
      step: 'preview',
    });
    expect(status).toBe(422);
    expect(html).toContain(says);
  });
});

describe('人员和角色: two hands', () => {
  const account = { username: 'new.clerk', name: '新文书', department: '办公室', roles: ['clerk'] };

  it('the administrator makes an account with a password told once; the security administrator lets it in', async () => {
    const admin = await as('admin');
    const made = await admin.post('/admin/people/new', account);
    const [, password = ''] = /class="secret">([^<]+)</.exec(made.html) ?? [];
    expect(password).toHaveLength(16);
    expect(await pages.people.find('new.clerk')).toMatchObject({
      disabled: true,
      roles: ['clerk'],
    });
    expect((await admin.post('/admin/people/new.clerk/enable')).status).toBe(403);
    expect((await admin.post('/admin/people/new.clerk/roles', { roles: ['head'] })).status).toBe(
      403,
    );
    const security = await as('security');
    expect((await security.post('/admin/people/new.clerk/enable')).status).toBe(303);
    await security.post('/admin/people/new.clerk/roles', { roles: ['clerk', 'registrar'] });
    expect(await pages.people.find('new.clerk')).toMatchObject({
      disabled: false,
      roles: ['registrar', 'clerk'],
    });
    expect((await security.post('/admin/people/new.clerk/password')).status).toBe(403);
    expect(await changes()).toContain('account|security|new.clerk|角色改为：受理登记、文书送达');
  });

  it('refuses one account with two of the three hands, beside the field', async () => {
    const admin = await as('admin');
    const { status, html } = await admin.post('/admin/people/new', {
      ...account,
      username: 'no',
      roles: ['admin', 'auditor'],
    });
    expect(status).toBe(422);
    expect(html).toContain('相互独立，不得兼任其他角色。');
    expect(html).toMatch(/id="f-username-wrong">用户名应为/);
    expect(html).toContain('value="新文书"');
  });

  it('nobody acts on his own account, and the last administrator stays', async () => {
    const admin = await as('admin');
    expect((await admin.post('/admin/people/admin/disable')).html).toContain(
      '不能对自己的账号办理',
    );
    const security = await as('security');
    const refused = await security.post('/admin/people/admin/disable');
    expect(refused.html).toContain('这是唯一可用的系统管理员');
    expect((await pages.people.find('admin'))?.disabled).toBe(false);
  });

  it.each(['/admin', '/admin/organ', '/admin/people', '/admin/calendar', '/admin/law'])(
    'is not there for others: %s',
    async (path) => {
      for (const other of ['officer', 'auditor', 'head']) {
        expect((await (await as(other)).get(path)).status, other).toBe(404);
      }
    },
  );
});

describe('专家库', () => {
  it('takes an expert, and says what is missing', async () => {
    const admin = await as('admin');
    const form = { name: '吴思远', unit: '丽水学院', kind: 'technical', available: 'yes' };
    const wrong = await admin.post('/admin/experts/new', form);
    expect([wrong.status, wrong.html.includes('技术专家应当填写技术领域。')]).toEqual([422, true]);
    await admin.post('/admin/experts/new', { ...form, field: '生态', interests: '甲公司\n乙公司' });
    const kept = (await pages.store.experts()).find(({ name }) => name === '吴思远');
    expect(JSON.parse(kept?.interests ?? '')).toEqual(['甲公司', '乙公司']);
    expect((await admin.get(`/admin/experts/${kept?.id}`)).html).toContain('甲公司\n乙公司');
  });

  it('takes a list whole or not at all', async () => {
    const admin = await as('admin');
    const count = (await pages.store.experts()).length;
    const list = '姓名,单位,类别,领域\n周一,丽水学院,技术,机械\n周二,丽水学院,技术,\n';
    const { html } = await admin.upload('/admin/experts/import', new File([list], '专家.csv'));
    expect(html).toContain('没有导入');
    expect((await pages.store.experts()).length).toBe(count);
  });
});

describe('首次设置: a real database from its first start', () => {
  let folder: string;
  let real: Awaited<ReturnType<typeof compose>>;
  let admin: Visitor;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anjuan-first-'));
    real = await compose({ DATABASE_URL: `file:${join(folder, 'first.db')}` });
    admin = visitor(real.app);
  });
  afterAll(async () => {
    await real?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads the administrator from the one-time password over his own and the authenticator to what is left to do', async () => {
    const first = await real.people.firstStart();
    const api = await real.app.request('http://localhost/api/v1/login', {
      method: 'POST',
      body: JSON.stringify({ username: 'admin', password: first?.password }),
      headers: { 'content-type': 'application/json' },
    });
    expect([api.status, ((await api.json()) as { code: string }).code]).toEqual([
      401,
      'secondFactor.required',
    ]);
    await admin.post('/sign-in', { username: 'admin', password: first?.password ?? '' });
    expect((await admin.get('/admin')).location).toBe('/account/password');
    await admin.post('/account/password', {
      current: first?.password ?? '',
      next: 'Lishui-2021-ok',
      again: 'Lishui-2021-ok',
    });
    expect((await admin.get('/admin')).location).toBe('/account/second-factor');
    const wrong = await admin.post('/account/second-factor', { password: 'not this one' });
    expect([wrong.status, wrong.html.includes('密码不正确。')]).toEqual([422, true]);
    const shown = await admin.post('/account/second-factor', { password: 'Lishui-2021-ok' });
    expect(shown.html).toContain('<svg class="qr"');
    const [, secret = ''] = /class="secret">([A-Z2-7 ]+)</.exec(shown.html) ?? [];
    await admin.post('/account/second-factor/confirm', { code: codeShown(secret) });
    expect((await admin.get('/')).location).toBe('/admin');
    const { html } = await admin.get('/admin');
    expect(html).toContain('还没有设置完成');
    expect(html).toContain('下一步：<a href="/admin/organ">机关</a>');
    expect(html).toContain(
      '还没有人担任：受理登记、承办人、合法性审核、机关负责人、文书送达、安全管理员、审计员',
    );

    const again = visitor(real.app);
    const half = await again.post('/sign-in', { username: 'admin', password: 'Lishui-2021-ok' });
    expect(half.location).toMatch(/^\/sign-in\/code/);
    expect((await again.get('/admin')).location).toMatch(/^\/sign-in/);
    expect((await again.post('/sign-in/code', { code: '000000' })).status).toBe(401);
    expect((await again.post('/sign-in/code', { code: codeShown(secret) })).location).toBe('/');
    expect((await again.get('/admin')).status).toBe(200);
  });

  it('is done when organ, people and calendar are there, and can be left in between', async () => {
    await admin.post('/admin/organ', organ);
    expect((await admin.get('/admin')).html).toContain('下一步：<a href="/admin/people">');
    const needed = ['registrar', 'officer', 'reviewer', 'head', 'clerk', 'auditor', 'security'];
    for (const role of needed) {
      await admin.post('/admin/people/new', { username: `the.${role}`, name: role, roles: [role] });
    }
    const people = await real.people.list();
    expect(people.filter(({ disabled }) => disabled)).toEqual([]);
    const { html } = await admin.get('/admin');
    expect(html).toContain('各岗位均有人员。');
    expect(html).not.toContain('下一步：<a href="/admin/people">');
  });
});

function sealSvg(
  content = '<circle cx="50" cy="50" r="48" fill="none" stroke="#c00" stroke-width="3"/>',
) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`;
}
