/** 规则第二十四条: remedies, and the revocation within seven working days of the court's notice. */
import { describe, expect, it } from 'vitest';
import {
  accepted,
  act,
  approve,
  type Case,
  deadline,
  decide,
  decided,
  dueDay,
  filed,
  opinion,
  proceed,
  refusal,
  served,
  status,
  termKeys,
} from './case.ts';

const notice = (on: string, onMerits = true, effectiveOn = '2021-05-20') =>
  act(on, 'court.noticed', { judgment: '（2021）浙11民终1号', effectiveOn, onMerits });
const revoke = (on: string) => act(on, 'decision.revoked', { reason: '民事判决已经生效' });
const order = (on: string) =>
  act(on, 'redecision.ordered', { organ: '市人民政府', document: '行政复议决定书' });

const noticed = proceed(decided(), notice('2021-05-25'));

describe('规则24: the revocation', () => {
  it('规则24: is due seven working days after the notice', () => {
    expect(deadline(noticed, 'revocation')).toEqual(['2021-06-03', '2021-06-03', 'running']);
  });

  it.each([
    ['2021-05-25', 'met'],
    ['2021-06-03', 'met'],
    ['2021-06-04', 'missed'],
  ])('规则24: on %s is %s', (on, expected) => {
    const revoked = proceed(noticed, revoke(on));
    expect(revoked.flat).toBe('closed.revoked');
    expect(status(revoked, 'revocation')).toBe(expected);
  });

  it('规则24: is not made without the notice of a judgment on the merits, nor before it', () => {
    const none = ['revocation.noJudgment', '规则24'];
    expect(refusal(decided(), revoke('2021-06-01'))).toEqual(none);
    const procedural = proceed(decided(), notice('2021-05-25', false));
    expect(termKeys(procedural)).not.toContain('revocation');
    expect(refusal(procedural, revoke('2021-06-01'))).toEqual(none);
    expect(refusal(noticed, revoke('2021-05-24'))).toEqual(['effectiveOn.beforeCause', '规则24']);
  });

  it('规则24: follows a judgment in force', () => {
    expect(refusal(decided(), notice('2021-05-25', true, '2021-05-26'))).toEqual([
      'court.notYetEffective',
      '规则24',
    ]);
    expect(
      proceed(decided(), notice('2021-05-25', true, '2021-05-25')).facts.courtNotice,
    ).not.toBeNull();
  });

  it('规则24: gets no more days by a second notice', () => {
    expect(dueDay(proceed(noticed, notice('2021-06-02')), 'revocation')).toBe('2021-06-03');
  });

  it('规则24: is of a decision only', () => {
    expect(refusal(accepted(), revoke('2021-06-01'))).toEqual([
      'event.notInState',
      '规则18',
      '规则24',
    ]);
  });
});

describe('规则24: remedies', () => {
  const remedy = act('2021-05-10', 'remedy.recorded', { kind: '行政复议', organ: '市人民政府' });

  it('规则24: are recorded of a closed case', () => {
    expect(proceed(decided(), remedy).flat).toBe('closed.decided');
    expect(refusal(accepted(), remedy)[0]).toBe('event.notInState');
    expect(refusal(decided(), { ...remedy, on: '2021-04-07' })[0]).toBe('effectiveOn.beforeCause');
  });
});

describe('规则24: an order to decide again', () => {
  const refuse = act(
    '2021-03-05',
    'application.refused',
    { ground: 'notOurs', reasons: '理由' },
    'head',
  );
  const dismiss = act('2021-04-01', 'application.dismissed', { reasons: '理由' }, 'head');

  it.each<[string, Case, string]>([
    ['a decision', decided(), 'proceedings.running'],
    ['a dismissal', proceed(accepted(), dismiss), 'proceedings.running'],
    ['a refusal', proceed(filed(), refuse), 'intake.review'],
  ])('规则24: reopens %s', (_, closed, flat) => {
    expect(proceed(closed, order('2021-06-01')).flat).toBe(flat);
  });

  it('规则24: leaves nothing of the first decision, opinion and approval', () => {
    const { facts } = proceed(decided(), order('2021-06-01'));
    expect(facts).toMatchObject({ decision: null, opinion: null, approval: null, closedOn: null });
    expect(facts.earlierDecisions).toEqual(['2021-04-08']);
  });

  it('规则24: gives the review of a refused application its seven working days again', () => {
    const again = proceed(filed(), refuse, order('2021-06-01'));
    expect(status(again, 'review')).toBe('met');
    expect(deadline(again, 'review:ordered')).toEqual(['2021-06-10', '2021-06-10', 'running']);
    const accept = (on: string) => proceed(again, act(on, 'application.accepted'));
    expect(status(accept('2021-06-10'), 'review:ordered')).toBe('met');
    expect(status(accept('2021-06-11'), 'review:ordered')).toBe('missed');
    expect(status(accept('2021-06-11'), 'review')).toBe('met');
  });

  it('规则24: has the new letter served and sent in its own time', () => {
    const sent = proceed(
      decided(),
      served('decision-letter', 'A1', '2021-04-09'),
      served('decision-letter', 'R1', '2021-04-09'),
    );
    const archive = act('2021-06-30', 'case.archived');
    const again = proceed(
      sent,
      order('2021-06-01'),
      opinion('2021-06-10'),
      approve('2021-06-11'),
      decide('2021-06-15'),
    );
    expect(status(again, 'serviceDispatch')).toBe('running');
    expect(refusal(again, archive)).toEqual(['archive.serviceUnproved', '规则29']);
  });

  it('规则24: is not older than what it overturns', () => {
    expect(refusal(decided(), order('2021-04-07'))[0]).toBe('effectiveOn.beforeCause');
  });
});
