import { describe, expect, it } from 'vitest';
import { clock, days, refusalOf } from './the-clock.ts';

const request = (more: object) => ({ term: days(60), start: '2021-03-03', ...more });

describe('a request that cannot be counted is refused', () => {
  it.each([
    ['date.impossible', { start: '2021-02-29' }],
    ['date.impossible', { start: '2021-02-30' }],
    ['date.impossible', { start: '2021-13-01' }],
    ['date.impossible', { start: '2021-00-10' }],
    ['date.impossible', { start: '1900-02-29' }],
    ['date.malformed', { start: '2021-3-3' }],
    ['date.malformed', { start: '20210303' }],
    ['date.malformed', { start: '2021-03-03T00:00:00' }],
    ['date.malformed', { start: ' 2021-03-03' }],
    ['date.malformed', { start: '' }],
    ['date.malformed', { asOf: '昨天' }],
    ['date.outOfRange', { start: '1899-12-31' }],
    ['date.outOfRange', { start: '2200-01-01' }],
    ['date.outOfRange', { start: '2199-12-01' }],
    ['date.outOfRange', { term: { length: 100_000, unit: 'year' } }],
    ['date.outOfRange', { term: { length: 2000, unit: 'year', direction: 'backward' } }],
    ['date.outOfRange', { term: { length: 100_000, unit: 'workingDay', direction: 'backward' } }],
    ['unit.unknown', { term: { length: 1, unit: 'week' } }],
    ['unit.unknown', { extensionCap: { length: 1, unit: 'hour' } }],
    ['length.notPositive', { term: days(0) }],
    ['length.notPositive', { term: days(-1) }],
    ['length.notPositive', { term: days(1.5) }],
    ['length.notPositive', { term: days(Number.NaN) }],
    ['length.notPositive', { extension: { ...days(0), approvedOn: '2021-04-01' } }],
    ['length.notPositive', { extensionCap: days(0) }],
    ['length.tooLarge', { term: days(100_001) }],
    [
      'exclusion.reversed',
      { excluded: [{ kind: 'hearing', from: '2021-03-10', to: '2021-03-09' }] },
    ],
    ['date.impossible', { excluded: [{ kind: 'hearing', from: '2021-03-10', to: '2021-04-31' }] }],
    ['date.impossible', { extension: { ...days(30), approvedOn: '2021-04-31' } }],
    ['region.unknown', { region: '330100' }],
    ['region.unknown', { region: '331103' }],
    ['region.unknown', { region: '' }],
    ['region.unknown', { region: 'toString' }],
    ['term.unknown', { term: 'adjudication.nothing' }],
    ['term.unknown', { term: 'constructor' }],
    [
      'extension.unordered',
      {
        extension: [
          { ...days(1), approvedOn: '2021-04-02' },
          { ...days(1), approvedOn: '2021-04-01' },
        ],
      },
    ],
    [
      'backward.excluded',
      {
        term: 'adjudication.hearingNotice',
        excluded: [{ kind: 'hearing', from: '2021-03-01', to: null }],
      },
    ],
    [
      'backward.extension',
      { term: 'adjudication.hearingNotice', extension: { ...days(1), approvedOn: '2021-03-01' } },
    ],
  ])('%s: %j', (code, more) => {
    expect(refusalOf(request(more))).toBe(code);
  });

  it('and the limits themselves are answered', () => {
    expect(clock.dates(request({ start: '1900-01-01' })).nominal).toBe('1900-03-02');
    expect(clock.dates(request({ start: '1904-02-29', term: days(1) })).nominal).toBe('1904-03-01');
    expect(clock.dates(request({ term: days(1), start: '2199-12-30' })).due).toBe('2199-12-31');
    expect(clock.dates(request({ region: '331181' })).due).toBe('2021-05-06');
    expect(
      clock.dates({
        term: { ...days(1), direction: 'backward' },
        start: '2021-03-03',
        excluded: [],
      }).due,
    ).toBe('2021-03-01');
  });
});
