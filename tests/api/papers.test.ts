/** The life of a paper over the API: drafted, approved by another hand, numbered and issued once, served, verified. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

type Listed = {
  id: string;
  kind: string;
  status: string;
  addressees: string[];
  number: string | null;
};

const drafts = async (id: string, kind: string): Promise<Listed[]> =>
  (await office.see(`/cases/${id}/papers`)).filter((paper: Listed) => paper.kind === kind);

async function draft(kind = 'acceptance-notice'): Promise<{ id: string; paper: string }> {
  const id = await office.accept();
  const [found] = await drafts(id, kind);
  return { id, paper: found?.id ?? '' };
}

const post = async (account: string, path: string) => (await office.as(account)).post(path);

/** The refusal of an act on a paper, after making sure that nothing moved. */
async function refusal(account: string, id: string, path: string) {
  const before = await office.everything(id);
  const { status, body } = await post(account, path);
  expect(await office.everything(id)).toEqual(before);
  return { status, code: body.code };
}

const serialOf = (number: string | null) => Number(/〕(\d+)号$/.exec(number ?? '')?.[1]);

describe('approval', () => {
  it('规则22: is not given by the one who drafted', async () => {
    const id = await office.accept();
    await office.act('officer', id, 'proceedings.suspended', { ground: 4, reason: '山洪' });
    const [paper] = await drafts(id, 'suspension-notice');
    expect(await refusal('officer', id, `/papers/${paper?.id}/approve`)).toEqual({
      status: 403,
      code: 'paper.sameHand',
    });
    expect((await post('head', `/papers/${paper?.id}/approve`)).body).toMatchObject({
      status: 'approved',
      draftedBy: 'officer',
      approvedBy: 'head',
    });
  });

  it('规则27: is not given by clerks, supervisors and strangers', async () => {
    const { id, paper } = await draft();
    expect((await refusal('clerk', id, `/papers/${paper}/approve`)).status).toBe(403);
    expect((await refusal('supervisor', id, `/papers/${paper}/approve`)).status).toBe(403);
    for (const account of ['admin', 'security', 'auditor', 'applicant', 'respondent']) {
      expect((await refusal(account, id, `/papers/${paper}/approve`)).status).toBe(404);
    }
  });

  it('is given once', async () => {
    const { id, paper } = await draft();
    await post('head', `/papers/${paper}/approve`);
    expect(await refusal('reviewer', id, `/papers/${paper}/approve`)).toEqual({
      status: 422,
      code: 'paper.notDraft',
    });
  });
});

