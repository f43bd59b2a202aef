/** 送达登记簿: returned mail and re-service, the elements of a proof, confirmed addresses, corrected days, announcements. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofs } from '../../src/service/proof.ts';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

/** A case accepted on March 5 with its reply notice issued; today is March 10 or later. */
async function served(names = ['蓝秀英']): Promise<{ id: string; notice: string }> {
  const id = await office.accept(
    { receivedOn: '2021-03-01', respondents: names.map(respondentNamed) },
    '2021-03-05',
  );
  return { id, notice: await office.replyNotice(id, 'R1') };
}

const post = async (path: string, body: unknown, account = 'clerk') =>
  (await office.as(account)).post(path, body);

const record = (paper: string, service: object, account = 'clerk') =>
  post(`/papers/${paper}/services`, { recipient: 'R1', ...service }, account);

async function refusal(paper: string, path: string, body: unknown, account = 'clerk') {
  const { caseId } = await office.see(`/papers/${paper}`);
  const before = [await office.everything(caseId), await office.see(`/papers/${paper}`)];
  const answer = await post(`/papers/${paper}${path}`, body, account);
  expect([await office.everything(caseId), await office.see(`/papers/${paper}`)]).toEqual(before);
  const { code, basis, errors, detail } = answer.body;
  return { status: answer.status, code, basis, errors, detail };
}

async function textIn(path: string): Promise<string> {
  const data = Uint8Array.from(await (await office.as('clerk')).bytes(path));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from(
      { length: document.numPages },
      async (_, i) => (await (await document.getPage(i + 1)).getTextContent()).items,
    ),
  );
  return pages
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join('');
}

const services = async (paper: string) => (await office.see(`/papers/${paper}`)).services;

const servers = ['陈志远', '林小红'];
const whole = {
  direct: { receivedBy: '蓝秀英', relation: 'self', servers },
  left: {
    reason: '拒绝签收',
    place: '住所',
    witnesses: [{ name: '雷某', unit: '村委会' }],
    servers,
  },
  electronic: { account: '浙里办账号', arrivedAt: '2021-03-08 10:00', receipt: '系统显示发送成功' },
  post: { mailNumber: '1234567890123', receivedBy: '蓝秀英', relation: 'self' },
  entrusted: { organ: '景宁县司法局', document: '委托送达函', receivedBy: '蓝秀英' },
  forwarded: { organ: '某监狱', receivedBy: '蓝秀英' },
  collected: { receivedBy: '蓝秀英', servers },
} as const;

describe('民诉法88至92: the elements of a proof', () => {
  const ways = Object.keys(whole) as (keyof typeof whole)[];

  it.each(ways)(
    '%s: all of them make a record without a caution, and start the ten days',
    async (method) => {
      const { id, notice } = await served();
      if (method === 'electronic') {
        await office.act('clerk', id, 'address.confirmed', {
          partyId: 'R1',
          address: '景宁县鹤溪街道1号',
          electronic: true,
        });
      }
      const day = '2021-03-05';
      const { status } = await record(notice, {
        ...{ method, sentOn: day, servedOn: day, proof: whole[method] },
      });
      expect(status).toBe(201);
      expect(await services(notice)).toMatchObject([{ method, servedOn: day, cautions: [] }]);
      expect(await office.deadline(id, 'reply:R1')).toMatchObject({ start: day });
    },
  );

  it('one that lacks an element is refused at its field', async () => {
    const { notice } = await served();
    const day = '2021-03-05';
    const at = async (method: string, proof: object) => {
      const service = { recipient: 'R1', method, sentOn: day, servedOn: day, proof };
      const { status, code, errors } = await refusal(notice, '/services', service);
      expect([status, code]).toEqual([422, 'schema.invalid']);
      return errors.map(({ path }: { path: string }) => path);
    };
    expect(await at('direct', { ...whole.direct, servers: ['陈志远'] })).toEqual(['proof.servers']);
    expect(await at('left', { ...whole.left, witnesses: [] })).toEqual(['proof.witnesses']);
    expect(await at('post', { ...whole.post, mailNumber: '顺丰1' })).toEqual(['proof.mailNumber']);
    expect(await at('collected', { servers })).toEqual(['proof.receivedBy']);
    expect(await at('announcement', { media: '政府网站' })).toEqual(['proof.attempts']);
  });

  it('民诉法89: who refuses is served by leaving it, with a recording in place of witnesses', async () => {
    const { notice } = await served();
    const { witnesses: _, ...unseen } = whole.left;
    const proof = { ...unseen, recording: '执法记录仪001号' };
    const day = '2021-03-05';
    expect(
      (await record(notice, { method: 'left', sentOn: day, servedOn: day, proof })).status,
    ).toBe(201);
    expect(proofs.left.safeParse({ ...proof, witnesses: [] }).success).toBe(true);
  });

  it('in the clerk’s own words it counts, and the register says that the elements were not checked', async () => {
    const { notice } = await served();
    const day = '2021-03-05';
    await record(notice, { method: 'direct', sentOn: day, servedOn: day, evidence: '送达回证' });
    expect((await services(notice))[0].cautions).toMatchObject([
      { code: 'service.proofUnchecked', basis: expect.arrayContaining(['民诉法88']) },
    ]);
  });
});

