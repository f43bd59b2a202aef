/** Papers across cases, for the desks that work through them: built for each query. */

import { and, asc, eq, gt, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { DeskPaper, DeskPaperQuery, DeskStore } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { Database, Dialect } from './statement-kit.ts';

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

type Query = Omit<DeskPaperQuery, 'statuses' | 'limit'> & { readonly status: string };

/** One status at a time, so that its papers are walked in order and the walk stops at the page's end. */
function papersWith(
  { papers }: Tables,
  { papersBy }: Dialect,
  { status, among, service, printed, draftedByNot, after }: Query,
) {
  return {
    from: papersBy(service ? 'unserved' : 'status'),
    where: and(
      eq(papers.status, status),
      among && inArray(papers.procedure, [...among]),
      service && SERVICE[service],
      printed === undefined ? undefined : PRINTED[printed ? 'once' : 'never'],
      draftedByNot === undefined ? undefined : ne(papers.draftedBy, draftedByNot),
      after === undefined ? undefined : gt(papers.id, after),
    ),
  };
}

/** No status and no procedure ask for nothing; each status asks for its own. */
function queries({ statuses, ...query }: Omit<DeskPaperQuery, 'limit'>): readonly Query[] {
  if (query.among?.length === 0) return [];
  return [...new Set(statuses)].map((status) => ({ ...query, status }));
}

export function paperLister(db: Database, tables: Tables, dialect: Dialect): DeskStore['papers'] {
  const { cases, papers } = tables;
  const shown = {
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
  };
  return async ({ limit, ...query }) => {
    const found = await Promise.all(
      queries(query).map((one) => {
        const { from, where } = papersWith(tables, dialect, one);
        return db
          .select({ id: sql<string>`papers.id` })
          .from(from)
          .where(where)
          .orderBy(sql`papers.id`)
          .limit(limit);
      }),
    );
    const ids = found
      .flat()
      .map(({ id }) => id)
      .sort()
      .slice(0, limit);
    if (ids.length === 0) return [];
    const rows = await db
      .select(shown)
      .from(papers)
      .innerJoin(cases, eq(cases.id, papers.caseId))
      .where(inArray(papers.id, ids))
      .orderBy(asc(papers.id));
    return rows satisfies readonly DeskPaper[];
  };
}

export function paperCounter(
  db: Database,
  tables: Tables,
  dialect: Dialect,
): DeskStore['countPapers'] {
  return async (query) => {
    const counts = await Promise.all(
      queries(query).map(async (one) => {
        const { from, where } = papersWith(tables, dialect, one);
        const found = sql`(select 1 from ${from} where ${where} limit ${COUNTED}) as found`;
        const [counted] = await db
          .select({ n: sql<number>`cast(count(*) as integer)` })
          .from(found);
        return counted?.n ?? 0;
      }),
    );
    return Math.min(
      COUNTED,
      counts.reduce((sum, n) => sum + n, 0),
    );
  };
}
