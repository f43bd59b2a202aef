/**
 * One whole adjudication over the API, from filing to the archived file, with every date counted by hand
 * from the rules and the holiday notices of 2021: 春节 February 11 to 17, at work on February 7 and 20;
 * 清明 April 3 to 5; 劳动节 May 1 to 5, at work on April 25 and May 8; 端午 June 12 to 14.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, respondentNamed, ruling } from './office.ts';

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice('2021-02-05T09:00:00+08:00');
});
afterAll(() => office.stop());

const deadline = (key: string) => office.deadline(id, key);
const act = (account: string, type: string, data: unknown = {}) =>
  office.act(account, id, type, data);

describe('from filing to the served decision letter', () => {
  it('规则10: the seven working days of review skip the Spring Festival and count its working Sunday and Saturday', async () => {
    id = await office.file({
      receivedOn: '2021-02-05',
      respondents: [respondentNamed('蓝秀英'), respondentNamed('钟阿土')],
    });
    // Feb 7 (Sunday at work), 8, 9, 10, then 18, 19, and 20 (Saturday at work).
    expect(await deadline('review')).toMatchObject({
      start: '2021-02-05',
      due: '2021-02-20',
      status: 'running',
      provisional: false,
    });
  });

  it('规则10(一): corrections stop the review, and the corrected materials start it afresh', async () => {
    await office.on('2021-02-10');
    await act('registrar', 'correction.requested', { items: ['四至图'], dueOn: '2021-02-24' });
    expect(await office.state(id)).toBe('intake.correction');
    expect(await deadline('review')).toMatchObject({ status: 'met', ended: '2021-02-10' });
    expect(await deadline('correction')).toMatchObject({
      start: '2021-02-10',
      due: '2021-02-24',
      status: 'running',
    });
    await office.issueAndServe(id, 'correction-notice', '2021-02-10');
    await office.on('2021-02-22');
    await act('registrar', 'correction.received', { items: ['四至图'] });
    expect(await deadline('correction')).toMatchObject({ status: 'met' });
    expect(await deadline('review:corrected')).toMatchObject({
      start: '2021-02-22',
      due: '2021-03-03',
      status: 'running',
    });
  });

  it('规则18: sixty days run from acceptance; the last day moves off the holiday, the nominal day stays', async () => {
    await office.on('2021-03-02');
    const posted = await act('registrar', 'application.accepted');
    expect(posted).toMatchObject({
      flat: 'proceedings.running',
      state: { proceedings: 'running' },
    });
    expect(
      posted.papers.map(({ kind, addressees }: { kind: string; addressees: string[] }) => [
        kind,
        addressees,
      ]),
    ).toEqual([
      ['acceptance-notice', ['A1']],
      ['reply-notice', ['R1']],
      ['reply-notice', ['R2']],
      ['opening-approval', []],
    ]);
    expect(await deadline('decision')).toMatchObject({
      nominal: '2021-05-01',
      due: '2021-05-06',
      status: 'running',
    });
    expect(await deadline('review:corrected')).toMatchObject({
      status: 'met',
      ended: '2021-03-02',
    });
    await office.issueAndServe(id, 'acceptance-notice', '2021-03-02');
  });

  it('规则10(二): each respondent has ten days from its own service, the last day not a Sunday', async () => {
    await office.on('2021-03-05');
    const [first, second] = [
      await office.replyNotice(id, 'R1'),
      await office.replyNotice(id, 'R2'),
    ];
    await office.on('2021-03-08');
    await office.serve(first, 'R1', {
      method: 'post',
      sentOn: '2021-03-05',
      servedOn: '2021-03-06',
      evidence: '挂号信回执',
    });
    // March 6 and ten days: March 16.
    expect(await deadline('reply:R1')).toMatchObject({
      start: '2021-03-06',
      nominal: '2021-03-16',
      due: '2021-03-16',
    });
    expect(await deadline('reply:R2')).toBeUndefined();
    const { body } = await office.serve(second, 'R2', {
      method: 'announcement',
      sentOn: '2021-03-05',
      evidence: '县政府网站',
    });
    // March 5 and thirty days: April 4, within the holiday, so April 6; from there ten days: April 16.
    expect(body.servedOn).toBe('2021-04-06');
    expect(await deadline('reply:R2')).toMatchObject({
      start: '2021-04-06',
      due: '2021-04-16',
      status: 'running',
    });
  });

  it('规则18: the announcement does not count: 32 days more', async () => {
    expect(await deadline('decision')).toMatchObject({ nominal: '2021-06-02', due: '2021-06-02' });
  });

  it('规则12: a reply goes to the applicant within five working days', async () => {
    await office.on('2021-03-12');
    await act('officer', 'reply.received', { partyId: 'R1', summary: '界线应以山脊为准' });
    expect(await deadline('reply:R1')).toMatchObject({ status: 'met', ended: '2021-03-12' });
    expect(await deadline('forwardReply:R1')).toMatchObject({
      due: '2021-03-19',
      status: 'running',
    });
    await office.on('2021-03-18');
    await act('officer', 'reply.forwarded', { partyId: 'R1' });
    expect(await deadline('forwardReply:R1')).toMatchObject({ status: 'met' });
  });

  it('规则10(二): the other lets its period pass, which the timer records on the day after', async () => {
    await office.on('2021-04-20');
    const lapsed = (await office.see(`/cases/${id}/events`)).filter(
      ({ type }: { type: string }) => type === 'reply.lapsed',
    );
    expect(lapsed).toEqual([
      expect.objectContaining({
        effectiveOn: '2021-04-17',
        actor: 'system',
        data: { partyId: 'R2' },
      }),
    ]);
    expect(await deadline('reply:R2')).toMatchObject({ due: '2021-04-16', status: 'missed' });
  });

  it('规则17、18: while an appraisal is out the clock stands: no due date, only days used', async () => {
    const appraisal = {
      id: 'J1',
      kind: 'appraisal',
      choice: 'agreed',
      negotiation: '协商一致',
      institution: '丽水市测绘院',
      subject: '四至套合',
    };
    await act('officer', 'appraisal.commissioned', appraisal);
    // Counted: March 3, 4, 5, then April 7 to 20.
    expect(await deadline('decision')).toMatchObject({
      nominal: null,
      due: null,
      status: 'stopped',
      used: 17,
      remaining: 43,
    });
  });

  it('规则18、19: appraisal and mediation overlap and count once', async () => {
    await office.on('2021-04-26');
    await act('officer', 'mediation.opened', { consents: ['A1', 'R1', 'R2'] });
    await office.on('2021-05-10');
    await act('officer', 'mediation.failed', { reason: '分歧较大' });
    expect(await deadline('decision')).toMatchObject({ status: 'stopped', used: 17 });
    await office.on('2021-05-20');
    await act('officer', 'appraisal.reported', { id: 'J1', summary: '以山岗分水为界' });
    // April 20 to May 20 are 30 days, the 14 of the mediation among them: June 2 and 30 days.
    expect(await deadline('decision')).toMatchObject({
      nominal: '2021-07-02',
      due: '2021-07-02',
      status: 'running',
    });
  });

  it('规则14: a suspension stops the clock from its day to the day of resumption', async () => {
    await office.on('2021-05-24');
    await act('officer', 'proceedings.suspended', { ground: 4, reason: '山洪冲毁道路' });
    expect(await office.state(id)).toBe('proceedings.suspended');
    expect(await deadline('decision')).toMatchObject({ due: null, status: 'stopped' });
    // Reviewed every thirty days: June 23.
    expect(await deadline('suspensionReview')).toMatchObject({
      start: '2021-05-24',
      due: '2021-06-23',
    });
    await office.issueAndServe(id, 'suspension-notice', '2021-05-24');
    await office.on('2021-06-07');
    await act('officer', 'proceedings.resumed', { reason: '道路恢复通行' });
    await office.issueAndServe(id, 'resumption-notice', '2021-06-07');
    expect(await deadline('decision')).toMatchObject({ nominal: '2021-07-16', due: '2021-07-16' });
  });

  it('规则21: seven clear working days before the hearing, and its days do not count', async () => {
    await office.on('2021-06-09');
    await act('officer', 'hearing.scheduled', {
      id: 'T1',
      heldOn: '2021-06-23',
      place: '第二会议室',
    });
    // Working days before June 23: 22, 21, 18, 17, 16, 15, 11 – the notice must be out on June 10.
    expect(await deadline('hearingNotice:T1')).toMatchObject({
      start: '2021-06-23',
      due: '2021-06-10',
      status: 'met',
    });
    await office.issueAndServe(id, 'hearing-notice', '2021-06-09');
    await office.on('2021-06-23');
    await act('officer', 'hearing.held', { id: 'T1', summary: '各方质证并陈述最后意见' });
    expect(await deadline('decision')).toMatchObject({ nominal: '2021-07-30', due: '2021-07-30' });
    for (const [partyId, outcome] of [
      ['A1', 'heard'],
      ['R1', 'heard'],
      ['R2', 'absentAfterNotice'],
    ]) {
      await act('officer', 'parties.heard', {
        partyId,
        mode: 'hearing',
        outcome,
        note: '听证笔录',
      });
    }
  });

  it('规则18: an extension approved on the due date is in time, counted together with the base', async () => {
    await office.on('2021-07-30');
    await act('officer', 'extension.requested', { days: 30, reason: '档案核对' });
    await act('head', 'extension.approved', { days: 30, reason: '案情复杂' });
    await office.issueAndServe(id, 'extension-notice', '2021-07-30');
    // 90日 and 90 days that do not count from March 2: Sunday August 29, moved to Monday.
    expect(await deadline('decision')).toMatchObject({
      nominal: '2021-08-29',
      due: '2021-08-30',
      status: 'running',
    });
  });

  it('规则22、23: opinion, review, approval and decision', async () => {
    await office.on('2021-08-27');
    await act('officer', 'opinion.submitted', {
      recommendation: '支持申请人请求',
      reasoning: '权证四至明确',
    });
    await act('reviewer', 'legality.reviewed', { result: 'pass', note: '程序合法' });
    await act('head', 'decision.approved');
    const posted = await act('officer', 'decision.made', ruling);
    expect(posted).toMatchObject({ flat: 'closed.decided' });
    expect(posted.papers).toEqual([
      expect.objectContaining({ kind: 'decision-letter', addressees: ['A1', 'R1', 'R2'] }),
      expect.objectContaining({ kind: 'closing-approval', addressees: [] }),
    ]);
    expect(await deadline('decision')).toMatchObject({ status: 'met', ended: '2021-08-27' });
    // Our reading: to be sent within seven working days.
    expect(await deadline('serviceDispatch')).toMatchObject({
      start: '2021-08-27',
      due: '2021-09-07',
      status: 'running',
    });
    expect(await office.see(`/cases/${id}`)).toMatchObject({ closedOn: '2021-08-27' });
  });

  it('规则29: nothing is archived before every party has the letter', async () => {
    const refused = await office.refusal('clerk', id, 'case.archived');
    expect(refused).toMatchObject({
      status: 422,
      code: 'archive.serviceUnproved',
      basis: ['规则29'],
    });
  });

  it('规则23: the clerk has an issued, numbered decision letter in PDF, and serves it', async () => {
    const [letter] = await office.issue(id, 'decision-letter');
    expect(letter?.number).toMatch(/〔2021〕\d+号$/);
    const bytes = await (await office.as('clerk')).bytes(`/papers/${letter?.id}.pdf`);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    const { sha256, issuedOn } = await office.see(`/papers/${letter?.id}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(issuedOn).toBe('2021-08-27');
    await office.on('2021-09-01');
    for (const recipient of ['A1', 'R1', 'R2']) {
      await office.serve(letter?.id ?? '', recipient, {
        method: 'post',
        sentOn: '2021-08-30',
        servedOn: '2021-09-01',
        evidence: '回执',
      });
    }
    expect(await deadline('serviceDispatch')).toMatchObject({ status: 'met' });
  });

  it('规则29: then the case is archived, once', async () => {
    expect(await act('clerk', 'case.archived')).toMatchObject({ stagesWithoutRecord: [] });
    expect((await office.see(`/cases/${id}`)).facts.stagesWithoutRecord).toEqual([]);
    expect(await office.state(id)).toBe('closed.decided');
    expect((await office.refusal('clerk', id, 'case.archived')).code).toBe('archive.doneBefore');
  });

  it('规则22: a closed case takes no step back', async () => {
    for (const [account, type, data] of [
      ['registrar', 'application.accepted', {}],
      ['officer', 'proceedings.suspended', { ground: 1, reason: 'x' }],
      ['head', 'extension.approved', { days: 1, reason: 'x' }],
      ['officer', 'decision.made', ruling],
    ] as const) {
      expect((await office.refusal(account, id, type, data)).code).toBe('event.notInState');
    }
  });

  it('规则24: a judgment on the merits starts seven working days for the revocation', async () => {
    await office.on('2021-09-16');
    expect(
      (await office.refusal('head', id, 'decision.revoked', { reason: '民事裁判已生效' })).code,
    ).toBe('revocation.noJudgment');
    await act('registrar', 'court.noticed', {
      judgment: '（2021）浙1102民初1号',
      effectiveOn: '2021-09-13',
      onMerits: true,
    });
    // 17, 18 (Saturday at work), 22, 23, 24, 26 (Sunday at work), 27; 中秋 September 19 to 21.
    expect(await deadline('revocation')).toMatchObject({
      start: '2021-09-16',
      due: '2021-09-27',
      status: 'running',
    });
    await office.on('2021-09-27');
    const posted = await act('head', 'decision.revoked', { reason: '民事裁判已生效' });
    expect(posted).toMatchObject({ flat: 'closed.revoked' });
    expect(posted.papers).toEqual([expect.objectContaining({ kind: 'revocation-decision' })]);
    expect(await deadline('revocation')).toMatchObject({ status: 'met' });
  });
});
