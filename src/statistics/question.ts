/** What may be asked of the statistics: a stretch of legal days, and by what the figures are grouped. */
import { z } from 'zod';
import type { Day } from '../../db/rows.ts';
import { day } from '../../workflows/kernel/fields.ts';
import { regions } from '../clock/regions.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { checked } from '../validate.ts';

export const periods = { month: '月', quarter: '季度', year: '年' } as const;
export const groupings = { ...periods, matter: '类别', region: '县（市、区）' } as const;

export type Period = keyof typeof periods;
export type Grouping = keyof typeof groupings;

export type Question = {
  readonly from: Day;
  readonly to: Day;
  readonly by: readonly Grouping[];
  readonly procedure?: string;
  readonly matter?: string;
  readonly region?: string;
};

/** The same under the words of the organ: kind of dispute, county. */
const aliases: Readonly<Record<string, Grouping>> = { kind: 'matter', county: 'region' };

const MOST_PERIODS = 240;

/** `by` names one or more of month, quarter, year (at most one of these), matter (kind), region (county), with commas between. */
export const questionQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  by: z.string().max(60).optional(),
  procedure: z.string().max(40).optional(),
  matter: z.string().max(40).optional(),
  region: z.string().max(6).optional(),
});

/** From the first of the year to today and by month, unless asked otherwise. */
export function readQuestion(query: unknown, today: Day): Outcome<Question> {
  const given = Object.fromEntries(
    Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== ''),
  );
  const read = checked(questionQuery, given);
  if (failed(read)) return read;
  const { from = `${today.slice(0, 4)}-01-01`, to = today, by = 'month', ...only } = read.ok;
  const named = by.split(',').map((name) => aliases[name.trim()] ?? name.trim());
  const unknown = named.find((name) => !Object.hasOwn(groupings, name));
  const complaint = (path: string, detail: string) => ({
    problem: problems.invalid([{ path, detail }]),
  });
  if (unknown !== undefined) {
    return complaint(
      'by',
      `没有按“${unknown}”的统计，可以按 month、quarter、year、matter、region。`,
    );
  }
  const grouped = [...new Set(named)] as Grouping[];
  if (grouped.filter(isPeriod).length > 1) return complaint('by', '月、季度、年只能选择一种。');
  if (to < from) return complaint('to', '统计期的末日不得早于首日。');
  if (only.region !== undefined && !Object.hasOwn(regions, only.region)) {
    return complaint('region', '没有此行政区划代码。');
  }
  const period = grouped.find(isPeriod);
  if (period && periodsIn(from, to, period).length > MOST_PERIODS) {
    return complaint('to', `一次最多统计${MOST_PERIODS}个时段。`);
  }
  return { ok: { from, to, by: grouped, ...defined(only) } };
}

const isPeriod = (grouping: string): grouping is Period => Object.hasOwn(periods, grouping);

export const periodOf = (by: readonly Grouping[]): Period | undefined => by.find(isPeriod);

/** 2021-03, 2021-Q1, 2021. */
export function periodName(month: string, period: Period): string {
  const [year = '', number = ''] = month.split('-');
  if (period === 'year') return year;
  return period === 'month' ? month : `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

/** Every period that the days touch, in order. */
export function periodsIn(from: Day, to: Day, period: Period): readonly string[] {
  const names = new Set<string>();
  let month = Temporal.PlainDate.from(from).with({ day: 1 });
  const last = Temporal.PlainDate.from(to);
  while (Temporal.PlainDate.compare(month, last) <= 0) {
    names.add(periodName(month.toString().slice(0, 7), period));
    if (names.size > MOST_PERIODS) break;
    month = month.add({ months: 1 });
  }
  return [...names];
}

/** 2021年3月, 2021年第1季度, 2021年. */
export function periodTitle(name: string): string {
  const [year, rest] = name.split('-');
  if (rest === undefined) return `${year}年`;
  return rest.startsWith('Q') ? `${year}年第${rest.slice(1)}季度` : `${year}年${Number(rest)}月`;
}

/** The days of a period within those that were asked for. */
export function periodDays(name: string, { from, to }: Question): { from: Day; to: Day } {
  const [year = '', rest = ''] = name.split('-');
  const quarter = rest.startsWith('Q') ? Number(rest.slice(1)) : null;
  const first = quarter ? quarter * 3 - 2 : Number(rest || '1');
  const months = quarter ? 3 : rest === '' ? 12 : 1;
  const start = Temporal.PlainDate.from({ year: Number(year), month: first, day: 1 });
  const begins = start.toString();
  const ends = start.add({ months }).subtract({ days: 1 }).toString();
  return { from: begins < from ? from : begins, to: ends > to ? to : ends };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
