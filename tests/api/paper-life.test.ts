/** From draft to issue and back: free parts changed, reviewed, returned with a reason, declared void, numbered elsewhere. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

type Listed = { id: string; kind: string; status: string; number: string | null };

const ofKind = async (id: string, kind: string): Promise<Listed[]> =>
  (await office.see(`/cases/${id}/papers`)).filter((paper: Listed) => paper.kind === kind);

/** A draft that the officer called for. */
async function draft(): Promise<{ id: string; paper: string }> {
  const id = await office.accept();
  await office.act('officer', id, 'proceedings.suspended', { ground: 4, reason: '山洪' });
  const [found] = await ofKind(id, 'suspension-notice');
  return { id, paper: found?.id ?? '' };
}

const post = async (account: string, path: string, body?: unknown) =>
  (await office.as(account)).post(path, body);

/** The refusal of an act on a paper, after making sure that nothing moved. */
async function refusal(account: string, paper: string, act: string, body?: unknown) {
  const { caseId } = await office.see(`/papers/${paper}`);
  const before = [await office.everything(caseId), await office.see(`/papers/${paper}`)];
  const { status, body: said } = await post(account, `/papers/${paper}/${act}`, body);
  expect([await office.everything(caseId), await office.see(`/papers/${paper}`)]).toEqual(before);
  return { status, code: said.code, basis: said.basis };
}

async function issued(): Promise<{ id: string; paper: string; number: string }> {
  const { id, paper } = await draft();
  await post('head', `/papers/${paper}/approve`);
  const { body } = await post('clerk', `/papers/${paper}/issue`);
  return { id, paper, number: body.number };
}

describe('规则22: review and return', () => {
  it('a reviewer looks at it before it is approved, and both are on record', async () => {
    const { paper } = await draft();
    expect((await post('reviewer', `/papers/${paper}/review`)).body).toMatchObject({
      status: 'reviewed',
      reviewedBy: 'reviewer',
    });
    const { body } = await post('head', `/papers/${paper}/approve`);
    expect(body).toMatchObject({ status: 'approved', reviewedBy: 'reviewer', approvedBy: 'head' });
    expect(body.log.map(({ act, account }: Record<string, string>) => [act, account])).toEqual([
      ['reviewed', 'reviewer'],
      ['approved', 'head'],
    ]);
  });

  it('is not reviewed by those who do not review, nor twice', async () => {
    const { paper } = await draft();
    expect((await refusal('clerk', paper, 'review')).status).toBe(403);
    await post('reviewer', `/papers/${paper}/review`);
    expect(await refusal('reviewer', paper, 'review')).toMatchObject({
      status: 422,
      code: 'paper.notDraft',
    });
  });

  it('goes back to the drafter with a reason, and approval is gone', async () => {
    const { id, paper } = await draft();
    await post('head', `/papers/${paper}/approve`);
    expect(await refusal('clerk', paper, 'return', {})).toMatchObject({
      status: 422,
      code: 'schema.invalid',
    });
    const { body } = await post('clerk', `/papers/${paper}/return`, { reason: '日期有误' });
    expect(body).toMatchObject({ status: 'draft', approvedBy: null });
    expect(body.log.at(-1)).toMatchObject({
      act: 'returned',
      account: 'clerk',
      reason: '日期有误',
    });
    const notices = await office.store.desk.notices('officer', { limit: 20 });
    expect(notices.find(({ caseId }) => caseId === id)).toMatchObject({
      kind: 'paper.returned',
      link: `/papers/${paper}`,
    });
    expect(await refusal('clerk', paper, 'issue')).toMatchObject({ code: 'paper.notApproved' });
  });

  it('does not go back once it is issued', async () => {
    const { paper } = await issued();
    expect(await refusal('head', paper, 'return', { reason: '晚了' })).toMatchObject({
      status: 422,
      code: 'paper.notReturnable',
    });
  });

  it('has to be reviewed first, by another than who approves, where the organ says so', async () => {
    const { paper } = await draft();
    const { profile, change } = office.organs;
    await change({ ...profile, reviewFirst: ['suspension-notice'] });
    expect(await refusal('head', paper, 'approve')).toMatchObject({
      status: 422,
      code: 'paper.notReviewed',
      basis: ['规则22'],
    });
    await post('reviewer', `/papers/${paper}/review`);
    expect(await refusal('reviewer', paper, 'approve')).toMatchObject({
      status: 403,
      code: 'paper.sameHand',
    });
    expect((await post('head', `/papers/${paper}/approve`)).status).toBe(200);
    await change({ ...profile, reviewFirst: [] });
  });
});

