/** 规则第十四条: suspension and resumption. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/adjudication/events.ts';
import { papers } from '../../workflows/adjudication/papers.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { suspensionGrounds } from '../../workflows/law/grounds.ts';
import {
  accepted,
  act,
  basisOf,
  type Case,
  deadline,
  decide,
  dueDay,
  extend,
  filed,
  heard,
  instructed,
  organization,
  proceed,
  ready,
  refusal,
  resume,
  serveCopy,
  suspend,
} from './case.ts';

const suspended = proceed(accepted(), suspend('2021-03-20'));

describe('规则14: a suspension', () => {
  it('规则14: rests on one of the seven grounds', () => {
    expect(Object.keys(suspensionGrounds)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(suspensionGrounds[7].basis).toBe('规则14(七)');
    const { data } = events['proceedings.suspended'];
    for (const ground of [1, 7])
      expect(data.safeParse({ ground, reason: '理由' }).success).toBe(true);
    for (const ground of [0, 8, 1.5])
      expect(data.safeParse({ ground, reason: '理由' }).success).toBe(false);
  });

  it('规则14: comes after acceptance, and not twice at once', () => {
    expect(refusal(filed(), suspend('2021-03-02'))).toEqual([
      'event.notInState',
      '规则10',
      '规则14',
    ]);
    expect(refusal(suspended, suspend('2021-03-21'))).toEqual(['event.notInState', '规则14']);
    expect(refusal(accepted(), resume('2021-03-21'))).toEqual([
      'event.notInState',
      '规则18',
      '规则14',
    ]);
  });

  it('规则14: is never back-dated, and neither is the resumption', () => {
    expect(events['proceedings.suspended'].noBackdating).toBe(true);
    expect(events['proceedings.resumed'].noBackdating).toBe(true);
  });

  it('规则14: stops the clock', () => {
    expect(deadline(suspended, 'decision')).toEqual([null, null, 'stopped']);
  });

  // Sixty days would end on 2021-05-02, a holiday; ten days later is a Wednesday.
  it('规则14: takes its days out of the term, once resumed', () => {
    expect(deadline(proceed(suspended, resume('2021-03-30')), 'decision')).toEqual([
      '2021-05-12',
      '2021-05-12',
      'running',
    ]);
  });

  it('规则14: resumed on the same day, takes no day out', () => {
    expect(dueDay(proceed(suspended, resume('2021-03-20')), 'decision')).toBe('2021-05-06');
  });

  it('规则14: may come again; the stretches add up', () => {
    const twice = proceed(
      suspended,
      resume('2021-03-30'),
      suspend('2021-04-10'),
      resume('2021-04-15'),
    );
    expect(dueDay(twice, 'decision')).toBe('2021-05-17');
  });

  it('规则14: allows neither decision nor extension while it lasts', () => {
    const ripe = proceed(ready(), suspend('2021-04-08'));
    expect(refusal(ripe, decide('2021-04-09'))).toEqual([
      'event.notInState',
      '规则14',
      '规则22',
      '规则23',
    ]);
    expect(refusal(ripe, extend('2021-04-09', 30))).toEqual([
      'event.notInState',
      '规则14',
      '规则18',
    ]);
  });

  it('规则14: is looked at again after thirty days', () => {
    expect(dueDay(suspended, 'suspensionReview')).toBe('2021-04-19');
  });

  it('规则14: lets a case be terminated without resuming it', () => {
    const terminate = act(
      '2021-04-01',
      'proceedings.terminated',
      { ground: 2, reason: '没有继承人' },
      'head',
    );
    expect(proceed(suspended, terminate).flat).toBe('closed.terminated');
  });
});

describe('规则14(一)、14(三): a successor', () => {
  const heir = act('2021-04-01', 'party.substituted', {
    partyId: 'R1',
    by: { kind: 'person', name: '蓝小红', address: '丽水市' },
    ground: '继承',
  });

  it('规则14(一): takes the place of the party, with what was served and answered', () => {
    const { facts } = proceed(instructed(), heir);
    expect(facts.parties.find(({ id }) => id === 'R1')?.left?.successor).toBe('R2');
    expect(facts.copiesServed['R2']).toBe('2021-03-08');
    expect(facts.replies['R2']?.receivedOn).toBe('2021-03-12');
    expect(basisOf(instructed(), heir)).toEqual(['规则14', '省程序办法17']);
  });

  it('规则14(一): has what is left of the period to answer', () => {
    const open = proceed(accepted(), serveCopy('R1', '2021-03-28'), heir);
    expect(dueDay(open, 'reply:R2')).toBe('2021-04-07');
  });

  it('规则14(一): is heard in person itself', () => {
    const replaced = proceed(
      instructed(),
      heir,
      act('2021-04-06', 'opinion.submitted', { recommendation: '支持', reasoning: '权证' }),
      act('2021-04-07', 'decision.approved', {}, 'head'),
    );
    expect(refusal(replaced, decide('2021-04-08'))).toEqual(['decision.partiesNotHeard', '规则21']);
  });

  it('规则14(一)、10(二): gets the copy itself where the former party had none, and not twice', () => {
    const due = ({ facts }: Case) =>
      papers['party.substituted']?.(facts, { data: heir.data } as Envelope);
    expect(due(proceed(accepted(), heir))).toEqual([{ kind: 'reply-notice', to: ['R2'] }]);
    expect(due(proceed(instructed(), heir))).toEqual([]);
  });

  it('规则14(一)、22: is bound by no proposal and no approval from before it came', () => {
    const late = { ...heir, on: '2021-04-08' };
    expect(proceed(ready(), late).facts).toMatchObject({ opinion: null, approval: null });
    const heardOnly = proceed(ready(), late, heard('R2', '2021-04-09'));
    expect(refusal(heardOnly, decide('2021-04-09'))).toEqual(['decision.opinionMissing', '规则22']);
  });

  it('规则14(三): follows a body that ceased to exist', () => {
    const body = act('2021-04-01', 'party.substituted', {
      partyId: 'R1',
      by: organization('合并后的合作社'),
      ground: '合并',
    });
    expect(proceed(suspended, body).facts.parties.at(-1)).toMatchObject({
      id: 'R2',
      role: 'respondent',
    });
  });
});
