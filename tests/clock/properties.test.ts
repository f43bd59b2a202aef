import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReckonRequest, WorkingLine } from '../../workflows/kernel/reckoning.ts';
import { addDays, aForwardRequest, aRegion, aSpan, aStart, exclusionsFrom } from './arbitraries.ts';
import { naiveForward } from './naive.ts';
import { clock } from './the-clock.ts';

const RUNS = { numRuns: 2000 };

function daysOf({ from, to }: WorkingLine): number {
  return Temporal.PlainDate.from(from).until(to).days + 1;
}

const closedRequest = aStart.chain((start) =>
  fc.record({ start: fc.constant(start), term: aSpan, excluded: exclusionsFrom(start) }),
);

describe('the clock against a second, slow reckoning', () => {
  it('agrees on dates, verdicts, excluded days, used and remaining', () => {
    fc.assert(
      fc.property(aForwardRequest, (request) => {
        const { nominal, due, excludedDays, used, remaining, extension } = clock.dates(request);
        const naive = naiveForward(request, request.term, request.extensionCap);
        expect({ nominal, due, excludedDays, used, remaining, verdicts: extension ?? [] }).toEqual(
          naive,
        );
      }),
      { numRuns: 4000 },
    );
  }, 300_000);
});

describe('what holds of every reckoning', () => {
  it('does not depend on the order of exclusions', () => {
    const shuffled = closedRequest.chain((request) =>
      fc
        .shuffledSubarray(request.excluded, { minLength: request.excluded.length })
        .map((excluded) => ({ request, other: { ...request, excluded } })),
    );
    fc.assert(
      fc.property(shuffled, ({ request, other }) => {
        expect(clock.dates(other)).toMatchObject({
          ...clock.dates(request),
          basis: expect.anything(),
        });
      }),
      RUNS,
    );
  });

  it('counts an overlap once', () => {
    fc.assert(
      fc.property(closedRequest, fc.nat(20), (request, cut) => {
        const overlapping = request.excluded.flatMap((one) => {
          const middle = addDays(one.from, cut);
          return one.to === null || middle > one.to ? [one, one] : [one, { ...one, from: middle }];
        });
        expect(clock.dates({ ...request, excluded: overlapping })).toEqual(clock.dates(request));
      }),
      RUNS,
    );
  });

  it('never brings a due date forward by one more exclusion', () => {
    const oneMore = aStart.chain((start) =>
      fc.record({
        start: fc.constant(start),
        term: aSpan,
        excluded: exclusionsFrom(start),
        more: exclusionsFrom(start),
      }),
    );
    fc.assert(
      fc.property(oneMore, ({ more, ...request }) => {
        const { due } = clock.dates(request);
        const later = clock.dates({ ...request, excluded: [...request.excluded, ...more] });
        expect(String(later.due) >= String(due)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never gives an earlier date for a later start, in days and working days', () => {
    const inDays = aSpan.filter(({ unit }) => unit === 'day' || unit === 'workingDay');
    const pair = fc
      .tuple(aStart, inDays, fc.nat(30), aRegion)
      .chain(([start, term, later, region]) =>
        exclusionsFrom(start).map((excluded) => ({
          request: { start, term, excluded, ...(region && { region }) },
          later: addDays(start, later),
        })),
      );
    fc.assert(
      fc.property(pair, ({ request, later }) => {
        const first = clock.dates(request);
        const second = clock.dates({ ...request, start: later });
        expect(String(second.nominal) >= String(first.nominal)).toBe(true);
        expect(String(second.due) >= String(first.due)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never ends a forward term on a rest day', () => {
    fc.assert(
      fc.property(aForwardRequest, (request) => {
        const { due } = clock.dates(request);
        if (due !== null) expect(clock.isRestDay(due, request.region)).toBe(false);
      }),
      RUNS,
    );
  });

  it('gives the same answer with and without its working', () => {
    fc.assert(
      fc.property(aForwardRequest, (request) => {
        const { working: _, ...dates } = clock.reckon(request);
        expect(dates).toEqual(clock.dates(request));
      }),
      RUNS,
    );
  });
});

describe('what holds of every working', () => {
  it('covers every day from the start to the due date once, without a gap', () => {
    fc.assert(
      fc.property(aForwardRequest, (request) => {
        const { due, working } = clock.reckon(request);
        let last = request.start;
        for (const line of working) {
          expect(line.from).toBe(addDays(last, 1));
          expect(line.to >= line.from).toBe(true);
          last = line.to;
        }
        if (due !== null) expect(last).toBe(due);
      }),
      RUNS,
    );
  });

  it('has counted units that add up to the term and its valid extensions', () => {
    fc.assert(
      fc.property(aForwardRequest, (request) => {
        const { nominal, working, excludedDays, extension } = clock.reckon(request);
        if (nominal === null) return;
        const counted = working
          .filter((line) => line.counted)
          .reduce((sum, line) => sum + daysOf(line), 0);
        expect(counted).toBe(
          expectedUnits(request, nominal, excludedDays, [extension ?? []].flat()),
        );
      }),
      RUNS,
    );
  });
});

function expectedUnits(
  request: ReckonRequest & { term: { length: number; unit: string } },
  nominal: string,
  excludedDays: number,
  verdicts: readonly { valid: boolean }[],
): number {
  const granted = [request.extension ?? []].flat().filter((_, index) => verdicts[index]?.valid);
  const spans = [request.term, ...granted];
  if (!spans.some(({ unit }) => unit === 'workingDay')) {
    return Temporal.PlainDate.from(request.start).until(nominal).days - excludedDays;
  }
  // A working day step counts its own length, every other step its calendar days.
  const months = spans.reduce(
    (sum, { unit, length }) =>
      sum + (unit === 'month' ? length : unit === 'year' ? 12 * length : 0),
    0,
  );
  const start = Temporal.PlainDate.from(request.start);
  const dayUnits = spans.filter(({ unit }) => unit === 'day' || unit === 'workingDay');
  return (
    start.until(start.add({ months })).days + dayUnits.reduce((sum, { length }) => sum + length, 0)
  );
}
