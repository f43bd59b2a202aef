/** What the rules forbid, each asked over the API: 422 with code and article, and the journal as it was. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Office, on, openOffice, respondentNamed, ruling } from './office.ts';

let office: Office;
/** Accepted on June 2, the copy served on June 3, the reply period over by now. */
const served: string[] = [];
let servedOnTheTenth: string;
beforeAll(async () => {
  office = await openOffice('2021-06-03T09:00:00+08:00');
  for (let made = 0; made < 8; made += 1) {
    const id = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');
    await office.serveCopy(id, 'R1', '2021-06-03');
    served.push(id);
  }
  await office.on('2021-06-10');
  servedOnTheTenth = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');
  await office.serveCopy(servedOnTheTenth, 'R1', '2021-06-10');
  await office.on('2021-07-01');
});
afterAll(() => office.stop());

const law = (code: string, article: string) => ({
  status: 422,
  code,
  basis: expect.arrayContaining([article]),
});
const form = (path: string, article: string) => ({
  status: 422,
  code: 'schema.invalid',
  basis: [],
  errors: expect.arrayContaining([
    expect.objectContaining({ path, basis: expect.arrayContaining([article]) }),
  ]),
});

const extend = (id: string, days: unknown, more = {}) =>
  office.refusal('head', id, 'extension.approved', { days, reason: '案情复杂' }, more);

describe('dates of an event', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-07');
  });

  const record = { stage: '调查', kind: 'photo', title: '现场照片' };
  for (const day of [
    '2021-02-30',
    '2021-13-01',
    '2021-6-1',
    'yesterday',
    '',
    20210601,
    null,
    ['2021-06-08'],
  ]) {
    it(`${JSON.stringify(day)} is no calendar day`, async () => {
      const refused = await office.refusal('officer', id, 'record.added', record, {
        effectiveOn: day,
        reason: '补登',
      });
      expect(refused).toMatchObject(form('effectiveOn', '规则29'));
    });
  }

  it('an event never takes effect in the future', async () => {
    const refused = await office.refusal('officer', id, 'record.added', record, on('2021-07-02'));
    expect(refused).toMatchObject(law('effectiveOn.future', '规则29'));
  });

  it('an event never takes effect before the receipt of the case', async () => {
    const refused = await office.refusal('officer', id, 'record.added', record, on('2021-05-31'));
    expect(refused).toMatchObject(law('effectiveOn.beforeReceipt', '规则29'));
  });

  it('an earlier day needs a reason', async () => {
    for (const more of [
      { effectiveOn: '2021-06-30' },
      { effectiveOn: '2021-06-30', reason: '  ' },
    ]) {
      const refused = await office.refusal('officer', id, 'record.added', record, more);
      expect(refused.status).toBe(422);
      expect(refused.code).toBe('reason' in more ? 'schema.invalid' : 'backdating.reasonMissing');
    }
  });

  it('an earlier day with a reason may lie before the last recorded event: proofs arrive late', async () => {
    const { status, body } = await office.attempt(
      'officer',
      id,
      'record.added',
      record,
      on('2021-06-03'),
    );
    expect([status, body.code]).toEqual([200, undefined]);
    const last = (await office.see(`/cases/${id}/events`)).at(-1);
    expect(last).toMatchObject({
      effectiveOn: '2021-06-03',
      reason: '当日未及登记',
      recordedAt: '2021-07-01T01:00:00.000Z',
    });
  });

  it('规则14: a suspension and a resumption cannot be back-dated', async () => {
    const data = { ground: 4, reason: '山洪' };
    const suspended = await office.refusal(
      'officer',
      id,
      'proceedings.suspended',
      data,
      on('2021-06-30'),
    );
    expect(suspended).toMatchObject({ status: 422, code: 'backdating.notAllowed' });
    expect(suspended.basis).not.toEqual([]);
    const twin = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-07');
    await office.act('officer', twin, 'proceedings.suspended', data);
    const resumed = await office.refusal(
      'officer',
      twin,
      'proceedings.resumed',
      { reason: '通行' },
      on('2021-06-30'),
    );
    expect(resumed).toMatchObject({ status: 422, code: 'backdating.notAllowed' });
  });

  it('规则17: a report does not come before its commission', async () => {
    const commission = {
      id: 'J1',
      kind: 'appraisal',
      choice: 'agreed',
      negotiation: '协商一致',
      institution: '某所',
      subject: '四至',
    };
    await office.act('officer', id, 'appraisal.commissioned', commission, on('2021-06-20'));
    const refused = await office.refusal(
      'officer',
      id,
      'appraisal.reported',
      { id: 'J1', summary: '意见' },
      on('2021-06-19'),
    );
    expect(refused).toMatchObject(law('effectiveOn.beforeCause', '规则17'));
  });
});

