/**
 * The statistics as an answer: indicators of a procedure over groups and periods, made of monthly sums that every
 * commit keeps up to date. Which figures there are and what they mean is the procedure's; nothing is counted twice here.
 */
import type { Day } from '../../db/rows.ts';
import type { FigureQuery, FigureTotal, Store } from '../../db/store.ts';
import type { Counting, Indicator } from '../../workflows/kernel/figure.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import {
  type Grouping,
  type Period,
  periodName,
  periodOf,
  periodsIn,
  type Question,
} from './question.ts';

/** Null where there is nothing to count by: a share of no cases is not zero. Shares are between 0 and 1, money in 元. */
export type Values = Readonly<Record<string, number | null>>;

export type Line = {
  readonly period: string | null;
  readonly matter: string | null;
  readonly region: string | null;
  readonly values: Values;
};

export type Table = {
  readonly procedure: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
  readonly lines: readonly Line[];
  /** The whole stretch of days, all groups together. */
  readonly total: Values;
};

export type Statistics = {
  readonly question: Question;
  readonly tables: readonly Table[];
};

type Procedures = Readonly<Record<string, Procedure>>;
type Sums = ReadonlyMap<string, number>;

/** `among` are the procedures that the asker may read. */
export async function statisticsOf(
  store: Store,
  procedures: Procedures,
  among: readonly string[],
  question: Question,
): Promise<Statistics> {
  const asked = among.filter((id) => question.procedure === undefined || question.procedure === id);
  const indicators = asked.flatMap((id) => procedures[id]?.indicators ?? []);
  const [within, before] = await Promise.all([
    totalsWithin(store, question, figuresOf(indicators)),
    totalsBefore(store, question, carriedOver(indicators)),
  ]);
  const tables = asked.flatMap((id) => {
    const procedure = procedures[id];
    if (!procedure?.indicators) return [];
    const own = (rows: readonly FigureTotal[]) => rows.filter((row) => row.procedure === id);
    return [tableOf(procedure, procedure.indicators, own(within), own(before), question)];
  });
  return { question, tables };
}

function tableOf(
  { id, title }: Procedure,
  indicators: readonly Indicator[],
  within: readonly FigureTotal[],
  before: readonly FigureTotal[],
  { from, to, by }: Question,
): Table {
  const period = periodOf(by);
  const names = period ? periodsIn(from, to, period) : [null];
  const [during, earlier] = [Map.groupBy(within, keyOf), Map.groupBy(before, keyOf)];
  const lines = groupsOf(by, [...within, ...before]).flatMap((group) => {
    let stock = sumsOf(earlier.get(keyOf(group)) ?? []);
    const mine = Map.groupBy(during.get(keyOf(group)) ?? [], (row) => named(row, period));
    return names.map((name): Line => {
      const sums = sumsOf(mine.get(name) ?? []);
      const values = valuesOf(indicators, sums, stock);
      stock = added(stock, sums);
      return { period: name, ...group, values };
    });
  });
  return {
    procedure: id,
    title,
    indicators,
    lines,
    total: valuesOf(indicators, sumsOf(within), sumsOf(before)),
  };
}

const named = ({ month }: FigureTotal, period: Period | undefined) =>
  month !== null && period ? periodName(month, period) : null;

type Group = { readonly matter: string | null; readonly region: string | null };

const keyOf = ({ matter, region }: Group): string => `${matter} ${region}`;

