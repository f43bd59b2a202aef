import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { hidden, openPages, type Pages, type Visitor, visitor } from './visitor.ts';

let pages: Pages;
let id = '';

beforeAll(async () => {
  pages = await openPages();
  id = await pages.story.file('applicant', {
    procedure: 'adjudication',
    matter: 'general',
    filing: filing({ receivedOn: '2021-03-01', form: 'electronic' }),
  });
  await pages.story.act('registrar', id, 'application.accepted');
  await pages.story.issueAndServe(id, 'reply-notice', '2021-03-01', ['R1']);
}, 60_000);
afterAll(() => pages.stop());

async function registered(username: string, name: string, number: string): Promise<Visitor> {
  const there = visitor(pages.app);
  const sent = await there.post('/register', {
    name,
    number,
    username,
    password: 'shan-lin-2021',
    again: 'shan-lin-2021',
  });
  expect(sent.location).toBe('/my');
  return there;
}

describe('making an account', () => {
  it('keeps what was typed, and says what is wrong beside the field and on top', async () => {
    const answer = await pages.public.post('/register', {
      name: '',
      number: '331121',
      username: '蓝',
      password: 'short',
      again: 'short',
    });
    expect(answer.status).toBe(422);
    for (const said of ['此项必填。', '用户名应为', '密码不得少于10位', '校验不符']) {
      expect(answer.html).toContain(said);
    }
    expect(answer.html).toContain('href="#at-number"');
    expect(answer.html).toContain('value="331121"');
    expect(answer.html).not.toContain('value="short"');
  });

  it('takes small letters and blanks in a number, and a body’s code in the same place', async () => {
    await registered('green.valley', '丽水绿谷生态科技有限公司', '91331100ma0000000q');
    expect(await pages.people.find('green.valley')).toMatchObject({ uscc: '91331100MA0000000Q' });
  });

  it('can be told to go on where one wanted to go, and nowhere else', async () => {
    const there = visitor(pages.app);
    const form = { name: '钟小草', number: '331121197609230006', again: 'shan-lin-2021' };
    const sent = await there.post('/register', {
      ...form,
      username: 'xiaocao',
      password: 'shan-lin-2021',
      next: '//elsewhere.example',
    });
    expect(sent.location).toBe('/my');
  });
});

describe('one’s own account', () => {
  it('shows where one is signed in, and changes the password', async () => {
    const there = await registered('own.account', '雷建国', '331121197609230006');
    expect((await there.get('/account')).html).toContain('身份待核对');
    const wrong = await there.post('/account/password', {
      current: 'not-the-one-1',
      next: 'xin-mi-ma-88',
      again: 'xin-mi-ma-88',
    });
    expect(wrong.html).toContain('现在的密码不正确。');
    const done = await there.post('/account/password', {
      current: 'shan-lin-2021',
      next: 'xin-mi-ma-88',
      again: 'xin-mi-ma-88',
    });
    expect((await there.get(done.location)).html).toContain('密码已经修改');
  });

  it('given for one sign-in opens nothing but the page to replace it', async () => {
    await pages.people.create({
      username: 'new.clerk',
      password: 'given-once-1',
      name: '新书记员',
      roles: ['party'],
      passwordTemporary: true,
    });
    const there = visitor(pages.app);
    await there.post('/sign-in', { username: 'new.clerk', password: 'given-once-1' });
    for (const path of ['/', '/my', '/file', `/cases/${id}`]) {
      expect((await there.get(path)).location).toBe('/account/password');
    }
    expect((await there.get('/account/password')).html).toContain('一次性密码即告失效');
    await there.post('/account/password', {
      current: 'given-once-1',
      next: 'my-own-pass-2',
      again: 'my-own-pass-2',
    });
    expect((await there.get('/my')).status).toBe(200);
    const late = visitor(pages.app);
    const old = await late.post('/sign-in', { username: 'new.clerk', password: 'given-once-1' });
    expect(old.status).toBe(401);
  });
});

