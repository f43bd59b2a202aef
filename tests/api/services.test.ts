/** 送达: eight ways to hand a paper over; clocks start from proof, per recipient, and from nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
let id: string;
/** The issued reply notice of R1, R2, … */
const notice: Record<string, string> = {};
const names = [
  '蓝秀英',
  '钟阿土',
  '雷金花',
  '蓝土根',
  '钟秀莲',
  '雷水清',
  '蓝月娥',
  '钟木生',
  '雷春兰',
  '蓝石头',
];

beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
  id = await office.accept(
    { receivedOn: '2021-03-01', respondents: names.map(respondentNamed) },
    '2021-03-05',
  );
  for (const index of names.keys())
    notice[`R${index + 1}`] = await office.replyNotice(id, `R${index + 1}`);
  await office.on('2021-03-10');
});
afterAll(() => office.stop());

const record = async (
  recipient: string,
  service: object,
  paper = notice[recipient],
  account = 'clerk',
) => (await office.as(account)).post(`/papers/${paper}/services`, { recipient, ...service });

/** The refusal, after making sure that case and paper are as they were. */
async function refusal(
  recipient: string,
  service: object,
  paper = notice[recipient] ?? '',
  account = 'clerk',
) {
  const before = [await office.everything(id), await office.see(`/papers/${paper}`)];
  const { status, body } = await record(recipient, service, paper, account);
  expect([await office.everything(id), await office.see(`/papers/${paper}`)]).toEqual(before);
  return { status, code: body.code, basis: body.basis };
}

const proof = { evidence: '送达回证，本人签收' };
const handed = { method: 'direct', sentOn: '2021-03-08', servedOn: '2021-03-09', ...proof };

describe('refused', () => {
  const law = (code: string, article: string) => ({
    status: 422,
    code,
    basis: expect.arrayContaining([article]),
  });

  it('规则29: before the paper is issued', async () => {
    const papers = await office.see(`/cases/${id}/papers`);
    const draft = papers.find((paper: { kind: string }) => paper.kind === 'acceptance-notice').id;
    expect(await refusal('A1', handed, draft)).toMatchObject(law('service.notIssued', '规则29'));
  });

  it('民诉法88: to somebody the paper is not addressed to', async () => {
    for (const recipient of ['A1', 'R2', 'R99', '蓝秀英']) {
      expect(await refusal(recipient, handed, notice['R1'])).toMatchObject(
        law('service.notAddressee', '民诉法88'),
      );
    }
  });

  it('规则29: without evidence', async () => {
    for (const evidence of [undefined, '', '  ', {}, []]) {
      expect((await refusal('R1', { ...handed, evidence })).status).toBe(422);
    }
  });

  it('民诉法95: an announcement with a day of its own', async () => {
    const data = { method: 'announcement', sentOn: '2021-03-08', servedOn: '2021-03-09', ...proof };
    expect(await refusal('R1', data)).toMatchObject(law('service.announcementTerm', '民诉法95'));
  });

  it('规则29: in the future, before it was sent, before the paper was issued', async () => {
    expect((await refusal('R1', { ...handed, servedOn: '2021-03-11' })).code).toBe(
      'effectiveOn.future',
    );
    expect(
      (await refusal('R1', { ...handed, sentOn: '2021-03-09', servedOn: '2021-03-08' })).code,
    ).toBe('effectiveOn.beforeCause');
    expect((await refusal('R1', { ...handed, sentOn: '2021-03-04' })).code).toBe(
      'effectiveOn.beforeCause',
    );
  });

  it('with dates that do not exist, unknown methods and fields nobody asked for', async () => {
    for (const service of [
      { ...handed, sentOn: '2021-02-30' },
      { ...handed, method: 'pigeon' },
      { ...handed, colour: 'red' },
      { ...handed, servedOn: 5 },
      {},
    ]) {
      expect(await refusal('R1', service)).toMatchObject({
        status: 422,
        code: 'schema.invalid',
        basis: [],
      });
    }
  });

  it('规则27: from those who do not serve papers', async () => {
    expect(await refusal('R1', handed, notice['R1'], 'supervisor')).toMatchObject({
      status: 403,
      code: 'access.role',
    });
  });

  it('to nobody who is not signed in, nor for papers of others', async () => {
    expect(
      (await office.nobody.post(`/papers/${notice['R1']}/services`, { recipient: 'R1', ...handed }))
        .status,
    ).toBe(401);
    expect((await record('R1', handed, notice['R1'], 'admin')).status).toBe(404);
    expect((await record('R1', handed, notice['R1'], 'applicant')).status).toBe(404);
  });
});

