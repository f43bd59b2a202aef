/** 规则第十五、十六条: withdrawal, and the other grounds that end the proceedings. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/adjudication/events.ts';
import {
  accept,
  accepted,
  act,
  basisOf,
  type Case,
  deadline,
  decide,
  filed,
  organization,
  proceed,
  ready,
  refusal,
  status,
  suspend,
} from './case.ts';

const ask = (on: string, partyId = 'A1') =>
  act(on, 'withdrawal.requested', { partyId, reason: '双方自行协商' });
const grant = (on: string) => act(on, 'withdrawal.approved', {}, 'head');
const deny = (on: string) => act(on, 'withdrawal.denied', { reason: '并非自愿' }, 'head');
const terminate = (ground: number, on = '2021-04-01') =>
  act(on, 'proceedings.terminated', { ground, reason: '经查属实' }, 'head');

const asked = proceed(accepted(), ask('2021-03-20'));
const body = { ...organization('上寮村'), noCodeReason: '未登记' };
const twoApplicants = (applicants: Parameters<typeof filed>[1]) =>
  proceed(filed('general', applicants), accept('2021-03-03'));
const {
  applicants: [applicant],
} = { applicants: filed().facts.filing.applicants };
const personToo = { ...applicant, name: '雷建军' } as NonNullable<typeof applicant>;

describe('规则15(一)、16: a withdrawal', () => {
  it('规则16: gives its reason', () => {
    const { data } = events['withdrawal.requested'];
    expect(data.safeParse({ partyId: 'A1', reason: ' ' }).success).toBe(false);
    expect(basisOf(accepted(), ask('2021-03-20'))).toEqual(['规则15(一)', '规则16']);
  });

  it('规则15(一): is the applicant’s, and needs leave', () => {
    expect(refusal(accepted(), ask('2021-03-20', 'R1'))).toEqual([
      'party.notApplicant',
      '规则15(一)',
    ]);
    expect(refusal(accepted(), grant('2021-03-21'))).toEqual([
      'withdrawal.notRequested',
      '规则15(一)',
      '规则16',
    ]);
    expect(proceed(asked, grant('2021-03-21')).flat).toBe('closed.terminated');
  });

  it('规则15(一): before acceptance ends in a state of its own', () => {
    expect(proceed(filed(), ask('2021-03-02'), grant('2021-03-02')).flat).toBe('closed.withdrawn');
  });

  it('规则15(一): is asked once, and answered not before it was asked', () => {
    expect(refusal(asked, ask('2021-03-21'))).toEqual(['withdrawal.requestedBefore', '规则15(一)']);
    expect(refusal(asked, grant('2021-03-19'))).toEqual(['effectiveOn.beforeCause', '规则15(一)']);
    expect(refusal(asked, deny('2021-03-19'))).toEqual(['effectiveOn.beforeCause', '规则15(一)']);
    expect(refusal(accepted(), deny('2021-03-21'))).toEqual([
      'withdrawal.notRequested',
      '规则15(一)',
    ]);
  });

  it('规则15(一): is granted while suspended too', () => {
    expect(proceed(asked, suspend('2021-03-21'), grant('2021-03-22')).flat).toBe(
      'closed.terminated',
    );
  });

  it('规则15(一): bars a decision until it is answered', () => {
    const pending = proceed(ready(), ask('2021-04-08'));
    expect(refusal(pending, decide('2021-04-08'))).toEqual([
      'decision.withdrawalPending',
      '规则15(一)',
    ]);
    expect(proceed(pending, deny('2021-04-08'), decide('2021-04-08')).flat).toBe('closed.decided');
  });

  it('规则15(一): of one applicant among several does not end the case', () => {
    const two = twoApplicants({ applicants: [personToo, personToo] });
    const one = proceed(two, ask('2021-03-20', 'A1'));
    expect(refusal(one, grant('2021-03-21'))[0]).toBe('withdrawal.notRequested');
    expect(proceed(one, ask('2021-03-21', 'A2'), grant('2021-03-21')).flat).toBe(
      'closed.terminated',
    );
    const left = proceed(
      one,
      act('2021-03-21', 'party.withdrew', { partyId: 'A1', reason: '自愿退出' }),
    );
    expect(left.facts.withdrawals).toEqual([]);
  });
});

describe('规则15: termination', () => {
  const byBody = twoApplicants({ applicants: [body] });

  it.each<[number, string, Case]>([
    [2, '规则15(二): a person who died without heirs', accepted()],
    [3, '规则15(三): a body whose successor gives the claim up', byBody],
    [4, '规则15(四): a settlement between the parties', accepted()],
    [4, '规则15(四): a settlement with a body', byBody],
  ])('规则15: ground %i, %s', (ground, _, position) => {
    expect(proceed(position, terminate(ground)).flat).toBe('closed.terminated');
  });

  it.each<[number, Case]>([
    [3, accepted()],
    [2, byBody],
  ])(
    '规则15: ground %i is refused where the applicant is of the other kind',
    (ground, position) => {
      expect(refusal(position, terminate(ground))).toEqual(['termination.groundUnfit', '规则15']);
    },
  );

  it('规则15(二): does not end the case of an applicant who is left', () => {
    const mixed = twoApplicants({ applicants: [personToo, body] });
    expect(refusal(mixed, terminate(2))).toEqual(['termination.groundUnfit', '规则15']);
    expect(refusal(mixed, terminate(3))).toEqual(['termination.groundUnfit', '规则15']);
  });

  it('规则15(三): fits a person who took the place of a body', () => {
    const by = { kind: 'person', name: '雷小红', address: '丽水市' };
    const taken = proceed(
      byBody,
      act('2021-03-20', 'party.substituted', { partyId: 'A1', by, ground: '解散' }),
    );
    expect(proceed(taken, terminate(3)).flat).toBe('closed.terminated');
  });

  it('规则15: is not for ground 1, which is a withdrawal, nor before acceptance', () => {
    const { data } = events['proceedings.terminated'];
    for (const ground of [1, 5])
      expect(data.safeParse({ ground, reason: '理由' }).success).toBe(false);
    expect(refusal(accepted(), terminate(4, '2021-03-02'))).toEqual([
      'effectiveOn.beforeCause',
      '规则10(二)',
    ]);
    expect(refusal(filed(), terminate(4))).toEqual(['event.notInState', '规则10', '规则15']);
  });

  it('规则15: leaves nothing to decide', () => {
    expect(status(proceed(accepted(), terminate(4, '2021-05-06')), 'decision')).toBe('void');
  });

  it('规则15: a term that had run out before the end stays missed', () => {
    // Accepted on 2021-03-03: sixty days end on Sunday 2021-05-02, within the holiday to 2021-05-05.
    expect(deadline(accepted(), 'decision')).toEqual(['2021-05-02', '2021-05-06', 'running']);
    expect(status(proceed(accepted(), terminate(4, '2021-05-07')), 'decision')).toBe('missed');
  });

  it('规则15: no side is left without a party', () => {
    const leave = (partyId: string) =>
      act('2021-03-20', 'party.withdrew', { partyId, reason: '退出' });
    expect(refusal(accepted(), leave('A1'))).toEqual(['party.lastOfItsSide', '规则15']);
    expect(refusal(accepted(), leave('R1'))).toEqual(['party.lastOfItsSide', '规则15']);
  });
});