describe('规则29: free parts', () => {
  const longer = { reason: '连日山洪，道路中断，双方均不能到场，需待汛期过后继续审理。' };

  async function field(paper: string): Promise<string> {
    const { editable } = await office.see(`/papers/${paper}`);
    return editable[0].path;
  }

  it('are changed before approval, printed as changed, and on record', async () => {
    const { paper } = await draft();
    const path = await field(paper);
    const plain = await (await office.as('officer')).bytes(`/papers/${paper}.pdf`);
    const { body } = await post('officer', `/papers/${paper}/edits`, {
      edits: { [path]: longer.reason },
    });
    expect(body.editable[0]).toMatchObject({ path, value: longer.reason });
    expect(body.log).toMatchObject([{ act: 'edited', account: 'officer' }]);
    const changed = await (await office.as('officer')).bytes(`/papers/${paper}.pdf`);
    expect(Buffer.from(changed).equals(Buffer.from(plain))).toBe(false);
  });

  it('take their review with them, and whoever changed them does not approve', async () => {
    const { paper } = await draft();
    const edits = { [await field(paper)]: longer.reason };
    await post('reviewer', `/papers/${paper}/review`);
    expect((await post('registrar', `/papers/${paper}/edits`, { edits })).body).toMatchObject({
      status: 'draft',
      reviewedBy: null,
    });
    expect((await post('head', `/papers/${paper}/approve`)).status).toBe(200);
  });

  it('are all that can be changed: standard text and what the record says stay locked', async () => {
    const { paper } = await draft();
    for (const path of ['title', 'parties', 'suspendedOn', '__proto__.x', 'remedy']) {
      expect(await refusal('officer', paper, 'edits', { edits: { [path]: '另写' } })).toMatchObject(
        { status: 422, code: 'paper.lockedField' },
      );
    }
  });

  it('stay as they are after approval', async () => {
    const { paper } = await draft();
    const edits = { [await field(paper)]: longer.reason };
    await post('head', `/papers/${paper}/approve`);
    expect(await refusal('officer', paper, 'edits', { edits })).toMatchObject({
      code: 'paper.notDraft',
    });
  });

  it('规则27: are for those who draft', async () => {
    const { paper } = await draft();
    const edits = { [await field(paper)]: longer.reason };
    expect((await refusal('clerk', paper, 'edits', { edits })).status).toBe(403);
    expect((await refusal('supervisor', paper, 'edits', { edits })).status).toBe(403);
  });
});

describe('规则29: void and reissue', () => {
  it('keeps the old number on record, and the new paper takes the next', async () => {
    const { id, paper, number } = await issued();
    const { body } = await post('head', `/papers/${paper}/void`, {
      reason: '印章漏盖',
      reissue: true,
    });
    expect(body).toMatchObject({ status: 'void', number, replacedBy: expect.any(String) });
    expect((await office.see(`/cases/${id}/events`)).at(-1)).toMatchObject({
      type: 'paper.voided',
      actor: 'head',
      data: { paperId: paper, number, reason: '印章漏盖' },
    });
    const anew = body.replacedBy;
    await post('reviewer', `/papers/${anew}/approve`);
    const second = (await post('clerk', `/papers/${anew}/issue`)).body;
    const serial = (text: string) => Number(/〕(\d+)号/.exec(text)?.[1]);
    expect(serial(second.number)).toBe(serial(number) + 1);
    expect(second.replaces).toBe(paper);
    expect((await office.see(`/cases/${id}/events`)).at(-1).data).toMatchObject({
      paperId: anew,
      replaces: paper,
    });
    expect(await office.see(`/papers/${paper}`)).toMatchObject({ status: 'void', number });
  });

  it('is no longer genuine, and says that it was', async () => {
    const { paper, number } = await issued();
    const { sha256 } = await office.see(`/papers/${paper}`);
    await post('head', `/papers/${paper}/void`, { reason: '错字' });
    expect((await office.nobody.get(`/verify/${paper}?h=${sha256}`)).body).toEqual({
      genuine: false,
      void: true,
      number,
    });
  });

  it('is refused once it reached somebody, or is under way, or to those who may not', async () => {
    const { paper } = await issued();
    const body = { reason: '错字' };
    expect((await refusal('clerk', paper, 'void', body)).status).toBe(403);
    expect(await refusal('head', paper, 'void', {})).toMatchObject({ code: 'schema.invalid' });
    const sent = { recipient: 'A1', method: 'post', sentOn: '2021-03-05' };
    await post('clerk', `/papers/${paper}/services`, sent);
    expect(await refusal('head', paper, 'void', body)).toMatchObject({
      status: 422,
      code: 'paper.underWay',
    });
    const proof = { ...sent, servedOn: '2021-03-05', evidence: '回执' };
    await post('clerk', `/papers/${paper}/services`, proof);
    expect(await refusal('head', paper, 'void', body)).toMatchObject({
      status: 422,
      code: 'paper.served',
      basis: ['规则24', '规则29'],
    });
  });

  it('of a draft that nobody needs leaves no number and no entry', async () => {
    const { id, paper } = await draft();
    const before = await office.see(`/cases/${id}/events`);
    expect((await post('head', `/papers/${paper}/void`, { reason: '不需要' })).body.status).toBe(
      'void',
    );
    expect(await office.see(`/cases/${id}/events`)).toEqual(before);
    expect(await refusal('head', paper, 'void', { reason: '再次' })).toMatchObject({
      code: 'paper.void',
    });
  });
});

