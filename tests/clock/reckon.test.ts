import { describe, expect, it } from 'vitest';
import type { Exclusion, ReckonRequest } from '../../workflows/kernel/reckoning.ts';
import { clock, days, lastDays, months, workingDays, years } from './the-clock.ts';

const suspension = (from: string, to: string | null): Exclusion => ({
  kind: 'suspension',
  from,
  to,
});
const appraisal = (from: string, to: string | null): Exclusion => ({ kind: 'appraisal', from, to });

const contractExample: ReckonRequest = {
  term: days(60),
  start: '2021-03-03',
  excluded: [appraisal('2021-03-10', '2021-03-20')],
  extension: { ...days(30), approvedOn: '2021-04-20' },
  extensionCap: days(30),
  region: '331127',
  asOf: '2021-07-31',
};

describe('the request of the contract', () => {
  it('gets the answer of the contract', () => {
    expect(clock.reckon(contractExample)).toEqual({
      nominal: '2021-06-11',
      due: '2021-06-11',
      provisional: false,
      excludedDays: 10,
      used: 90,
      remaining: 0,
      extension: { valid: true },
      working: [
        {
          from: '2021-03-04',
          to: '2021-03-10',
          counted: true,
          why: '按日计算，第1日至第7日',
          basis: '民法典201',
        },
        {
          from: '2021-03-11',
          to: '2021-03-20',
          counted: false,
          why: '鉴定期间不计入',
          basis: '规则18',
        },
        {
          from: '2021-03-21',
          to: '2021-06-11',
          counted: true,
          why: '按日计算，第8日至第90日',
          basis: '民法典201',
        },
      ],
      basis: ['民法典201', '规则18'],
    });
  });
});

describe('where a term ends', () => {
  it('does not count the start day (民法典201)', () => {
    expect(lastDays(days(1), '2021-03-03')).toEqual(['2021-03-04', '2021-03-04']);
  });

  it('ends on the corresponding day of the month (民法典202)', () => {
    expect(lastDays(months(6), '2021-03-15')).toEqual(['2021-09-15', '2021-09-15']);
    expect(lastDays(years(1), '2021-03-15')).toEqual(['2022-03-15', '2022-03-15']);
  });

  it('ends on the last of the month where there is no corresponding day', () => {
    expect(lastDays(months(6), '2020-08-31')).toEqual(['2021-02-28', '2021-03-01']);
    expect(lastDays(months(6), '2023-08-31')).toEqual(['2024-02-29', '2024-02-29']);
    expect(lastDays(years(1), '2020-02-29')).toEqual(['2021-02-28', '2021-03-01']);
  });

  it('moves a last day on a weekend or holiday to the next working day (民法典203)', () => {
    expect(lastDays(days(60), '2021-03-03')).toEqual(['2021-05-02', '2021-05-06']);
    expect(clock.dates({ term: days(60), start: '2021-03-03' }).basis).toContain('民法典203');
  });

  it('leaves a last day on a working day where it is, and then does not cite 民法典203', () => {
    expect(lastDays(days(5), '2021-05-01')).toEqual(['2021-05-06', '2021-05-06']);
    expect(clock.dates({ term: days(5), start: '2021-05-01' }).basis).toEqual(['民法典201']);
  });

  it('does not move a last day on a 调休 working Saturday or Sunday', () => {
    expect(lastDays(days(7), '2021-05-01')).toEqual(['2021-05-08', '2021-05-08']);
    expect(lastDays(days(8), '2021-05-01')).toEqual(['2021-05-09', '2021-05-10']);
    expect(lastDays(days(1), '2021-04-24')).toEqual(['2021-04-25', '2021-04-25']);
  });

  it('counts working days over holidays and worked weekends', () => {
    expect(lastDays(workingDays(7), '2021-04-23')).toEqual(['2021-05-06', '2021-05-06']);
    expect(lastDays(workingDays(1), '2021-04-30')).toEqual(['2021-05-06', '2021-05-06']);
  });

  it('knows that New Year’s Eve was worked in 2024 and is a holiday from 2025', () => {
    expect(clock.isRestDay('2024-02-09')).toBe(false);
    expect(clock.isRestDay('2025-01-28')).toBe(true);
  });
});

