/**
 * What the desks keep and ask for, once for both databases; prepared at first use.
 * Not the lists whose shape depends on their filters (desk.ts).
 */

import { and, asc, desc, eq, getTableColumns, gte, lt, lte, sql } from 'drizzle-orm';
import type { CaseNote, FilingDraft, LeaveCover, PrintLogRow, SavedView } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import {
  type Database,
  type Dialect,
  excluded,
  fromJson,
  given,
  prepare,
  without,
} from './statement-kit.ts';

const p = sql.placeholder;

export function deskStatements(db: Database, tables: Tables, dialect: Dialect) {
  return {
    ...ownStatements(db, tables),
    ...noteStatements(db, tables, dialect),
    ...printStatements(db, tables, dialect),
    ...coverStatements(db, tables),
    ...auditStatements(db, tables),
  };
}

/** Views and drafts: each row belongs to its account, and nobody overwrites or drops another's. */
function ownStatements(db: Database, { savedViews, filingDrafts }: Tables) {
  const views = getTableColumns(savedViews);
  const drafts = getTableColumns(filingDrafts);
  return {
    viewsOf: prepare<SavedView>('views_of', () =>
      db
        .select()
        .from(savedViews)
        .where(eq(savedViews.account, p('account')))
        .orderBy(asc(savedViews.id)),
    ),
    keepView: prepare('keep_view', () =>
      db
        .insert(savedViews)
        .values(given(views))
        .onConflictDoUpdate({
          target: savedViews.id,
          set: excluded(without(views, 'id', 'account')),
          setWhere: sql`saved_views.account = excluded.account`,
        }),
    ),
    dropView: prepare('drop_view', () =>
      db
        .delete(savedViews)
        .where(and(eq(savedViews.account, p('account')), eq(savedViews.id, p('id')))),
    ),
    draftsOf: prepare<FilingDraft>('drafts_of', () =>
      db
        .select()
        .from(filingDrafts)
        .where(eq(filingDrafts.account, p('account')))
        .orderBy(desc(filingDrafts.updatedAt), desc(filingDrafts.id)),
    ),
    draftOf: prepare<FilingDraft>('draft_of', () =>
      db
        .select()
        .from(filingDrafts)
        .where(and(eq(filingDrafts.account, p('account')), eq(filingDrafts.id, p('id')))),
    ),
    keepDraft: prepare('keep_draft', () =>
      db
        .insert(filingDrafts)
        .values(given(drafts))
        .onConflictDoUpdate({
          target: filingDrafts.id,
          set: excluded(without(drafts, 'id', 'account')),
          setWhere: sql`filing_drafts.account = excluded.account`,
        }),
    ),
    dropDraft: prepare('drop_draft', () =>
      db
        .delete(filingDrafts)
        .where(and(eq(filingDrafts.account, p('account')), eq(filingDrafts.id, p('id')))),
    ),
    dropDraftsBefore: prepare('drop_drafts_before', () =>
      db.delete(filingDrafts).where(lt(filingDrafts.updatedAt, p('before'))),
    ),
  };
}

function noteStatements(db: Database, { caseNotes, notices, readLog }: Tables, dialect: Dialect) {
  const columns = getTableColumns(notices);
  return {
    notesOf: prepare<CaseNote>('notes_of', () =>
      db
        .select()
        .from(caseNotes)
        .where(eq(caseNotes.caseId, p('caseId')))
        .orderBy(asc(caseNotes.id)),
    ),
    insertNote: prepare('insert_note', () =>
      db.insert(caseNotes).values(given(getTableColumns(caseNotes))),
    ),
    unreadNotices: prepare<{ n: number }>('unread_notices', () =>
      db
        .select({ n: sql<number>`cast(count(*) as integer)` })
        .from(notices)
        .where(and(eq(notices.account, p('account')), sql`read_at is null`)),
    ),
    insertNotices: prepare('insert_notices', () =>
      db
        .insert(notices)
        .select(sql`select ${fromJson(columns)} from ${dialect.rows(p('rows'))} where true`)
        .onConflictDoNothing(),
    ),
    readNotices: prepare('read_notices', () =>
      db
        .update(notices)
        .set({ readAt: sql`${p('at')}` })
        .where(
          and(
            eq(notices.account, p('account')),
            sql`read_at is null`,
            sql`id in (select value from ${dialect.texts(p('ids'))})`,
          ),
        ),
    ),
    insertRead: prepare('insert_read', () =>
      db.insert(readLog).values(given(getTableColumns(readLog))),
    ),
  };
}

function printStatements(
  db: Database,
  { papers, printBatches, printBatchItems, printLog }: Tables,
  dialect: Dialect,
) {
  const items = without(getTableColumns(printBatchItems), 'batchId');
  return {
    insertPrintBatch: prepare('insert_print_batch', () =>
      db.insert(printBatches).values(given(getTableColumns(printBatches))),
    ),
    insertPrintBatchItems: prepare('insert_print_batch_items', () =>
      db
        .insert(printBatchItems)
        .select(
          sql`select ${p('batchId')}, ${fromJson(items)} from ${dialect.rows(p('rows'))} where true`,
        ),
    ),
    insertPrintLog: prepare('insert_print_log', () =>
      db
        .insert(printLog)
        .select(
          sql`select ${fromJson(getTableColumns(printLog))} from ${dialect.rows(p('rows'))} where true`,
        ),
    ),
    printedProcedures: prepare<{ batchId: string; procedure: string }>('printed_procedures', () =>
      db
        .selectDistinct({ batchId: printBatchItems.batchId, procedure: papers.procedure })
        .from(printBatchItems)
        .innerJoin(papers, eq(papers.id, printBatchItems.paperId))
        .where(sql`${printBatchItems.batchId} in (select value from ${dialect.texts(p('ids'))})`)
        .orderBy(asc(printBatchItems.batchId), asc(papers.procedure)),
    ),
    printLogOf: prepare<PrintLogRow>('print_log_of', () =>
      db
        .select()
        .from(printLog)
        .where(eq(printLog.batchId, p('batchId')))
        .orderBy(asc(printLog.id)),
    ),
  };
}

function coverStatements(db: Database, { leaveCovers }: Tables) {
  const columns = getTableColumns(leaveCovers);
  const order = [asc(leaveCovers.from), asc(leaveCovers.account)];
  return {
    coversOn: prepare<LeaveCover>('covers_on', () =>
      db
        .select()
        .from(leaveCovers)
        .where(and(lte(leaveCovers.from, p('on')), gte(leaveCovers.until, p('on'))))
        .orderBy(...order),
    ),
    allCovers: prepare<LeaveCover>('all_covers', () =>
      db
        .select()
        .from(leaveCovers)
        .orderBy(...order),
    ),
    keepCover: prepare('keep_cover', () =>
      db
        .insert(leaveCovers)
        .values(given(columns))
        .onConflictDoUpdate({
          target: [leaveCovers.account, leaveCovers.from],
          set: excluded(without(columns, 'account', 'from')),
        }),
    ),
    dropCover: prepare('drop_cover', () =>
      db
        .delete(leaveCovers)
        .where(and(eq(leaveCovers.account, p('account')), eq(leaveCovers.from, p('from')))),
    ),
  };
}

function auditStatements(db: Database, { auditLog }: Tables) {
  return {
    insertAct: prepare('insert_act', () =>
      db.insert(auditLog).values(given(getTableColumns(auditLog))),
    ),
  };
}
