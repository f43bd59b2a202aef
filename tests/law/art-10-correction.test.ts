/** 规则第十条第（一）项: corrections, asked for once, within a reasonable time. */
import { describe, expect, it } from 'vitest';
import { accept, act, deadline, dueDay, filed, proceed, refusal, status } from './case.ts';

const items = ['权属证据'];
const request = (dueOn: string, on = '2021-03-02') =>
  act(on, 'correction.requested', { items, dueOn }, 'registrar');
const receive = (on: string) => act(on, 'correction.received', { items }, 'registrar');
const lapse = (on: string) => act(on, 'correction.lapsed', { confirmed: true, note: '无正当理由' });
const excuse = (on: string, newDueOn: string) =>
  act(on, 'correction.excused', { newDueOn, reason: '因病住院' });

const requested = proceed(filed(), request('2021-03-16'));

describe('规则10(一): corrections', () => {
  it('规则10(一): on the spot leave the review as it runs', () => {
    const corrected = proceed(filed(), act('2021-03-01', 'correction.madeOnSpot', { items }));
    expect(deadline(corrected, 'review')).toEqual(['2021-03-10', '2021-03-10', 'running']);
  });

  it('规则10(一): are asked for once', () => {
    const again = proceed(requested, receive('2021-03-10'));
    expect(refusal(again, request('2021-03-30', '2021-03-11'))).toEqual([
      'correction.onceOnly',
      '规则10(一)',
    ]);
  });

  it('规则10(一): still deficient, the application is refused', () => {
    const reasons = '补正后仍不符合法定形式';
    const refuse = act(
      '2021-03-12',
      'application.refused',
      { ground: 'notEligible', reasons },
      'head',
    );
    expect(proceed(requested, receive('2021-03-10'), refuse).flat).toBe('closed.refused');
  });

  it.each(['2021-03-03', '2021-04-14'])(
    '规则10(一): within a reasonable time: until %s',
    (dueOn) => {
      expect(proceed(filed(), request(dueOn)).flat).toBe('intake.correction');
    },
  );

  // Thirty working days after 2021-03-02, without 清明, are over on 2021-04-14.
  it.each(['2021-03-02', '2021-04-15'])(
    '规则10(一): not within a reasonable time: until %s',
    (dueOn) => {
      expect(refusal(filed(), request(dueOn))).toEqual([
        'correction.dueOnUnreasonable',
        '规则10(一)',
      ]);
    },
  );

  it('规则10(一): are not asked for before receipt', () => {
    expect(refusal(filed(), request('2021-03-16', '2021-02-28'))[0]).toBe(
      'effectiveOn.beforeCause',
    );
  });

  it('规则10(一): begin the review anew on the day after they came in', () => {
    const corrected = proceed(requested, receive('2021-03-10'));
    expect(status(corrected, 'review')).toBe('met');
    expect(deadline(corrected, 'review:corrected')).toEqual([
      '2021-03-19',
      '2021-03-19',
      'running',
    ]);
    expect(status(proceed(corrected, accept('2021-03-19')), 'review:corrected')).toBe('met');
    expect(status(proceed(corrected, accept('2021-03-22')), 'review:corrected')).toBe('missed');
  });

  it('规则10(一): are not received before they were asked for, nor accepted before received', () => {
    expect(refusal(requested, receive('2021-03-01'))).toEqual([
      'effectiveOn.beforeCause',
      '规则10(一)',
    ]);
    const corrected = proceed(requested, receive('2021-03-10'));
    expect(refusal(corrected, accept('2021-03-09'))).toEqual(['effectiveOn.beforeCause', '规则10']);
  });

  it('规则10(一): too late but before the lapse was confirmed, are taken', () => {
    const late = proceed(requested, receive('2021-03-25'));
    expect(late.flat).toBe('intake.review');
    expect(status(late, 'correction')).toBe('missed');
  });

  it('规则10(一): lapse only when somebody confirms it, on the day after the period', () => {
    expect(refusal(requested, lapse('2021-03-16'))).toEqual([
      'correction.periodRunning',
      '规则10(一)',
    ]);
    expect(proceed(requested, lapse('2021-03-17')).flat).toBe('closed.deemedWithdrawn');
  });

  it('规则10(一): due on a Sunday, lapse after the Monday', () => {
    const untilSunday = proceed(filed(), request('2021-03-14'));
    expect(dueDay(untilSunday, 'correction')).toBe('2021-03-15');
    expect(refusal(untilSunday, lapse('2021-03-15'))[0]).toBe('correction.periodRunning');
    expect(proceed(untilSunday, lapse('2021-03-16')).flat).toBe('closed.deemedWithdrawn');
  });

  it('规则10(一): are excused for good reason, to a later day', () => {
    const excused = proceed(requested, excuse('2021-03-16', '2021-03-26'));
    expect(refusal(excused, lapse('2021-03-26'))[0]).toBe('correction.periodRunning');
    expect(proceed(excused, lapse('2021-03-29')).flat).toBe('closed.deemedWithdrawn');
    expect(refusal(requested, excuse('2021-03-16', '2021-03-16'))).toEqual([
      'correction.newDueOnNotLater',
      '规则10(一)',
      '民诉法86',
    ]);
  });

  it('规则10(一): are excused within reason, so that no case is parked', () => {
    expect(proceed(requested, excuse('2021-03-16', '2021-04-27')).facts.corrections?.dueOn).toBe(
      '2021-04-27',
    );
    expect(refusal(requested, excuse('2021-03-16', '2021-04-28'))).toEqual([
      'correction.dueOnUnreasonable',
      '规则10(一)',
    ]);
  });

  it('规则10(一): take no time out of a term that runs from acceptance', () => {
    const accepted = proceed(requested, receive('2021-03-10'), accept('2021-03-15'));
    // 16 days of March, 30 of April, 14 of May.
    expect(dueDay(accepted, 'decision')).toBe('2021-05-14');
  });
});
