/** What would happen, and what may be done: previews keep nothing, actions tell the reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  id = await office.file();
});
afterAll(() => office.stop());

describe('a preview', () => {
  const preview = async (account: string, type: string, data: unknown = {}, more: object = {}) =>
    (await office.as(account)).post(
      `/cases/${id}/previews`,
      { type, data, ...more },
      { 'if-match': `"${await office.versionOf(id)}"` },
    );

  it('shows state, deadlines and papers that would result, and keeps nothing', async () => {
    const before = await office.everything(id);
    const { status, body, headers } = await preview('registrar', 'application.accepted');
    expect([status, body.flat, body.version]).toEqual([200, 'proceedings.running', 2]);
    expect(body.papers.map(({ kind }: { kind: string }) => kind)).toEqual([
      'acceptance-notice',
      'reply-notice',
      'opening-approval',
    ]);
    // 60日 from March 1 end on April 30.
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({ key: 'decision', due: '2021-04-30', status: 'running' }),
    );
    expect(headers.get('etag')).toBeNull();
    expect(await office.everything(id)).toEqual(before);
  });

  it('shows what posting then leaves, paper ids aside', async () => {
    const foreseen = (await preview('registrar', 'application.accepted')).body;
    const kept = await office.act('registrar', id, 'application.accepted');
    const same = ({ papers, ...rest }: { papers: { id: string }[] }) => ({
      ...rest,
      papers: papers.map(({ id: _, ...paper }) => paper),
    });
    expect(same(foreseen)).toEqual(same(kept));
  });

  it('is refused as the event would be', async () => {
    expect((await preview('clerk', 'application.dismissed', { reasons: 'x' })).status).toBe(403);
    expect((await preview('officer', 'proceedings.resumed', { reason: 'x' })).body).toMatchObject({
      status: 422,
      code: 'event.notInState',
    });
    expect((await preview('officer', 'nonsense')).body.code).toBe('event.unknown');
  });

  it('of a paper: its id leads nowhere', async () => {
    const { body } = await preview('officer', 'proceedings.suspended', {
      ground: 5,
      reason: '另案未结',
    });
    expect(body.papers[0].kind).toBe('suspension-notice');
    expect((await office.read('clerk', `/papers/${body.papers[0].id}`)).status).toBe(404);
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({ key: 'decision', due: null, status: 'stopped' }),
    );
  });
});

describe('actions', () => {
  type Action = {
    event: string;
    allowed: boolean;
    code: string | null;
    reason: string | null;
    basis: string[];
    schema: object;
  };
  const actions = async (account: string): Promise<Map<string, Action>> =>
    new Map(
      (await office.see(`/cases/${id}/actions`, account)).map((action: Action) => [
        action.event,
        action,
      ]),
    );

  it('are told with reason, article and form for the person who asks, now', async () => {
    const officer = await actions('officer');
    expect(officer.get('proceedings.suspended')).toMatchObject({
      allowed: true,
      code: null,
      reason: null,
    });
    expect(officer.get('proceedings.suspended')?.schema).toMatchObject({
      type: 'object',
      properties: { ground: expect.anything() },
    });
    expect(officer.get('proceedings.resumed')).toMatchObject({
      allowed: false,
      code: 'event.notInState',
      basis: expect.arrayContaining(['规则14']),
    });
    expect(officer.get('decision.made')).toMatchObject({
      allowed: false,
      code: 'decision.replyPeriodRunning',
      reason: expect.stringContaining('蓝秀英'),
    });
    expect(officer.get('extension.approved')).toMatchObject({
      allowed: false,
      code: 'access.role',
    });
    expect((await actions('head')).get('extension.approved')).toMatchObject({ allowed: true });
  });

  it('of a supervisor, who only reads, are none', async () => {
    expect([...(await actions('supervisor')).values()].filter(({ allowed }) => allowed)).toEqual(
      [],
    );
  });

  it('do not offer what the engine alone posts', async () => {
    const offered = await actions('officer');
    for (const derived of [
      'copy.served',
      'paper.issued',
      'paper.served',
      'application.filed',
      'calendar.changed',
    ]) {
      expect(offered.has(derived)).toBe(false);
    }
  });

  it('that the engine alone posts are refused to every person', async () => {
    const data = {
      paperId: id,
      kind: 'reply-notice',
      partyId: 'R1',
      method: 'direct',
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
    };
    for (const account of ['officer', 'head', 'registrar', 'clerk', 'respondent']) {
      expect(await office.refusal(account, id, 'copy.served', data)).toMatchObject({
        status: 403,
        code: 'access.role',
      });
    }
  });

  it('agree with the answer: what is not allowed is refused with the same code', async () => {
    for (const account of ['officer', 'head', 'registrar', 'clerk']) {
      for (const action of (await actions(account)).values()) {
        if (action.allowed || action.code !== 'event.notInState') continue;
        expect(action.basis.length).toBeGreaterThan(0);
        expect(action.reason).toBeTruthy();
      }
    }
  });
});

describe('deadlines', () => {
  it('民法典201: every deadline shows its working, day by day without a gap, and its article', async () => {
    const list = await office.see(`/cases/${id}/deadlines`);
    for (const { start, due, working, basis, title } of list) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(basis).toContain('民法典201');
      expect(basis.some((citation: string) => citation.startsWith('规则'))).toBe(true);
      let next = Temporal.PlainDate.from(start).add({ days: 1 }).toString();
      for (const line of working) {
        expect(line.from).toBe(next);
        expect(line.to >= line.from).toBe(true);
        next = Temporal.PlainDate.from(line.to).add({ days: 1 }).toString();
      }
      expect(next).toBe(Temporal.PlainDate.from(due).add({ days: 1 }).toString());
    }
  });

  it('规则10、18: the review cites article 10 and the decision article 18', async () => {
    expect((await office.deadline(id, 'review')).basis).toContain('规则10');
    expect((await office.deadline(id, 'decision')).basis).toContain('规则18');
  });
});
