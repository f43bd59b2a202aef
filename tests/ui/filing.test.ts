import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hidden, openPages, type Pages, type Visitor } from './visitor.ts';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages();
}, 60_000);
afterAll(() => pages.stop());

type Fields = Readonly<Record<string, string | readonly string[]>>;

const answers: readonly Fields[] = [
  { matter: 'forest' },
  {
    'filing.applicants.0.kind': 'person',
    'filing.applicants.0.name': '李小明',
    'filing.applicants.0.idNumber': '331102198004120002',
    'filing.applicants.0.address': '丽水市莲都区',
  },
  {
    'filing.respondents.0.kind': 'person',
    'filing.respondents.0.name': '王秀英',
    'filing.respondents.0.address': '丽水市青田县',
  },
  {
    'filing.claims.0.text': '确认林地归申请人使用',
    'filing.claims.1.text': '责令停止砍伐',
    'filing.occurredOn': '2020年9月',
    'filing.facts': '双方就四至发生争议。',
    'filing.reasons': '持有权证。',
  },
  {},
];

const signature = { 'sign.read': 'yes', 'sign.name': '李小明' };

/** Where a new draft lies: /file/ID. */
async function begin(who: Visitor, fields: Fields = {}): Promise<string> {
  const { location } = await who.post('/file/new', fields);
  return location.replace(/\/1$/, '');
}

async function fill(who: Visitor, draft: string, upTo = answers.length): Promise<void> {
  for (const [index, fields] of answers.slice(0, upTo).entries()) {
    const sent = await who.post(`${draft}/${index + 1}`, { ...fields, step: 'next' });
    expect(sent.location).toBe(`${draft}/${index + 2}`);
  }
}

