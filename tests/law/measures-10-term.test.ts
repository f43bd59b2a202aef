/** 办法10、18(三): the time to apply, one extension, lapse and its special reason. */
import { describe, expect, it } from 'vitest';
import { endOf } from '../../workflows/acceptance/facts.ts';
import { terms } from '../../workflows/acceptance/terms.ts';
import { requestOf } from '../../workflows/kernel/term.ts';
import { clock } from '../clock/the-clock.ts';
import { application, filed, refusal, take, walked } from '../fixtures/acceptance.ts';

const due = (position: ReturnType<typeof filed>, key = 'application') => {
  const term = terms(position.facts).find((one) => one.key === key);
  return term && clock.dates(requestOf(term, '331100')).due;
};
const apply = (on: string, position = filed()) =>
  refusal(position, 'application.submitted', { on, data: application() });
const lapse = (on: string, position = filed(), data: object = { confirmed: true }) =>
  refusal(position, 'application.lapsed', { on, data });
const ask = (on: string, months = 6) => ({ on, data: { months, reason: '研发受阻' } });
const extended = (months: number, position = filed()) =>
  walked(
    position,
    ['extension.requested', ask('2021-05-10', months)],
    ['extension.approved', { on: '2021-05-20', data: { months }, role: 'head' }],
  );

describe('the time to apply', () => {
  it('办法10: is the term of the contract and six months more, the last day included', () => {
    expect(due(filed())).toBe('2021-12-30');
    expect(apply('2021-12-30')).toBeNull();
    expect(apply('2021-12-31')).toEqual(['application.late', '办法10']);
    expect(apply('2021-03-01')).toBeNull();
  });

  it('办法10: does not begin before the term of the contract', () => {
    const future = filed({ startOn: '2021-04-01' });
    expect(apply('2021-03-31', future)).toEqual(['application.early', '办法10']);
    expect(apply('2021-04-01', future)).toBeNull();
  });

  it.each([
    ['2023-08-29', '2024-02-29'],
    ['2023-08-31', '2024-02-29'],
    ['2022-08-31', '2023-02-28'],
    ['2024-02-29', '2024-08-29'],
  ])(
    '办法10: ends on the corresponding day, month-end where there is none: %s → %s',
    (endOn, last) => {
      expect(due(filed({ endOn }))).toBe(last);
    },
  );

  it('办法10: moves off a rest day: six months from 3 April 2021 end on Sunday 3 October, after the holidays', () => {
    expect(due(filed({ endOn: '2021-04-03' }))).toBe('2021-10-08');
  });
});

