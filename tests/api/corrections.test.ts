/** 登记更正: a wrong entry is repaired in the open, by a second person, and everything reckoned from it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, person, respondentNamed, ruling } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-08T09:00:00+08:00');
});
afterAll(() => office.stop());

const wrong = (entry: number, field: string, value: unknown) => ({
  entry,
  field,
  value,
  evidence: '收件登记簿',
});
const because = { reason: '录入错误' };

/** The number of the last entry of that type. */
async function entryOf(id: string, type: string): Promise<number> {
  const entries: { seq: number; type: string }[] = await office.see(`/cases/${id}/events`);
  return entries.findLast((entry) => entry.type === type)?.seq ?? 0;
}

const correct = (
  account: string,
  id: string,
  entry: number,
  field: string,
  value: unknown,
  more: object = because,
) => office.act(account, id, 'entry.corrected', wrong(entry, field, value), more);

const refused = (
  account: string,
  id: string,
  entry: number,
  field: string,
  value: unknown,
  more: object = because,
) => office.refusal(account, id, 'entry.corrected', wrong(entry, field, value), more);

describe('what a correction changes', () => {
  it('规则29: the old entry stays as it was written, the case stands as if it had been right', async () => {
    const id = await office.file({ receivedOn: '2021-03-01' });
    const [before] = await office.see(`/cases/${id}/events`);
    expect(await office.due(id, 'review')).toBe('2021-03-10');
    await correct('officer', id, 1, 'receivedOn', '2021-03-03');
    const [first, second] = await office.see(`/cases/${id}/events`);
    expect(first).toEqual(before);
    expect(second).toMatchObject({
      type: 'entry.corrected',
      actor: 'officer',
      reason: '录入错误',
      data: wrong(1, 'receivedOn', '2021-03-03'),
    });
    // Seven working days from Wednesday March 3: March 12.
    expect(await office.due(id, 'review')).toBe('2021-03-12');
    expect(await office.see(`/cases/${id}`)).toMatchObject({
      receivedOn: '2021-03-03',
      version: 2,
    });
    const { items } = await office.see('/cases?limit=200');
    expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({
      receivedOn: '2021-03-03',
      nextDue: '2021-03-12',
    });
  });

  it('the filing’s field may be named as the journal shows it, and its day as its effective day', async () => {
    const id = await office.file({ receivedOn: '2021-03-01' });
    await correct('officer', id, 1, 'filing.receivedOn', '2021-03-02');
    expect(await office.due(id, 'review')).toBe('2021-03-11');
    await correct('officer', id, 1, 'effectiveOn', '2021-03-03');
    expect(await office.due(id, 'review')).toBe('2021-03-12');
  });

  it('规则29: the same field may be corrected again, and the last correction counts', async () => {
    const id = await office.file({ receivedOn: '2021-03-01' });
    await correct('officer', id, 1, 'receivedOn', '2021-03-02');
    await correct('officer', id, 1, 'receivedOn', '2021-03-03');
    await correct('officer', id, 1, 'claims.0', '确认林地所有权');
    expect(await office.due(id, 'review')).toBe('2021-03-12');
    await office.act('registrar', id, 'record.added', {
      stage: '受理',
      kind: 'photo',
      title: '收件',
    });
    const { facts, receivedOn } = await office.see(`/cases/${id}`);
    expect([receivedOn, facts.claims]).toEqual(['2021-03-03', ['确认林地所有权']]);
  });

  it('规则10(二): a corrected day of service moves that respondent’s period and nobody else’s', async () => {
    const id = await office.accept(
      {
        receivedOn: '2021-03-01',
        respondents: [respondentNamed('蓝秀英'), respondentNamed('钟阿土')],
      },
      '2021-03-08',
    );
    await office.serveCopy(id, 'R1', '2021-03-08');
    const entry = await entryOf(id, 'copy.served');
    await office.serveCopy(id, 'R2', '2021-03-08');
    await office.on('2021-03-10');
    await correct('officer', id, entry, 'servedOn', '2021-03-09');
    // 10日 from March 9 end on Friday March 19; from March 8 on Thursday March 18.
    expect(await office.due(id, 'reply:R1')).toBe('2021-03-19');
    expect(await office.due(id, 'reply:R2')).toBe('2021-03-18');
  });

  it('规则18: a corrected day of acceptance moves the decision', async () => {
    const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    await correct(
      'officer',
      id,
      await entryOf(id, 'application.accepted'),
      'effectiveOn',
      '2021-03-05',
    );
    // 60日 from March 5 end on May 4, a holiday until May 5.
    expect(await office.deadline(id, 'decision')).toMatchObject({
      start: '2021-03-05',
      nominal: '2021-05-04',
      due: '2021-05-06',
    });
  });

  it('a nested field: the name of a respondent, and with it title and search', async () => {
    const id = await office.file({
      receivedOn: '2021-03-01',
      respondents: [respondentNamed('蓝秀瑛')],
    });
    await correct('officer', id, 1, 'respondents.0.name', '蓝秀莺');
    expect(await office.see(`/cases/${id}`)).toMatchObject({
      title: expect.stringContaining('蓝秀莺'),
    });
    const found = await office.see(`/cases?q=${encodeURIComponent('蓝秀莺')}`);
    expect(found.items.map((item: { id: string }) => item.id)).toEqual([id]);
  });

  it('an item given as people may write it is kept as the journal writes it', async () => {
    const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    await office.act('officer', id, 'evidence.submitted', {
      partyId: 'R1',
      items: [{ name: '1982年山全证' }],
    });
    await correct(
      'registrar',
      id,
      await entryOf(id, 'evidence.submitted'),
      'items.0',
      '1982年山权证',
    );
    const { facts } = await office.see(`/cases/${id}`);
    expect(facts.evidence).toEqual([expect.objectContaining({ name: '1982年山权证', by: 'R1' })]);
  });

  it('规则2: a field that the filing left out, and acceptance is judged by what it now says', async () => {
    const filed = { receivedOn: '2021-03-01', form: 'electronic' } as const;
    const id = await office.file(filed, 'forest', 'applicant');
    await correct('registrar', id, 1, 'contractDispute', true);
    expect(await office.refusal('registrar', id, 'application.accepted')).toMatchObject({
      status: 422,
      code: 'acceptance.contractDispute',
    });
    await correct('registrar', id, 1, 'contractDispute', false);
    await office.act('registrar', id, 'application.accepted');
  });

  it('规则29: what was left out below the first level, in the filing and in an entry after it', async () => {
    const agent = { name: '蓝律师', authority: 'general', scope: '代为陈述' } as const;
    const id = await office.accept(
      { receivedOn: '2021-03-01', applicants: [{ ...person('雷建国'), agent }] },
      '2021-03-02',
    );
    await office.act('officer', id, 'evidence.submitted', {
      partyId: 'R1',
      items: [{ name: '1982年山权证' }],
    });
    await correct('officer', id, 1, 'respondents.0.phone', '13800000001');
    await correct('officer', id, 1, 'applicants.0.agent.until', '2021-12-31');
    const entry = await entryOf(id, 'evidence.submitted');
    await correct('registrar', id, entry, 'items.0.proves', '山场权属');
    const { facts } = await office.see(`/cases/${id}`);
    expect(facts.filing).toMatchObject({
      applicants: [{ agent: { ...agent, until: '2021-12-31' } }],
      respondents: [{ phone: '138****0001' }],
    });
    expect(facts.evidence).toEqual([expect.objectContaining({ proves: '山场权属' })]);
  });

  it('规则23: a corrected day of decision is the day on which the case was closed', async () => {
    const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    await office.serveCopy(id, 'R1', '2021-03-10');
    await office.readyForDecision(id);
    await office.on('2021-03-11');
    await office.act('officer', id, 'decision.made', ruling);
    await correct('registrar', id, await entryOf(id, 'decision.made'), 'effectiveOn', '2021-03-10');
    const seen = await office.see(`/cases/${id}`);
    expect([seen.closedOn, seen.facts.closedOn]).toEqual(['2021-03-10', '2021-03-10']);
  });

  it('规则29: papers that were issued do not change', async () => {
    const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    const paper = await office.replyNotice(id, 'R1');
    const before = [
      await office.see(`/papers/${paper}`),
      Buffer.from(await (await office.as('clerk')).bytes(`/papers/${paper}.pdf`)),
    ];
    await correct('officer', id, 1, 'respondents.0.name', '蓝秀霞');
    const after = [
      await office.see(`/papers/${paper}`),
      Buffer.from(await (await office.as('clerk')).bytes(`/papers/${paper}.pdf`)),
    ];
    expect(after).toEqual(before);
  });
});

