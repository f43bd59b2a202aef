/**
 * 完成率通报 (办法24): how the projects of each department ended in a period, by their lines in the register. What
 * counts as completed is our reading: passed, out of all that came to an end.
 */
import type { Store } from '../../db/store.ts';
import type { Ended } from '../../workflows/acceptance/registers.ts';
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
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<Circular> {
  // A project counts as closed on the day of its end or later, so no other line can tell of an end since `from`.
  const counted = { figure: 'closed', from };
  const rows = await store.registerRows({ register: 'department', counted });
  const ended = rows.flatMap(({ caseId, subject, data }) => {
    const { ended: end } = JSON.parse(data) as { readonly ended: Ended | null };
    return end && end.on >= from && end.on <= until ? [{ ...end, caseId, subject }] : [];
  });
  const groups = [...Map.groupBy(ended, ({ subject }) => subject)].sort(([a], [b]) =>
    a.localeCompare(b, 'zh-CN'),
  );
  return {
    lines: groups.map(([subject, list]) => lineOf(subject === '*' ? null : subject, list)),
    total: lineOf(null, ended),
    failed: ended
      .filter(({ conclusion }) => conclusion === 'fail')
      .map(({ subject: _, ...one }) => one)
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

function lineOf(department: string | null, list: readonly Ended[]): CircularLine {
  const of = (conclusion: Ended['conclusion']) =>
    list.filter((one) => one.conclusion === conclusion).length;
  const passed = of('pass');
  return {
    department,
    ended: list.length,
    passed,
    concluded: of('conclude'),
    failed: of('fail'),
    rate: list.length === 0 ? null : passed / list.length,
  };
}
