/** The working a person can print and check: which days counted, which did not, and why; it decides no date. */

import type { WorkingLine } from '../../workflows/kernel/reckoning.ts';
import type { RegionCalendar } from './calendar.ts';
import { type DayNumber, formatDay } from './day-number.ts';
import { exclusionKind } from './exclusion-kinds.ts';
import type { Step } from './plan.ts';
import type { AskedExclusion } from './question.ts';
import type { Settlement } from './settlement.ts';

/** Why a day is as it is; `ordinal` numbers counted units so that a reader can count along. */
type Mark = {
  readonly counted: boolean;
  readonly why: string;
  readonly basis: string;
  readonly ordinal?: '日' | '个工作日';
};

type Stretch = {
  readonly from: DayNumber;
  to: DayNumber;
  readonly mark: Mark;
  readonly unitsBefore: number;
};

/** 国务院关于职工工作时间的规定, article 7: state organs rest on Saturday and Sunday. */
const WEEK = '职工工作时间规定7';

const counted = {
  corresponding: { counted: true, why: '按月、年计算，计至对应日', basis: '民法典202' },
  day: { counted: true, why: '按日计算', basis: '民法典201', ordinal: '日' },
} as const satisfies Record<string, Mark>;

/** Forward: from the day after the start to the due date, or to the last frozen day known. */
export function workingLines(settled: Settlement): WorkingLine[] {
  const stretches = settled.question.backward
    ? backwardStretches(settled)
    : forwardStretches(settled);
  return stretches.map(print);
}

function forwardStretches(settled: Settlement): Stretch[] {
  const { question, plan, days, nominal, due } = settled;
  const lines = new Lines();
  const page: Page = {
    lines,
    days,
    skipped: excludedStretches(settled),
    last: nominal ?? settled.gaps.frozenAt ?? question.start,
  };
  let day = question.start + 1;
  for (const step of plan.steps) day = addStep(page, step, day);
  if (nominal === null) addFrozen(lines, settled);
  else if (due !== null) addMove(lines, nominal, due, days);
  return lines.stretches;
}

type Page = {
  readonly lines: Lines;
  readonly days: RegionCalendar;
  /** Excluded stretches not yet come to. */
  readonly skipped: Stretch[];
  /** The last day that can count. */
  readonly last: DayNumber;
};

/** Writes one step from `day` on; gives the day after it. */
function addStep(
  { lines, days, skipped, last }: Page,
  { kind, length }: Step,
  from: DayNumber,
): DayNumber {
  let day = from;
  for (let left = length; left > 0 && day <= last; ) {
    const gap = skipped[0];
    if (gap?.from === day) {
      lines.add(gap.from, gap.to, gap.mark);
      skipped.shift();
      day = gap.to + 1;
    } else if (kind === 'workingDay') {
      const mark = workingDayMark(day, days);
      lines.add(day, day, mark);
      if (mark.counted) left -= 1;
      day += 1;
    } else {
      const to = Math.min(day + left - 1, last, (gap?.from ?? Infinity) - 1);
      lines.add(day, to, counted[kind]);
      left -= to - day + 1;
      day = to + 1;
    }
  }
  return day;
}

/** Backward: the days to be kept clear, from the day after the latest day to the day before the event. */
function backwardStretches({ question, due, days }: Settlement): Stretch[] {
  const lines = new Lines();
  const { term, start } = question;
  const first = (due ?? start) + 1;
  if (term.unit === 'workingDay') {
    for (let day = first; day < start; day += 1) lines.add(day, day, workingDayMark(day, days));
  } else if (first < start) {
    lines.add(first, start - 1, term.unit === 'day' ? counted.day : counted.corresponding);
  }
  return lines.stretches;
}

/** Neighbouring days of the same mark on one line. */
class Lines {
  readonly stretches: Stretch[] = [];

