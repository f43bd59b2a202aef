/** A later procedure is a folder: one that is made up for this test runs in the real service beside the two that are built in. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gapsIn, lawMap, titlesIn } from '../src/law-map.ts';
import { procedures } from '../workflows/index.ts';
import { commonEvents } from '../workflows/kernel/common-events.ts';
import { filing as projectFiling } from './fixtures/acceptance.ts';
import { disclosure } from './fixtures/disclosure/index.ts';
import { articles, terms } from './fixtures/disclosure/law.ts';
import { letters } from './fixtures/disclosure/letters.ts';
import { measure } from './templates/measure.ts';
import { hidden, openPages, type Pages } from './ui/visitor.ts';

let pages: Pages;

/** The request that the clerk at the counter enters, worked on from the first test to the last. */
let id: string;

/** One whose applicant was asked to make it clearer, and did. */
let answered: string;

const filing = {
  receivedOn: '2021-03-01',
  form: 'counter',
  applicant: {
    kind: 'person',
    name: '李小明',
    idNumber: '331102198004120002',
    address: '丽水市莲都区紫金街道',
  },
  description: '2020年度紫金街道农村饮用水工程招标文件',
  delivery: 'copy',
};

beforeAll(async () => {
  pages = await openPages('2021-03-01T09:00:00+08:00', {
    procedures: { ...procedures, disclosure },
    papers: letters,
  });
  id = await pages.story.file('registrar', { procedure: 'disclosure', matter: 'made', filing });
}, 60_000);
afterAll(() => pages.stop());

const see = async (account: string, path = `/cases/${id}`) =>
  (await (await pages.as(account)).get(path)).html;

/** Tries a step through the API on the case as it stands. */
async function attempt(account: string, type: string, data: object, on = id) {
  const desk = await pages.story.as(account);
  const { headers } = await desk.get(`/cases/${on}`);
  const answer = await desk.post(
    `/cases/${on}/events`,
    { type, data },
    { 'if-match': headers.get('etag') ?? '' },
  );
  return { status: answer.status, code: answer.body.code, basis: answer.body.basis };
}

const deadline = async (key: string, on = id) => {
  const { body } = await (await pages.story.as('officer')).get(`/cases/${on}/deadlines`);
  return body.find((one: { key: string }) => one.key === key);
};

const state = async (on = id) => (await pages.store.load(on))?.flat;