describe('numbers of the organ’s own office system', () => {
  const number = (serial: number) => ({ number: `丽政裁中〔2021〕${serial}号` });

  beforeAll(() => office.organs.change({ ...office.organs.profile, numbering: 'external' }));
  afterAll(() => office.organs.change({ ...office.organs.profile, numbering: 'own' }));

  async function approved(): Promise<string> {
    const { paper } = await draft();
    await post('head', `/papers/${paper}/approve`);
    return paper;
  }

  it('are recorded in the one form in which numbers are kept', async () => {
    const paper = await approved();
    expect(await refusal('clerk', paper, 'issue')).toMatchObject({
      status: 422,
      code: 'number.malformed',
    });
    expect(await refusal('clerk', paper, 'issue', { number: '第一号' })).toMatchObject({
      code: 'number.malformed',
    });
    const { body } = await post('clerk', `/papers/${paper}/issue`, {
      number: ' 丽政裁中﹝2021﹞第001号 ',
    });
    expect(body).toMatchObject({ status: 'issued', number: '丽政裁中〔2021〕1号' });
  });

  it('are unique, also when the same is given to many at once', async () => {
    const papers = await Promise.all([approved(), approved(), approved(), approved()]);
    const answers = await Promise.all(
      papers.map((paper) => post('clerk', `/papers/${paper}/issue`, number(7))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422]);
    for (const { status, body } of answers)
      if (status === 422) expect(body.code).toBe('number.taken');
  });

  it('are not taken where the organ numbers here', async () => {
    const paper = await approved();
    await office.organs.change({ ...office.organs.profile, numbering: 'own' });
    expect(await refusal('clerk', paper, 'issue', number(9))).toMatchObject({
      status: 422,
      code: 'number.ownLedger',
    });
    expect((await post('clerk', `/papers/${paper}/issue`)).status).toBe(200);
    await office.organs.change({ ...office.organs.profile, numbering: 'external' });
  });
});

describe('many at once', () => {
  it('64 issues through one server take 64 numbers without a gap', async () => {
    const names = Array.from({ length: 32 }, (_, i) => respondentNamed(`蓝某${i + 1}`));
    const papers: string[] = [];
    for (const id of [
      await office.accept({ respondents: names }),
      await office.accept({ respondents: names }),
    ]) {
      for (const { id: paper } of await ofKind(id, 'reply-notice')) {
        await post('head', `/papers/${paper}/approve`);
        papers.push(paper);
      }
    }
    expect(papers).toHaveLength(64);
    const server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
    const { token } = (
      await office.nobody.post('/login', { username: 'clerk', password: 'rehearsal-1' })
    ).body;
    const answers = await Promise.all(
      papers.map(async (paper) => {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(`${base}/papers/${paper}/issue`, { method: 'POST', headers });
        return { status: answer.status, number: ((await answer.json()) as Listed).number ?? '' };
      }),
    );
    server.close();
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const serials = answers
      .map(({ number }) => Number(/〕(\d+)号$/.exec(number)?.[1]))
      .toSorted((a, b) => a - b);
    const [first = 0] = serials;
    expect(serials).toEqual(serials.map((_, i) => first + i));
    expect(new Set(serials).size).toBe(64);
  }, 60_000);
});