describe('an extension', () => {
  it('办法10: is asked in the last three months, from the corresponding day on', () => {
    expect(refusal(filed(), 'extension.requested', ask('2021-03-29'))).toEqual([
      'extension.early',
      '办法10',
    ]);
    expect(refusal(filed(), 'extension.requested', ask('2021-03-30'))).toBeNull();
    expect(refusal(filed(), 'extension.requested', ask('2021-06-29'))).toBeNull();
    expect(refusal(filed(), 'extension.requested', ask('2021-07-01'))).toEqual([
      'extension.late',
      '办法10',
    ]);
  });

  it('办法10: asked on the last day itself is marked for people to decide', () => {
    const asked = take(filed(), 'extension.requested', ask('2021-06-30'));
    expect(asked.facts.extensionAsked?.onLastDay).toBe(true);
    expect(
      take(filed(), 'extension.requested', ask('2021-06-29')).facts.extensionAsked?.onLastDay,
    ).toBe(false);
  });

  it('办法10: has a window that opens on 28 February or the corresponding day, never later for a rest day', () => {
    const at = (endOn: string) => due(filed({ endOn }), 'extensionWindow');
    expect(at('2021-05-31')).toBe('2021-02-28');
    expect(at('2024-05-29')).toBe('2024-02-29');
    expect(at('2021-08-01')).toBe('2021-05-01');
  });

  it('办法10: is of twelve months at most, and not longer than asked', () => {
    expect(refusal(filed(), 'extension.requested', ask('2021-05-10', 12))).toBeNull();
    expect(refusal(filed(), 'extension.requested', ask('2021-05-10', 13))).toEqual([
      'extension.tooLong',
      '办法10',
    ]);
    const asked = take(filed(), 'extension.requested', ask('2021-05-10', 6));
    const approve = (months: number) => ({ on: '2021-05-20', data: { months } });
    expect(refusal(asked, 'extension.approved', approve(13))?.[0]).toBe('extension.tooLong');
    expect(refusal(asked, 'extension.approved', approve(7))?.[0]).toBe('extension.longerThanAsked');
    expect(refusal(asked, 'extension.approved', approve(6))).toBeNull();
    expect(refusal(filed(), 'extension.approved', approve(6))?.[0]).toBe('extension.notRequested');
  });

  it('办法10: counts from the original day of completion and moves the time to apply', () => {
    const longer = extended(12);
    expect(endOf(longer.facts)).toBe('2022-06-30');
    expect(due(longer)).toBe('2022-12-30');
    expect(endOf(extended(12, filed({ endOn: '2021-07-31' })).facts)).toBe('2022-07-31');
  });

  it('办法10: of a term that ends on 29 February ends on 28 February', () => {
    const leap = walked(
      filed({ endOn: '2024-02-29' }),
      ['extension.requested', ask('2024-01-10', 12)],
      ['extension.approved', { on: '2024-01-20', data: { months: 12 }, role: 'head' }],
    );
    expect(endOf(leap.facts)).toBe('2025-02-28');
    expect(due(leap)).toBe('2025-08-28');
  });

  it('办法10: is given once; a second only by special approval of the head', () => {
    const again = ask('2022-05-10');
    expect(refusal(extended(12), 'extension.requested', again)).toEqual([
      'extension.onceOnly',
      '办法10',
    ]);
    expect(refusal(extended(12), 'extension.requested', { ...again, role: 'head' })).toBeNull();
  });

  it('办法10: while undecided keeps the case from lapsing and the application possible', () => {
    const asked = take(filed(), 'extension.requested', ask('2021-06-30'));
    expect(lapse('2022-01-10', asked)).toEqual(['lapse.extensionPending', '办法10']);
    expect(apply('2022-01-10', asked)).toBeNull();
    const denied = take(asked, 'extension.denied', {
      on: '2022-01-10',
      data: { reason: '无必要' },
    });
    expect(lapse('2022-01-11', denied)).toBeNull();
    expect(terms(asked.facts).find((one) => one.key === 'application')?.proposes).toBeUndefined();
  });
});

describe('lapse', () => {
  it('办法10: is confirmed from the day after the last, terminates and counts as failed', () => {
    expect(lapse('2021-12-30')).toEqual(['application.periodRunning', '办法10']);
    const lapsed = take(filed(), 'application.lapsed', {
      on: '2021-12-31',
      data: { confirmed: true },
    });
    expect(lapsed.flat).toBe('closed.failed');
    expect(terms(filed().facts).find((one) => one.key === 'application')?.proposes).toBe(
      'application.lapsed',
    );
  });

  it('办法18(三): with a special reason leaves the project running, until a day set or six months on', () => {
    const excused = (more: object) =>
      take(filed(), 'application.lapsed', {
        on: '2022-01-10',
        data: { specialReason: '项目负责人重病', ...more },
      });
    expect(excused({}).flat).toBe('project.running');
    expect(apply('2022-07-11', excused({}))).toBeNull();
    expect(lapse('2022-07-11', excused({}))?.[0]).toBe('application.periodRunning');
    expect(lapse('2022-07-12', excused({}))).toBeNull();
    expect(apply('2022-02-28', excused({ newDueOn: '2022-02-28' }))).toBeNull();
    expect(apply('2022-03-01', excused({ newDueOn: '2022-02-28' }))?.[0]).toBe('application.late');
    expect(
      lapse('2022-01-10', filed(), { specialReason: '重病', newDueOn: '2022-01-10' })?.[0],
    ).toBe('lapse.newDueOnNotLater');
  });

  it('办法22: waits, where the project was told beforehand, until it has spoken or its time is over', () => {
    const told = take(filed(), 'priorNotice.given', {
      on: '2021-12-31',
      data: { about: 'lapse', grounds: '逾期未申请验收' },
    });
    expect(lapse('2022-01-10', told)).toEqual(['statement.periodRunning', '办法22']);
    expect(lapse('2022-01-11', told)).toBeNull();
    const spoken = take(told, 'statement.received', {
      on: '2022-01-04',
      data: { about: 'lapse', text: '无异议' },
    });
    expect(lapse('2022-01-05', spoken)).toBeNull();
    expect(
      refusal(filed(), 'statement.received', {
        on: '2022-01-04',
        data: { about: 'lapse', text: '无异议' },
      })?.[0],
    ).toBe('statement.noNotice');
  });
});