describe('规则14: grounds of suspension', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.accept();
  });
  for (const ground of [0, 8, 1.5, '4', null, undefined]) {
    it(`规则14: there is no ground ${ground}`, async () => {
      const refused = await office.refusal('officer', id, 'proceedings.suspended', {
        ground,
        reason: 'x',
      });
      expect(refused).toMatchObject(form('data.ground', '规则14'));
    });
  }

  it('规则14: a suspended case is not suspended again, and a running one not resumed', async () => {
    expect(
      await office.refusal('officer', id, 'proceedings.resumed', { reason: 'x' }),
    ).toMatchObject(law('event.notInState', '规则14'));
    await office.act('officer', id, 'proceedings.suspended', { ground: 7, reason: '其他法定情形' });
    const again = await office.refusal('officer', id, 'proceedings.suspended', {
      ground: 4,
      reason: 'x',
    });
    expect(again).toMatchObject(law('event.notInState', '规则14'));
  });
});

describe('规则15: grounds of termination', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.accept();
  });
  for (const ground of [0, 1, 5]) {
    it(`规则15: ground ${ground} is not for this event`, async () => {
      const refused = await office.refusal('head', id, 'proceedings.terminated', {
        ground,
        reason: 'x',
      });
      expect(refused).toMatchObject(form('data.ground', '规则15'));
    });
  }

  it('规则15(三): a natural person does not end as a body does', async () => {
    const refused = await office.refusal('head', id, 'proceedings.terminated', {
      ground: 3,
      reason: 'x',
    });
    expect(refused).toMatchObject(law('termination.groundUnfit', '规则15'));
  });
});

describe('规则10: the review', () => {
  it('规则10(一): corrections are asked for once', async () => {
    const id = await office.file({ receivedOn: '2021-06-21' });
    const ask = { items: ['证据清单'], dueOn: '2021-07-09' };
    await office.act('registrar', id, 'correction.requested', ask);
    expect(await office.refusal('registrar', id, 'correction.requested', ask)).toMatchObject(
      law('event.notInState', '规则10(一)'),
    );
    await office.act('registrar', id, 'correction.received', { items: ['证据清单'] });
    expect(await office.refusal('registrar', id, 'correction.requested', ask)).toMatchObject(
      law('correction.onceOnly', '规则10(一)'),
    );
  });

  it('规则10(一): the day for corrections lies after the notice and within reason', async () => {
    const id = await office.file({ receivedOn: '2021-06-21' });
    for (const dueOn of ['2021-07-01', '2021-06-30', '2022-07-01']) {
      const refused = await office.refusal('registrar', id, 'correction.requested', {
        items: ['x'],
        dueOn,
      });
      expect(refused).toMatchObject(law('correction.dueOnUnreasonable', '规则10(一)'));
    }
  });

  it('规则10(一): a lapse is confirmed only when the period is over', async () => {
    const id = await office.file({ receivedOn: '2021-06-21' });
    await office.act(
      'registrar',
      id,
      'correction.requested',
      { items: ['x'], dueOn: '2021-07-01' },
      on('2021-06-23'),
    );
    const data = { confirmed: true, note: '无正当理由' };
    expect(await office.refusal('registrar', id, 'correction.lapsed', data)).toMatchObject(
      law('correction.periodRunning', '规则10(一)'),
    );
    expect(
      await office.refusal('registrar', id, 'correction.lapsed', { confirmed: false, note: 'x' }),
    ).toMatchObject(form('data.confirmed', '规则10(一)'));
  });

  it('规则10(三)(四): a refusal names one of the two grounds', async () => {
    const id = await office.file({ receivedOn: '2021-06-21' });
    const refused = await office.refusal('head', id, 'application.refused', {
      ground: 'tooBusy',
      reasons: 'x',
    });
    expect(refused).toMatchObject(form('data.ground', '规则10(四)'));
  });

  it('规则10: nobody is accepted before the corrected materials came', async () => {
    const id = await office.file({ receivedOn: '2021-06-01' });
    await office.act(
      'registrar',
      id,
      'correction.requested',
      { items: ['x'], dueOn: '2021-06-16' },
      on('2021-06-03'),
    );
    await office.act('registrar', id, 'correction.received', { items: ['x'] }, on('2021-06-10'));
    const refused = await office.refusal(
      'registrar',
      id,
      'application.accepted',
      {},
      on('2021-06-09'),
    );
    expect(refused).toMatchObject(law('effectiveOn.beforeCause', '规则10'));
  });
});

