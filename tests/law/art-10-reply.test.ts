/** 规则第十条第（二）项: the copy, and ten days to answer from its service on each respondent. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  accept,
  accepted,
  act,
  announceCopy,
  approve,
  type Case,
  deadline,
  decide,
  dueDay,
  filed,
  heard,
  opinion,
  person,
  proceed,
  refusal,
  replied,
  resume,
  serveCopy,
  status,
  suspend,
  termKeys,
} from './case.ts';

const lapse = (partyId: string, on: string) => act(on, 'reply.lapsed', { partyId });
const lengthen = (on: string, newDueOn: string) =>
  act(on, 'reply.extended', { partyId: 'R1', newDueOn, reason: '在外务工' });

const servedCase = proceed(accepted(), serveCopy('R1', '2021-03-08'));
const two = filed('general', { respondents: [person('蓝秀英'), person('钟小明')] });

describe('规则10(二): the period to answer', () => {
  it('规则10(二): does not run before the copy was served', () => {
    expect(termKeys(accepted())).not.toContain('reply:R1');
    expect(refusal(accepted(), lapse('R1', '2021-04-30'))).toEqual([
      'reply.copyNotServed',
      '规则10(二)',
    ]);
    expect(refusal(accepted(), replied('R1', '2021-03-08'))).toEqual([
      'reply.copyNotServed',
      '规则10(二)',
    ]);
  });

  it('规则10(二): is ten days, the day of service not counted', () => {
    expect(deadline(servedCase, 'reply:R1')).toEqual(['2021-03-18', '2021-03-18', 'running']);
  });

  it.each([
    ['2021-03-10', '2021-03-22', 'from a Saturday to Monday'],
    ['2021-04-25', '2021-05-06', 'out of the May holiday'],
    ['2021-04-28', '2021-05-08', 'not from a Saturday that is worked'],
  ])('规则10(二): served on %s ends on %s, moved %s', (servedOn, due) => {
    expect(dueDay(proceed(accepted(), serveCopy('R1', servedOn)), 'reply:R1')).toBe(due);
  });

  it('规则10(二): moves off 三月三 in 景宁 and nowhere else', () => {
    const there = proceed(accepted(), serveCopy('R1', '2021-04-04'));
    expect(dueDay(there, 'reply:R1')).toBe('2021-04-14');
    const jingning = { ...there, facts: { ...there.facts, region: '331127' } };
    expect(dueDay(jingning, 'reply:R1')).toBe('2021-04-15');
  });

  it('规则10(二): runs for each respondent from the day it was served', () => {
    const both = proceed(
      two,
      accept('2021-03-03'),
      serveCopy('R1', '2021-03-08'),
      serveCopy('R2', '2021-03-12'),
    );
    expect(dueDay(both, 'reply:R1')).toBe('2021-03-18');
    expect(dueDay(both, 'reply:R2')).toBe('2021-03-22');
  });

  it('规则10(二): is over on the day after, and then the silence is recorded once', () => {
    expect(refusal(servedCase, lapse('R1', '2021-03-18'))).toEqual([
      'reply.periodRunning',
      '规则10(二)',
    ]);
    const lapsed = proceed(servedCase, lapse('R1', '2021-03-19'));
    expect(refusal(lapsed, lapse('R1', '2021-03-20'))).toEqual([
      'reply.alreadyLapsed',
      '规则10(二)',
    ]);
  });

  it('规则10(二): once its lapse is recorded, is over for good', () => {
    expect(status(proceed(servedCase, lapse('R1', '2021-03-19')), 'reply:R1')).toBe('missed');
  });

  it('规则10(二): a lapse from before the last day, as it was put right since, does not stand', () => {
    const early = proceed(servedCase, lapse('R1', '2021-03-19'));
    const put = (servedOn: string): Case => ({
      ...early,
      facts: { ...early.facts, copiesServed: { R1: servedOn } },
    });
    expect(status(put('2021-03-08'), 'reply:R1')).toBe('missed');
    expect(status(put('2021-03-09'), 'reply:R1')).toBe('running');
    const answered = proceed(put('2021-03-09'), replied('R1', '2021-03-19'));
    expect(status(answered, 'reply:R1')).toBe('met');
    const again = proceed(put('2021-03-09'), lapse('R1', '2021-03-20'));
    expect(status(again, 'reply:R1')).toBe('missed');
  });

  it('规则10(二)、14: the day to which it was extended moves with a suspension, as the period would', () => {
    const extended = proceed(servedCase, lengthen('2021-03-18', '2021-03-25'));
    const suspended = proceed(extended, suspend('2021-03-22'));
    expect(deadline(suspended, 'reply:R1')).toEqual([null, null, 'stopped']);
    const resumed = proceed(suspended, resume('2021-03-29'));
    // Seven days from March 18, of which the week from March 22 to March 29 does not count.
    expect(deadline(resumed, 'reply:R1')).toEqual(['2021-04-01', '2021-04-01', 'running']);
  });

  it('规则10(二)、14: once the answer is in, is moved by no suspension that came after it', () => {
    const answered = proceed(
      accepted(),
      serveCopy('R1', '2021-03-08'),
      replied('R1', '2021-03-10'),
      suspend('2021-03-15'),
      resume('2021-04-15'),
    );
    expect(deadline(answered, 'reply:R1')).toEqual(['2021-03-18', '2021-03-18', 'met']);
    const before = proceed(
      accepted(),
      serveCopy('R1', '2021-03-08'),
      suspend('2021-03-09'),
      resume('2021-03-11'),
      replied('R1', '2021-03-12'),
    );
    expect(dueDay(before, 'reply:R1')).toBe('2021-03-22');
  });

  it('规则10(二): does not shut out a late answer', () => {
    const late = proceed(servedCase, lapse('R1', '2021-03-19'), replied('R1', '2021-03-30'));
    expect(status(late, 'reply:R1')).toBe('missed');
    expect(dueDay(late, 'forwardReply:R1')).toBe('2021-04-07');
  });

  it('规则10(二): takes one answer of each, by respondents and third parties only', () => {
    const answered = proceed(servedCase, replied('R1', '2021-03-12'));
    expect(refusal(answered, replied('R1', '2021-03-13'))).toEqual([
      'reply.alreadyReceived',
      '规则10(二)',
    ]);
    expect(refusal(servedCase, replied('A1', '2021-03-12'))).toEqual([
      'party.notRespondent',
      '规则10(二)',
    ]);
  });

  it('规则10(二): takes no answer from before the service', () => {
    expect(refusal(servedCase, replied('R1', '2021-03-07'))).toEqual([
      'effectiveOn.beforeCause',
      '规则10(二)',
    ]);
  });

  it('规则10(二): announced, runs from the end of the announcement, but hears who comes earlier', () => {
    const announced = proceed(accepted(), announceCopy('R1', '2021-03-17', '2021-04-16'));
    expect(dueDay(announced, 'reply:R1')).toBe('2021-04-26');
    expect(refusal(announced, replied('R1', '2021-03-16'))[0]).toBe('effectiveOn.beforeCause');
    expect(status(proceed(announced, replied('R1', '2021-03-25')), 'reply:R1')).toBe('met');
  });

  it('规则10(二): is extended once, before it is over, to a later day', () => {
    const extended = proceed(servedCase, lengthen('2021-03-18', '2021-03-25'));
    expect(refusal(extended, lapse('R1', '2021-03-25'))[0]).toBe('reply.periodRunning');
    expect(proceed(extended, lapse('R1', '2021-03-26')).facts.replies['R1']?.lapsedOn).toBe(
      '2021-03-26',
    );
    const general = ['规则10(二)', '民诉法86'];
    expect(refusal(servedCase, lengthen('2021-03-19', '2021-03-25'))).toEqual([
      'reply.extensionLate',
      ...general,
    ]);
    expect(refusal(extended, lengthen('2021-03-24', '2021-03-30'))).toEqual([
      'reply.extendedBefore',
      ...general,
    ]);
    expect(refusal(servedCase, lengthen('2021-03-15', '2021-03-18'))).toEqual([
      'reply.newDueOnNotLater',
      '规则10(二)',
    ]);
  });

  it('规则10(二): extended, takes nothing off the sixty days', () => {
    const extended = proceed(servedCase, lengthen('2021-03-18', '2021-03-25'));
    expect(dueDay(extended, 'decision')).toBe(dueDay(servedCase, 'decision'));
  });

  it('规则10(二): stands while the proceedings are suspended', () => {
    const suspended = proceed(servedCase, suspend('2021-03-12'));
    expect(deadline(suspended, 'reply:R1')).toEqual([null, null, 'stopped']);
    expect(refusal(suspended, lapse('R1', '2021-04-30'))[0]).toBe('reply.periodRunning');
    expect(dueDay(proceed(suspended, resume('2021-03-22')), 'reply:R1')).toBe('2021-03-29');
  });
});

describe('规则10(二): no decision over the head of a respondent', () => {
  const untilDecision = (...before: Act[]) =>
    proceed(
      accepted(),
      ...before,
      heard('A1', '2021-03-09'),
      heard('R1', '2021-03-09'),
      opinion('2021-03-10'),
      approve('2021-03-11'),
    );
  const blocked = ['decision.replyPeriodRunning', '规则10(二)', '规则21'];

  it('规则10(二): who has no copy', () => {
    expect(refusal(untilDecision(), decide('2021-04-30'))).toEqual(blocked);
  });

  it('规则10(二): whose ten days still run', () => {
    const waiting = untilDecision(serveCopy('R1', '2021-03-08'));
    expect(refusal(waiting, decide('2021-03-18'))).toEqual(blocked);
    expect(proceed(waiting, decide('2021-03-19')).flat).toBe('closed.decided');
  });

  it('规则10(二): unless the answer is there', () => {
    const answered = untilDecision(serveCopy('R1', '2021-03-08'), replied('R1', '2021-03-09'));
    expect(proceed(answered, decide('2021-03-12')).flat).toBe('closed.decided');
  });

  it('规则10(二): a third party may answer, but is not waited for', () => {
    const withThird = filed('general', { thirdParties: [person('钟小明')] });
    const waiting = proceed(
      withThird,
      accept('2021-03-03'),
      serveCopy('R1', '2021-03-08'),
      replied('R1', '2021-03-09'),
      ...['A1', 'R1', 'T1'].map((id) => heard(id, '2021-03-10')),
      opinion('2021-03-10'),
      approve('2021-03-11'),
    );
    expect(proceed(waiting, decide('2021-03-12')).flat).toBe('closed.decided');
    const answers = proceed(waiting, serveCopy('T1', '2021-03-11'), replied('T1', '2021-03-12'));
    expect(dueDay(answers, 'forwardReply:T1')).toBe('2021-03-19');
  });
});
