/** 规则第十一条: accepted, and then found not to be eligible. */
import { describe, expect, it } from 'vitest';
import { accepted, act, basisOf, filed, proceed, refusal, status, suspend } from './case.ts';

const dismiss = (on: string) =>
  act(on, 'application.dismissed', { reasons: '已有生效判决' }, 'head');

describe('规则11: a dismissal', () => {
  it('规则11: ends an accepted case', () => {
    expect(proceed(accepted(), dismiss('2021-04-01')).flat).toBe('closed.dismissed');
    expect(basisOf(accepted(), dismiss('2021-04-01'))).toEqual(['规则11']);
  });

  it('规则11: is no refusal: an application not accepted is not dismissed', () => {
    expect(refusal(filed(), dismiss('2021-03-02'))).toEqual([
      'event.notInState',
      '规则10',
      '规则11',
    ]);
  });

  it.each([
    ['2021-05-06', 'met'],
    ['2021-05-07', 'missed'],
  ])('规则11: is bound by the sixty days: on %s they are %s', (on, expected) => {
    expect(status(proceed(accepted(), dismiss(on)), 'decision')).toBe(expected);
  });

  it('规则11: is not made before acceptance, nor while suspended', () => {
    expect(refusal(accepted(), dismiss('2021-03-02'))).toEqual([
      'effectiveOn.beforeCause',
      '规则10(二)',
    ]);
    expect(refusal(proceed(accepted(), suspend('2021-03-20')), dismiss('2021-03-25'))[0]).toBe(
      'event.notInState',
    );
  });
});