describe('the respondent', () => {
  it('is told in plain words what has happened and what to do by when', async () => {
    const { html } = await (await pages.as('respondent')).get(`/cases/${id}`);
    expect(html).toContain('有人对您提出了行政裁决申请');
    expect(html).toContain('请在2021年3月11日以前提交书面答复');
    expect(html).toContain(`href="/cases/${id}/hand-in/reply"`);
  });

  it('replies with a file, which stays when something else is missing', async () => {
    const respondent = await pages.as('respondent');
    const path = `/cases/${id}/hand-in/reply`;
    const body = new FormData();
    body.set('step', 'send');
    body.set('text', '');
    body.append('upload', new File(['%PDF-1.4 reply'], '租赁协议.pdf'));
    const missing = await respondent.send(path, body);
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('此项必填。');
    expect(missing.html).toMatch(/value="[0-9a-f]{64}" checked/);
    const [, sha256 = ''] = /name="file" value="([0-9a-f]{64})"/.exec(missing.html) ?? [];
    const sent = await respondent.post(path, {
      text: '请求驳回申请。',
      file: sha256,
      step: 'send',
    });
    expect(sent.location).toBe(`/cases/${id}?done=reply.received`);
    const facts = JSON.parse((await pages.store.load(id))?.facts ?? '{}');
    expect(facts.replies.R1).toMatchObject({ receivedOn: '2021-03-01', summary: '请求驳回申请。' });
    expect(facts.evidence).toMatchObject([{ name: '租赁协议', by: 'R1', sha256 }]);
    expect((await respondent.get(`/cases/${id}`)).html).not.toContain('hand-in/reply');
    const again = await respondent.post(path, { text: '再次答复。', step: 'send' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('再次答复。');
  });

  it('names no file as evidence that is not its own', async () => {
    const applicant = await pages.as('applicant');
    const path = `/cases/${id}/hand-in/evidence`;
    const none = await applicant.post(path, { text: '证明', file: 'f'.repeat(64), step: 'send' });
    expect(none.html).toContain('请选择至少一个文件。');
    const bad = new FormData();
    bad.set('step', 'send');
    bad.set('text', '证明');
    bad.append('upload', new File([new Uint8Array([0x4d, 0x5a, 0, 1])], '程序.exe'));
    expect((await applicant.send(path, bad)).html).toContain('程序.exe：只接受');
  });
});

describe('papers by account', () => {
  const confirm = async (electronic: 'yes' | 'no') => {
    const applicant = await pages.as('applicant');
    const path = `/cases/${id}/actions/address.confirmed`;
    const form = await applicant.get(path);
    return applicant.post(path, {
      version: hidden(form.html, 'version'),
      'data.partyId': 'A1',
      'data.address': '丽水市莲都区紫金街道1号',
      'data.electronic': electronic,
      step: 'confirm',
    });
  };

  it('are served by taking them only where the party agreed, and once', async () => {
    const [notice] = await pages.story.issue(id, 'acceptance-notice');
    const receipt = `/papers/${notice?.id}/receipt`;
    const applicant = await pages.as('applicant');
    expect((await applicant.get(`/cases/${id}`)).html).not.toContain('签收此文书');
    const early = await applicant.post(receipt, { recipient: 'A1' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('没有书面同意电子送达');
    expect((await confirm('yes')).status).toBe(303);
    expect((await applicant.get(`/cases/${id}`)).html).toContain('签收此文书');
    expect((await (await pages.as('respondent')).post(receipt, { recipient: 'A1' })).status).toBe(
      404,
    );
    expect((await applicant.post(receipt, { recipient: 'A1' })).status).toBe(303);
    const [service] = (await pages.store.services(id)).filter(
      ({ paperId }) => paperId === notice?.id,
    );
    expect(service).toMatchObject({ method: 'electronic', servedOn: '2021-03-01' });
    expect((await applicant.get(`/cases/${id}`)).html).toContain('已送达');
    expect((await applicant.post(receipt, { recipient: 'A1' })).html).toContain('已经送达');
  });
});

describe('opening a case to an account', () => {
  it('asks the registrar to have seen who it is, and puts it on file', async () => {
    const other = await pages.story.file('registrar', {
      procedure: 'adjudication',
      matter: 'general',
      filing: filing({
        receivedOn: '2021-03-01',
        respondents: [{ kind: 'person', name: '钟大山', address: '景宁' }],
      }),
    });
    await pages.story.act('registrar', other, 'application.accepted');
    const there = await registered('dashan', '钟大山', '331121197609230006');
    expect((await there.get(`/cases/${other}`)).status).toBe(404);
    const registrar = await pages.as('registrar');
    const path = `/cases/${other}/accounts`;
    const form = { partyId: 'R1', as: 'self', username: 'dashan' };
    expect((await registrar.post(path, form)).html).toContain('没有核对身份证明的，不能开通。');
    const stranger = await registrar.post(path, { ...form, username: 'xiaocao', seen: 'yes' });
    expect(stranger.html).toContain('与该当事人不一致');
    expect((await registrar.post(path, { ...form, seen: 'yes' })).status).toBe(303);
    expect((await there.get(`/cases/${other}`)).status).toBe(200);
    expect((await there.get('/account')).html).toContain('身份已核对');
    const entries = await pages.store.entries(other);
    expect(entries.at(-1)?.data).toContain('核对身份证明');
    expect((await (await pages.as('clerk')).get(path)).status).toBe(403);
    expect((await there.get(path)).status).toBe(404);
  });

  it('lets an agent act while the authority names him, and not dispose without a special one', async () => {
    const agent = { name: '王律师', authority: 'general', scope: '代为提交材料' };
    const lawyer = await registered('lawyer.wang', '王律师', '331102198004120002');
    const registrar = await pages.as('registrar');
    const form = { partyId: 'A1', as: 'agent', username: 'lawyer.wang', seen: 'yes' };
    const path = `/cases/${id}/accounts`;
    expect((await registrar.post(path, form)).html).toContain('没有该当事人的代理人');
    await pages.story.act('applicant', id, 'agent.appointed', { partyId: 'A1', agent });
    expect((await registrar.post(path, form)).status).toBe(303);
    const page = await lawyer.get(`/cases/${id}`);
    expect(page.html).toContain('提交证据');
    expect(page.html).not.toContain('撤回申请');
    expect((await lawyer.get(`/cases/${id}/actions/withdrawal.requested`)).html).toContain(
      '特别授权',
    );
    await pages.story.act('applicant', id, 'agent.appointed', {
      partyId: 'A1',
      agent: { ...agent, authority: 'special', scope: '代为撤回申请' },
    });
    expect((await lawyer.get(`/cases/${id}`)).html).toContain('撤回申请');
    await pages.story.act('applicant', id, 'agent.ended', { partyId: 'A1' });
    expect((await lawyer.get(`/cases/${id}`)).status).toBe(404);
  });
});

describe('an authority with a last day', () => {
  const agent = {
    name: '梁律师',
    authority: 'special',
    scope: '代为提交材料、撤回申请',
    until: '2021-03-20',
  } as const;
  let lawyer: Visitor;

  it('规则7: is in force through its last day, in pages and over the API', async () => {
    lawyer = await registered('lawyer.liang', '梁律师', '331121197609230006');
    const registrar = await pages.as('registrar');
    await pages.story.act('applicant', id, 'agent.appointed', { partyId: 'A1', agent });
    const form = { partyId: 'A1', as: 'agent', username: 'lawyer.liang', seen: 'yes' };
    expect((await registrar.post(`/cases/${id}/accounts`, form)).status).toBe(303);
    await pages.story.on('2021-03-20');
    const page = await lawyer.get(`/cases/${id}`);
    expect(page.html).toContain('代理人梁律师的授权到2021年3月20日为止');
    expect(page.html).toContain('撤回申请');
    expect((await lawyer.get('/my')).html).toContain(`/cases/${id}`);
    expect((await (await lawyerDesk()).get(`/cases/${id}`)).status).toBe(200);
    const handedIn = await lawyer.post(`/cases/${id}/hand-in/evidence`, {
      text: '证明',
      step: 'send',
    });
    expect(handedIn.status).toBe(422);
  });

  it('规则7: is over the day after, without anybody recording that', async () => {
    await pages.story.on('2021-03-21');
    const before = (await pages.store.load(id))?.version;
    expect((await lawyer.get(`/cases/${id}`)).status).toBe(404);
    expect((await lawyer.get('/my')).html).not.toContain(`/cases/${id}`);
    const handIn = `/cases/${id}/hand-in/evidence`;
    expect((await lawyer.post(handIn, { text: '证明', step: 'send' })).status).toBe(404);
    const desk = await lawyerDesk();
    expect((await desk.get(`/cases/${id}`)).status).toBe(404);
    const asked = await desk.post(
      `/cases/${id}/events`,
      { type: 'withdrawal.requested', data: { partyId: 'A1', reason: '不再争议' } },
      { 'if-match': `"${before}"` },
    );
    expect(asked.status).toBe(404);
    expect((await pages.store.load(id))?.version).toBe(before);
  });

  it('and the party is told so, and by what it goes on', async () => {
    const { html } = await (await pages.as('applicant')).get(`/cases/${id}`);
    expect(html).toContain('代理人梁律师的授权已于2021年3月20日届满');
    const path = `/cases/${id}/accounts`;
    const form = { partyId: 'A1', as: 'agent', username: 'lawyer.liang', seen: 'yes' };
    const refused = await (await pages.as('registrar')).post(path, form);
    expect(refused.html).toContain('代理人的授权已于2021年3月20日届满');
    await pages.story.act('applicant', id, 'agent.appointed', {
      partyId: 'A1',
      agent: { ...agent, until: '2021-03-21' },
    });
    expect((await lawyer.get(`/cases/${id}`)).status).toBe(200);
  });

  const fileFor = async (until: string, receivedOn: string): Promise<string> => {
    const sent = await (await lawyerDesk()).post('/cases', {
      procedure: 'adjudication',
      matter: 'general',
      filing: filing({
        receivedOn,
        form: 'electronic',
        applicants: [
          {
            kind: 'person',
            name: '钟大山',
            idNumber: '11010519491231002X',
            address: '景宁',
            agent: { ...agent, until },
          },
        ],
      }),
    });
    expect(sent.status).toBe(201);
    return sent.body.id;
  };

  it('规则7: binds him who filed for another as well', async () => {
    await pages.story.on('2021-03-22');
    const own = await fileFor('2021-03-22', '2021-03-22');
    expect((await lawyer.get(`/cases/${own}`)).status).toBe(200);
    await pages.story.on('2021-03-23');
    expect((await lawyer.get(`/cases/${own}`)).status).toBe(404);
  });

  it('规则7: and him whose authority was ended before its last day', async () => {
    const own = await fileFor('2021-04-30', '2021-03-23');
    expect((await lawyer.get(`/cases/${own}`)).status).toBe(200);
    await pages.story.act('registrar', own, 'agent.ended', {
      partyId: 'A1',
    });
    expect((await lawyer.get(`/cases/${own}`)).status).toBe(404);
  });

  const lawyerDesk = () => pages.signIn('lawyer.liang', 'shan-lin-2021');
});
