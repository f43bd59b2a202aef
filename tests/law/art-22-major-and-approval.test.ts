/** 规则第二十二条: opinion, approval by the head, and for major cases hearing, legality review and discussion. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import {
  act,
  approve,
  basisOf,
  decide,
  instructed,
  opinion,
  proceed,
  ready,
  refusal,
  status,
} from './case.ts';

const mark = act('2021-04-01', 'major.marked', { reason: '涉及群众切身利益' }, 'reviewer');
const review = (on: string, result = 'pass') =>
  act(on, 'legality.reviewed', { result, note: '已审核' }, 'reviewer');
const discuss = (on: string, result = 'pass') =>
  act(on, 'collective.discussed', { result, note: '已讨论', attendees: '班子成员' }, 'head');
const hearing = [
  act('2021-04-01', 'hearing.scheduled', { id: 'T1', heldOn: '2021-04-14', place: '听证室' }),
  act('2021-04-14', 'hearing.held', { id: 'T1', summary: '双方到场' }),
];
const proposed = proceed(instructed(), opinion('2021-04-06'));

describe('规则22: an ordinary case', () => {
  it('规则22: is decided on an opinion and with approval, in that order', () => {
    expect(refusal(instructed(), approve('2021-04-07'))).toEqual([
      'decision.opinionMissing',
      '规则22',
    ]);
    expect(refusal(instructed(), decide('2021-04-08'))).toEqual([
      'decision.opinionMissing',
      '规则22',
    ]);
    expect(refusal(proposed, decide('2021-04-08'))).toEqual(['decision.notApproved', '规则22']);
    expect(proceed(ready(), decide('2021-04-08')).flat).toBe('closed.decided');
    expect(basisOf(ready(), decide('2021-04-08'))).toEqual(['规则22', '规则23']);
  });

  it('规则22: is approved by the head, who is not the one who proposed', () => {
    expect(access.grants['decision.approved'].map(({ role }) => role)).toEqual(['head']);
    const own = { ...approve('2021-04-07'), by: 'officer' as const };
    expect(refusal(proposed, own)).toEqual(['decision.sameHand', '规则22']);
  });

  it('规则22: is approved not before it was proposed, and decided not before it was approved', () => {
    expect(refusal(proposed, approve('2021-04-05'))).toEqual(['effectiveOn.beforeCause', '规则22']);
    expect(proceed(proposed, approve('2021-04-06')).facts.approval?.on).toBe('2021-04-06');
    expect(refusal(ready(), decide('2021-04-06'))).toEqual(['effectiveOn.beforeCause', '规则22']);
    expect(proceed(ready(), decide('2021-04-07')).flat).toBe('closed.decided');
  });

  it('规则22: needs no legality review, but does not go over one that rejects', () => {
    for (const result of ['pass', 'revise']) {
      expect(
        proceed(proposed, review('2021-04-06', result), approve('2021-04-07')).facts.approval,
      ).not.toBeNull();
    }
    expect(
      refusal(proceed(proposed, review('2021-04-06', 'reject')), approve('2021-04-07')),
    ).toEqual(['decision.legalityReviewMissing', '规则22']);
    expect(
      refusal(proceed(proposed, discuss('2021-04-06', 'reject')), approve('2021-04-07')),
    ).toEqual(['decision.collectiveDiscussionMissing', '规则22']);
  });

  it('规则22: starts over with a new opinion, or when one is sent back', () => {
    const back = act('2021-04-08', 'decision.returned', { reason: '再议' }, 'head');
    expect(proceed(ready(), back).facts).toMatchObject({ opinion: null, approval: null });
    expect(proceed(ready(), opinion('2021-04-08')).facts.approval).toBeNull();
    expect(refusal(instructed(), back)).toEqual(['decision.opinionMissing', '规则22']);
  });
});

describe('规则22: a major case', () => {
  const major = proceed(instructed(), mark, ...hearing, opinion('2021-04-15'));

  it('规则22: is heard, reviewed, discussed and approved', () => {
    const all = proceed(major, review('2021-04-16'), discuss('2021-04-19'), approve('2021-04-20'));
    expect(proceed(all, decide('2021-04-21')).flat).toBe('closed.decided');
    expect(status(proceed(all, decide('2021-04-21')), 'decision')).toBe('met');
  });

  it('规则22: is not approved without the hearing', () => {
    const unheard = proceed(instructed(), mark, opinion('2021-04-15'), review('2021-04-16'));
    const missing = ['decision.majorHearingMissing', '规则22'];
    expect(refusal(unheard, approve('2021-04-20'))).toEqual(missing);
    expect(refusal(unheard, discuss('2021-04-19'))).toEqual(missing);
  });

  it.each(['revise', 'reject'])(
    '规则22: is not approved on a legality review that says %s',
    (result) => {
      const reviewed = proceed(major, review('2021-04-16', result));
      expect(refusal(reviewed, approve('2021-04-20'))).toEqual([
        'decision.legalityReviewMissing',
        '规则22',
      ]);
    },
  );

  it('规则22: is not discussed before its legality was reviewed', () => {
    expect(refusal(major, discuss('2021-04-19'))).toEqual([
      'decision.legalityReviewMissing',
      '规则22',
    ]);
  });

  it.each(['revise', 'reject'])(
    '规则22: is not approved on a discussion that says %s',
    (result) => {
      const discussed = proceed(major, review('2021-04-16'), discuss('2021-04-19', result));
      expect(refusal(discussed, approve('2021-04-20'))).toEqual([
        'decision.collectiveDiscussionMissing',
        '规则22',
      ]);
    },
  );

  it('规则22: is reviewed not before the opinion it reviews', () => {
    expect(refusal(major, review('2021-04-14'))).toEqual(['effectiveOn.beforeCause', '规则22']);
  });

  it('规则22: is discussed not before the review, and approved not before the discussion', () => {
    const late = ['effectiveOn.beforeCause', '规则22'];
    const reviewed = proceed(major, review('2021-04-16'));
    expect(refusal(reviewed, discuss('2021-04-15'))).toEqual(late);
    const discussed = proceed(reviewed, discuss('2021-04-16'));
    expect(refusal(discussed, approve('2021-04-15'))).toEqual(late);
    expect(proceed(discussed, approve('2021-04-16')).facts.approval?.on).toBe('2021-04-16');
  });

  it('规则22: is approved not before the day of the hearing', () => {
    const held = proceed(instructed(), mark, opinion('2021-04-06'), ...hearing);
    const heldOn = held.facts.hearings[0]?.heldOn ?? '';
    const all = proceed(held, review('2021-04-06'));
    expect(refusal(all, discuss('2021-04-06'))).toEqual(['decision.majorHearingMissing', '规则22']);
    expect(proceed(all, discuss(heldOn)).facts.collective).toBe('pass');
  });

  it('规则22: marked after approval, loses the approval', () => {
    const late = proceed(ready(), { ...mark, on: '2021-04-07' });
    expect(refusal(late, decide('2021-04-08'))).toEqual(['decision.majorHearingMissing', '规则22']);
  });

  it('规则22: is marked once; only the head takes the mark off', () => {
    expect(refusal(major, mark)).toEqual(['major.markedBefore', '规则22']);
    const unmark = act('2021-04-16', 'major.unmarked', { reason: '重新认定' }, 'head');
    expect(refusal(instructed(), unmark)).toEqual(['major.notMarked', '规则22']);
    expect(access.grants['major.unmarked'].map(({ role }) => role)).toEqual(['head']);
    expect(proceed(major, unmark, approve('2021-04-20')).facts.approval).not.toBeNull();
  });
});