describe('what is no correction', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
  });
  const says = (code: string) => ({ status: 422, code, basis: expect.arrayContaining(['规则29']) });

  it('规则29: by the hand that made the entry', async () => {
    expect(await refused('registrar', id, 1, 'receivedOn', '2021-03-02')).toMatchObject(
      says('correction.sameHand'),
    );
  });

  it('规则29: without a reason, without evidence', async () => {
    expect(await refused('officer', id, 1, 'receivedOn', '2021-03-02', {})).toMatchObject(
      says('correction.reasonMissing'),
    );
    const data = { entry: 1, field: 'receivedOn', value: '2021-03-02' };
    expect((await office.refusal('officer', id, 'entry.corrected', data, because)).code).toBe(
      'schema.invalid',
    );
  });

  it('规则29: of an entry that is not there', async () => {
    expect(await refused('officer', id, 99, 'receivedOn', '2021-03-02')).toMatchObject(
      says('correction.entryUnknown'),
    );
    expect((await refused('officer', id, 0, 'receivedOn', '2021-03-02')).code).toBe(
      'schema.invalid',
    );
  });

  it('规则29: of a field that is not there', async () => {
    for (const field of [
      'receivedAt',
      'applicants.7.name',
      'applicants.0.name.x',
      'claims.length',
      'claims.1',
      'applicants.1',
      'applicants.0.surname',
      'applicants.0.agent.name',
      '__proto__',
      'constructor',
      'toString',
      'applicants.0.__proto__',
      'applicants.0.hasOwnProperty',
      '__proto__.polluted',
      'opening.organ',
      '.',
    ]) {
      expect(await refused('officer', id, 1, field, '2021-03-02')).toMatchObject(
        says('correction.fieldUnknown'),
      );
    }
  });

  it('规则29: of a field that is not there, in an entry that could hold another', async () => {
    for (const field of ['grounds', 'constructor', 'effectiveOn.day']) {
      expect(await refused('officer', id, 2, field, '理由')).toMatchObject(
        says('correction.fieldUnknown'),
      );
    }
    const agent = { name: '蓝律师', authority: 'general', scope: '代为陈述' } as const;
    const other = await office.file({
      receivedOn: '2021-03-01',
      applicants: [{ ...person('雷建国'), agent }],
    });
    expect(await refused('officer', other, 1, 'applicants.0.agent.surname', '蓝')).toMatchObject(
      says('correction.fieldUnknown'),
    );
  });

  it('规则29: with a value that a field left out does not take', async () => {
    for (const [field, value] of [
      ['contractDispute', '是'],
      ['respondents.0.phone', '无'],
      ['appliedOn', '2021-02-30'],
      ['protocol', { text: '笔录', confirmedOn: '2021-02-30' }],
    ] as const) {
      expect((await refused('officer', id, 1, field, value)).code).toBe('schema.invalid');
    }
  });

  it('规则29: with a value that the field’s own schema refuses', async () => {
    for (const value of ['2021-02-30', 20210302, null, '', ['2021-03-02']]) {
      expect((await refused('officer', id, 1, 'receivedOn', value)).code).toBe('schema.invalid');
      expect((await refused('officer', id, 2, 'effectiveOn', value)).code).toBe('schema.invalid');
    }
    expect((await refused('officer', id, 1, 'claims', [])).code).toBe('schema.invalid');
    expect((await refused('officer', id, 1, 'applicants.0', person('雷建国', '123'))).code).toBe(
      'schema.invalid',
    );
  });

  it('规则29: to a day that has not come', async () => {
    expect((await refused('officer', id, 1, 'receivedOn', '2022-03-02')).code).toBe(
      'effectiveOn.future',
    );
    expect(await refused('officer', id, 2, 'effectiveOn', '2022-03-02')).toMatchObject(
      says('effectiveOn.future'),
    );
  });

  it('规则32: to a day before the rules were in force', async () => {
    expect(await refused('officer', id, 1, 'receivedOn', '2021-01-31')).toMatchObject({
      status: 422,
      code: 'law.notInForce',
      basis: ['规则32'],
    });
  });

  it('规则10: to a day before the receipt, or of the receipt to a day after what followed', async () => {
    const earlier = await refused('officer', id, 2, 'effectiveOn', '2021-02-27');
    expect(earlier).toMatchObject({
      status: 422,
      code: expect.stringMatching(/beforeCause|beforeReceipt|inconsistent/),
    });
    expect(await refused('officer', id, 1, 'receivedOn', '2021-03-03')).toMatchObject(
      says('correction.inconsistent'),
    );
  });

  it('规则18: into what would not have been lawful: an extension of sixty days', async () => {
    const other = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    await office.act('head', other, 'extension.approved', { days: 10, reason: '案情复杂' });
    const entry = await entryOf(other, 'extension.approved');
    expect(await refused('officer', other, entry, 'days', 60)).toMatchObject({
      status: 422,
      code: 'extension.tooLong',
    });
    await correct('officer', other, entry, 'days', 20);
    // 80日 from March 2 end on May 21.
    expect(await office.due(other, 'decision')).toBe('2021-05-21');
  });

  it('规则14: of the day of a suspension', async () => {
    const other = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
    await office.act('officer', other, 'proceedings.suspended', { ground: 4, reason: '山洪' });
    const entry = await entryOf(other, 'proceedings.suspended');
    expect((await refused('registrar', other, entry, 'effectiveOn', '2021-03-05')).code).toBe(
      'backdating.notAllowed',
    );
    await correct('registrar', other, entry, 'ground', 5);
  });

  it('规则29: of a correction itself', async () => {
    const other = await office.file({ receivedOn: '2021-03-01' });
    await correct('officer', other, 1, 'receivedOn', '2021-03-02');
    expect(await refused('registrar', other, 2, 'value', '2021-03-03')).toMatchObject(
      says('correction.notCorrectable'),
    );
  });

  it('规则29: by those who only read, or by a party', async () => {
    expect((await refused('supervisor', id, 1, 'receivedOn', '2021-03-02')).status).toBe(403);
    expect((await refused('clerk', id, 1, 'receivedOn', '2021-03-02')).status).toBe(403);
    const seen = await office.read('respondent', `/cases/${id}`);
    expect(seen.status).toBe(200);
    expect((await refused('respondent', id, 1, 'receivedOn', '2021-03-02')).status).toBe(403);
  });
});