describe('规则18: the extension', () => {
  // 60日 from 2021-03-02 end on May 1; the holiday lasts to May 5.
  const overdue = () => office.accept({ receivedOn: '2021-03-01' }, '2021-03-02');
  const running = () => office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');

  for (const days of [31, 3650, 100_000]) {
    it(`规则18: ${days} days are more than thirty`, async () => {
      expect(await extend(await running(), days)).toMatchObject(law('extension.tooLong', '规则18'));
    });
  }

  it('规则18: a number of days beyond any calendar is 422 too', async () => {
    expect((await extend(await running(), 1e9)).status).toBe(422);
  });

  for (const days of [0, -5, 1.5, '30', null]) {
    it(`规则18: ${JSON.stringify(days)} days are no extension`, async () => {
      expect(await extend(await running(), days)).toMatchObject(form('data.days', '规则18'));
    });
  }

  it('规则18: months are not the unit of this matter, and one unit is needed', async () => {
    const id = await running();
    const months = await office.refusal('head', id, 'extension.approved', {
      months: 1,
      reason: 'x',
    });
    expect(months).toMatchObject(law('extension.wrongUnit', '规则18'));
    expect(await office.refusal('head', id, 'extension.approved', { reason: 'x' })).toMatchObject(
      form('data.days', '规则18'),
    );
  });

  it('规则18: an extension approved after the due date is too late', async () => {
    const id = await overdue();
    expect(await office.due(id, 'decision')).toBe('2021-05-06');
    expect(await extend(id, 30)).toMatchObject(law('extension.late', '规则18'));
    expect(await extend(id, 30, on('2021-05-07'))).toMatchObject(law('extension.late', '规则18'));
  });

  it('规则18: an extension approved on the due date is in time, and base and extension are counted together', async () => {
    const id = await overdue();
    const { status } = await office.attempt(
      'head',
      id,
      'extension.approved',
      { days: 10, reason: '案情复杂' },
      on('2021-05-06'),
    );
    expect(status).toBe(200);
    // 70日 from March 2 end on May 11; counted on from May 6 they would end on May 16.
    expect(await office.deadline(id, 'decision')).toMatchObject({
      nominal: '2021-05-11',
      due: '2021-05-11',
      status: 'missed',
    });
  });

  it('规则18: there is one extension, even where the first left days over', async () => {
    const id = await running();
    await office.act('head', id, 'extension.approved', { days: 10, reason: '案情复杂' });
    expect(await extend(id, 10)).toMatchObject(law('extension.onceOnly', '规则18'));
  });

  it('规则18: nothing is extended while the case is suspended', async () => {
    const id = await running();
    await office.act('officer', id, 'proceedings.suspended', { ground: 6, reason: '请求解释' });
    expect(await extend(id, 10)).toMatchObject(law('event.notInState', '规则18'));
  });

  it('规则18: the head approves, nobody else', async () => {
    const id = await running();
    const refused = await office.refusal('officer', id, 'extension.approved', {
      days: 10,
      reason: 'x',
    });
    expect(refused).toMatchObject({ status: 403, code: 'access.role' });
  });
});

