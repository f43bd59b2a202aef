/** 规则第十八条: one extension, of thirty days at most, approved while the term still runs. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import {
  accepted,
  act,
  commission,
  deadline,
  decided,
  dueDay,
  extend,
  filed,
  proceed,
  refusal,
  resume,
  suspend,
} from './case.ts';

const ask = (on: string, days = 30) => act(on, 'extension.requested', { days, reason: '案情复杂' });
const deny = (on: string) => act(on, 'extension.denied', { reason: '不复杂' }, 'head');

describe('规则18: an extension', () => {
  it('规则18: is approved by the head', () => {
    expect(access.grants['extension.approved'].map(({ role }) => role)).toEqual(['head']);
  });

  it.each([
    [1, '2021-05-03', '2021-05-06'],
    [29, '2021-05-31', '2021-05-31'],
    [30, '2021-06-01', '2021-06-01'],
  ])(
    '规则18: of %i days is counted with the sixty, to %s, moved once to %s',
    (days, nominal, due) => {
      expect(deadline(proceed(accepted(), extend('2021-04-20', days)), 'decision')).toEqual([
        nominal,
        due,
        'running',
      ]);
    },
  );

  it('规则18: of thirty-one days is too long', () => {
    expect(refusal(accepted(), extend('2021-04-20', 31))).toEqual(['extension.tooLong', '规则18']);
    expect(refusal(accepted(), ask('2021-04-20', 31))).toEqual(['extension.tooLong', '规则18']);
  });

  it('规则18: is given once, though days are left under the cap', () => {
    const once = proceed(accepted(), extend('2021-04-20', 10));
    expect(refusal(once, extend('2021-04-21', 10))).toEqual(['extension.onceOnly', '规则18']);
    expect(refusal(once, ask('2021-04-21', 10))).toEqual(['extension.onceOnly', '规则18']);
  });

  it('规则18: is approved on the last day, moved as it is, and not on the day after', () => {
    expect(dueDay(proceed(accepted(), extend('2021-05-06', 30)), 'decision')).toBe('2021-06-01');
    expect(refusal(accepted(), extend('2021-05-07', 30))).toEqual(['extension.late', '规则18']);
    expect(refusal(accepted(), ask('2021-05-07'))).toEqual(['extension.late', '规则18']);
  });

  it('规则18: late is measured with the days that did not count', () => {
    const resumed = proceed(accepted(), suspend('2021-03-20'), resume('2021-03-30'));
    expect(dueDay(proceed(resumed, extend('2021-05-12', 30)), 'decision')).toBe('2021-06-11');
    expect(refusal(resumed, extend('2021-05-13', 30))[0]).toBe('extension.late');
  });

  it('规则18: is not approved before acceptance', () => {
    expect(refusal(accepted(), extend('2021-03-02', 30))).toEqual(['extension.early', '规则18']);
    expect(refusal(filed(), extend('2021-03-02', 30))).toEqual([
      'event.notInState',
      '规则10',
      '规则18',
    ]);
  });

  it('规则18: is not approved on a day of a suspension, though it is over', () => {
    const resumed = proceed(accepted(), suspend('2021-03-20'), resume('2021-03-30'));
    const suspended = ['extension.whileSuspended', '规则18', '规则14'];
    expect(refusal(resumed, extend('2021-03-20', 30))).toEqual(suspended);
    expect(refusal(resumed, extend('2021-03-29', 30))).toEqual(suspended);
    for (const on of ['2021-03-19', '2021-03-30']) {
      expect(proceed(resumed, extend(on, 30)).facts.extensions, on).toHaveLength(1);
    }
  });

  it('规则18: may be approved while the clock stands for an appraisal', () => {
    const standing = proceed(accepted(), commission('2021-04-20'), extend('2021-05-20', 30));
    const reported = act('2021-05-25', 'appraisal.reported', { id: 'J1', summary: '意见' });
    // Ninety days and thirty-five that did not count.
    expect(dueDay(proceed(standing, reported), 'decision')).toBe('2021-07-06');
  });

  it('规则18: asked for and denied, leaves the term; it is answered once, and after it was asked', () => {
    const asked = proceed(accepted(), ask('2021-04-20'));
    expect(refusal(asked, ask('2021-04-21'))).toEqual(['extension.requestedBefore', '规则18']);
    expect(refusal(asked, extend('2021-04-19', 30))).toEqual(['extension.early', '规则18']);
    expect(refusal(asked, deny('2021-04-19'))[0]).toBe('extension.notRequested');
    const denied = proceed(asked, deny('2021-04-21'));
    expect(dueDay(denied, 'decision')).toBe('2021-05-06');
    expect(refusal(denied, deny('2021-04-22'))).toEqual(['extension.notRequested', '规则18']);
  });

  it('规则18: is counted in days', () => {
    const months = act(
      '2021-04-20',
      'extension.approved',
      { months: 1, reason: '案情复杂' },
      'head',
    );
    expect(refusal(accepted(), months)).toEqual(['extension.wrongUnit', '规则18']);
  });

  it('规则18、24: the term after an order to decide again has its own, unless the order fixes the days', () => {
    const order = (withinDays?: number) =>
      act('2021-06-01', 'redecision.ordered', {
        ...{ organ: '市人民政府', document: '复议决定' },
        ...(withinDays ? { withinDays } : {}),
      });
    const again = proceed(decided(), order());
    // Ninety days: 29 of June, 31 of July, 30 of August.
    expect(dueDay(proceed(again, extend('2021-07-01', 30)), 'decision')).toBe('2021-08-30');
    expect(refusal(proceed(decided(), order(30)), extend('2021-06-20', 10))).toEqual([
      'extension.notAllowed',
      '规则18',
    ]);
  });
});