it('a correction shows in its preview and keeps nothing', async () => {
  const id = await office.file({ receivedOn: '2021-03-01' });
  const before = await office.everything(id);
  const body = { type: 'entry.corrected', data: wrong(1, 'receivedOn', '2021-03-03'), ...because };
  const preview = await (await office.as('officer')).post(`/cases/${id}/previews`, body, {
    'if-match': '"1"',
  });
  expect(preview.body.deadlines).toContainEqual(
    expect.objectContaining({ key: 'review', due: '2021-03-12' }),
  );
  expect(await office.everything(id)).toEqual(before);
});

it('规则10(二): a service takes the day that it names, whichever of its two fields is put right', async () => {
  await office.on('2021-03-15');
  const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-08');
  await office.serveCopy(id, 'R1', '2021-03-15');
  const entry = await entryOf(id, 'copy.served');
  await office.on('2021-03-17');
  await correct('officer', id, entry, 'effectiveOn', '2021-03-16');
  // 10日 from March 16 end on Friday March 26, from March 17 on Saturday March 27.
  expect(await office.due(id, 'reply:R1')).toBe('2021-03-26');
  expect(await refused('officer', id, entry, 'servedOn', '2021-03-18')).toMatchObject({
    status: 422,
    code: 'effectiveOn.future',
  });
  await correct('officer', id, entry, 'servedOn', '2021-03-17');
  expect(await office.due(id, 'reply:R1')).toBe('2021-03-29');
});

