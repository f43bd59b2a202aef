/** A case worked through the API on a rehearsal clock, step by step: each step must succeed or the story stops. */
import { type Answer, type Desk, signIn } from './desk.ts';

type App = Parameters<typeof signIn>[0];

export type Story = Awaited<ReturnType<typeof rehearse>>;

/** People sign in when they first act; nine in the morning in Lishui. */
export async function rehearse(app: App) {
  const desks = new Map<string, Desk>();
  const as = async (account: string): Promise<Desk> => {
    const desk = desks.get(account) ?? (await signIn(app, account));
    desks.set(account, desk);
    return desk;
  };

  const done = (what: string, answer: Answer): Answer => {
    if (answer.status >= 300) {
      throw new Error(
        `${what}: ${answer.status} ${answer.body?.code} ${answer.body?.detail} ${JSON.stringify(answer.body?.errors ?? [])}`,
      );
    }
    return answer;
  };

  async function on(day: string): Promise<void> {
    const desk = await as('admin');
    done(day, await desk.put('/rehearsal/clock', { now: `${day}T09:00:00+08:00` }));
  }

  async function file(account: string, request: unknown): Promise<string> {
    const desk = await as(account);
    return done('立案', await desk.post('/cases', request)).body.id;
  }

  /** Posts an event on the case as it stands now. */
  async function act(
    account: string,
    caseId: string,
    type: string,
    data: unknown = {},
    more: object = {},
  ) {
    const desk = await as(account);
    const seen = done(type, await desk.get(`/cases/${caseId}`));
    const headers = { 'if-match': seen.headers.get('etag') ?? '' };
    return done(type, await desk.post(`/cases/${caseId}/events`, { type, data, ...more }, headers))
      .body;
  }

  /** Approves and issues the drafts of a kind; answers them. */
  async function issue(caseId: string, kind: string, approver = 'reviewer') {
    const clerk = await as('clerk');
    const { body } = done(kind, await clerk.get(`/cases/${caseId}/papers`));
    const drafts = body.filter(
      (paper: { kind: string; status: string }) => paper.kind === kind && paper.status === 'draft',
    );
    if (drafts.length === 0) throw new Error(`${kind}: 没有待签发的文书`);
    const desk = await as(approver);
    const issued = [];
    for (const { id } of drafts) {
      done(kind, await desk.post(`/papers/${id}/approve`));
      issued.push(done(kind, await clerk.post(`/papers/${id}/issue`)).body);
    }
    return issued as { id: string; kind: string; number: string; addressees: string[] }[];
  }

  async function serve(paperId: string, recipient: string, service: object): Promise<Answer> {
    const clerk = await as('clerk');
    return done('送达', await clerk.post(`/papers/${paperId}/services`, { recipient, ...service }));
  }

  /** Hands a paper over on the day. */
  const hand = (paperId: string, recipient: string, day: string): Promise<Answer> =>
    serve(paperId, recipient, {
      method: 'direct',
      sentOn: day,
      servedOn: day,
      evidence: '送达回证，本人签收',
    });

  /** Issues a kind and hands each copy over on the day, to everybody it is addressed to or to those named. */
  async function issueAndServe(
    caseId: string,
    kind: string,
    day: string,
    only?: readonly string[],
    approver?: string,
  ) {
    const papers = await issue(caseId, kind, approver);
    for (const paper of papers) {
      for (const recipient of paper.addressees) {
        if (!only || only.includes(recipient)) await hand(paper.id, recipient, day);
      }
    }
    return papers;
  }

  return { as, on, file, act, issue, serve, hand, issueAndServe };
}