describe('issue', () => {
  it('规则29: needs approval', async () => {
    const { id, paper } = await draft();
    expect(await refusal('clerk', id, `/papers/${paper}/issue`)).toEqual({
      status: 422,
      code: 'paper.notApproved',
    });
  });

  it('规则27: is for clerks and registrars', async () => {
    const { id, paper } = await draft();
    await post('head', `/papers/${paper}/approve`);
    expect((await refusal('head', id, `/papers/${paper}/issue`)).status).toBe(403);
  });

  it('numbers, stores and records all at once, and only once', async () => {
    const { id, paper } = await draft();
    await post('head', `/papers/${paper}/approve`);
    const { status, body } = await post('clerk', `/papers/${paper}/issue`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'issued',
      number: expect.stringMatching(/〔2021〕\d+号$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const last = (await office.see(`/cases/${id}/events`)).at(-1);
    expect(last).toMatchObject({
      type: 'paper.issued',
      data: { paperId: paper, number: body.number, sha256: body.sha256 },
    });
    expect((await refusal('clerk', id, `/papers/${paper}/issue`)).status).toBe(422);
  });

  it('the bytes are the same on every download and have the hash that the paper tells', async () => {
    const { id, paper } = await draft();
    await office.issue(id, 'acceptance-notice');
    const desk = await office.as('officer');
    const [first, second] = [
      await desk.bytes(`/papers/${paper}.pdf`),
      await desk.bytes(`/papers/${paper}.pdf`),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(createHash('sha256').update(first).digest('hex')).toBe(
      (await office.see(`/papers/${paper}`)).sha256,
    );
    expect(Buffer.from(first.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('numbers of one kind are gapless, also when many are issued at once and one twice', async () => {
    const names = Array.from({ length: 8 }, (_, i) =>
      respondentNamed(`蓝某${'甲乙丙丁戊己庚辛'[i]}`),
    );
    const id = await office.accept({ respondents: names });
    const notices = await drafts(id, 'reply-notice');
    for (const { id: paper } of notices) await post('head', `/papers/${paper}/approve`);
    const twice = [...notices, ...notices];
    const answers = await Promise.all(
      twice.map(({ id: paper }) => post('clerk', `/papers/${paper}/issue`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    for (const { status } of answers) expect([200, 409, 422]).toContain(status);
    const serials = (await drafts(id, 'reply-notice'))
      .map(({ number }) => serialOf(number))
      .toSorted((a, b) => a - b);
    const [first = 0] = serials;
    expect(serials).toEqual(serials.map((_, i) => first + i));
    const other = await office.accept();
    const [next] = await office.issue(other, 'reply-notice');
    expect(serialOf(next?.number ?? null)).toBe(first + 8);
  });
});

describe('the public check of a printed letter', () => {
  it('tells a genuine letter by its hash, and nothing of any other', async () => {
    const { id, paper } = await draft();
    const before = (await office.nobody.get(`/verify/${paper}?h=${'0'.repeat(64)}`)).body;
    await office.issue(id, 'acceptance-notice');
    const { sha256, number } = await office.see(`/papers/${paper}`);
    expect((await office.nobody.get(`/verify/${paper}?h=${sha256}`)).body).toMatchObject({
      genuine: true,
      number,
    });
    const wrong = (await office.nobody.get(`/verify/${paper}?h=${'0'.repeat(64)}`)).body;
    const unknown = (
      await office.nobody.get(`/verify/01900000-0000-7000-8000-000000000000?h=${sha256}`)
    ).body;
    const bare = (await office.nobody.get(`/verify/${paper}`)).body;
    expect([before, wrong, unknown]).toEqual([
      { genuine: false },
      { genuine: false },
      { genuine: false },
    ]);
    expect(bare.genuine ?? false).toBe(false);
  });
});

describe('who sees papers', () => {
  it('a party has its own papers once they are issued; drafts and others’ papers are 404', async () => {
    const id = await office.accept();
    const [mine] = await drafts(id, 'reply-notice');
    const [theirs] = await drafts(id, 'acceptance-notice');
    expect(await office.see(`/cases/${id}/papers`, 'respondent')).toEqual([]);
    for (const path of [`/papers/${mine?.id}`, `/papers/${mine?.id}.pdf`]) {
      expect((await office.read('respondent', path)).status).toBe(404);
    }
    await office.issue(id, 'reply-notice');
    await office.issue(id, 'acceptance-notice');
    const seen: Listed[] = await office.see(`/cases/${id}/papers`, 'respondent');
    expect(seen.map((paper) => paper.id)).toEqual([mine?.id]);
    expect((await office.read('respondent', `/papers/${mine?.id}.pdf`)).status).toBe(200);
    expect((await office.read('respondent', `/papers/${theirs?.id}.pdf`)).status).toBe(404);
    expect((await office.read('respondent', `/papers/${theirs?.id}`)).status).toBe(404);
  });

  it('a party acts on no paper', async () => {
    const id = await office.accept();
    const [mine] = await office.issue(id, 'reply-notice');
    const service = {
      recipient: 'R1',
      method: 'direct',
      sentOn: '2021-03-05',
      servedOn: '2021-03-05',
      evidence: 'x',
    };
    expect((await post('respondent', `/papers/${mine?.id}/approve`)).status).toBe(403);
    expect(
      (await (await office.as('respondent')).post(`/papers/${mine?.id}/services`, service)).status,
    ).toBe(403);
  });

  it('what is no paper is 404', async () => {
    for (const path of [
      '/papers/nonsense',
      '/papers/nonsense.pdf',
      '/papers/01900000-0000-7000-8000-000000000000',
      "/papers/'%20OR%201=1",
    ]) {
      expect((await office.read('clerk', path)).status).toBe(404);
    }
  });
});