  add(from: DayNumber, to: DayNumber, mark: Mark): void {
    const last = this.stretches.at(-1);
    if (last && sameMark(last.mark, mark)) last.to = to;
    else this.stretches.push({ from, to, mark, unitsBefore: this.#unitsBefore(mark) });
  }

  #unitsBefore({ ordinal }: Mark): number {
    const last = this.stretches.findLast(({ mark }) => mark.counted && mark.ordinal === ordinal);
    return last === undefined ? 0 : last.unitsBefore + last.to - last.from + 1;
  }
}

function sameMark(one: Mark, other: Mark): boolean {
  return one.counted === other.counted && one.why === other.why && one.basis === other.basis;
}

function print({ from, to, mark, unitsBefore }: Stretch): WorkingLine {
  const { why, basis } = mark;
  return {
    from: formatDay(from),
    to: formatDay(to),
    counted: mark.counted,
    why:
      mark.ordinal === undefined
        ? why
        : `${why}，${ordinals(unitsBefore + 1, unitsBefore + to - from + 1, mark.ordinal)}`,
    basis,
  };
}

function ordinals(first: number, last: number, unit: string): string {
  return first === last ? `第${first}${unit}` : `第${first}${unit}至第${last}${unit}`;
}

function workingDayMark(day: DayNumber, days: RegionCalendar): Mark {
  const row = days.rowOf(day);
  const unpublished =
    row === undefined && !days.isPublished(day) ? '（放假安排尚未公布，暂按星期推算）' : '';
  if (days.isRest(day)) {
    return {
      counted: false,
      why: `${row ? `${row.name}放假` : '周末'}${unpublished}`,
      basis: row?.source ?? WEEK,
    };
  }
  const why = `${row ? `调休上班（${row.name}）` : '工作日'}${unpublished}`;
  return { counted: true, why, basis: row?.source ?? WEEK, ordinal: '个工作日' };
}

function addMove(lines: Lines, nominal: DayNumber, due: DayNumber, days: RegionCalendar): void {
  for (let day = nominal + 1; day < due; day += 1) {
    lines.add(day, day, moved(`${days.rowOf(day)?.name ?? '周末'}休假，期限末日顺延`));
  }
  if (due > nominal) {
    lines.add(due, due, moved(`末日${formatDay(nominal)}为法定休假日，以休假日结束的次日为末日`));
  }
}

function moved(why: string): Mark {
  return { counted: false, why, basis: '民法典203' };
}

/** The clock is known to stand on the first frozen day, and up to `asOf` where that is later. */
function addFrozen(lines: Lines, { question, gaps }: Settlement): void {
  const first = (gaps.frozenAt ?? question.start) + 1;
  const open = question.exclusions.filter(({ to, from }) => to === null && from < first);
  const { names, basis } = describe(open);
  const why = `${names}尚未结束，停止计算`;
  lines.add(first, Math.max(first, question.asOf ?? first), { counted: false, why, basis });
}

/** The excluded days in order, cut wherever another exclusion begins or ends. */
function excludedStretches({ question, gaps }: Settlement): Stretch[] {
  const cuts = [
    ...new Set(question.exclusions.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
  ];
  cuts.sort((one, other) => one - other);
  return gaps.closed.flatMap((gap) => {
    const inside = cuts.filter((cut) => cut > gap.from && cut < gap.to);
    const bounds = [gap.from, ...inside, gap.to];
    return bounds.slice(1).map((to, index) => {
      const from = bounds[index] ?? gap.from;
      return {
        from: from + 1,
        to,
        mark: excludedMark(question.exclusions, from, to),
        unitsBefore: 0,
      };
    });
  });
}

function excludedMark(exclusions: readonly AskedExclusion[], from: DayNumber, to: DayNumber): Mark {
  const active = exclusions.filter((one) => one.from <= from && (one.to === null || one.to >= to));
  const { names, basis } = describe(active);
  return { counted: false, why: `${names}期间不计入`, basis };
}

function describe(exclusions: readonly AskedExclusion[]): { names: string; basis: string } {
  const kinds = exclusions.map(exclusionKind);
  return {
    names: [...new Set(kinds.map(({ name }) => name))].join('、'),
    basis: [...new Set(kinds.map(({ basis }) => basis))].join('、'),
  };
}