describe('days that do not count', () => {
  it('are half-open: the first day counts, the last does not', () => {
    const { nominal, excludedDays } = clock.dates({
      term: days(10),
      start: '2021-03-01',
      excluded: [appraisal('2021-03-03', '2021-03-04')],
    });
    expect([nominal, excludedDays]).toEqual(['2021-03-12', 1]);
  });

  it('are none where an exclusion ends on the day it begins', () => {
    expect(
      lastDays(days(10), '2021-03-01', { excluded: [appraisal('2021-03-03', '2021-03-03')] })[0],
    ).toBe('2021-03-11');
  });

  it('are clamped to the term on both sides', () => {
    const excluded = [appraisal('2021-02-01', '2021-03-02'), appraisal('2021-03-12', '2021-04-30')];
    const { nominal, excludedDays } = clock.dates({
      term: days(10),
      start: '2021-03-01',
      excluded,
    });
    expect([nominal, excludedDays]).toEqual(['2021-03-12', 1]);
  });

  it('count where they begin one day before the last day', () => {
    const excluded = [appraisal('2021-03-10', '2021-03-20')];
    expect(lastDays(days(10), '2021-03-01', { excluded })[0]).toBe('2021-03-21');
  });

  it('count once where exclusions overlap, and name both reasons', () => {
    const excluded = [
      appraisal('2021-03-03', '2021-03-08'),
      suspension('2021-03-06', '2021-03-10'),
    ];
    const { excludedDays, working } = clock.reckon({
      term: days(20),
      start: '2021-03-01',
      excluded,
    });
    expect(excludedDays).toBe(7);
    expect(working.slice(1, 4).map(({ from, to, why, basis }) => [from, to, why, basis])).toEqual([
      ['2021-03-04', '2021-03-06', '鉴定期间不计入', '规则18'],
      ['2021-03-07', '2021-03-08', '鉴定、中止期间不计入', '规则18、规则14'],
      ['2021-03-09', '2021-03-10', '中止期间不计入', '规则14'],
    ]);
  });

  it('are skipped by working days only where they would have counted', () => {
    expect(
      lastDays(workingDays(5), '2021-03-05', {
        excluded: [appraisal('2021-03-05', '2021-03-07')],
      })[0],
    ).toBe('2021-03-12');
    expect(
      lastDays(workingDays(5), '2021-03-05', {
        excluded: [appraisal('2021-03-05', '2021-03-08')],
      })[0],
    ).toBe('2021-03-15');
  });

  it('let the working day count on which they begin', () => {
    const excluded = [appraisal('2021-03-08', '2021-03-09')];
    expect(lastDays(workingDays(5), '2021-03-05', { excluded })[0]).toBe('2021-03-15');
    expect(
      clock.reckon({ term: workingDays(5), start: '2021-03-05', excluded }).working,
    ).toMatchObject([
      { to: '2021-03-07', counted: false },
      { to: '2021-03-08', counted: true },
      { to: '2021-03-09', counted: false },
      { to: '2021-03-12', counted: true },
      { to: '2021-03-14', counted: false },
      { to: '2021-03-15', counted: true },
    ]);
  });

  it('move the corresponding day of a month term on until no more fall inside', () => {
    // 10 days lead to 09-25, which takes in 5 days of the second exclusion, which leads to 09-30.
    const excluded = [appraisal('2021-04-01', '2021-04-11'), appraisal('2021-09-20', '2021-09-25')];
    const { nominal, excludedDays } = clock.dates({
      term: months(6),
      start: '2021-03-15',
      excluded,
    });
    expect([nominal, excludedDays]).toEqual(['2021-09-30', 15]);
  });

  it('do not touch a month term where they begin on its moved-on last day', () => {
    const excluded = [appraisal('2021-04-01', '2021-04-11'), appraisal('2021-09-25', '2021-09-30')];
    expect(lastDays(months(6), '2021-03-15', { excluded })[0]).toBe('2021-09-25');
  });

  it('after the nominal day change nothing, even before the moved due date', () => {
    const excluded = [suspension('2021-05-03', '2021-05-20')];
    expect(lastDays(days(60), '2021-03-03', { excluded })).toEqual(['2021-05-02', '2021-05-06']);
  });
});

