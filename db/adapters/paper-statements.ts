/** Papers, what was done with them, and their service; once for both databases, prepared at first use. */

import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PaperLogRow, PaperRow, ServiceRow } from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import { type Database, type Dialect, excluded, given, prepare, without } from './statement-kit.ts';

const p = sql.placeholder;

const COUNTED = ['proved', 'awaited', 'unsent', 'failed'] as const;

/** 3 for an addressee whose service is proved, 2 while an attempt is open, 1 where all failed, 0 where there is none. */
const REACHED = sql`coalesce((select max(case when served_on is not null then 3 when failed_on is null then 2 else 1 end)
  from services where services.paper_id = papers.id and services.recipient = texts.value), 0)`;

const PROCEDURE = sql`(select procedure from cases where id = ${p('caseId')})`;

function countedService(dialect: Dialect): Record<(typeof COUNTED)[number], SQL> {
  const addressees = (reached: number) =>
    sql`(select count(*) from ${dialect.texts(sql`papers.addressees`)} where ${REACHED} = ${sql.raw(String(reached))})`;
  return {
    proved: addressees(3),
    awaited: addressees(2),
    failed: addressees(1),
    unsent: addressees(0),
  };
}

export function paperStatements(
  db: Database,
  { papers, services, paperLog }: Tables,
  dialect: Dialect,
) {
  const columns = without(getTableColumns(papers), ...COUNTED, 'procedure');
  const { servedOn, evidence, failedOn, failure } = getTableColumns(services);
  const outcome = { servedOn, evidence, failedOn, failure };
  return {
    paper: prepare<PaperRow>('paper', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.id, p('id'))),
    ),
    papersOf: prepare<PaperRow>('papers_of', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.caseId, p('caseId')))
        .orderBy(asc(papers.id)),
    ),
    paperByNumber: prepare<PaperRow>('paper_by_number', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.number, p('number'))),
    ),
    paperByShortCode: prepare<PaperRow>('paper_by_short_code', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.shortCode, p('shortCode'))),
    ),
    paperLogOf: prepare<PaperLogRow>('paper_log_of', () =>
      db
        .select()
        .from(paperLog)
        .where(eq(paperLog.caseId, p('caseId')))
        .orderBy(asc(paperLog.id)),
    ),
    insertPaperLog: prepare('insert_paper_log', () =>
      db.insert(paperLog).values(given(getTableColumns(paperLog))),
    ),
    insertPaper: prepare<{ id: string }>('insert_paper', () =>
      db
        .insert(papers)
        .values({ ...(given(columns) as object), procedure: PROCEDURE } as never)
        .onConflictDoNothing({ target: papers.id })
        .returning({ id: papers.id }),
    ),
    voidPaper: prepare('void_paper', () =>
      db
        .update(papers)
        .set({ status: 'void', revision: sql`revision + 1` })
        .where(and(eq(papers.id, p('id')), sql`status in ('draft', 'reviewed', 'approved')`)),
    ),
    changePaper: prepare<{ id: string }>('change_paper', () =>
      db
        .update(papers)
        .set(given(without(columns, 'id', 'caseId', 'kind', 'calledBy')))
        .where(and(eq(papers.id, p('id')), eq(papers.revision, p('expectedRevision'))))
        .returning({ id: papers.id }),
    ),
    servicesOf: prepare<ServiceRow>('services_of', () =>
      db
        .select()
        .from(services)
        .where(eq(services.caseId, p('caseId')))
        .orderBy(asc(services.id)),
    ),
    /** The outcome comes in once: it fills an open record and never replaces a proved or a failed one. */
    upsertService: prepare('upsert_service', () =>
      db
        .insert(services)
        .values(given(getTableColumns(services)))
        .onConflictDoUpdate({
          target: services.id,
          set: excluded(outcome),
          setWhere: sql`services.served_on is null and services.failed_on is null`,
        }),
    ),
    /** Counts a paper's addressees anew; of a paper that is not issued nothing is counted. */
    countService: prepare('count_service', () =>
      db
        .update(papers)
        .set(countedService(dialect))
        .where(and(eq(papers.id, p('paperId')), sql`status = 'issued'`)),
    ),
    serviceIsRight: prepare<{ wrong: number }>('service_is_right', () =>
      db
        .select({ wrong: sql<number>`cast(count(*) as integer)` })
        .from(papers)
        .where(
          and(
            eq(papers.caseId, p('caseId')),
            sql`status = 'issued' and (${sql.join(
              Object.entries(countedService(dialect)).map(
                ([name, count]) => sql`${sql.identifier(name)} <> ${count}`,
              ),
              sql` or `,
            )})`,
          ),
        ),
    ),
  };
}
