/** 规则第三条: special law first, here the stop it lets the organ order (采购法57). */
import { describe, expect, it } from 'vitest';
import { accepted, act, dueDay, proceed, refusal } from './case.ts';

const order = (on: string, days?: number) =>
  act(on, 'measure.ordered', { kind: '暂停采购活动', ...(days ? { days } : {}) });

describe('规则3: a stop that special law allows', () => {
  it('规则3: runs for thirty days and not for thirty-one', () => {
    expect(dueDay(proceed(accepted('procurement'), order('2021-03-08', 30)), 'measure:1')).toBe(
      '2021-04-07',
    );
    expect(refusal(accepted('procurement'), order('2021-03-08', 31))).toEqual([
      'measure.notAllowed',
      '规则3',
      '采购法57',
    ]);
  });

  it('规则3: runs for the thirty days at most where the order names none', () => {
    expect(dueDay(proceed(accepted('procurement'), order('2021-03-08')), 'measure:1')).toBe(
      '2021-04-07',
    );
  });

  it('规则3: is not lengthened by ordering it again', () => {
    const twenty = proceed(accepted('procurement'), order('2021-03-08', 20));
    expect(proceed(twenty, order('2021-03-28', 10)).facts.measures).toHaveLength(2);
    expect(refusal(twenty, order('2021-03-28', 11))[0]).toBe('measure.notAllowed');
  });

  it('规则3: has no days where no special law gives them', () => {
    expect(refusal(accepted(), order('2021-03-08', 1))[0]).toBe('measure.notAllowed');
    expect(proceed(accepted(), order('2021-03-08')).facts.measures).toHaveLength(1);
  });

  it('规则3: is lifted once, and not before it was ordered', () => {
    const lift = (on: string) => act(on, 'measure.lifted', { kind: '暂停采购活动' });
    const ordered = proceed(accepted('procurement'), order('2021-03-08', 20));
    expect(refusal(ordered, lift('2021-03-07'))).toEqual(['effectiveOn.beforeCause', '规则3']);
    const lifted = proceed(ordered, lift('2021-03-08'));
    expect(refusal(lifted, lift('2021-03-09'))).toEqual(['measure.notInForce', '规则3']);
  });
});
