/**
 * What statistics count of a case, as data: the figures it adds, and the indicators that are made of them.
 * Sums, periods and tables are src/statistics; nothing is counted here.
 */
import type { Citation } from './citation.ts';
import type { Clock, Day } from './reckoning.ts';

/** An amount that a case adds to a figure on the legal day it belongs to. Whole numbers only; money in 分. */
export type Figure = { readonly figure: string; readonly on: Day; readonly amount: number };

/** A deadline of the case as it ended, for figures that ask whether something was done in time. */
export type EndedTerm = {
  readonly key: string;
  readonly due: Day | null;
  readonly status: string;
};

/** What figures are derived from besides the facts. */
export type FigureWorld = {
  readonly flat: string;
  readonly deadlines: readonly EndedTerm[];
  readonly region: string;
  readonly clock: Clock;
};

/** How an indicator is made of figures of one group and period. */
export type Counting =
  /** Sum of the figures in the period. */
  | { readonly count: readonly string[] }
  /** One sum over another; nothing where the second is zero. */
  | { readonly share: readonly string[]; readonly of: readonly string[] }
  /** As `share`, less some cases in the denominator. */
  | {
      readonly share: readonly string[];
      readonly of: readonly string[];
      readonly less: readonly string[];
    }
  /** Sum of days over the number of cases. */
  | { readonly mean: string; readonly over: string }
  /** What came in less what went out, from the beginning up to the eve of the period or its last day. */
  | {
      readonly stock: readonly string[];
      readonly less: readonly string[];
      readonly at: 'start' | 'end';
    };

export type Indicator = {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly unit: '件' | '次' | '%' | '日' | '个工作日' | '元';
  readonly counting: Counting;
  /** Which cases count and by which day, in words: the same on pages, in files and in the guide. */
  readonly rule: string;
  readonly basis: readonly Citation[];
  /** The regulation orders no such figure or leaves its counting open: this is our reading. */
  readonly reading?: true;
};