describe('民诉法90、民诉解释136: service to an electronic address', () => {
  it('without a confirmed address is recorded with a caution', async () => {
    const { notice } = await served();
    const day = '2021-03-05';
    const proof = whole.electronic;
    await record(notice, { method: 'electronic', sentOn: day, servedOn: day, proof });
    expect((await services(notice))[0].cautions).toMatchObject([
      { code: 'service.unconfirmed', basis: ['民诉法90', '民诉解释136'] },
    ]);
  });
});

describe('民诉解释133: an agreement', () => {
  it('goes to the party’s own hand', async () => {
    const id = await office.accept({ receivedOn: '2021-03-01' }, '2021-03-05');
    await office.act('officer', id, 'mediation.opened', { consents: ['A1', 'R1'] });
    await office.act('officer', id, 'mediation.agreed', {
      terms: '双方以现状为界。',
      disputedFacts: '四至界线。',
      mediators: ['陈志远'],
      copies: 3,
    });
    const [paper] = await office.issue(id, 'mediation-agreement');
    const day = '2021-03-05';
    const service = { recipient: 'R1', method: 'direct', sentOn: day, servedOn: day };
    const proof = { ...whole.direct, relation: 'family' };
    expect(await refusal(paper?.id ?? '', '/services', { ...service, proof })).toMatchObject({
      status: 422,
      code: 'service.ownHandOnly',
      basis: ['民诉解释133', '规则29'],
    });
    const left = { ...service, method: 'left', evidence: '留置' };
    expect((await refusal(paper?.id ?? '', '/services', left)).code).toBe('service.leftNotAllowed');
    expect((await record(paper?.id ?? '', { ...service, proof: whole.direct })).status).toBe(201);
  });
});

describe('民诉法91: mail that comes back', () => {
  it('fails its attempt, starts nothing, and the paper is sent anew', async () => {
    const { id, notice } = await served();
    const first = (await record(notice, { method: 'post', sentOn: '2021-03-05' })).body;
    const failed = { failedOn: '2021-03-05', failure: 'moved', note: '邮局退回' };
    const path = `/services/${first.id}/failure`;
    const { status, body } = await post(`/papers/${notice}${path}`, failed);
    expect([status, body.failedOn, body.failure]).toEqual([200, '2021-03-05', 'moved']);
    expect(await office.deadline(id, 'reply:R1')).toBeUndefined();
    expect(await refusal(notice, path, failed)).toMatchObject({ code: 'service.failedBefore' });
    const again = (await record(notice, { method: 'post', sentOn: '2021-03-05' })).body;
    expect(again.id).not.toBe(first.id);
    await record(notice, {
      method: 'post',
      sentOn: '2021-03-05',
      servedOn: '2021-03-05',
      proof: whole.post,
    });
    expect(await services(notice)).toMatchObject([
      { id: first.id, failedOn: '2021-03-05', servedOn: null },
      { id: again.id, failedOn: null, servedOn: '2021-03-05' },
    ]);
    expect(await refusal(notice, `/services/${again.id}/failure`, failed)).toMatchObject({
      code: 'service.doneBefore',
    });
  });

  it('cannot come back before it went out, nor in the future, nor what never was', async () => {
    const { notice } = await served();
    const { id } = (await record(notice, { method: 'post', sentOn: '2021-03-05' })).body;
    const path = `/services/${id}/failure`;
    const on = (failedOn: string) => ({ failedOn, failure: 'unclaimed' });
    expect((await refusal(notice, path, on('2021-03-04'))).code).toBe('effectiveOn.beforeCause');
    expect((await refusal(notice, path, on('2021-03-06'))).code).toBe('effectiveOn.future');
    expect((await refusal(notice, path, { ...on('2021-03-05'), failure: 'x' })).code).toBe(
      'schema.invalid',
    );
    expect((await refusal(notice, '/services/nothing/failure', on('2021-03-05'))).status).toBe(404);
    expect((await refusal(notice, path, on('2021-03-05'), 'supervisor')).status).toBe(403);
  });
});

