import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/clock/built-in-calendar.ts';
import { type CalendarData, createCalendar } from '../../src/clock/calendar.ts';
import { createClock } from '../../src/clock/clock.ts';
import {
  addMonths,
  FIRST_DAY,
  formatDay,
  isWeekend,
  LAST_DAY,
  parseDay,
} from '../../src/clock/day-number.ts';
import { jingningCalendar } from '../../src/clock/jingning-calendar.ts';
import { nationalCalendar } from '../../src/clock/national-calendar.ts';
import { readNotice } from '../../src/clock/notice.ts';
import { clock, days, lastDays, months, workingDays } from './the-clock.ts';

describe('day numbers', () => {
  it('agree with Temporal on every day from 1900 to 2199', () => {
    let day = Temporal.PlainDate.from('1900-01-01');
    for (let number = FIRST_DAY; number <= LAST_DAY; number += 1) {
      const text = day.toString();
      if (
        formatDay(number) !== text ||
        parseDay(text) !== number ||
        isWeekend(number) !== day.dayOfWeek > 5
      ) {
        throw new Error(`differs on ${text}`);
      }
      day = day.add({ days: 1 });
    }
    expect(day.toString()).toBe('2200-01-01');
  });

  it('find the corresponding day as Temporal does', () => {
    for (const start of ['2019-12-31', '2020-02-29', '2021-01-30', '2021-08-31']) {
      for (let count = -40; count <= 40; count += 1) {
        const expected = Temporal.PlainDate.from(start).add({ months: count }).toString();
        expect(formatDay(addMonths(parseDay(start), count))).toBe(expected);
      }
    }
  });
});

describe('the national calendar', () => {
  it('covers 2004 to 2026', () => {
    const { publishedYears } = nationalCalendar();
    expect(publishedYears.toSorted()).toEqual(
      Array.from({ length: 23 }, (_, index) => 2004 + index),
    );
  });

  it('agrees with chinese-days on every day of 2019 to 2026', () => {
    for (
      let day = Temporal.PlainDate.from('2019-01-01');
      day.year < 2027;
      day = day.add({ days: 1 })
    ) {
      expect([day.toString(), clock.isRestDay(day.toString())]).toEqual([
        day.toString(),
        !chineseDays.isWorkday(day.toString()),
      ]);
    }
  });

  it('names the notice of each day, also of days ordered across the New Year', () => {
    const sourceOf = (day: string) =>
      nationalCalendar().rows.find((row) => row.day === day)?.source;
    expect(sourceOf('2026-02-17')).toBe('国务院办公厅关于2026年部分节假日安排的通知');
    expect(sourceOf('2022-12-31')).toBe('国务院办公厅关于2023年部分节假日安排的通知');
    expect(sourceOf('2020-02-02')).toBe('国务院办公厅关于延长2020年春节假期的通知');
    expect(sourceOf('2019-05-05')).toBe('国务院办公厅关于调整2019年劳动节假期安排的通知');
    expect(sourceOf('2015-09-06')).toMatch(/70周年纪念日调休放假/);
    for (const { source } of nationalCalendar().rows) expect(source).toMatch(/通知$/);
  });

  it('has the worked Saturday of the 2006 notice, which the package leaves out', () => {
    expect(clock.isRestDay('2005-12-31')).toBe(false);
  });
});

describe('the calendar of 景宁', () => {
  it('has 农历三月初三 on the days that a second lunar calendar gives', () => {
    const lunar = jingningCalendar().rows.filter(({ name }) => name === '农历三月初三');
    expect(lunar).toHaveLength(97);
    for (const { day } of lunar) {
      expect(chineseDays.getLunarDate(day)).toMatchObject({
        lunarMon: 3,
        lunarDay: 3,
        isLeap: false,
      });
    }
    expect(lunar.map(({ day }) => day)).toEqual(
      expect.arrayContaining(['2021-04-14', '2026-04-19']),
    );
  });

  it('moves a last day in 331127 and nowhere else', () => {
    expect(lastDays(days(13), '2021-04-01', { region: '331127' })).toEqual([
      '2021-04-14',
      '2021-04-15',
    ]);
    expect(lastDays(days(13), '2021-04-01', { region: '331100' })).toEqual([
      '2021-04-14',
      '2021-04-14',
    ]);
    expect(lastDays(days(13), '2021-04-01')).toEqual(['2021-04-14', '2021-04-14']);
    expect(lastDays(months(1), '2021-05-30', { region: '331127' })).toEqual([
      '2021-06-30',
      '2021-07-01',
    ]);
  });

  it('is counted by working days of 331127', () => {
    expect(lastDays(workingDays(1), '2021-06-29', { region: '331127' })[0]).toBe('2021-07-01');
    expect(lastDays(workingDays(1), '2021-06-29', { region: '331102' })[0]).toBe('2021-06-30');
  });

  it('beats a 调休 working day', () => {
    const worked: CalendarData = {
      publishedYears: [],
      rows: [{ day: '2026-04-19', region: '', kind: 'workday', name: '清明', source: '某通知' }],
    };
    const calendar = builtInCalendar(worked);
    expect(calendar.forRegion().isRest(parseDay('2026-04-19'))).toBe(false);
    expect(calendar.forRegion('331127').isRest(parseDay('2026-04-19'))).toBe(true);
  });
});