/** Without a grouping there is one group, even when it is empty. */
function groupsOf(by: readonly Grouping[], rows: readonly FigureTotal[]): readonly Group[] {
  if (!by.includes('matter') && !by.includes('region')) return [{ matter: null, region: null }];
  const groups = new Map<string, Group>();
  for (const { matter, region } of rows) groups.set(keyOf({ matter, region }), { matter, region });
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function sumsOf(rows: readonly FigureTotal[]): Sums {
  const sums = new Map<string, number>();
  for (const { figure, amount } of rows) sums.set(figure, (sums.get(figure) ?? 0) + amount);
  return sums;
}

function added(a: Sums, b: Sums): Sums {
  const sums = new Map(a);
  for (const [figure, amount] of b) sums.set(figure, (sums.get(figure) ?? 0) + amount);
  return sums;
}

function valuesOf(indicators: readonly Indicator[], during: Sums, before: Sums): Values {
  const value = ({ unit, counting }: Indicator) => {
    const amount = counted(counting, during, before);
    return unit === '元' && amount !== null ? amount / 100 : amount;
  };
  return Object.fromEntries(indicators.map((indicator) => [indicator.id, value(indicator)]));
}

function counted(counting: Counting, during: Sums, before: Sums): number | null {
  const sum = (figures: readonly string[], sums = during) =>
    figures.reduce((total, figure) => total + (sums.get(figure) ?? 0), 0);
  if ('count' in counting) return sum(counting.count);
  if ('mean' in counting) return over(sum([counting.mean]), sum([counting.over]), 10);
  if ('stock' in counting) {
    const held = (sums: Sums) => sum(counting.stock, sums) - sum(counting.less, sums);
    return held(before) + (counting.at === 'end' ? held(during) : 0);
  }
  const less = 'less' in counting ? sum(counting.less) : 0;
  return over(sum(counting.share), sum(counting.of) - less, 10_000);
}

/** Rounded to one part in `parts`. */
const over = (share: number, whole: number, parts: number): number | null =>
  whole === 0 ? null : Math.round((share / whole) * parts) / parts;

/** Whole months come as sums; of months cut at either edge the days are counted from their cases. */
async function totalsWithin(
  store: Store,
  question: Question,
  figures: readonly string[],
): Promise<readonly FigureTotal[]> {
  const { from, to } = question;
  const asked = { ...dimensions(question, periodOf(question.by) !== undefined), figures };
  if (monthOf(from) === monthOf(to)) return daysOfMonth(store, asked, from, to);
  const first = from.endsWith('-01') ? monthOf(from) : monthAfter(from);
  const last = to === endOfMonth(to) ? monthOf(to) : monthBefore(to);
  const stretches: Promise<readonly FigureTotal[]>[] = [];
  if (first <= last) stretches.push(store.figureTotals({ ...asked, from: first, until: last }));
  if (!from.endsWith('-01')) stretches.push(daysOfMonth(store, asked, from, endOfMonth(from)));
  if (to !== endOfMonth(to)) stretches.push(daysOfMonth(store, asked, startOfMonth(to), to));
  return (await Promise.all(stretches)).flat();
}

/** The figures that the indicators are made of: nothing else is asked. */
const figuresOf = (indicators: readonly Indicator[]): readonly string[] => [
  ...new Set(indicators.flatMap(({ counting }) => namedIn(counting))),
];

function namedIn(counting: Counting): readonly string[] {
  if ('count' in counting) return counting.count;
  if ('mean' in counting) return [counting.mean, counting.over];
  if ('stock' in counting) return [...counting.stock, ...counting.less];
  return [...counting.share, ...counting.of, ...('less' in counting ? counting.less : [])];
}

/** Of all before the first day only what a stock is made of. */
const carriedOver = (indicators: readonly Indicator[]): readonly string[] =>
  figuresOf(indicators.filter(({ counting }) => 'stock' in counting));

async function totalsBefore(
  store: Store,
  question: Question,
  figures: readonly string[],
): Promise<readonly FigureTotal[]> {
  const { from } = question;
  const asked = { ...dimensions(question, false), figures };
  const whole = store.figureTotals({ ...asked, until: monthBefore(from) });
  if (from.endsWith('-01')) return whole;
  const cut = daysOfMonth(store, asked, startOfMonth(from), dayBefore(from));
  return (await Promise.all([whole, cut])).flat();
}

type Dimensions = ReturnType<typeof dimensions> & Pick<FigureQuery, 'figures'>;

/**
 * Days of one month. A month's sum less the days that were not asked for is the same as the days that were: whichever
 * are fewer are counted. For a month that still runs, those to come hold next to nothing.
 */
async function daysOfMonth(
  store: Store,
  asked: Dimensions,
  from: Day,
  to: Day,
): Promise<readonly FigureTotal[]> {
  const counted = (first: Day, last: Day) =>
    first > last ? [] : store.figureSums({ ...asked, from: first, until: last });
  const isHead = from.endsWith('-01');
  const [first, last] = isHead
    ? [dayAfter(to), endOfMonth(to)]
    : [startOfMonth(from), dayBefore(from)];
  const isEdge = isHead || to === endOfMonth(to);
  if (!isEdge || daysBetween(from, to) <= daysBetween(first, last)) return counted(from, to);
  const month = monthOf(from);
  const [whole, others] = await Promise.all([
    store.figureTotals({ ...asked, from: month, until: month }),
    counted(first, last),
  ]);
  return less(whole, others);
}

/** What comes to nothing is left out, as it is where days are counted. */
function less(whole: readonly FigureTotal[], others: readonly FigureTotal[]): FigureTotal[] {
  const key = ({ amount: _, ...place }: FigureTotal) => Object.values(place).join(' ');
  const taken = new Map(others.map((row) => [key(row), row.amount]));
  return whole
    .map((row) => ({ ...row, amount: row.amount - (taken.get(key(row)) ?? 0) }))
    .filter(({ amount }) => amount !== 0);
}

function dimensions({ by, procedure, matter, region }: Question, monthly: boolean) {
  return {
    by: [
      ...(monthly ? (['month'] as const) : []),
      ...(by.includes('matter') ? (['matter'] as const) : []),
      ...(by.includes('region') ? (['region'] as const) : []),
    ],
    ...(procedure === undefined ? {} : { procedure }),
    ...(matter === undefined ? {} : { matter }),
    ...(region === undefined ? {} : { region }),
  };
}

const monthOf = (day: Day) => day.slice(0, 7);
const startOfMonth = (day: Day): Day => `${monthOf(day)}-01`;
const dayAfter = (day: Day, days = 1): Day => Temporal.PlainDate.from(day).add({ days }).toString();
const dayBefore = (day: Day): Day => dayAfter(day, -1);
const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to).days;
const shifted = (day: Day, months: number) =>
  monthOf(
    Temporal.PlainDate.from(`${monthOf(day)}-01`)
      .add({ months })
      .toString(),
  );
const monthBefore = (day: Day) => shifted(day, -1);
const monthAfter = (day: Day) => shifted(day, 1);

function endOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** The figures behind a number of cases; null for a share, a mean or a stock, which no list of cases shows. */
export const listedFigures = ({ counting, unit }: Indicator): readonly string[] | null =>
  'count' in counting && (unit === '件' || unit === '次') ? counting.count : null;