describe('民诉法95: announcement', () => {
  it('runs for the organ’s own number of days, and asks what was tried before', async () => {
    const { id, notice } = await served();
    await office.organs.change({ ...office.organs.profile, announcementDays: 60 });
    const { body } = await record(notice, {
      method: 'announcement',
      sentOn: '2021-03-05',
      evidence: { media: '县政府网站' },
    });
    await office.organs.change({ ...office.organs.profile, announcementDays: null });
    // 60日 from March 5 end on May 4, a holiday until May 5.
    expect(body.servedOn).toBe('2021-05-06');
    expect(await office.deadline(id, 'reply:R1')).toMatchObject({ start: '2021-05-06' });
    expect((await services(notice))[0].cautions.map(({ code }: { code: string }) => code)).toEqual([
      'service.untried',
      'service.proofUnchecked',
    ]);
  });

  it('民诉解释139: tells the whole of a letter that has no short form, for the organ’s number of days', async () => {
    const { id } = await served();
    await office.issue(id, 'acceptance-notice');
    const papers: { id: string; kind: string }[] = await office.see(`/cases/${id}/papers`);
    const letter = papers.find(({ kind }) => kind === 'acceptance-notice')?.id ?? '';
    const proof = { media: '县政府网站', attempts: '下落不明' };
    const sending = { recipient: 'A1', method: 'announcement', sentOn: '2021-03-05', proof };
    expect((await record(letter, sending)).status).toBe(201);
    const printed = () => textIn(`/papers/${letter}/receipts/A1.pdf`);
    expect(await printed()).toContain('自本公告发出之日起经过30日');
    expect(await printed()).toContain('决定自2021年3月5日起予以受理');
    await office.organs.change({ ...office.organs.profile, announcementDays: 60 });
    expect(await printed()).toContain('自本公告发出之日起经过60日');
    await office.organs.change({ ...office.organs.profile, announcementDays: null });
  });

  it('after returned mail it asks nothing more', async () => {
    const { notice } = await served();
    const { id } = (await record(notice, { method: 'post', sentOn: '2021-03-05' })).body;
    const failed = { failedOn: '2021-03-05', failure: 'unknown' };
    await post(`/papers/${notice}/services/${id}/failure`, failed);
    const proof = { media: '县政府网站', attempts: '邮寄退回，村委会证明下落不明' };
    await record(notice, { method: 'announcement', sentOn: '2021-03-05', proof });
    expect((await services(notice)).at(-1)).toMatchObject({ servedOn: '2021-04-06', cautions: [] });
  });
});

describe('规则29: a record and what was put right later', () => {
  it('shows the day that counts beside the day that was written, and the period runs anew', async () => {
    const { id, notice } = await served();
    await office.serveCopy(id, 'R1', '2021-03-05');
    const entries: { seq: number; type: string }[] = await office.see(`/cases/${id}/events`);
    const seq = entries.findLast(({ type }) => type === 'copy.served')?.seq;
    await office.on('2021-03-09');
    const correction = { entry: seq, field: 'servedOn', value: '2021-03-08', evidence: '回执联' };
    await office.act('officer', id, 'entry.corrected', correction, { reason: '录入错误' });
    expect(await services(notice)).toMatchObject([
      { servedOn: '2021-03-08', recorded: { servedOn: '2021-03-05', method: 'direct' } },
    ]);
    expect(await office.due(id, 'reply:R1')).toBe('2021-03-18');
    expect((await office.store.services(id))[0]?.servedOn).toBe('2021-03-05');
  });

  it('goes to the address in the file, then to the corrected one, then to the one confirmed', async () => {
    const { id, notice } = await served();
    const today = '2021-03-09';
    const sent = async () =>
      (await record(notice, { method: 'post', sentOn: today })).body as {
        id: string;
        address: string;
      };
    const giveUp = (attempt: { id: string }) =>
      post(`/papers/${notice}/services/${attempt.id}/failure`, {
        failedOn: today,
        failure: 'moved',
      });
    const first = await sent();
    expect(first.address).toBe('丽水市景宁畲族自治县鹤溪街道');
    const address = '丽水市景宁畲族自治县红星街道9号';
    await office.act(
      'officer',
      id,
      'entry.corrected',
      { entry: 1, field: 'respondents.0.address', value: address, evidence: '户籍证明' },
      { reason: '地址录入错误' },
    );
    expect((await services(notice))[0]).toMatchObject({
      address: first.address,
      cautions: [{ code: 'service.addressChanged', detail: expect.stringContaining(address) }],
    });
    await giveUp(first);
    const second = await sent();
    expect(second.address).toBe(address);
    await giveUp(second);
    const confirmed = { partyId: 'R1', address: '丽水市莲都区解放街1号', electronic: false };
    await office.act('clerk', id, 'address.confirmed', confirmed);
    expect((await sent()).address).toBe(confirmed.address);
  });

  it('a party sees its own records, without our cautions and not those of others', async () => {
    const { id, notice } = await served();
    const day = '2021-03-09';
    await record(notice, { method: 'direct', sentOn: day, servedOn: day, evidence: '回证' });
    const seen = await office.see(`/papers/${notice}`, 'respondent');
    expect(seen.services).toHaveLength(1);
    expect(seen.services[0]).not.toHaveProperty('cautions');
    expect(seen).not.toHaveProperty('log');
    expect(await office.state(id)).toBe('proceedings.running');
  });
});
