/**
 * `store.desk` over one database, and its lists, built for each query.
 * Not who may see what: the caller hands over the account, the case and the procedures.
 */

import { and, asc, desc, eq, gt, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type {
  DeskPaper,
  DeskPaperQuery,
  DeskStore,
  Notice,
  PrintBatch,
  ReadLogRow,
} from '../desk-store.ts';
import type { DeskTables } from '../schema/desk.ts';
import type { CaseTables } from '../schema/tables.ts';
import type { Day, Instant } from '../store.ts';
import type { Database } from './statement-kit.ts';
import type { Statements } from './statements.ts';
import { ask, type Statement, type Work } from './work.ts';

type Transact = <T extends { readonly kind: string }>(
  work: (s: Statements) => Work<T>,
) => Promise<T>;

type Write = (
  choose: (s: Statements) => Statement,
  values: Record<string, unknown>,
) => Promise<void>;

/** Counters of the desks are exact up to here. */
const COUNTED = 1000;

export function deskOver(
  db: Database,
  tables: CaseTables & DeskTables,
  s: Statements,
  transact: Transact,
  write: Write,
): DeskStore {
  return {
    views: async (account) => s.viewsOf.execute({ account }),
    keepView: (view) => write((s) => s.keepView, view),
    dropView: (account, id) => write((s) => s.dropView, { account, id }),

    drafts: async (account) => s.draftsOf.execute({ account }),
    draft: async (account, id) => (await s.draftOf.execute({ account, id }))[0] ?? null,
    keepDraft: (draft) => write((s) => s.keepDraft, draft),
    dropDraft: (account, id) => write((s) => s.dropDraft, { account, id }),

    notes: async (caseId) => s.notesOf.execute({ caseId }),
    addNote: (note) => write((s) => s.insertNote, note),

    notices: noticeLister(db, tables),
    unreadNotices: async (account) => (await s.unreadNotices.execute({ account }))[0]?.n ?? 0,
    async addNotices(notices) {
      if (notices.length > 0)
        await write((s) => s.insertNotices, { rows: JSON.stringify(notices) });
    },
    readNotices: (account, ids, at) =>
      write((s) => s.readNotices, { account, ids: JSON.stringify(ids), at }),

    logRead: (row) => write((s) => s.insertRead, row),
    readLog: readLogLister(db, tables),

    async addPrintBatch(batch, number) {
      const outcome = await transact((s) => keepBatch(s, batch, number));
      return outcome.number;
    },
    async printBatch(id) {
      const [batch] = await batches(db, tables, eq(tables.printBatches.id, id), 1);
      return batch ?? null;
    },
    printBatches: ({ after, limit }) =>
      batches(
        db,
        tables,
        after === undefined ? undefined : lt(tables.printBatches.id, after),
        limit,
      ),
    async addPrintLog(rows) {
      if (rows.length > 0) await write((s) => s.insertPrintLog, { rows: JSON.stringify(rows) });
    },
    printLog: async (batchId) => s.printLogOf.execute({ batchId }),

    covers: async (on) => s.coversOn.execute({ on }),
    allCovers: async () => s.allCovers.execute(),
    keepCover: (cover) => write((s) => s.keepCover, cover),
    dropCover: (account, from) => write((s) => s.dropCover, { account, from }),

    papers: paperLister(db, tables),
    countPapers: paperCounter(db, tables),
  };
}

function noticeLister(db: Database, { notices }: DeskTables) {
  return async (
    account: string,
    { unread, limit }: { readonly unread?: boolean; readonly limit: number },
  ): Promise<readonly Notice[]> =>
    db
      .select()
      .from(notices)
      .where(and(eq(notices.account, account), unread ? sql`read_at is null` : undefined))
      .orderBy(desc(notices.id))
      .limit(limit);
}

/** The first instant of a legal day. */
function dawn(day: Day, later = 0): Instant {
  return Temporal.PlainDate.from(day)
    .add({ days: later })
    .toZonedDateTime('Asia/Shanghai')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

function readLogLister(db: Database, { readLog }: DeskTables): DeskStore['readLog'] {
  return async ({ caseId, account, from, until, after, limit }) => {
    const rows = await db
      .select()
      .from(readLog)
      .where(
        and(
          caseId === undefined ? undefined : eq(readLog.caseId, caseId),
          account === undefined ? undefined : eq(readLog.account, account),
          from === undefined ? undefined : gte(readLog.at, dawn(from)),
          until === undefined ? undefined : lt(readLog.at, dawn(until, 1)),
          after === undefined
            ? undefined
            : sql`("at", id) < (select "at", id from read_log where id = ${after})`,
        ),
      )
      .orderBy(desc(readLog.at), desc(readLog.id))
      .limit(limit);
    return rows satisfies readonly ReadLogRow[];
  };
}

function* keepBatch(
  s: Statements,
  { items, ...batch }: Omit<PrintBatch, 'number'>,
  { counter, prefix, suffix }: Parameters<DeskStore['addPrintBatch']>[1],
): Work<{ readonly kind: 'done'; readonly number: string }> {
  const [taken] = yield* ask(s.takeNumber, { name: counter });
  if (!taken) throw new Error(`Counter ${counter} gave no number.`);
  const number = `${prefix}${taken.last}${suffix}`;
  yield* ask(s.insertPrintBatch, { ...batch, number });
  const rows = items.map((item, place) => ({ ...item, place: place + 1 }));
  yield* ask(s.insertPrintBatchItems, { batchId: batch.id, rows: JSON.stringify(rows) });
  return { kind: 'done', number };
}

async function batches(
  db: Database,
  { printBatches, printBatchItems }: DeskTables,
  which: SQL | undefined,
  limit: number,
): Promise<readonly PrintBatch[]> {
  const found = await db
    .select()
    .from(printBatches)
    .where(which)
    .orderBy(desc(printBatches.id))
    .limit(limit);
  if (found.length === 0) return [];
  const items = await db
    .select()
    .from(printBatchItems)
    .where(
      inArray(
        printBatchItems.batchId,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(asc(printBatchItems.batchId), asc(printBatchItems.place));
  const byBatch = Map.groupBy(items, ({ batchId }) => batchId);
  return found.map((batch) => ({
    ...batch,
    items: (byBatch.get(batch.id) ?? []).map(({ batchId: _, place: __, ...item }) => item),
  }));
}

/** Spelt as the partial index `papers_unserved` has it. */
const UNSERVED = sql`papers.status = 'issued' and awaited + unsent > 0`;

const SERVICE: Record<NonNullable<DeskPaperQuery['service']>, SQL> = {
  open: UNSERVED,
  awaited: sql`${UNSERVED} and awaited > 0`,
  unsent: sql`${UNSERVED} and unsent > 0`,
};

function paperFilter(
  { cases, papers }: CaseTables,
  query: Omit<DeskPaperQuery, 'limit'>,
): SQL | undefined {
  const { statuses, among, service, draftedByNot, after } = query;
  return and(
    inArray(papers.status, [...statuses]),
    among && inArray(cases.procedure, [...among]),
    service && SERVICE[service],
    draftedByNot === undefined ? undefined : ne(papers.draftedBy, draftedByNot),
    after === undefined ? undefined : gt(papers.id, after),
  );
}

/** No status and no procedure ask for nothing. */
const asksNothing = ({ statuses, among }: Pick<DeskPaperQuery, 'statuses' | 'among'>) =>
  statuses.length === 0 || among?.length === 0;

function paperLister(db: Database, tables: CaseTables): DeskStore['papers'] {
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
      })
      .from(papers)
      .innerJoin(cases, eq(cases.id, papers.caseId))
      .where(paperFilter(tables, query))
      .orderBy(asc(papers.id))
      .limit(query.limit);
    return rows satisfies readonly DeskPaper[];
  };
}

function paperCounter(db: Database, tables: CaseTables): DeskStore['countPapers'] {
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