describe('a date is provisional', () => {
  const provisional = (length: number, start: string) =>
    clock.dates({ term: days(length), start }).provisional;

  it('where its last day has no published calendar, not where it has', () => {
    expect(provisional(30, '2026-12-01')).toBe(false);
    expect(provisional(31, '2026-12-01')).toBe(true);
    expect(provisional(1, '2026-12-30')).toBe(false);
  });

  it('where the last day is moved over or onto such a day', () => {
    const calendar = createCalendar({
      publishedYears: [2026],
      rows: [{ day: '2026-12-31', region: '', kind: 'holiday', name: '元旦', source: '通知' }],
    });
    const own = createClock(calendar, () => undefined);
    expect(own.dates({ term: days(1), start: '2026-12-30' })).toMatchObject({
      due: '2027-01-01',
      provisional: true,
    });
  });

  it('where a working day counted has no published calendar, but not where such days are excluded', () => {
    const term = workingDays(5);
    expect(clock.dates({ term, start: '2026-12-24' })).toMatchObject({
      due: '2026-12-31',
      provisional: false,
    });
    expect(clock.dates({ term, start: '2026-12-25' })).toMatchObject({
      due: '2027-01-01',
      provisional: true,
    });
    const excluded = [{ kind: 'hearing', from: '2003-12-25', to: '2003-12-31' }];
    expect(clock.dates({ term, start: '2003-12-25', excluded }).provisional).toBe(false);
    expect(clock.dates({ term, start: '2003-12-25' }).provisional).toBe(true);
  });

  it('not where a calendar term only passes over such days', () => {
    expect(clock.dates({ term: days(40), start: '2003-12-01' }).provisional).toBe(false);
  });

  it('where such a day decided whether an extension came in time', () => {
    const extended = (approvedOn: string) =>
      clock.dates({
        term: days(3),
        start: '2003-12-24',
        extension: { ...days(30), approvedOn },
      });
    // The term ends on Saturday 2003-12-27, moved to Monday.
    expect(extended('2003-12-27')).toMatchObject({
      extension: { valid: true },
      provisional: false,
    });
    expect(extended('2003-12-29')).toMatchObject({ extension: { valid: true }, provisional: true });
  });

  it('and says so in the working', () => {
    const { working } = clock.reckon({ term: workingDays(1), start: '2027-01-04' });
    expect(working[0]?.why).toContain('尚未公布');
  });
});

describe('an imported notice', () => {
  const source = '国务院办公厅关于2027年部分节假日安排的通知';
  const notice = {
    year: 2027,
    source,
    days: [
      { from: '2027-01-01', to: '2027-01-03', kind: 'holiday', name: '元旦' },
      { from: '2026-12-26', kind: 'workday', name: '元旦' },
      { from: '2027-10-01', to: '2027-10-07', kind: 'holiday', name: '国庆节' },
    ],
  };

  it('becomes rows that settle what was provisional', () => {
    const reading = readNotice(notice);
    if (!reading.ok) throw new Error('refused');
    expect(reading.calendar.rows).toHaveLength(11);
    expect(reading.calendar.rows[0]).toEqual({
      day: '2027-01-01',
      region: '',
      kind: 'holiday',
      name: '元旦',
      source,
    });
    const own = createClock(builtInCalendar(reading.calendar), () => undefined);
    expect(own.dates({ term: days(31), start: '2026-12-01' })).toMatchObject({
      due: '2027-01-04',
      provisional: false,
    });
    expect(own.isRestDay('2026-12-26')).toBe(false);
  });

  it('of a division publishes no year and holds there alone', () => {
    const reading = readNotice({
      year: 2027,
      source: '县政府通知',
      region: '331102',
      days: [{ from: '2027-03-03', kind: 'holiday', name: '节日' }],
    });
    if (!reading.ok) throw new Error('refused');
    expect(reading.calendar.publishedYears).toEqual([]);
    const own = createClock(builtInCalendar(reading.calendar), () => undefined);
    expect([own.isRestDay('2027-03-03', '331102'), own.isRestDay('2027-03-03', '331100')]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['notice.malformed', { days: [] }],
    ['notice.malformed', { year: '2027' }],
    ['notice.malformed', { region: '330100' }],
    [
      'notice.dayImpossible',
      { days: [...notice.days, { from: '2027-02-30', kind: 'holiday', name: '春节' }] },
    ],
    [
      'notice.dayImpossible',
      { days: [...notice.days, { from: '2027-02-03', to: '明天', kind: 'holiday', name: '春节' }] },
    ],
    [
      'notice.rangeReversed',
      {
        days: [
          ...notice.days,
          { from: '2027-02-03', to: '2027-02-01', kind: 'holiday', name: '春节' },
        ],
      },
    ],
    [
      'notice.rangeTooLong',
      {
        days: [
          ...notice.days,
          { from: '2027-02-01', to: '2027-03-04', kind: 'holiday', name: '春节' },
        ],
      },
    ],
    [
      'notice.dayOutsideYear',
      { days: [...notice.days, { from: '2026-11-30', kind: 'holiday', name: '元旦' }] },
    ],
    [
      'notice.dayTwice',
      { days: [...notice.days, { from: '2027-01-02', kind: 'workday', name: '元旦' }] },
    ],
    [
      'notice.workdayOnWeekday',
      { days: [...notice.days, { from: '2027-02-03', kind: 'workday', name: '春节' }] },
    ],
    ['notice.holidaysMissing', { days: notice.days.slice(0, 2) }],
  ])('is refused with %s: %j', (code, change) => {
    const reading = readNotice({ ...notice, ...change });
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.code)).toContain(code);
  });
});
