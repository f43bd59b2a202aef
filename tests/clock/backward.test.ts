import { describe, expect, it } from 'vitest';
import type { ReckonRequest, Unit } from '../../workflows/kernel/reckoning.ts';
import { naiveRest } from './naive.ts';
import { clock } from './the-clock.ts';

const back = (length: number, unit: Unit) => ({ length, unit, direction: 'backward' as const });

function latestDay(term: ReckonRequest['term'], start: string): string {
  const { nominal, due } = clock.dates({ term, start });
  expect(due).toBe(nominal);
  return String(due);
}

describe('a term reckoned back from an event', () => {
  it('leaves seven clear working days before a hearing (规则21)', () => {
    expect(latestDay('adjudication.hearingNotice', '2021-03-19')).toBe('2021-03-09');
  });

  it('counts worked weekends and skips holidays', () => {
    // Clear: 04-25 (worked Sunday), 04-26 to 04-30, 05-06.
    expect(latestDay(back(7, 'workingDay'), '2021-05-07')).toBe('2021-04-24');
  });

  it('is not moved off a rest day', () => {
    expect(latestDay(back(5, 'workingDay'), '2021-03-15')).toBe('2021-03-07');
    expect(clock.isRestDay('2021-03-07')).toBe(true);
  });

  it('leaves as many clear days, or goes back to the corresponding day', () => {
    expect(latestDay(back(7, 'day'), '2021-03-19')).toBe('2021-03-11');
    expect(latestDay(back(3, 'month'), '2021-12-31')).toBe('2021-09-30');
    expect(latestDay(back(3, 'month'), '2021-05-31')).toBe('2021-02-28');
    expect(latestDay(back(1, 'year'), '2024-02-29')).toBe('2023-02-28');
  });

  it('leaves exactly so many working days for every event of four years', () => {
    for (
      let event = Temporal.PlainDate.from('2021-01-01');
      event.year < 2025;
      event = event.add({ days: 1 })
    ) {
      const due = Temporal.PlainDate.from(latestDay(back(7, 'workingDay'), event.toString()));
      let clear = 0;
      for (let day = due.add({ days: 1 }); !day.equals(event); day = day.add({ days: 1 })) {
        if (!naiveRest(day.toString())) clear += 1;
      }
      expect(clear).toBe(7);
      // Nor would the day after do.
      expect(naiveRest(due.add({ days: 1 }).toString())).toBe(false);
    }
  });

  it('shows the clear days from the day after it to the day before the event', () => {
    const { working } = clock.reckon({ term: back(7, 'workingDay'), start: '2021-03-19' });
    expect(working.map(({ from, to, counted }) => [from, to, counted])).toEqual([
      ['2021-03-10', '2021-03-12', true],
      ['2021-03-13', '2021-03-14', false],
      ['2021-03-15', '2021-03-18', true],
    ]);
  });

  it('tells how much of the clear time has gone by', () => {
    const usage = (term: ReckonRequest['term'], asOf: string) => {
      const { used, remaining } = clock.dates({ term, start: '2021-05-31', asOf });
      return [used, remaining];
    };
    expect(usage(back(7, 'day'), '2021-05-23')).toEqual([0, 7]);
    expect(usage(back(7, 'day'), '2021-05-24')).toEqual([1, 6]);
    expect(usage(back(7, 'day'), '2021-06-30')).toEqual([7, 0]);
    expect(usage(back(7, 'workingDay'), '2021-05-24')).toEqual([3, 4]);
    expect(usage(back(3, 'month'), '2021-04-29')).toEqual([1, 2]);
    expect(usage(back(3, 'month'), '2021-04-30')).toEqual([2, 1]);
    expect(usage(back(2, 'year'), '2020-05-31')).toEqual([1, 1]);
  });

  it('is provisional only where the clear days have no calendar', () => {
    const provisional = (term: ReckonRequest['term'], start: string) =>
      clock.dates({ term, start }).provisional;
    expect(provisional(back(7, 'workingDay'), '2027-01-01')).toBe(false);
    expect(provisional(back(7, 'workingDay'), '2027-01-02')).toBe(true);
    expect(provisional(back(7, 'day'), '2027-06-01')).toBe(false);
  });
});