describe('a procedure that is a folder', () => {
  it('is told to the public: guide, states, terms, papers, and the calculator knows its terms', async () => {
    const guide = await pages.public.get('/guide');
    expect(guide.html).toContain('政府信息公开申请');
    const matter = await pages.public.get('/guide/disclosure/made');
    expect(matter.html).toContain('本机关在履行职责中自己制作的信息');
    expect(matter.html).toContain('答复申请');
    const { body } = await pages.nobody.get('/procedures/disclosure');
    expect(body.terms.map(({ title }: { title: string }) => title)).toContain('第三方提出意见');
    expect(body.papers).toContainEqual({
      kind: 'disclosure-answer',
      title: '政府信息公开申请答复书',
    });
    expect((await pages.public.get('/reckon')).html).toContain('value="disclosure.answer"');
    const asked = { term: 'disclosure.answer', start: '2021-03-01' };
    const reckoned = await pages.nobody.post('/reckonings', asked);
    // 20 working days after 1 March 2021, a Monday; none of the year's holidays lies between.
    expect(reckoned.body).toMatchObject({ due: '2021-03-29' });
    expect(reckoned.body.basis).toContain('公开条例33');
  });

  it('公开条例29、31: is filed on the net step by step, with its own words, paper and signature', async () => {
    const applicant = await pages.as('applicant');
    const start = await applicant.get('/file?procedure=disclosure');
    expect(start.html).toContain('提出申请：政府信息公开申请');
    expect(start.html).toContain('分四步填写');
    expect(start.html).toContain('href="/file?procedure=adjudication">行政裁决</a>');
    const begun = await applicant.post('/file/new', { procedure: 'disclosure' });
    const draft = begun.location.replace(/\/1$/, '');
    const answers = [
      { matter: 'made' },
      { 'filing.applicant.kind': 'person', 'filing.applicant.address': '丽水市莲都区' },
      { 'filing.description': '农村饮用水工程验收报告', 'filing.delivery': 'copy' },
    ];
    const who = await applicant.get(`${draft}/2`);
    expect(who.html).toContain('value="李小明"');
    const known = {
      'filing.applicant.name': '李小明',
      'filing.applicant.idNumber': '331102198004120002',
    };
    const lacking = await applicant.post(`${draft}/3`, { step: 'next' });
    expect((await applicant.get(lacking.location)).html).toContain('所需政府信息：此项必填。');
    for (const [n, fields] of answers.entries())
      await applicant.post(`${draft}/${n + 1}`, {
        ...fields,
        ...(n === 1 ? known : {}),
        step: 'next',
      });
    const review = await applicant.get(`${draft}/4`);
    expect(review.html).toContain('<dt>信息类别</dt><dd>本机关制作的信息</dd>');
    expect(review.html).toContain('电子文档');
    expect((await applicant.get('/my')).html).toContain('李小明本机关制作的信息');
    const signed = { 'sign.read': 'yes', 'sign.name': '李小明', step: 'confirm' };
    const filed = await applicant.post(`${draft}/4`, signed);
    expect(filed.location).toMatch(/\?done=request\.filed$/);
    const page = await applicant.get(filed.location);
    expect(page.html).toContain('本机关正在办理您的申请。');
    expect(page.html).toContain('政府信息公开申请表.pdf');
  });

  it('is filed at the counter on the one form of the staff', async () => {
    const registrar = await pages.as('registrar');
    const { html } = await registrar.get('/file?procedure=disclosure');
    expect(html).toContain('登记申请：政府信息公开申请');
    expect(html).toContain('name="filing.receivedOn"');
    expect(html).not.toContain('口头申请');
    const typed = {
      matter: 'kept',
      'filing.receivedOn': '2021-03-01',
      'filing.form': 'post',
      'filing.applicant.kind': 'person',
      'filing.applicant.name': '蓝建国',
      'filing.applicant.idNumber': '331121197609230006',
      'filing.applicant.address': '丽水市青田县',
      'filing.description': '小水电登记资料',
      'filing.delivery': 'inspection',
    };
    const review = await registrar.post('/file?procedure=disclosure', {
      ...typed,
      step: 'preview',
    });
    expect(review.html).toContain('当场查阅');
    const key = hidden(review.html, 'key');
    const sent = await registrar.post('/file?procedure=disclosure', {
      ...typed,
      key,
      step: 'confirm',
    });
    expect(sent.location).toMatch(/\?done=request\.filed$/);
  });

  it('stands in the workbench and on a page of its own, in its own words', async () => {
    const work = await see('officer', '/work?procedure=disclosure');
    expect(work).toContain('李小明申请公开2020年度紫金街道农村饮用水工程招标文件');
    expect(work).toContain('答复申请');
    expect(work).toContain('办理中');
    const page = await see('officer');
    expect(page).toContain('目前处于“办理中”，可以进入：');
    expect(page).toContain('“作出答复”前的检查');
    expect(page).toContain('<dt>所需政府信息</dt>');
    expect(page).toContain('申请人 A1');
    const form = await see('officer', `/cases/${id}/actions/extension.requested`);
    expect(form).toContain('延长的工作日数');
    expect(form).toContain('最长不超过20个工作日。');
  });

  it('公开条例33: refuses what is unlawful with its article, and the head approves in the queue', async () => {
    const tooLong = { days: 21, reason: '检索量大' };
    expect(await attempt('officer', 'extension.requested', tooLong)).toMatchObject({
      status: 422,
      code: 'extension.tooLong',
      basis: ['公开条例33'],
    });
    expect((await attempt('officer', 'extension.requested', { ...tooLong, days: 20 })).status).toBe(
      200,
    );
    const head = await pages.as('head');
    expect((await head.get('/approvals')).html).toContain('延长答复期限');
    const version = String((await pages.store.load(id))?.version);
    const path = `/approvals/cases/${id}/extension`;
    const denied = await head.post(path, { step: 'deny', version, reason: '二十日足够' });
    expect(denied.status).toBe(303);
    await pages.story.act('officer', id, 'extension.requested', { days: 10, reason: '检索量大' });
    const now = String((await pages.store.load(id))?.version);
    expect((await head.post(path, { step: 'approve', version: now })).status).toBe(303);
    expect(
      await attempt('officer', 'extension.requested', { days: 1, reason: '还要' }),
    ).toMatchObject({
      code: 'extension.onceOnly',
    });
  });

  it('公开条例32、33: stops the clock while a third party is asked, and its time runs from the service', async () => {
    await pages.story.on('2021-03-03');
    const asked = { name: '丽水水务公司', address: '丽水市莲都区', interest: '商业秘密' };
    await pages.story.act('officer', id, 'opinion.sought', asked);
    expect(await deadline('answer')).toMatchObject({ status: 'stopped', due: null });
    const answer = { outcome: 'disclosed', content: '提供电子文档。' };
    expect(await attempt('officer', 'answer.given', answer)).toMatchObject({
      status: 422,
      code: 'opinion.pending',
      basis: ['公开条例32'],
    });
    await pages.story.issueAndServe(id, 'disclosure-inquiry', '2021-03-03');
    // 15 working days after 3 March 2021.
    expect(await deadline('opinion:T1')).toMatchObject({ due: '2021-03-24', status: 'running' });
    await pages.story.on('2021-03-15');
    const opinion = { partyId: 'T1', agrees: false, reason: '含有报价' };
    await pages.story.act('respondent', id, 'opinion.given', opinion);
    const due = await deadline('answer');
    // 2 and 3 March, then 16 March to 2 April, 6 to 23 April: 30 working days; 3 to 5 April is Qingming.
    expect(due).toMatchObject({ due: '2021-04-23', status: 'running' });
    expect(due.basis).toContain('公开条例33');
    expect(due.basis).not.toContain('规则18');
    expect(due.working).toContainEqual({
      from: '2021-03-04',
      to: '2021-03-15',
      counted: false,
      why: '征求第三方意见期间不计入',
      basis: '公开条例33',
    });
    expect(await see('officer')).toContain('征求第三方意见期间不计入');
  });

  it('公开条例15、36: answers, and the answer is drafted, issued under its number and served as a PDF', async () => {
    const answer = { outcome: 'disclosed', content: '提供电子文档' };
    expect(await attempt('officer', 'answer.given', answer)).toMatchObject({
      code: 'answer.thirdPartyObjects',
      basis: ['公开条例15', '公开条例32'],
    });
    const publicInterest = '该工程关系农村饮用水安全';
    const officer = await pages.as('officer');
    const step = `/cases/${id}/actions/answer.given`;
    const version = String((await pages.store.load(id))?.version);
    const typed = {
      version,
      'data.outcome': 'disclosed',
      'data.content': '提供电子文档',
      'data.publicInterest': publicInterest,
    };
    const trial = await officer.post(step, { ...typed, step: 'preview' });
    expect(trial.html).toContain('予以公开');
    expect(trial.html).toContain('政府信息公开申请答复书');
    expect((await officer.post(step, { ...typed, step: 'confirm' })).status).toBe(303);
    expect(await state()).toBe('closed.answered');
    const [letter] = await pages.story.issueAndServe(id, 'disclosure-answer', '2021-03-15');
    const serving = { recipient: 'A1', method: 'direct', sentOn: '2021-03-15' };
    for (const account of ['reviewer', 'applicant'])
      expect(
        (await (await pages.story.as(account)).post(`/papers/${letter?.id}/services`, serving))
          .body,
      ).toMatchObject({ code: 'access.role', basis: ['公开条例29'] });
    expect(await see('registrar', `/cases/${id}/accounts`)).toContain('以其名义办理（《');
    expect(await see('registrar', `/cases/${id}/accounts`)).not.toContain('裁决程序规则');
    expect(letter?.number).toMatch(/公开答〔2021〕1号$/);
    const desk = await pages.story.as('clerk');
    const printed = await measure(await desk.bytes(`/papers/${letter?.id}.pdf`));
    const text = JSON.stringify(printed);
    for (const said of ['予以公开', publicInterest, '60日内']) expect(text).toContain(said);
    await pages.story.act('clerk', id, 'case.archived');
    expect(await deadline('answer')).toMatchObject({ status: 'met' });
  });

  it('公开条例30: an unclear request is clarified once and counted afresh, or given up when nobody answers', async () => {
    const unclear = { ...filing, receivedOn: '2021-03-15', description: '全部文件' };
    const request = { procedure: 'disclosure', matter: 'made', filing: unclear };
    answered = await pages.story.file('registrar', request);
    const silent = await pages.story.file('registrar', request);
    const ask = { items: ['写明文件名称'], dueOn: '2021-03-26' };
    const today = { ...ask, dueOn: '2021-03-15' };
    expect(await attempt('registrar', 'clarification.asked', today, answered)).toMatchObject({
      code: 'clarification.dueOnPast',
    });
    for (const one of [answered, silent])
      await pages.story.act('registrar', one, 'clarification.asked', ask);
    const told = await see('applicant', `/cases/${answered}`);
    expect(told).toContain('申请还不够明确，需要补正。');
    expect(told).toContain(`/cases/${answered}/hand-in/correction`);
    await pages.story.on('2021-03-22');
    // Given on the 15th until the 26th: counted from the day it was set, and the notice says that day itself.
    expect(await deadline('correction', silent)).toMatchObject({
      due: '2021-03-26',
      used: 7,
      remaining: 4,
    });
    const handIn = { text: '2020年会议纪要', step: 'send' };
    const applicant = await pages.as('applicant');
    await applicant.post(`/cases/${answered}/hand-in/correction`, handIn);
    expect(await state(answered)).toBe('request.handling');
    expect(await deadline('answer:corrected', answered)).toMatchObject({ due: '2021-04-20' });
    const again = { ...ask, dueOn: '2021-04-01' };
    expect(await attempt('registrar', 'clarification.asked', again, answered)).toMatchObject({
      code: 'clarification.onceOnly',
      basis: ['公开条例30'],
    });
    const given = { confirmed: true };
    await pages.story.on('2021-03-26');
    expect(await attempt('registrar', 'request.abandoned', given, silent)).toMatchObject({
      code: 'correction.periodRunning',
    });
    await pages.story.on('2021-03-27');
    expect((await attempt('registrar', 'request.abandoned', given, silent)).status).toBe(200);
    expect(await state(silent)).toBe('closed.abandoned');
    // What was given up was neither answered nor served.
    expect(await see('clerk', `/cases/${silent}`)).toContain('没有记录的环节：收到、办理。');
  });

  it('keeps lists under names that another uses, and neither reads what the other wrote', async () => {
    const [line, ...more] = await pages.store.registerRows({
      procedure: 'disclosure',
      register: 'ban',
    });
    expect([line?.subject, more]).toEqual(['李小明', []]);
    const asked = encodeURIComponent('李小明');
    const office = await pages.story.as('office');
    expect((await office.get(`/bans?subject=${asked}`)).body).toEqual([]);
    expect(await see('office', `/bans?subject=${asked}&on=`)).not.toContain('sameRequest');
    const project = await pages.story.file('office', {
      procedure: 'acceptance',
      matter: 'project',
      filing: projectFiling({ leader: { name: '李小明' } }),
    });
    expect(project).toBeTruthy();
  });

  it('公开条例32: a third party that says nothing in time is waited for no longer, by the timer itself', async () => {
    const asked = { name: '丽水水务公司', address: '丽水市莲都区', interest: '商业秘密' };
    await pages.story.act('officer', answered, 'opinion.sought', asked, {
      effectiveOn: '2021-03-22',
      reason: '当日已经发出',
    });
    await pages.story.issueAndServe(answered, 'disclosure-inquiry', '2021-03-27');
    // 15 working days after Saturday, 27 March, less Qingming.
    await pages.story.on('2021-04-19');
    expect(await deadline('opinion:T1', answered)).toMatchObject({ due: '2021-04-19' });
    expect(await deadline('answer:corrected', answered)).toMatchObject({ status: 'stopped' });
    await pages.story.on('2021-04-20');
    const last = (await pages.store.entries(answered)).at(-1);
    expect(last).toMatchObject({ type: 'opinion.lapsed', actor: 'system' });
    // Its time to speak has run out; it owed nothing that it could have missed.
    expect(await deadline('opinion:T1', answered)).toMatchObject({
      status: 'void',
      ended: '2021-04-20',
    });
    expect(await pages.store.deadlines(answered)).toContainEqual(
      expect.objectContaining({ key: 'opinion:T1', status: 'void' }),
    );
    // 20 working days from 21 April: the 25th and 8 May are worked, 1 to 5 May are not.
    expect(await deadline('answer:corrected', answered)).toMatchObject({ due: '2021-05-19' });
  });

  it('公开条例27: is counted, listed for the administrator, and every case can be rebuilt from its journal', async () => {
    const { body } = await (await pages.story.as('supervisor')).get(
      '/statistics?from=2021-03-01&to=2021-03-31&procedure=disclosure',
    );
    const table = body.tables.find((one: { procedure: string }) => one.procedure === 'disclosure');
    expect(table.total).toMatchObject({ received: 5, answered: 1, inTime: 1 });
    const shown = await see('supervisor', '/statistics?from=2021-03-01&to=2021-03-31');
    expect(shown).toContain('按期答复率');
    expect(await see('admin', '/admin/law')).toContain('政府信息公开申请的期限');
    await pages.selfcheck.begin().ended;
    expect(await pages.selfcheck.last()).toMatchObject({ failed: false, checked: 6, different: 0 });
  });

  it('has its deadlines moved by a notice of holidays under the names of its own terms', async () => {
    await pages.story.on('2026-12-14');
    const late = await pages.story.file('registrar', {
      procedure: 'disclosure',
      matter: 'made',
      filing: { ...filing, receivedOn: '2026-12-14' },
    });
    const ask = { items: ['写明文件名称'], dueOn: '2027-01-02' };
    await pages.story.act('registrar', late, 'clarification.asked', ask);
    const admin = await pages.as('admin');
    const preview = await admin.post('/admin/calendar', {
      year: '2027',
      region: '',
      source: '国务院办公厅关于2027年部分节假日安排的通知',
      days: '2027-01-01 至 2027-01-03 休 元旦\n2027-10-01 至 2027-10-07 休 国庆节',
      step: 'preview',
    });
    // The adjudication has a term of the same name, 申请补正.
    expect(preview.html).toContain('<td data-label="期限">补正申请</td>');
    expect(preview.html).not.toContain('申请补正');
  });

  it('公开条例32: its papers name the terms of its own that their service starts', () => {
    const starting = Object.values(letters).flatMap(({ startsTerm }) => startsTerm ?? []);
    expect(starting).toEqual(['disclosure.opinion']);
    expect(Object.keys(terms)).toEqual(expect.arrayContaining(starting));
  });

  it('has every article in the map of the law, with its rule and its test', () => {
    const title = 'third-procedure.test.ts';
    const rows = lawMap({
      articles,
      procedures: [disclosure],
      terms: Object.entries(terms).map(([term, { entries }]) => ({
        id: term,
        basis: entries[0].basis,
      })),
      matters: [],
      papers: Object.values(letters),
      tests: titlesIn(readFileSync(`tests/${title}`, 'utf8')).map((one) => ({
        file: title,
        title: one,
      })),
    });
    expect(gapsIn(rows)).toEqual([]);
    const [answers] = rows.filter(({ article }) => article === 33);
    expect(answers).toMatchObject({
      terms: ['disclosure.answer'],
      papers: ['政府信息公开申请答复书'],
    });
  });
});

describe('what runs', () => {
  const own = Object.keys(disclosure.events).filter(
    (event) =>
      !(event in commonEvents) &&
      Object.values(procedures).every(({ events }) => !(event in events)),
  );
  const names = new RegExp(
    `disclosure|公开条例|${own.map((one) => one.replace('.', '\\.')).join('|')}`,
  );
  const sources = ['src', 'db', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
  );

  it('names neither it, nor its law, nor a step of its own', () => {
    expect(own).toContain('answer.given');
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((path) => names.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