describe('规则21、22: the decision', () => {
  let id: string;
  beforeEach(() => {
    id = served.pop() ?? '';
  });
  const decide = () => office.refusal('officer', id, 'decision.made', ruling);
  const hear = (partyId: string) =>
    office.act('officer', id, 'parties.heard', {
      partyId,
      mode: 'interview',
      outcome: 'heard',
      note: '面谈',
    });
  const opine = () =>
    office.act('officer', id, 'opinion.submitted', { recommendation: '支持', reasoning: '清楚' });

  it('规则21: nothing is decided without hearing every party', async () => {
    expect(await decide()).toMatchObject(law('decision.partiesNotHeard', '规则21'));
    await hear('A1');
    const refused = await decide();
    expect(refused).toMatchObject(law('decision.partiesNotHeard', '规则21'));
    expect(refused.detail).toContain('蓝秀英');
  });

  it('规则22: nothing is decided without an opinion and its approval', async () => {
    await hear('A1');
    await hear('R1');
    expect(await decide()).toMatchObject(law('decision.opinionMissing', '规则22'));
    await opine();
    expect(await decide()).toMatchObject(law('decision.notApproved', '规则22'));
  });

  it('规则14: a suspended case is not decided', async () => {
    await hear('A1');
    await hear('R1');
    await opine();
    await office.act('head', id, 'decision.approved');
    await office.act('officer', id, 'proceedings.suspended', { ground: 1, reason: '当事人死亡' });
    expect(await decide()).toMatchObject(law('event.notInState', '规则14'));
  });

  it('规则21: evidence that nobody could examine holds the decision up', async () => {
    await hear('A1');
    await hear('R1');
    await office.act('officer', id, 'evidence.submitted', {
      partyId: 'R1',
      items: [{ name: '1982年山权证' }],
    });
    await opine();
    await office.act('head', id, 'decision.approved');
    expect(await decide()).toMatchObject(law('decision.evidenceNotExamined', '规则21'));
  });

  it('规则18、19: an open appraisal and an open mediation hold the decision up', async () => {
    await hear('A1');
    await hear('R1');
    await opine();
    await office.act('head', id, 'decision.approved');
    await office.act('officer', id, 'mediation.opened', { consents: ['A1', 'R1'] });
    expect(await decide()).toMatchObject(law('decision.matterOpen', '规则18'));
  });

  it('规则22: a major case needs its hearing, its legality review and its collective discussion', async () => {
    await office.act('officer', id, 'major.marked', { reason: '涉及公共利益' });
    await hear('A1');
    await hear('R1');
    await opine();
    const refused = await office.refusal('head', id, 'decision.approved');
    expect(refused).toMatchObject(law('decision.majorHearingMissing', '规则22'));
  });

  it('规则23: the decision states all that the letter must hold', async () => {
    for (const missing of Object.keys(ruling)) {
      const { [missing as keyof typeof ruling]: _, ...rest } = ruling;
      const refused = await office.refusal('officer', id, 'decision.made', rest);
      expect(refused).toMatchObject(form(`data.${missing}`, '规则23'));
    }
  });

  it('规则10(二): nothing is decided before the reply period is over, unless the reply is in', async () => {
    const fresh = await office.accept({ receivedOn: '2021-06-21' });
    for (const partyId of ['A1', 'R1']) {
      await office.act('officer', fresh, 'parties.heard', {
        partyId,
        mode: 'interview',
        outcome: 'heard',
        note: '面谈',
      });
    }
    await office.act('officer', fresh, 'opinion.submitted', {
      recommendation: '支持',
      reasoning: '清楚',
    });
    await office.act('head', fresh, 'decision.approved');
    const unserved = await office.refusal('officer', fresh, 'decision.made', ruling);
    expect(unserved).toMatchObject(law('decision.replyPeriodRunning', '规则10(二)'));
    await office.serveCopy(fresh, 'R1', '2021-07-01');
    const served = await office.refusal('officer', fresh, 'decision.made', ruling);
    expect(served).toMatchObject(law('decision.replyPeriodRunning', '规则10(二)'));
    await office.act('officer', fresh, 'reply.received', { partyId: 'R1', summary: '不同意' });
    expect((await office.attempt('officer', fresh, 'decision.made', ruling)).status).toBe(200);
  });
});