describe('an application on the net', () => {
  it('says what to have at hand, and begins with what is known of the person', async () => {
    const applicant = await pages.as('applicant');
    expect((await applicant.get('/file')).html).toContain('申请人身份证明材料');
    const draft = await begin(applicant, { matter: 'land' });
    expect((await applicant.get(`${draft}/1`)).html).toMatch(/value="land" selected/);
    const { html } = await applicant.get(`${draft}/2`);
    expect(html).toContain('value="李小明"');
    expect(html).not.toContain('filing.receivedOn');
    expect((await (await pages.as('registrar')).get('/file')).html).toContain('filing.receivedOn');
  });

  it('keeps what was typed and says beside each field and on top what is wrong, step by step', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    expect((await applicant.post(`${draft}/1`, { matter: '', step: 'next' })).location).toBe(
      `${draft}/1?check=1`,
    );
    expect((await applicant.get(`${draft}/1?check=1`)).html).toContain('请选择纠纷类别。');
    const second = await applicant.post(`${draft}/2`, {
      ...answers[1],
      'filing.applicants.0.idNumber': '331102',
      'filing.applicants.0.address': '莲都区某村',
      step: 'next',
    });
    const { html } = await applicant.get(second.location);
    expect(html).toContain(
      'href="#at-filing-applicants-0-idNumber">居民身份证号码：身份证号码校验不符',
    );
    expect(html).toContain('<p class="wrong">身份证号码校验不符');
    expect(html).toContain('value="莲都区某村"');
    expect(html).not.toContain('无效');
  });

  it('adds and removes respondents and claims without scripts', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    await applicant.post(`${draft}/3`, { ...answers[2], step: 'add:filing.respondents' });
    const two = await applicant.get(`${draft}/3`);
    expect(two.html).toContain('name="filing.respondents.1.name"');
    expect(two.html).toContain('王秀英');
    await applicant.post(`${draft}/3`, {
      ...answers[2],
      'filing.respondents.1.name': '蓝建国',
      step: 'remove:filing.respondents.0',
    });
    const one = await applicant.get(`${draft}/3`);
    expect(one.html).toContain('蓝建国');
    expect(one.html).not.toContain('王秀英');
    await applicant.post(`${draft}/4`, { ...answers[3], step: 'add:filing.claims' });
    expect((await applicant.get(`${draft}/4`)).html).toContain('name="filing.claims.2.text"');
  });

  it('lists what was begun, lets it be taken up where it stopped, and thrown away', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    await fill(applicant, draft, 2);
    await applicant.post(`${draft}/3`, { 'filing.respondents.0.name': '钟小草', step: 'leave' });
    const mine = await applicant.get('/my?done=kept');
    expect(mine.html).toContain('李小明与钟小草林木林地权属争议');
    expect(mine.html).toContain(`href="${draft}/3"`);
    expect((await applicant.get(`${draft}/3`)).html).toContain('value="钟小草"');
    await applicant.post(`${draft}/drop`);
    expect((await applicant.get('/my')).html).not.toContain('钟小草');
    expect((await applicant.get(`${draft}/3`)).status).toBe(404);
  });

  it('is nobody else’s while it is a draft', async () => {
    const draft = await begin(await pages.as('applicant'));
    const respondent = await pages.as('respondent');
    expect((await respondent.get(`${draft}/1`)).status).toBe(404);
    expect((await respondent.post(`${draft}/1`, { matter: 'land' })).status).toBe(404);
    expect((await respondent.post(`${draft}/drop`)).status).toBe(404);
    expect((await (await pages.as('applicant')).get(`${draft}/1`)).status).toBe(200);
  });

  it('keeps files that were sent, whatever else is wrong, and names those it does not take', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    const body = new FormData();
    body.set('step', 'next');
    body.set('uploadTo', 'evidence');
    body.append('upload', new File(['%PDF-1.4 山林证'], '山林证.pdf'));
    body.append('upload', new File([new Uint8Array([0x4d, 0x5a, 0, 1])], '程序.exe'));
    expect((await applicant.send(`${draft}/5`, body)).location).toBe(`${draft}/5#at-upload`);
    const { html } = await applicant.get(`${draft}/5`);
    expect(html).toContain('程序.exe：只接受');
    expect(html).toContain('value="山林证"');
    const [, file = ''] = /href="(\/file\/[^"]+\/files\/[0-9a-f]{64})"/.exec(html) ?? [];
    expect((await applicant.get(file)).html).toContain('山林证');
    expect((await (await pages.as('respondent')).get(file)).status).toBe(404);
    expect((await applicant.get(`${draft}/6`)).html).toContain('第1步 争议事项');
  });

  it('says before the signature which character no letter can print', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    await fill(applicant, draft);
    expect((await applicant.get(`${draft}/6`)).html).not.toContain('字库中没有');
    await applicant.post(`${draft}/4`, { ...answers[3], 'filing.facts': '争议😀', step: 'save' });
    expect((await applicant.get(`${draft}/6`)).html).toContain('字库中没有“😀”');
  });

  it('规则32: says before the signature what the law refuses, and keeps the draft', async () => {
    const before = await openPages('2021-01-29T09:00:00+08:00');
    const applicant = await before.as('applicant');
    const draft = await begin(applicant);
    await fill(applicant, draft);
    const inForce = '本规则自2021年2月1日起施行';
    expect((await applicant.get(`${draft}/6`)).html).toContain(inForce);
    const sent = await applicant.post(`${draft}/6`, { ...signature, step: 'confirm' });
    expect(sent.location).toBe(`${draft}/6`);
    expect((await applicant.get(sent.location)).html).toContain(inForce);
    await before.stop();
  });

  it('takes a telephone number for one only if it can be dialled', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    await fill(applicant, draft, 1);
    const phoned = (phone: string) =>
      applicant.post(`${draft}/2`, {
        ...answers[1],
        'filing.applicants.0.phone': phone,
        step: 'next',
      });
    expect((await phoned('见附件')).location).toBe(`${draft}/2?check=1`);
    expect((await applicant.get(`${draft}/2?check=1`)).html).toContain('联系电话应为号码');
    for (const phone of ['13800000001', '0578-2091000转8', '+86 578 2091000、2091001'])
      expect((await phoned(phone)).location, phone).toBe(`${draft}/3`);
  });

  it('shows the application as a paper, asks for a signature, and files once', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant);
    await fill(applicant, draft);
    const review = await applicant.get(`${draft}/6`);
    expect(review.html).toContain('331102********0002');
    const paper = await applicant.get(`${draft}/application.pdf`);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    const unsigned = await applicant.post(`${draft}/6`, { 'sign.name': '某人', step: 'confirm' });
    expect(unsigned.location).toBe(`${draft}/6?check=1`);
    expect((await applicant.get(unsigned.location)).html).toContain('请先核对申请书，再勾选确认。');
    const filed = await applicant.post(`${draft}/6`, { ...signature, step: 'confirm' });
    expect(filed.location).toMatch(/^\/cases\/[^?]+\?done=application\.filed$/);
    const page = await applicant.get(filed.location);
    expect(page.html).toContain('正在审查能不能受理');
    expect(page.html).toContain('行政裁决申请书.pdf');
    expect((await applicant.get(`${draft}/6`)).status).toBe(404);
    expect((await applicant.get('/my')).html.match(/裁案/g)).toHaveLength(1);
  });
});