describe('民诉法95: an announcement', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) {
      const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-08');
      await office.serve(await office.replyNotice(id, 'R1'), 'R1', {
        method: 'announcement',
        sentOn: '2021-03-17',
        evidence: { media: '丽水日报', postedOn: '2021-03-17', reason: '下落不明' },
      });
      ids.push(id);
    }
    await office.on('2021-03-19');
  });

  /** Another one for each test. */
  async function announced() {
    const id = ids.pop() ?? '';
    return { id, entry: await entryOf(id, 'copy.served') };
  }
  const servedOn = async (id: string) => (await office.deadline(id, 'reply:R1'))?.start;

  it('民诉法95: ends by its own term from the day it went out, also when that day is put right', async () => {
    const { id, entry } = await announced();
    // Thirty days from March 17 end on Friday April 16, from March 18 on Saturday 17, moved to Monday 19.
    expect(await servedOn(id)).toBe('2021-04-16');
    expect(await office.due(id, 'reply:R1')).toBe('2021-04-26');
    await correct('officer', id, entry, 'sentOn', '2021-03-18');
    expect(await servedOn(id)).toBe('2021-04-19');
    expect(await office.due(id, 'reply:R1')).toBe('2021-04-29');
    await correct('officer', id, entry, 'effectiveOn', '2021-03-17');
    expect(await servedOn(id)).toBe('2021-04-16');
    expect((await office.see(`/cases/${id}/events`)).at(-1).data).toMatchObject({
      field: 'effectiveOn',
      follows: { servedOn: '2021-04-16' },
    });
  });

  it('民诉法95: takes no end of its own, and keeps the one it has when something else is put right', async () => {
    const { id, entry } = await announced();
    await correct('officer', id, entry, 'partyId', 'R1');
    expect((await office.see(`/cases/${id}/events`)).at(-1).data).not.toHaveProperty('follows');
    expect(await refused('officer', id, entry, 'servedOn', '2021-03-18')).toMatchObject({
      status: 422,
      code: 'correction.notCorrectable',
    });
    expect(await servedOn(id)).toBe('2021-04-16');
  });

  it('民诉法95: that was none, or a service that was one, is put right with what follows', async () => {
    const { id, entry } = await announced();
    await correct('officer', id, entry, 'method', 'direct');
    await correct('officer', id, entry, 'servedOn', '2021-03-18');
    expect(await office.due(id, 'reply:R1')).toBe('2021-03-29');
    await correct('officer', id, entry, 'method', 'announcement');
    expect(await servedOn(id)).toBe('2021-04-16');
  });
});

it('规则10(一): a lapse falls with the wrong day that it rested on, and the corrections are awaited again', async () => {
  const id = await office.file({ receivedOn: '2021-03-19' });
  const requested = { items: ['身份证明'], dueOn: '2021-03-22' };
  await office.act('registrar', id, 'correction.requested', requested);
  await office.on('2021-03-24');
  await office.act('registrar', id, 'correction.lapsed', { confirmed: true, note: '未补正' });
  await correct('officer', id, 2, 'dueOn', '2021-03-23');
  expect(await office.state(id)).toBe('closed.deemedWithdrawn');
  await correct('officer', id, 2, 'dueOn', '2021-03-24');
  expect(await office.state(id)).toBe('intake.correction');
  expect((await office.see(`/cases/${id}/events`)).at(-1).data.fallen).toEqual([3]);
  await office.act('registrar', id, 'correction.received', { items: ['身份证明'] });
  expect(await office.state(id)).toBe('intake.review');
});
