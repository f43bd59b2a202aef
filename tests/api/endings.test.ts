/** The other ways in which an adjudication ends, and how a closed one is taken up again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, on, openOffice, person, respondentNamed, ruling } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-22T09:00:00+08:00');
});
afterAll(() => office.stop());

const received = { receivedOn: '2021-03-15' };
const running = () => office.accept(received, '2021-03-16');
const kinds = ({ papers }: { papers: { kind: string }[] }) => papers.map(({ kind }) => kind);
const village = {
  kind: 'organization',
  name: '大坪村股份经济合作社',
  uscc: '11332529002666375D',
  address: '大坪村',
} as const;

describe('before acceptance', () => {
  it('规则10(三): what is not ours is refused, with the organ that is competent', async () => {
    const id = await office.file(received);
    const data = {
      ground: 'notOurs',
      reasons: '属市场监督管理局职权',
      competentOrgan: '市场监督管理局',
    };
    expect((await office.refusal('registrar', id, 'application.refused', data)).status).toBe(403);
    const posted = await office.act('head', id, 'application.refused', data);
    expect([posted.flat, kinds(posted)]).toEqual([
      'closed.refused',
      ['refusal-decision', 'opening-approval'],
    ]);
    expect(await office.deadline(id, 'review')).toMatchObject({ status: 'met' });
    expect(await office.deadline(id, 'decision')).toBeUndefined();
  });

  it('规则10(四): what is not eligible is refused in writing', async () => {
    const id = await office.file(received);
    const posted = await office.act('head', id, 'application.refused', {
      ground: 'notEligible',
      reasons: '合同纠纷',
    });
    expect(posted.flat).toBe('closed.refused');
  });

  it('规则10(一): who does not correct in time is deemed to have withdrawn, once an officer confirms it', async () => {
    const id = await office.file({ receivedOn: '2021-03-08' });
    await office.act(
      'registrar',
      id,
      'correction.requested',
      { items: ['x'], dueOn: '2021-03-19' },
      on('2021-03-10'),
    );
    expect(await office.deadline(id, 'correction')).toMatchObject({
      status: 'missed',
      proposes: 'correction.lapsed',
    });
    expect(await office.state(id)).toBe('intake.correction');
    const posted = await office.act('registrar', id, 'correction.lapsed', {
      confirmed: true,
      note: '无正当理由',
    });
    expect([posted.flat, kinds(posted)]).toEqual([
      'closed.deemedWithdrawn',
      ['deemed-withdrawn-notice'],
    ]);
  });

  it('规则10(一): a good reason gives a new day for the corrections', async () => {
    const id = await office.file({ receivedOn: '2021-03-08' });
    await office.act(
      'registrar',
      id,
      'correction.requested',
      { items: ['x'], dueOn: '2021-03-24' },
      on('2021-03-10'),
    );
    await office.act('registrar', id, 'correction.excused', {
      newDueOn: '2021-03-31',
      reason: '住院',
    });
    expect(await office.due(id, 'correction')).toBe('2021-03-31');
  });

  it('规则16: before acceptance an approved withdrawal closes the case as withdrawn', async () => {
    const id = await office.file(received);
    await office.act('registrar', id, 'withdrawal.requested', { partyId: 'A1', reason: '已和解' });
    const posted = await office.act('head', id, 'withdrawal.approved');
    expect(posted.flat).toBe('closed.withdrawn');
  });

  it('规则10(五): mediation first, only for forest and land, stops the review; its agreement closes the case', async () => {
    const other = await office.file(received, 'compensation');
    const open = { consents: ['A1', 'R1'], centre: '景宁县社会矛盾纠纷调处化解中心' };
    expect((await office.refusal('registrar', other, 'premediation.opened', open)).code).toBe(
      'premediation.wrongMatter',
    );
    const id = await office.file(received);
    const posted = await office.act('registrar', id, 'premediation.opened', open);
    expect(posted.flat).toBe('intake.premediation');
    expect(await office.deadline(id, 'review')).toMatchObject({ status: 'stopped', due: null });
    // 30日 from March 22: April 21.
    expect(await office.due(id, 'premediation')).toBe('2021-04-21');
    const closed = await office.act('registrar', id, 'premediation.closed', { outcome: 'agreed' });
    expect(closed.flat).toBe('closed.mediated');
  });
});

describe('after acceptance', () => {
  it('规则11: an application found unfit is dismissed within the sixty days', async () => {
    const id = await running();
    const posted = await office.act('head', id, 'application.dismissed', {
      reasons: '已有生效判决',
    });
    expect([posted.flat, kinds(posted)]).toEqual([
      'closed.dismissed',
      ['dismissal-decision', 'closing-approval'],
    ]);
    expect(await office.deadline(id, 'decision')).toMatchObject({ status: 'met' });
  });

  it('规则15(一)、16: a withdrawal gives its reason, is examined, and its approval ends the case', async () => {
    const id = await running();
    expect(
      (await office.refusal('registrar', id, 'withdrawal.requested', { partyId: 'A1' })).code,
    ).toBe('schema.invalid');
    expect(
      (
        await office.refusal('registrar', id, 'withdrawal.requested', {
          partyId: 'R1',
          reason: 'x',
        })
      ).code,
    ).toBe('party.notApplicant');
    expect((await office.refusal('head', id, 'withdrawal.approved')).code).toBe(
      'withdrawal.notRequested',
    );
    await office.act('registrar', id, 'withdrawal.requested', {
      partyId: 'A1',
      reason: '自愿撤回',
    });
    const posted = await office.act('head', id, 'withdrawal.approved');
    expect([posted.flat, kinds(posted)]).toEqual([
      'closed.terminated',
      ['termination-notice', 'closing-approval'],
    ]);
    expect(await office.deadline(id, 'decision')).toMatchObject({ status: 'void' });
  });

  it('规则15(一): where several apply, one alone does not withdraw for all', async () => {
    const id = await office.accept(
      { ...received, applicants: [person('雷建国'), person('雷建军')] },
      '2021-03-16',
    );
    await office.act('registrar', id, 'withdrawal.requested', { partyId: 'A1', reason: '自愿' });
    expect((await office.refusal('head', id, 'withdrawal.approved')).code).toBe(
      'withdrawal.notRequested',
    );
  });

  it('规则15(一): a withdrawal may be denied, and the case goes on', async () => {
    const id = await running();
    await office.act('registrar', id, 'withdrawal.requested', {
      partyId: 'A1',
      reason: '自愿撤回',
    });
    const posted = await office.act('head', id, 'withdrawal.denied', { reason: '损害他人利益' });
    expect(posted.flat).toBe('proceedings.running');
  });

  it('规则15(二)(三)(四): the grounds of termination', async () => {
    const died = await running();
    expect(
      (await office.act('head', died, 'proceedings.terminated', { ground: 2, reason: '无继承人' }))
        .flat,
    ).toBe('closed.terminated');
    const ended = await office.accept({ ...received, applicants: [village] }, '2021-03-16');
    expect(
      (await office.refusal('head', ended, 'proceedings.terminated', { ground: 2, reason: 'x' }))
        .code,
    ).toBe('termination.groundUnfit');
    expect(
      (
        await office.act('head', ended, 'proceedings.terminated', {
          ground: 3,
          reason: '承受人放弃',
        })
      ).flat,
    ).toBe('closed.terminated');
    const settled = await running();
    expect(
      (await office.act('head', settled, 'proceedings.terminated', { ground: 4, reason: '和解' }))
        .flat,
    ).toBe('closed.terminated');
  });

  it('规则15: a suspended case may be terminated', async () => {
    const id = await running();
    await office.act('officer', id, 'proceedings.suspended', { ground: 1, reason: '申请人死亡' });
    expect(
      (await office.act('head', id, 'proceedings.terminated', { ground: 2, reason: '继承人放弃' }))
        .flat,
    ).toBe('closed.terminated');
    expect(await office.deadline(id, 'decision')).toMatchObject({ status: 'void' });
  });

  it('规则19、20: an agreement ends the case and may be confirmed by the court', async () => {
    const id = await running();
    await office.act('officer', id, 'mediation.opened', { consents: ['A1', 'R1'] });
    const posted = await office.act('officer', id, 'mediation.agreed', {
      terms: '被申请人补偿八千元',
    });
    expect([posted.flat, kinds(posted)]).toEqual([
      'closed.mediated',
      ['mediation-agreement', 'closing-approval'],
    ]);
    const confirmed = await office.act('registrar', id, 'confirmation.recorded', {
      court: '景宁法院',
      document: '（2021）1号',
    });
    expect(confirmed.flat).toBe('closed.mediated');
  });

  it('规则19: a partial agreement leaves the rest to be decided', async () => {
    const id = await running();
    await office.act('officer', id, 'mediation.opened', { consents: ['A1', 'R1'] });
    const posted = await office.act('officer', id, 'mediation.agreed', {
      terms: '部分',
      partial: { claims: ['补偿'] },
    });
    expect(posted.flat).toBe('proceedings.running');
    expect(await office.deadline(id, 'decision')).toMatchObject({ status: 'running' });
  });
});

describe('after the end', () => {
  async function decided(): Promise<string> {
    const id = await running();
    await office.serveCopy(id, 'R1', '2021-03-22');
    await office.readyForDecision(id);
    await office.act('officer', id, 'decision.made', ruling);
    return id;
  }

  it('规则24: an ordered re-decision opens the case again, with a new term from the order', async () => {
    const id = await decided();
    const posted = await office.act('registrar', id, 'redecision.ordered', {
      organ: '丽水市人民政府',
      document: '丽政复〔2021〕1号',
      withinDays: 30,
    });
    expect(posted.flat).toBe('proceedings.running');
    // 30日 from March 22: April 21.
    expect(await office.deadline(id, 'decision')).toMatchObject({
      start: '2021-03-22',
      due: '2021-04-21',
      status: 'running',
    });
    expect((await office.see(`/cases/${id}`)).closedOn).toBeNull();
    expect((await office.refusal('officer', id, 'decision.made', ruling)).code).toMatch(
      /^decision\./,
    );
  });

  it('规则24: a judgment that does not decide the merits does not revoke', async () => {
    const id = await decided();
    await office.act('registrar', id, 'court.noticed', {
      judgment: '裁定',
      effectiveOn: '2021-03-20',
      onMerits: false,
    });
    expect(await office.deadline(id, 'revocation')).toBeUndefined();
    expect((await office.refusal('head', id, 'decision.revoked', { reason: 'x' })).code).toBe(
      'revocation.noJudgment',
    );
  });

  it('规则24: remedies are recorded on a closed case', async () => {
    const id = await decided();
    const posted = await office.act('registrar', id, 'remedy.recorded', {
      kind: '行政复议',
      organ: '丽水市人民政府',
    });
    expect(posted.flat).toBe('closed.decided');
  });

  it('规则10(三): a refusal that was overturned is reviewed again', async () => {
    const id = await office.file(received);
    await office.act('head', id, 'application.refused', { ground: 'notOurs', reasons: 'x' });
    const posted = await office.act('registrar', id, 'redecision.ordered', {
      organ: '市政府',
      document: '复议决定',
    });
    expect(posted.flat).toBe('intake.review');
    await office.act('registrar', id, 'application.accepted');
    expect(await office.state(id)).toBe('proceedings.running');
  });
});

describe('parties come and go', () => {
  it('规则14、省程序办法17: a successor takes the place of the other, with what was served', async () => {
    const id = await running();
    await office.serveCopy(id, 'R1', '2021-03-22');
    await office.act('officer', id, 'party.substituted', {
      partyId: 'R1',
      by: respondentNamed('蓝小英'),
      ground: '死亡',
    });
    const { parties } = await office.see(`/cases/${id}`);
    expect(
      parties.map(({ id: party, active }: { id: string; active: boolean }) => [party, active]),
    ).toEqual([
      ['A1', true],
      ['R1', false],
      ['R2', true],
    ]);
    expect(await office.due(id, 'reply:R2')).toBe('2021-04-01');
    expect(
      (await office.refusal('officer', id, 'reply.received', { partyId: 'R1', summary: 'x' })).code,
    ).toBe('party.unknown');
  });

  it('规则15: the last of a side does not simply leave', async () => {
    const id = await running();
    expect(
      (await office.refusal('officer', id, 'party.withdrew', { partyId: 'R1', reason: 'x' })).code,
    ).toBe('party.lastOfItsSide');
  });

  it('规则4: nothing is accepted while a recusal is undecided', async () => {
    const id = await office.file(received);
    await office.act('registrar', id, 'recusal.requested', { of: 'officer', reason: '亲属' });
    expect((await office.refusal('registrar', id, 'application.accepted')).code).toBe(
      'recusal.pending',
    );
    await office.act('head', id, 'recusal.decided', {
      of: 'officer',
      granted: true,
      reason: '成立',
    });
    expect((await office.see(`/cases/${id}`)).assignee).toBeNull();
    expect((await office.act('registrar', id, 'application.accepted')).flat).toBe(
      'proceedings.running',
    );
  });

  it('规则27: another officer does not act in a case that is assigned', async () => {
    const id = await running();
    const posted = await office.attempt('head', id, 'case.assigned', { to: 'nobody-here' });
    expect(posted.status).toBe(422);
  });
});