describe('规则10(二)、12: replies', () => {
  it('规则10(二): a reply does not come before the copy was served', async () => {
    const data = { partyId: 'R1', summary: '不同意' };
    const unserved = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');
    expect(await office.refusal('officer', unserved, 'reply.received', data)).toMatchObject(
      law('reply.copyNotServed', '规则10(二)'),
    );
    const id = servedOnTheTenth;
    const refused = await office.refusal('officer', id, 'reply.received', data, on('2021-06-09'));
    expect(refused).toMatchObject(law('effectiveOn.beforeCause', '规则10(二)'));
    expect(await office.refusal('officer', id, 'reply.forwarded', { partyId: 'R1' })).toMatchObject(
      law('reply.notReceived', '规则12'),
    );
    await office.act('officer', id, 'reply.received', data, on('2021-06-10'));
    expect(await office.refusal('officer', id, 'reply.received', data)).toMatchObject(
      law('reply.alreadyReceived', '规则10(二)'),
    );
    expect(
      await office.refusal('officer', id, 'reply.forwarded', { partyId: 'R1' }, on('2021-06-09')),
    ).toMatchObject(law('effectiveOn.beforeCause', '规则12'));
    await office.act('officer', id, 'reply.forwarded', { partyId: 'R1' }, on('2021-06-17'));
    // 5 working days from 2021-06-10, with 端午 on June 14: June 18.
    expect(await office.deadline(id, 'forwardReply:R1')).toMatchObject({
      due: '2021-06-18',
      status: 'met',
    });
  });

  it('规则10(二): a party that is not in the case, or is the applicant, does not answer', async () => {
    const id = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');
    for (const [partyId, code] of [
      ['R9', 'party.unknown'],
      ['A1', 'party.notRespondent'],
    ]) {
      expect(
        (await office.refusal('officer', id, 'reply.received', { partyId, summary: 'x' })).code,
      ).toBe(code);
    }
    expect(
      (await office.refusal('officer', id, 'reply.received', { partyId: 'X', summary: 'x' })).code,
    ).toBe('schema.invalid');
  });
});

describe('规则19: mediation', () => {
  it('规则19: it needs the consent of every applicant and respondent', async () => {
    const id = await office.accept({
      respondents: [respondentNamed('蓝秀英'), respondentNamed('钟阿土')],
    });
    const refused = await office.refusal('officer', id, 'mediation.opened', {
      consents: ['A1', 'R1'],
    });
    expect(refused).toMatchObject(law('mediation.consentMissing', '规则19'));
    expect(refused.detail).toContain('钟阿土');
    const unknown = await office.refusal('officer', id, 'mediation.opened', {
      consents: ['A1', 'R1', 'R2', 'R3'],
    });
    expect(unknown).toMatchObject(law('party.unknown', '规则19'));
  });

  it('规则19: what was not opened does not end', async () => {
    const id = await office.accept();
    expect(await office.refusal('officer', id, 'mediation.agreed', { terms: 'x' })).toMatchObject(
      law('mediation.notOpen', '规则19'),
    );
  });
});

describe('规则21: the hearing', () => {
  it('规则21: seven clear working days lie between the notice and the hearing', async () => {
    const id = await office.accept();
    // Working days before Monday July 12 2021: July 9, 8, 7, 6, 5, 2, 1 – the notice had to go out on June 30.
    const late = await office.refusal('officer', id, 'hearing.scheduled', {
      id: 'T1',
      heldOn: '2021-07-12',
      place: '会议室',
    });
    expect(late).toMatchObject(law('hearing.noticeTooShort', '规则21'));
    const day = await office.attempt('officer', id, 'hearing.scheduled', {
      id: 'T1',
      heldOn: '2021-07-13',
      place: '会议室',
    });
    expect(day.status).toBe(200);
    expect(
      (await office.refusal('officer', id, 'hearing.held', { id: 'T1', summary: 'x' })).code,
    ).toBe('hearing.beforeItsDay');
  });
});

describe('规则24: revocation', () => {
  it('规则24: without the court’s notice nothing is revoked', async () => {
    const id = await office.accept({ receivedOn: '2021-06-01' }, '2021-06-02');
    expect(await office.refusal('head', id, 'decision.revoked', { reason: 'x' })).toMatchObject(
      law('event.notInState', '规则24'),
    );
  });
});
