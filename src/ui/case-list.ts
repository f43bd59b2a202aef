/** The officer's lists: what the store lists, put in the order of days left. Counts are of what was looked through. */
import type { CaseListRow, CaseQuery, Store } from '../../db/store.ts';

/** How many of the newest cases a list looks through; beyond it, filters and search narrow. */
const MOST = 1000;
const BATCH = 200;

export type Found = {
  readonly rows: readonly CaseListRow[];
  /** There are more than were looked through. */
  readonly more: boolean;
};

export async function collect(store: Store, query: Omit<CaseQuery, 'limit'>): Promise<Found> {
  const rows: CaseListRow[] = [];
  let cursor: string | undefined;
  while (rows.length < MOST) {
    const page = await store.list({ ...query, ...(cursor ? { cursor } : {}), limit: BATCH });
    rows.push(...page);
    cursor = page.at(-1)?.id;
    if (page.length < BATCH) return { rows, more: false };
  }
  return { rows, more: true };
}

export const isClosed = ({ flat }: { readonly flat: string }): boolean =>
  flat.startsWith('closed.');

/** What ends first stands first; what does not run, and what is newest, after it. */
export const byDaysLeft = (rows: readonly CaseListRow[]): readonly CaseListRow[] =>
  rows.toSorted(
    (a, b) => (a.nextDue ?? '9999').localeCompare(b.nextDue ?? '9999') || b.id.localeCompare(a.id),
  );
