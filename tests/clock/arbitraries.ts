/** Random requests for the property tests, near the years whose calendars are published. */

import fc from 'fast-check';
import type { Exclusion, ReckonRequest, Span, Unit } from '../../workflows/kernel/reckoning.ts';

export const addDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();

const longest: Record<Unit, number> = { day: 120, workingDay: 60, month: 9, year: 2 };

export const aStart = fc.integer({ min: 0, max: 3200 }).map((days) => addDays('2019-01-01', days));
export const aRegion = fc.constantFrom(undefined, '331100', '331127');

export const aSpan: fc.Arbitrary<Span> = fc
  .constantFrom<Unit>('day', 'workingDay', 'month', 'year')
  .chain((unit) => fc.integer({ min: 1, max: longest[unit] }).map((length) => ({ length, unit })));

const aKind = fc.constantFrom('suspension', 'appraisal', 'hearing', 'mediation', 'other');

export const exclusionsFrom = (start: string, openShare = 0): fc.Arbitrary<Exclusion[]> =>
  fc.array(
    fc
      .record({
        kind: aKind,
        offset: fc.integer({ min: -10, max: 130 }),
        days: fc.integer({ min: 0, max: 40 }),
        open: fc.integer({ min: 1, max: 100 }).map((share) => share <= openShare),
      })
      .map(({ kind, offset, days, open }) => {
        const from = addDays(start, offset);
        return { kind, from, to: open ? null : addDays(from, days) };
      }),
    { maxLength: 5 },
  );

const extensionsFrom = (start: string) =>
  fc
    .array(
      fc.record({
        span: fc.oneof(
          {
            weight: 3,
            arbitrary: fc
              .integer({ min: 1, max: 40 })
              .map((length): Span => ({ length, unit: 'day' })),
          },
          aSpan,
        ),
        offset: fc.integer({ min: -2, max: 150 }),
      }),
      { maxLength: 3 },
    )
    .map((list) =>
      list
        .toSorted((one, other) => one.offset - other.offset)
        .map(({ span, offset }) => ({ ...span, approvedOn: addDays(start, offset) })),
    );

export const aForwardRequest: fc.Arbitrary<ReckonRequest & { term: Span }> = aStart.chain((start) =>
  fc
    .record({
      term: aSpan,
      excluded: exclusionsFrom(start, 10),
      extension: fc.option(extensionsFrom(start), { nil: undefined }),
      extensionCap: fc.option(fc.oneof(fc.constant<Span>({ length: 30, unit: 'day' }), aSpan), {
        nil: undefined,
      }),
      region: aRegion,
      asOf: fc.option(
        fc.integer({ min: -5, max: 300 }).map((days) => addDays(start, days)),
        { nil: undefined },
      ),
    })
    .map(({ term, excluded, ...optional }) => ({ term, start, excluded, ...given(optional) })),
);

/** Drops the keys that have no value, since an optional key is either there with a value or absent. */
function given<T extends object>(optional: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