describe('an oral application', () => {
  it('is taken down by an officer, read to the applicant, and filed with its protocol', async () => {
    const registrar = await pages.as('registrar');
    const draft = await begin(registrar, { oral: 'yes' });
    await fill(registrar, draft);
    const last = await registrar.get(`${draft}/6`);
    expect(last.html).toContain('没有其他需要说明的。');
    const text = '对方去年也进过山。';
    const hours = { 'oral.startedAt': '09:30', 'oral.endedAt': '10:15', 'oral.readBack': 'read' };
    const step = { 'filing.protocol.text': text, ...hours };
    await registrar.post(`${draft}/6`, { ...step, step: 'save' });
    const paper = await registrar.get(`${draft}/application.pdf`);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    const early = await registrar.post(`${draft}/6`, { ...step, step: 'confirm' });
    expect((await registrar.get(early.location)).html).toContain(
      '申请人没有核对确认的，不能登记。',
    );
    const filed = await registrar.post(`${draft}/6`, {
      ...step,
      'sign.read': 'yes',
      step: 'confirm',
    });
    const id = /cases\/([^?]+)/.exec(filed.location)?.[1] ?? '';
    const row = await pages.store.load(id);
    const { filing } = JSON.parse(row?.facts ?? '{}');
    expect(filing).toMatchObject({
      form: 'oral',
      protocol: { text, confirmedOn: '2021-03-01', recorder: '林晓燕' },
    });
  });

  it('is begun by nobody from outside', async () => {
    const applicant = await pages.as('applicant');
    const draft = await begin(applicant, { oral: 'yes' });
    expect((await applicant.get(`${draft}/2`)).html).not.toContain('口头申请笔录');
  });
});

describe('a filing at the counter', () => {
  it('is one form for the staff, which files once however often it is sent', async () => {
    const registrar = await pages.as('registrar');
    const typed = {
      ...Object.assign({}, ...answers.slice(0, 3)),
      'filing.receivedOn': '2021-03-01',
      'filing.form': 'written',
      'filing.claims': '确认林地归申请人使用\n\n责令停止砍伐',
      'filing.occurredOn': '2020年9月',
      'filing.facts': '双方就四至发生争议。',
      'filing.reasons': '持有权证。',
    };
    const early = { ...typed, 'filing.receivedOn': '2021-03-02', step: 'preview' };
    const refused = await registrar.post('/file', early);
    expect(refused.html).toContain('收到日期不得晚于今日。');
    expect(refused.html).not.toContain('请核对申请内容');
    const review = await registrar.post('/file', { ...typed, step: 'preview' });
    expect(review.html).toContain('请核对申请内容');
    const key = hidden(review.html, 'key');
    const first = await registrar.post('/file', { ...typed, key, step: 'confirm' });
    const second = await registrar.post('/file', { ...typed, key, step: 'confirm' });
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
  });
});
