/** 规则第四条: an organ that decides lawfully and fairly lets nobody judge whose impartiality is in question. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import {
  accept,
  act,
  approve,
  type Case,
  decide,
  filed,
  instructed,
  opinion,
  proceed,
  ready,
  refusal,
} from './case.ts';

const ask = (on: string) => act(on, 'recusal.requested', { of: 'officer', reason: '近亲属' });
const answer = (on: string, granted: boolean) =>
  act(on, 'recusal.decided', { of: 'officer', granted, reason: '经审查' }, 'head');

const may = ({ facts }: Case, account: Role, event: string, data?: unknown) => {
  const verdict = mayPost(access, event, { account, roles: [account], parties: [] }, facts, data);
  return verdict.allowed ? 'allowed' : [verdict.refusal.code, ...verdict.refusal.basis];
};

describe('规则4: a recusal', () => {
  it('规则4: that is asked for bars acceptance, opinion and decision until it is decided', () => {
    const pending = ['recusal.pending', '规则4', '规则21'];
    expect(refusal(proceed(filed(), ask('2021-03-02')), accept('2021-03-03'))).toEqual(pending);
    expect(refusal(proceed(instructed(), ask('2021-04-02')), opinion('2021-04-06'))).toEqual(
      pending,
    );
    expect(refusal(proceed(ready(), ask('2021-04-07')), decide('2021-04-08'))).toEqual(pending);
    const denied = proceed(ready(), ask('2021-04-07'), answer('2021-04-08', false));
    expect(proceed(denied, decide('2021-04-08')).flat).toBe('closed.decided');
  });

  it('规则4: is not decided twice, nor before it was asked', () => {
    const asked = proceed(instructed(), ask('2021-04-02'));
    expect(refusal(asked, ask('2021-04-02'))).toEqual(['recusal.requestedBefore', '规则4']);
    expect(refusal(asked, answer('2021-04-01', true))).toEqual([
      'effectiveOn.beforeCause',
      '规则4',
    ]);
    expect(refusal(instructed(), answer('2021-04-02', true))).toEqual([
      'recusal.notRequested',
      '规则4',
    ]);
  });

  it('规则4: that is granted takes the opinion of the person with it', () => {
    const granted = proceed(ready(), ask('2021-04-07'), answer('2021-04-08', true));
    expect(granted.facts).toMatchObject({ opinion: null, approval: null, recused: ['officer'] });
    expect(refusal(granted, decide('2021-04-09'))).toEqual(['decision.opinionMissing', '规则22']);
  });

  it('规则4: that is granted keeps the person off the case', () => {
    const granted = proceed(instructed(), ask('2021-04-02'), answer('2021-04-02', true));
    expect(may(instructed(), 'officer', 'opinion.submitted')).toBe('allowed');
    expect(may(granted, 'officer', 'opinion.submitted')).toEqual(['access.notHandling', '规则27']);
    const back = act('2021-04-03', 'case.assigned', { to: 'officer' }, 'head');
    expect(refusal(granted, back)).toEqual(['recusal.granted', '规则4', '规则27']);
  });

  it('规则4: is not decided by the person it is about', () => {
    const of = (name: string) => ({ of: name, granted: false, reason: '经审查' });
    expect(may(instructed(), 'head', 'recusal.decided', of('officer'))).toBe('allowed');
    expect(may(instructed(), 'head', 'recusal.decided', of('head'))).toEqual([
      'recusal.ownCase',
      '规则4',
    ]);
  });

  it('规则4: of the head reaches every step that the head takes', () => {
    const { facts } = instructed();
    const recused = { ...instructed(), facts: { ...facts, recused: ['head'] } };
    expect(may(instructed(), 'head', approve('2021-04-07').type)).toBe('allowed');
    expect(may(recused, 'head', approve('2021-04-07').type)).toEqual([
      'access.recused',
      '规则4',
      '规则27',
    ]);
  });
});