describe('an open exclusion', () => {
  const standing = (more: Partial<ReckonRequest> = {}) =>
    clock.reckon({
      term: days(60),
      start: '2021-03-03',
      excluded: [suspension('2021-03-10', null)],
      ...more,
    });

  it('leaves no due date and freezes the count at its first day', () => {
    expect(standing()).toMatchObject({
      nominal: null,
      due: null,
      used: 7,
      remaining: 53,
      excludedDays: 0,
    });
  });

  it('freezes the count whatever the day asked for, but not before it began', () => {
    expect(standing({ asOf: '2021-06-30' })).toMatchObject({ used: 7, remaining: 53 });
    expect(standing({ asOf: '2021-03-05' })).toMatchObject({ used: 2, remaining: 58 });
  });

  it('is shown as standing up to the day asked for', () => {
    expect(standing({ asOf: '2021-06-30' }).working.at(-1)).toEqual({
      from: '2021-03-11',
      to: '2021-06-30',
      counted: false,
      why: '中止尚未结束，停止计算',
      basis: '规则14',
    });
  });

  it('that began before the start leaves everything unused', () => {
    expect(standing({ excluded: [suspension('2021-02-10', null)] })).toMatchObject({
      used: 0,
      remaining: 60,
    });
  });

  it('that begins on or after the nominal day stops nothing', () => {
    expect(standing({ excluded: [suspension('2021-05-02', null)] })).toMatchObject({
      due: '2021-05-06',
      used: null,
    });
    expect(standing({ excluded: [suspension('2021-05-01', null)] })).toMatchObject({
      due: null,
      used: 59,
    });
  });
});

