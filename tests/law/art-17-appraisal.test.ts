/** 规则第十七条: appraisal, assessment and the like, by an institution agreed on or designated. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/adjudication/events.ts';
import {
  accepted,
  act,
  basisOf,
  commission,
  decide,
  dueDay,
  filed,
  proceed,
  ready,
  refusal,
  status,
} from './case.ts';

const report = (on: string, id = 'J1') =>
  act(on, 'appraisal.reported', { id, summary: '界址清楚' });
const end = (on: string, id = 'J1') => act(on, 'appraisal.ended', { id, reason: '材料不足' });
const commissioned = proceed(accepted(), commission('2021-03-20'));

describe('规则17: an appraisal', () => {
  it('规则17: tells how the parties negotiated, and whether they agreed or the organ designated', () => {
    const { data } = events['appraisal.commissioned'];
    const full = commission('2021-03-20').data as Record<string, unknown>;
    expect(data.safeParse(full).success).toBe(true);
    expect(data.safeParse({ ...full, negotiation: '' }).success).toBe(false);
    expect(data.safeParse({ ...full, choice: 'applicant' }).success).toBe(false);
    expect(basisOf(accepted(), commission('2021-03-20'))).toEqual(['规则17', '规则18']);
  });

  it('规则17: stops the clock from the commission to the report', () => {
    expect(status(commissioned, 'decision')).toBe('stopped');
    expect(dueDay(proceed(commissioned, report('2021-03-30')), 'decision')).toBe('2021-05-12');
  });

  it('规则17: that ends without a report has taken its time as well', () => {
    expect(dueDay(proceed(commissioned, end('2021-03-30')), 'decision')).toBe('2021-05-12');
  });

  it('规则17: does not stop the clock while the parties negotiate about the institution', () => {
    expect(dueDay(accepted(), 'decision')).toBe('2021-05-06');
  });

  it('规则17: has a number of its own, is open, and is reported on after it was commissioned', () => {
    expect(refusal(commissioned, commission('2021-03-22'))).toEqual([
      'appraisal.idTaken',
      '规则17',
    ]);
    expect(refusal(commissioned, report('2021-03-30', 'J2'))).toEqual([
      'appraisal.notOpen',
      '规则17',
    ]);
    expect(refusal(commissioned, report('2021-03-19'))).toEqual([
      'effectiveOn.beforeCause',
      '规则17',
    ]);
    expect(refusal(commissioned, end('2021-03-19'))).toEqual(['effectiveOn.beforeCause', '规则17']);
    expect(refusal(proceed(commissioned, report('2021-03-30')), end('2021-03-31'))[0]).toBe(
      'appraisal.notOpen',
    );
    expect(refusal(accepted(), commission('2021-03-02'))[0]).toBe('effectiveOn.beforeCause');
    expect(refusal(filed(), commission('2021-03-02'))[0]).toBe('event.notInState');
  });

  it('规则17: bars the decision until it is over, and until the parties could examine it', () => {
    const open = proceed(ready(), commission('2021-04-08'));
    expect(refusal(open, decide('2021-04-09'))).toEqual([
      'decision.matterOpen',
      '规则17',
      '规则18',
      '规则21',
    ]);
    const reported = proceed(open, report('2021-04-12'));
    expect(refusal(reported, decide('2021-04-13'))).toEqual([
      'decision.evidenceNotExamined',
      '规则21',
    ]);
    const examined = proceed(
      reported,
      act('2021-04-13', 'evidence.examined', { items: ['J1'], opinions: '无异议' }),
    );
    expect(proceed(examined, decide('2021-04-13')).flat).toBe('closed.decided');
    expect(proceed(open, end('2021-04-12'), decide('2021-04-13')).flat).toBe('closed.decided');
  });
});
