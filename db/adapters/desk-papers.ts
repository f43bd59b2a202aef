/** Papers across cases, for the desks that work through them: built for each query. */

import { and, asc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { DeskPaper, DeskPaperQuery, DeskStore } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { Database } from './statement-kit.ts';

/** Counters of the desks are exact up to here. */
const COUNTED = 1000;

/** Spelt as the partial index `papers_unserved` has it. */
const UNSERVED = sql`papers.status = 'issued' and awaited + unsent + failed > 0`;

const SERVICE: Record<NonNullable<DeskPaperQuery['service']>, SQL> = {
  open: UNSERVED,
  awaited: sql`${UNSERVED} and awaited > 0`,
  unsent: sql`${UNSERVED} and unsent > 0`,
  failed: sql`${UNSERVED} and failed > 0`,
};

const IN_BATCH = sql`exists (select 1 from print_batch_items where paper_id = papers.id)`;

const PRINTED = { once: IN_BATCH, never: sql`not ${IN_BATCH}` };

function paperFilter(
  { cases, papers }: Tables,
  query: Omit<DeskPaperQuery, 'limit'>,
): SQL | undefined {
  const { statuses, among, service, printed, draftedByNot, after } = query;
  return and(
    inArray(papers.status, [...statuses]),
    among && inArray(cases.procedure, [...among]),
    service && SERVICE[service],
    printed === undefined ? undefined : PRINTED[printed ? 'once' : 'never'],
    draftedByNot === undefined ? undefined : ne(papers.draftedBy, draftedByNot),
    after === undefined ? undefined : gt(papers.id, after),
  );
}

/** No status and no procedure ask for nothing. */
const asksNothing = ({ statuses, among }: Pick<DeskPaperQuery, 'statuses' | 'among'>) =>
  statuses.length === 0 || among?.length === 0;

export function paperLister(db: Database, tables: Tables): DeskStore['papers'] {
  const { cases, papers } = tables;
  return async (query) => {
    if (asksNothing(query)) return [];
    const rows = await db
      .select({
        id: papers.id,
        caseId: papers.caseId,
        caseNumber: cases.caseNumber,
        caseTitle: cases.title,
        procedure: cases.procedure,
        kind: papers.kind,
        status: papers.status,
        number: papers.number,
        addressees: papers.addressees,
        draftedBy: papers.draftedBy,
        approvedBy: papers.approvedBy,
        issuedOn: papers.issuedOn,
        proved: papers.proved,
        awaited: papers.awaited,
        failed: papers.failed,
        pages: papers.pages,
      })
      .from(papers)
      .innerJoin(cases, eq(cases.id, papers.caseId))
      .where(paperFilter(tables, query))
      .orderBy(asc(papers.id))
      .limit(query.limit);
    return rows satisfies readonly DeskPaper[];
  };
}

export function paperCounter(db: Database, tables: Tables): DeskStore['countPapers'] {
  const { cases, papers } = tables;
  return async (query) => {
    if (asksNothing(query)) return 0;
    const some = db
      .select({ id: papers.id })
      .from(papers)
      .innerJoin(cases, eq(cases.id, papers.caseId))
      .where(paperFilter(tables, query))
      .limit(COUNTED)
      .as('some');
    const [counted] = await db.select({ n: sql<number>`cast(count(*) as integer)` }).from(some);
    return counted?.n ?? 0;
  };
}