describe('规则10(二): each respondent’s ten days run from its own service', () => {
  const ways = ['direct', 'left', 'electronic', 'post', 'entrusted', 'forwarded', 'collected'];
  for (const [index, method] of ways.entries()) {
    it(`规则10(二): ${method}, proved on March 9, gives until March 19`, async () => {
      const recipient = `R${index + 1}`;
      const before = await office.versionOf(id);
      const { status, body } = await record(recipient, { ...handed, method });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        recipient,
        method,
        servedOn: '2021-03-09',
        case: { version: before + 1 },
      });
      expect(await office.deadline(id, `reply:${recipient}`)).toMatchObject({
        start: '2021-03-09',
        due: '2021-03-19',
        status: 'running',
      });
      const last = (await office.see(`/cases/${id}/events`)).at(-1);
      expect(last).toMatchObject({
        type: 'copy.served',
        effectiveOn: '2021-03-09',
        actor: 'clerk',
      });
    });
  }

  it('规则10(二): who was not served has no period yet', async () => {
    expect(await office.deadline(id, 'reply:R8')).toBeUndefined();
  });

  it('民诉法95: an announcement takes effect when its thirty days are over', async () => {
    const { status, body } = await record('R8', {
      method: 'announcement',
      sentOn: '2021-03-08',
      evidence: { media: '县政府网站' },
    });
    expect(status).toBe(201);
    // 30日 from March 8 end on April 7; 10日 from there on Saturday April 17, moved to Monday April 19.
    expect(body.servedOn).toBe('2021-04-07');
    expect(await office.deadline(id, 'reply:R8')).toMatchObject({
      start: '2021-04-07',
      nominal: '2021-04-17',
      due: '2021-04-19',
    });
  });

  it('规则18: the days of the announcement are not counted towards the decision', async () => {
    // 60日 from March 5, without March 9 to April 7 (30 days): June 3.
    expect(await office.deadline(id, 'decision')).toMatchObject({
      nominal: '2021-06-03',
      due: '2021-06-03',
    });
  });

  it('sending alone starts nothing; the proof that arrives later does', async () => {
    const sent = { method: 'post', sentOn: '2021-03-08' };
    const first = await record('R9', sent);
    expect([first.status, first.body.servedOn, first.body.case]).toEqual([201, null, undefined]);
    expect(await office.deadline(id, 'reply:R9')).toBeUndefined();
    const proved = await record('R9', {
      ...sent,
      servedOn: '2021-03-10',
      evidence: { mail: 'EMS1', signedBy: '本人' },
    });
    expect([proved.status, proved.body.id]).toEqual([201, first.body.id]);
    expect(await office.due(id, 'reply:R9')).toBe('2021-03-22');
    expect((await office.see(`/papers/${notice['R9']}`)).services).toHaveLength(1);
  });

  it('规则29: twice is refused, also in another way', async () => {
    expect(await refusal('R1', handed)).toMatchObject({
      status: 422,
      code: 'service.doneBefore',
      basis: expect.arrayContaining(['规则29']),
    });
    expect((await refusal('R1', { ...handed, method: 'post' })).code).toBe('service.doneBefore');
  });

  it('of ten records at once for one recipient one is kept', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record('R10', handed)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(422)]);
    expect((await office.see(`/papers/${notice['R10']}`)).services).toHaveLength(1);
  });
});
