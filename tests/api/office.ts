/** An organ at work behind its API, with the moves that the tests repeat; a test shows only what it is about. */
import { expect } from 'vitest';
import type { Answer } from '../../src/cli/desk.ts';
import { type FilingInput, filing } from '../fixtures/adjudication.ts';
import { startAnjuan } from '../support/anjuan.ts';

type More = { readonly effectiveOn?: unknown; readonly reason?: unknown };

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Recorded now, effective then. */
export const on = (effectiveOn: string): More => ({ effectiveOn, reason: '当日未及登记' });

export const application = (overrides: Partial<FilingInput> = {}, matter = 'forest') => ({
  procedure: 'adjudication',
  matter,
  filing: filing(overrides),
});

export const respondentNamed = (name: string) =>
  ({ kind: 'person', name, address: '丽水市景宁畲族自治县鹤溪街道' }) as const;

export const person = (name: string, idNumber = '11010519491231002X') =>
  ({ kind: 'person', name, idNumber, address: '丽水市莲都区紫金街道' }) as const;

export const ruling = {
  disputedFacts: '大坪山林地四至界线。',
  foundFacts: '四至以1983年山林所有权证为准。',
  legalBasis: ['《中华人民共和国森林法》第二十二条'],
  reasoning: '权证四至明确，依法应予确认。',
  rulings: ['大坪山林地使用权归申请人所有'],
};

export async function openOffice(now?: string) {
  const anjuan = await startAnjuan(now);
  const { story } = anjuan;

  const file = (overrides: Partial<FilingInput> = {}, matter = 'forest', by = 'registrar') =>
    story.file(by, application(overrides, matter));

  const read = async (account: string, path: string): Promise<Answer> =>
    (await story.as(account)).get(path);

  /** The body of an answer that must succeed. */
  async function see(path: string, account = 'supervisor') {
    const answer = await read(account, path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body?.code}`);
    return answer.body;
  }

  /** All of a case that a refusal must leave as it was. */
  async function everything(id: string) {
    const parts = ['', '/events', '/deadlines', '/papers'].map((part) =>
      see(`/cases/${id}${part}`),
    );
    return Promise.all(parts);
  }

  const versionOf = async (id: string): Promise<number> => (await see(`/cases/${id}`)).version;

  /** Posts on the case as it stands now; answers whatever comes. */
  async function attempt(
    account: string,
    id: string,
    type: string,
    data: unknown = {},
    more: More = {},
  ) {
    const desk = await story.as(account);
    const headers = { 'if-match': `"${await versionOf(id)}"` };
    return desk.post(`/cases/${id}/events`, { type, data, ...more }, headers);
  }

  /** The refusal of an event, after making sure that nothing of it was kept. */
  async function refusal(
    account: string,
    id: string,
    type: string,
    data: unknown = {},
    more: More = {},
  ) {
    const before = await everything(id);
    const { status, body } = await attempt(account, id, type, data, more);
    expect(await everything(id)).toEqual(before);
    return { status, code: body.code, basis: body.basis, errors: body.errors, detail: body.detail };
  }

  async function deadline(id: string, key: string) {
    const list: { key: string }[] = await see(`/cases/${id}/deadlines`);
    // biome-ignore lint/suspicious/noExplicitAny: an answer is read as a client without types would
    return list.find((candidate) => candidate.key === key) as any;
  }

  const due = async (id: string, key: string) => (await deadline(id, key))?.due;

  const state = async (id: string): Promise<string> => (await see(`/cases/${id}`)).flat;

  /** Received and accepted, on the days given or today. */
  async function accept(
    overrides: Partial<FilingInput> = {},
    acceptedOn?: string,
    matter = 'forest',
  ) {
    const id = await file(overrides, matter);
    await story.act('registrar', id, 'application.accepted', {}, acceptedOn ? on(acceptedOn) : {});
    return id;
  }

  /** The issued reply notice of a respondent: its service is the service of the copy. */
  async function replyNotice(id: string, partyId: string): Promise<string> {
    const papers: { id: string; kind: string; status: string; addressees: string[] }[] = await see(
      `/cases/${id}/papers`,
    );
    const mine = papers.find(
      (paper) => paper.kind === 'reply-notice' && paper.addressees.includes(partyId),
    );
    if (!mine) throw new Error(`No reply notice for ${partyId}`);
    if (mine.status === 'draft') {
      await (await story.as('head')).post(`/papers/${mine.id}/approve`);
      const issued = await (await story.as('clerk')).post(`/papers/${mine.id}/issue`);
      if (issued.status !== 200)
        throw new Error(`issue: ${issued.status} ${JSON.stringify(issued.body)}`);
    }
    return mine.id;
  }

  /** Hands the copy over, which starts the party's own period. */
  async function serveCopy(id: string, partyId: string, servedOn: string) {
    const paper = await replyNotice(id, partyId);
    return story.serve(paper, partyId, {
      method: 'direct',
      sentOn: servedOn,
      servedOn,
      evidence: '送达回证',
    });
  }

  /** Answers, hearings, opinion and approval: whatever a decision asks for, all today. */
  async function readyForDecision(
    id: string,
    parties: { applicants?: string[]; respondents?: string[] } = {},
  ) {
    const { applicants = ['A1'], respondents = ['R1'] } = parties;
    for (const partyId of respondents) {
      await story.act('officer', id, 'reply.received', {
        partyId,
        summary: '不同意申请人的请求。',
      });
    }
    for (const partyId of [...applicants, ...respondents]) {
      await story.act('officer', id, 'parties.heard', {
        partyId,
        mode: 'interview',
        outcome: 'heard',
        note: '面谈',
      });
    }
    await story.act('officer', id, 'opinion.submitted', {
      recommendation: '支持',
      reasoning: '权证清楚',
    });
    await story.act('head', id, 'decision.approved');
  }

  return {
    ...anjuan,
    ...story,
    file,
    read,
    see,
    everything,
    versionOf,
    attempt,
    refusal,
    deadline,
    due,
    state,
    accept,
    replyNotice,
    serveCopy,
    readyForDecision,
  };
}