describe('an extension', () => {
  const verdict = (approvedOn: string, more: Partial<ReckonRequest> = {}) =>
    clock.dates({
      term: days(60),
      start: '2021-03-03',
      extension: { ...days(30), approvedOn },
      extensionCap: days(30),
      ...more,
    });

  it('is counted together with the term and moved once', () => {
    expect(verdict('2021-04-20')).toMatchObject({
      nominal: '2021-06-01',
      due: '2021-06-01',
      extension: { valid: true },
    });
  });

  it('may be approved on the start day, not before it', () => {
    expect(verdict('2021-03-03').extension).toEqual({ valid: true });
    expect(verdict('2021-03-02').extension).toEqual({ valid: false, code: 'extension.early' });
  });

  it('may be approved on the moved due date, not after it', () => {
    expect(verdict('2021-05-06').extension).toEqual({ valid: true });
    expect(verdict('2021-05-07')).toMatchObject({
      due: '2021-05-06',
      extension: { valid: false, code: 'extension.late' },
    });
  });

  it('is judged with all given exclusions counted, later ones too', () => {
    const excluded = [appraisal('2021-05-01', '2021-05-20')];
    expect(verdict('2021-05-20', { excluded }).extension).toEqual({ valid: true });
  });

  it('may not be approved from the first day of a suspension to the day before its last', () => {
    const excluded = [suspension('2021-04-01', '2021-04-10')];
    expect(verdict('2021-03-31', { excluded }).extension).toEqual({ valid: true });
    expect(verdict('2021-04-01', { excluded }).extension).toMatchObject({
      code: 'extension.whileSuspended',
    });
    expect(verdict('2021-04-09', { excluded }).extension).toMatchObject({
      code: 'extension.whileSuspended',
    });
    expect(verdict('2021-04-10', { excluded }).extension).toEqual({ valid: true });
  });

  it('may be approved during an appraisal', () => {
    expect(
      verdict('2021-04-05', { excluded: [appraisal('2021-04-01', '2021-04-10')] }).extension,
    ).toEqual({ valid: true });
  });

  it('may be as long as the cap, not longer; without a cap there is no limit', () => {
    const extension = { ...days(31), approvedOn: '2021-04-20' };
    expect(verdict('', { extension }).extension).toEqual({
      valid: false,
      code: 'extension.tooLong',
    });
    expect(clock.dates({ term: days(60), start: '2021-03-03', extension }).extension).toEqual({
      valid: true,
    });
  });

  it('under an open suspension is refused, under another open exclusion is not late', () => {
    expect(
      verdict('2021-06-20', { excluded: [suspension('2021-03-10', null)] }).extension,
    ).toMatchObject({
      code: 'extension.whileSuspended',
    });
    expect(verdict('2021-06-20', { excluded: [appraisal('2021-03-10', null)] })).toMatchObject({
      extension: { valid: true },
      used: 7,
      remaining: 83,
    });
  });

  it('tells early before suspended, suspended before late, late before too long', () => {
    const extension = (approvedOn: string) => ({ ...days(90), approvedOn });
    const excluded = [
      suspension('2021-03-01', '2021-03-02'),
      suspension('2021-06-01', '2021-06-05'),
    ];
    const code = (approvedOn: string) =>
      verdict('', { excluded, extension: extension(approvedOn) }).extension;
    expect(code('2021-03-01')).toMatchObject({ code: 'extension.early' });
    expect(code('2021-06-02')).toMatchObject({ code: 'extension.whileSuspended' });
    expect(code('2021-06-06')).toMatchObject({ code: 'extension.late' });
    expect(code('2021-04-20')).toMatchObject({ code: 'extension.tooLong' });
  });

  it('takes the cap of a registered term', () => {
    const asked = (length: number) =>
      clock.dates({
        term: 'adjudication.decision',
        start: '2021-03-03',
        extension: { ...days(length), approvedOn: '2021-04-20' },
      });
    expect(asked(30)).toMatchObject({ extension: { valid: true }, basis: ['民法典201', '规则18'] });
    expect(asked(31)).toMatchObject({ extension: { valid: false, code: 'extension.tooLong' } });
  });
});

describe('several extensions', () => {
  const patent = (...extension: { length: number; unit: 'month' | 'day'; approvedOn: string }[]) =>
    clock.dates({ term: months(3), start: '2021-01-31', extension });

  it('of one unit are added before counting: 3 + 1 months are 4 months', () => {
    expect(patent({ ...months(1), unit: 'month', approvedOn: '2021-04-20' }).nominal).toBe(
      '2021-05-31',
    );
  });

  it('of mixed units count months first, then days', () => {
    const { nominal } = clock.dates({
      term: days(10),
      start: '2021-01-31',
      extension: { ...months(1), approvedOn: '2021-02-05' },
    });
    expect(nominal).toBe('2021-03-10');
  });

  it('are each judged against the due date before them', () => {
    const answer = patent(
      { length: 1, unit: 'month', approvedOn: '2021-04-30' },
      { length: 2, unit: 'month', approvedOn: '2021-05-31' },
      { length: 1, unit: 'month', approvedOn: '2021-08-03' },
    );
    expect(answer.extension).toEqual([
      { valid: true },
      { valid: true },
      { valid: false, code: 'extension.late' },
    ]);
    expect(answer.nominal).toBe('2021-07-31');
    expect(answer.due).toBe('2021-08-02');
  });

  it('together stay within the cap, an invalid one not counted', () => {
    const { extension } = clock.dates({
      term: days(60),
      start: '2021-03-03',
      extensionCap: days(30),
      extension: [
        { ...days(20), approvedOn: '2021-04-01' },
        { ...days(11), approvedOn: '2021-04-02' },
        { ...days(10), approvedOn: '2021-04-03' },
      ],
    });
    expect(extension).toEqual([
      { valid: true },
      { valid: false, code: 'extension.tooLong' },
      { valid: true },
    ]);
  });

  it('are answered with an empty list where the list is empty', () => {
    expect(patent().extension).toEqual([]);
  });

  it('are compared with a cap in other units by where they end', () => {
    const asked = (length: number) =>
      clock.dates({
        term: days(60),
        start: '2021-02-01',
        extensionCap: months(1),
        extension: { ...days(length), approvedOn: '2021-03-01' },
      }).extension;
    expect(asked(28)).toEqual({ valid: true });
    expect(asked(29)).toMatchObject({ code: 'extension.tooLong' });
  });
});

