/** All cases of somebody who has few of them, as far as a page can show them. The staff's lists are work-query.ts. */
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
