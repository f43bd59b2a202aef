/** 规则第二十一条: a hearing is announced seven working days before it, and expert review has its procedure. */
import { describe, expect, it } from 'vitest';
import { papers } from '../../workflows/adjudication/papers.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import {
  accepted,
  act,
  type Case,
  deadline,
  heard,
  person,
  proceed,
  refusal,
  served,
} from './case.ts';

const schedule = (on: string, heldOn: string, id = 'T1') =>
  act(on, 'hearing.scheduled', { id, heldOn, place: '听证室' });
const hold = (on: string, id = 'T1') => act(on, 'hearing.held', { id, summary: '双方到场' });
const cancel = (on: string) => act(on, 'hearing.cancelled', { id: 'T1', reason: '场地' });
const notice = (partyId: string, on: string) => served('hearing-notice', partyId, on);

describe('规则21: the notice of a hearing', () => {
  // Seven working days lie between: 25, 26, 29, 30, 31 March, 1 and 2 April; 清明 is 3 to 5 April.
  it('规则21: leaves seven working days clear', () => {
    expect(proceed(accepted(), schedule('2021-03-24', '2021-04-06')).facts.hearings).toHaveLength(
      1,
    );
    expect(refusal(accepted(), schedule('2021-03-25', '2021-04-06'))).toEqual([
      'hearing.noticeTooShort',
      '规则21',
    ]);
  });

  // 23, then Sunday 25 (worked), 26 to 30 April; 1 to 5 May is the holiday.
  it('规则21: counts weekends that are worked, and no holiday', () => {
    expect(proceed(accepted(), schedule('2021-04-22', '2021-05-06')).facts.hearings).toHaveLength(
      1,
    );
    expect(refusal(accepted(), schedule('2021-04-23', '2021-05-06'))[0]).toBe(
      'hearing.noticeTooShort',
    );
  });

  it('规则21: is met by its own term', () => {
    const scheduled = proceed(accepted(), schedule('2021-03-24', '2021-04-06'));
    expect(deadline(scheduled, 'hearingNotice:T1')).toEqual(['2021-03-24', '2021-03-24', 'met']);
  });

  it('规则21: is not sent before acceptance', () => {
    expect(refusal(accepted(), schedule('2021-03-02', '2021-04-06'))[0]).toBe(
      'effectiveOn.beforeCause',
    );
  });

  it('规则21: that reached a party too late makes the organ fix another day', () => {
    const scheduled = proceed(accepted(), schedule('2021-03-22', '2021-04-06'));
    const inTime = proceed(scheduled, notice('A1', '2021-03-23'), notice('R1', '2021-03-24'));
    expect(proceed(inTime, hold('2021-04-06')).facts.hearings[0]?.heldOn).toBe('2021-04-06');
    const late = proceed(scheduled, notice('A1', '2021-03-23'), notice('R1', '2021-03-25'));
    expect(refusal(late, hold('2021-04-06'))).toEqual(['hearing.noticeServedLate', '规则21']);
  });
});

describe('规则21: who has to be told of which hearing', () => {
  const first = proceed(
    accepted(),
    schedule('2021-03-10', '2021-03-24'),
    notice('R1', '2021-03-11'),
  );
  const absent = heard('R1', '2021-04-06', 'hearing', 'absentAfterNotice');

  it('规则21: that a party knew of a hearing that was cancelled is no notice of the next', () => {
    const next = proceed(first, cancel('2021-03-12'), schedule('2021-03-24', '2021-04-06', 'T2'));
    expect(refusal(next, absent)).toEqual(['parties.absenceWithoutNotice', '规则21']);
    expect(proceed(next, notice('R1', '2021-03-24'), absent).facts.heard['R1']?.outcome).toBe(
      'absentAfterNotice',
    );
  });

  it('规则21: what was served for one that is still ahead stays when another is fixed beside it', () => {
    const both = proceed(first, schedule('2021-03-12', '2021-04-06', 'T2'));
    expect(both.facts.served['hearing-notice:R1']).toBe('2021-03-11');
  });

  it('规则21: whoever comes into the case while a hearing is ahead is told of it', () => {
    const join = act('2021-03-12', 'party.joined', { role: 'thirdParty', party: person('钟小明') });
    const due = (position: Case) =>
      papers['party.joined']?.(position.facts, { data: join.data } as Envelope);
    const copy = { kind: 'third-party-notice', to: ['T1'] };
    expect(due(proceed(first, join))).toEqual([copy, { kind: 'hearing-notice', to: ['T1'] }]);
    expect(due(proceed(first, cancel('2021-03-12'), join))).toEqual([copy]);
    expect(due(proceed(first, hold('2021-03-24'), { ...join, on: '2021-03-25' }))).toEqual([copy]);
  });
});

describe('规则21: the hearing', () => {
  const scheduled = proceed(accepted(), schedule('2021-03-24', '2021-04-06'));

  it('规则21: is not held before its day', () => {
    expect(refusal(scheduled, hold('2021-04-05'))).toEqual(['hearing.beforeItsDay', '规则21']);
    expect(proceed(scheduled, hold('2021-04-06')).facts.hearings[0]?.heldOn).toBe('2021-04-06');
  });

  it('规则21: is held or cancelled once, under its own number', () => {
    expect(refusal(scheduled, schedule('2021-03-24', '2021-04-07'))).toEqual([
      'hearing.idTaken',
      '规则21',
    ]);
    expect(refusal(proceed(scheduled, hold('2021-04-06')), hold('2021-04-07'))).toEqual([
      'hearing.notOpen',
      '规则21',
    ]);
    expect(refusal(proceed(scheduled, cancel('2021-04-01')), hold('2021-04-06'))).toEqual([
      'hearing.notOpen',
      '规则21',
    ]);
    expect(refusal(scheduled, cancel('2021-03-23'))).toEqual(['effectiveOn.beforeCause', '规则21']);
  });

  it('规则21: opens all evidence then in the file to question', () => {
    const submit = (on: string, name: string) =>
      act(on, 'evidence.submitted', { partyId: 'A1', items: [{ name }] });
    const held = proceed(
      scheduled,
      submit('2021-04-01', '山林证'),
      hold('2021-04-06'),
      submit('2021-04-07', '采伐证'),
    );
    expect(held.facts.evidence.map(({ examinedOn }) => examinedOn)).toEqual([
      '2021-04-06',
      undefined,
    ]);
  });
});

describe('规则21: expert review', () => {
  const open = act('2021-03-20', 'expertReview.opened', { id: 'P1', subject: '界址' });
  const close = (on: string) => act(on, 'expertReview.closed', { id: 'P1', opinion: '一致' });

  it('规则21: is opened once and closed once, in that order', () => {
    const opened = proceed(accepted(), open);
    expect(refusal(opened, open)).toEqual(['expertReview.idTaken', '规则21']);
    expect(refusal(accepted(), close('2021-03-30'))).toEqual(['expertReview.notOpen', '规则21']);
    expect(refusal(opened, close('2021-03-19'))).toEqual(['effectiveOn.beforeCause', '规则21']);
    expect(refusal(proceed(opened, close('2021-03-30')), close('2021-03-31'))).toEqual([
      'expertReview.notOpen',
      '规则21',
    ]);
  });
});
