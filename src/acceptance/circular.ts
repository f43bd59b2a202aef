/**
 * 完成率通报 (办法24): how the projects of each department ended in a period, by their lines in the register. What
 * counts as completed is our reading: passed, out of all that came to an end.
 */
import type { RegisterTotal, Store } from '../../db/store.ts';
import type { Conclusion } from '../../workflows/acceptance/grounds.ts';
import type { Ended } from '../../workflows/acceptance/registers.ts';
import { EVERYBODY } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';

export type CircularLine = {
  /** 归口管理部门; null for projects that name none. */
  readonly department: string | null;
  readonly ended: number;
  readonly passed: number;
  readonly concluded: number;
  readonly failed: number;
  /** passed / ended; null where nothing ended. */
  readonly rate: number | null;
};

export type Circular = {
  readonly lines: readonly CircularLine[];
  readonly total: CircularLine;
  /** Those that failed or lapsed, by the day of their end. */
  readonly failed: readonly (Ended & { readonly caseId: string })[];
};

/** Of the projects that ended from one day to another, both included. */
export async function circularOf(
  store: Store,
  { from: since, until }: { readonly from: Day; readonly until: Day },
): Promise<Circular> {
  const period = { procedure: 'acceptance', register: 'ended', since, until };
  const fail: Conclusion = 'fail';
  const [totals, failed] = await Promise.all([
    store.registerTotals(period),
    store.registerRows({ ...period, effect: fail }),
  ]);
  const departments = [...Map.groupBy(totals, ({ subject }) => subject)].sort(([a], [b]) =>
    a.localeCompare(b, 'zh-CN'),
  );
  return {
    lines: departments.map(([name, own]) => lineOf(name === EVERYBODY ? null : name, own)),
    total: lineOf(null, totals),
    failed: failed.map(({ caseId, data }) => ({ ...endedIn(data), caseId })).reverse(),
  };
}

const endedIn = (data: string): Ended => JSON.parse(data);

function lineOf(department: string | null, totals: readonly RegisterTotal[]): CircularLine {
  const all = (those: readonly RegisterTotal[]) => those.reduce((sum, { lines }) => sum + lines, 0);
  const of = (conclusion: Conclusion) => all(totals.filter(({ effect }) => effect === conclusion));
  const [ended, passed] = [all(totals), of('pass')];
  return {
    department,
    ended,
    passed,
    concluded: of('conclude'),
    failed: of('fail'),
    rate: ended === 0 ? null : passed / ended,
  };
}
