/**
 * `store.desk` over one database; its lists are built for each query.
 * Not who may see what: the caller hands over the account, the case and the procedures.
 */

import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { DeskStore, Notice, PrintBatch } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import { deskCases } from './desk-cases.ts';
import { paperCounter, paperLister } from './desk-papers.ts';
import { auditLister, readLogLister } from './logs.ts';
import type { Database, Dialect } from './statement-kit.ts';
import type { Statements } from './statements.ts';
import { ask, type Statement, type Work } from './work.ts';

type Transact = <T extends { readonly kind: string }>(
  work: (s: Statements) => Work<T>,
) => Promise<T>;

type Write = (
  choose: (s: Statements) => Statement,
  values: Record<string, unknown>,
) => Promise<void>;

export function deskOver(
  db: Database,
  tables: Tables,
  dialect: Dialect,
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
    dropDraftsBefore: (before) => write((s) => s.dropDraftsBefore, { before }),

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
    async printedProcedures(ids) {
      const found = await s.printedProcedures.execute({ ids: JSON.stringify(ids) });
      const byBatch = Map.groupBy(found, ({ batchId }) => batchId);
      return new Map(
        [...byBatch].map(([id, rows]) => [id, rows.map(({ procedure }) => procedure)]),
      );
    },
    async addPrintLog(rows) {
      if (rows.length > 0) await write((s) => s.insertPrintLog, { rows: JSON.stringify(rows) });
    },
    printLog: async (batchId) => s.printLogOf.execute({ batchId }),

    covers: async (on) => s.coversOn.execute({ on }),
    allCovers: async () => s.allCovers.execute(),
    keepCover: (cover) => write((s) => s.keepCover, cover),
    dropCover: (account, from) => write((s) => s.dropCover, { account, from }),

    logAct: (row) => write((s) => s.insertAct, row),
    audit: auditLister(db, tables),

    papers: paperLister(db, tables, dialect),
    countPapers: paperCounter(db, tables, dialect),
    ...deskCases(db, tables, dialect),
  };
}

function noticeLister(db: Database, { notices }: Tables) {
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
  { printBatches, printBatchItems }: Tables,
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
