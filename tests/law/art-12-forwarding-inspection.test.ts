/** 规则第十二条: the answer goes on to the applicant within five working days; the file is open to the parties. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import {
  accepted,
  act,
  deadline,
  decided,
  filed,
  person,
  proceed,
  refusal,
  replied,
  serveCopy,
  status,
} from './case.ts';

const forward = (partyId: string, on: string) => act(on, 'reply.forwarded', { partyId });
const answered = proceed(accepted(), serveCopy('R1', '2021-03-08'), replied('R1', '2021-03-12'));

describe('规则12: forwarding the answer', () => {
  it('规则12: is due five working days after it came in', () => {
    expect(deadline(answered, 'forwardReply:R1')).toEqual(['2021-03-19', '2021-03-19', 'running']);
  });

  it.each([
    ['2021-03-12', 'met'],
    ['2021-03-19', 'met'],
    ['2021-03-22', 'missed'],
  ])('规则12: on %s is %s', (on, expected) => {
    expect(status(proceed(answered, forward('R1', on)), 'forwardReply:R1')).toBe(expected);
  });

  it('规则12: needs an answer, follows it, and is done once', () => {
    const servedCase = proceed(accepted(), serveCopy('R1', '2021-03-08'));
    expect(refusal(servedCase, forward('R1', '2021-03-12'))).toEqual([
      'reply.notReceived',
      '规则12',
    ]);
    expect(refusal(answered, forward('R1', '2021-03-11'))).toEqual([
      'effectiveOn.beforeCause',
      '规则12',
    ]);
    const forwarded = proceed(answered, forward('R1', '2021-03-15'));
    expect(refusal(forwarded, forward('R1', '2021-03-16'))).toEqual([
      'reply.forwardedBefore',
      '规则12',
    ]);
  });

  it('规则12: runs for each answer from its own day', () => {
    const two = proceed(
      filed('general', { respondents: [person('蓝秀英'), person('钟小明')] }),
      act('2021-03-03', 'application.accepted'),
      ...['R1', 'R2'].map((id) => serveCopy(id, '2021-03-08')),
      replied('R1', '2021-03-12'),
      replied('R2', '2021-03-18'),
    );
    expect(deadline(two, 'forwardReply:R1')[1]).toBe('2021-03-19');
    expect(deadline(two, 'forwardReply:R2')[1]).toBe('2021-03-25');
  });
});

describe('规则12: inspection of the file', () => {
  const inspected = act('2021-06-01', 'file.inspected', { by: '雷建国', scope: '正卷' });
  const denied = act('2021-06-01', 'inspection.refused', { by: '雷建国', reason: '涉及商业秘密' });

  it('规则12: is asked for by a party of the case, for itself', () => {
    const ask = (partyId: string) =>
      act('2021-05-31', 'inspection.requested', { partyId, scope: '申请书和证据' });
    const { facts, flat } = proceed(accepted(), ask('R1'));
    expect(flat).toBe('proceedings.running');
    expect(facts.askedOn['inspection:R1']).toBe('2021-05-31');
    expect(refusal(accepted(), ask('T1'))).toEqual(['party.unknown', '规则7']);
    const actor = { account: 'wang', roles: ['party' as const], parties: ['R1'] };
    const data = { partyId: 'A1', scope: '全部' };
    expect(mayPost(access, 'inspection.requested', actor, facts, data)).toMatchObject({
      refusal: { code: 'access.notOwnParty' },
    });
  });

  it('规则12: is possible from the first day to after the decision', () => {
    for (const position of [filed(), accepted(), decided()]) {
      expect(proceed(position, inspected, denied).flat).toBe(position.flat);
    }
  });
});