describe('used and remaining', () => {
  const usage = (
    term: ReckonRequest['term'],
    asOf: string | undefined,
    more: Partial<ReckonRequest> = {},
  ) => {
    const { used, remaining } = clock.dates({
      term,
      start: '2021-03-03',
      ...(asOf && { asOf }),
      ...more,
    });
    return [used, remaining];
  };

  it('are null where no day is asked for', () => {
    expect(usage(days(60), undefined)).toEqual([null, null]);
  });

  it('count up to and including the day asked for', () => {
    expect(usage(days(60), '2021-03-04')).toEqual([1, 59]);
    expect(usage(workingDays(7), '2021-03-08')).toEqual([3, 4]);
  });

  it('are clamped before the start and after the end', () => {
    expect(usage(days(60), '2021-01-01')).toEqual([0, 60]);
    expect(usage(days(60), '2022-01-01')).toEqual([60, 0]);
  });

  it('do not count excluded days', () => {
    expect(
      usage(days(60), '2021-03-15', { excluded: [appraisal('2021-03-10', '2021-03-20')] }),
    ).toEqual([7, 53]);
  });

  it('count completed months and years', () => {
    expect(usage(months(6), '2021-04-02')).toEqual([0, 6]);
    expect(usage(months(6), '2021-04-03')).toEqual([1, 5]);
    expect(usage(years(3), '2023-03-02')).toEqual([1, 2]);
    expect(usage(years(3), '2023-03-03')).toEqual([2, 1]);
  });

  it('count days, and working days where those come, in a term of mixed units', () => {
    const extension = { ...days(10), approvedOn: '2021-03-10' };
    expect(usage(months(1), '2021-03-13', { extension })).toEqual([10, 31]);
  });

  it('count months in a term of years and months', () => {
    expect(
      usage(years(1), '2021-05-03', { extension: { ...months(2), approvedOn: '2021-03-10' } }),
    ).toEqual([2, 12]);
  });
});

describe('the article cited', () => {
  it.each([
    ['adjudication.review', '规则10'],
    ['adjudication.reply', '规则10(二)'],
    ['adjudication.decision', '规则18'],
    ['adjudication.hearingNotice', '规则21'],
    ['acceptance.application', '办法10'],
    ['acceptance.rectification', '办法21'],
  ])('of %s is %s', (term, article) => {
    const { basis } = clock.dates({ term, start: '2021-03-03' });
    expect(basis[0]).toBe('民法典201');
    expect(basis).toContain(article);
  });

  it('of months is 民法典202', () => {
    expect(clock.dates({ term: months(1), start: '2021-03-03' }).basis).toEqual([
      '民法典201',
      '民法典202',
      '民法典203',
    ]);
  });

  it('of an exclusion that takes no day out of the term is not given', () => {
    const excluded = [suspension('2020-01-01', '2021-03-03'), suspension('2021-05-02', null)];
    expect(clock.dates({ term: days(60), start: '2021-03-03', excluded }).basis).toEqual([
      '民法典201',
      '民法典203',
    ]);
  });
});
