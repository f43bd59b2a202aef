/**
 * What the desks keep beside the cases: the tables behind db/desk-store.ts, one definition for both dialects.
 * Nothing of a case stands here; the logs and the batches are guarded in db/migrations.
 */

import { sql } from 'drizzle-orm';
import type { PaperTables } from './papers.ts';
import type { Kit } from './sqlite-kit.ts';
import type { CaseTables } from './tables.ts';

export function deskTables(k: Kit, { cases, papers }: CaseTables & PaperTables) {
  const caseReference = () => k.text('case_id').references(() => cases.id);

  const savedViews = k.table(
    'saved_views',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      query: k.text('query').notNull(),
    },
    (t) => [k.index('saved_views_by_account').on(t.account, t.id)],
  );

  const filingDrafts = k.table(
    'filing_drafts',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      procedure: k.text('procedure').notNull(),
      matter: k.text('matter'),
      title: k.text('title').notNull(),
      form: k.text('form').notNull(),
      updatedAt: k.text('updated_at').notNull(),
    },
    (t) => [k.index('filing_drafts_by_account').on(t.account, t.updatedAt)],
  );

  const caseNotes = k.table(
    'case_notes',
    {
      id: k.text('id').primaryKey(),
      caseId: caseReference().notNull(),
      author: k.text('author').notNull(),
      text: k.text('text').notNull(),
      at: k.text('at').notNull(),
    },
    (t) => [k.index('case_notes_by_case').on(t.caseId, t.id)],
  );

  const notices = k.table(
    'notices',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      key: k.text('key').notNull(),
      caseId: caseReference(),
      kind: k.text('kind').notNull(),
      text: k.text('text').notNull(),
      link: k.text('link').notNull(),
      at: k.text('at').notNull(),
      readAt: k.text('read_at'),
    },
    (t) => [
      k.uniqueIndex('notices_once').on(t.account, t.key),
      k.index('notices_by_account').on(t.account, t.id),
      k.index('notices_unread').on(t.account, t.id).where(sql`read_at is null`),
    ],
  );

  const readLog = k.table(
    'read_log',
    {
      id: k.text('id').primaryKey(),
      account: k.text('account').notNull(),
      caseId: caseReference().notNull(),
      what: k.text('what').notNull(),
      subject: k.text('subject'),
      purpose: k.text('purpose'),
      at: k.text('at').notNull(),
    },
    (t) => [
      k.index('read_log_by_case').on(t.caseId, t.at, t.id),
      k.index('read_log_by_account').on(t.account, t.at, t.id),
      k.index('read_log_by_time').on(t.at, t.id),
      // Packages and unmasked numbers are few among all that is read, and what an auditor asks for first.
      k.index('read_log_by_what').on(t.what, t.at, t.id),
    ],
  );

  const printBatches = k.table('print_batches', {
    id: k.text('id').primaryKey(),
    number: k.text('number').notNull(),
    sha256: k.text('sha256').notNull(),
    pages: k.integer('pages').notNull(),
    createdBy: k.text('created_by').notNull(),
    createdAt: k.text('created_at').notNull(),
    labels: k.text('labels').notNull().default('[]'),
  });

  const batchId = () =>
    k
      .text('batch_id')
      .notNull()
      .references(() => printBatches.id);

  const printBatchItems = k.table(
    'print_batch_items',
    {
      batchId: batchId(),
      place: k.integer('place').notNull(),
      paperId: k
        .text('paper_id')
        .notNull()
        .references(() => papers.id),
      recipient: k.text('recipient').notNull(),
      firstPage: k.integer('first_page').notNull(),
      pages: k.integer('pages').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'print_batch_items_in_batch', columns: [t.batchId, t.place] }),
      k.index('print_batch_items_by_paper').on(t.paperId),
    ],
  );

  const printLog = k.table(
    'print_log',
    {
      id: k.text('id').primaryKey(),
      batchId: batchId(),
      paperId: k.text('paper_id').references(() => papers.id),
      recipient: k.text('recipient'),
      kind: k.text('kind').notNull(),
      copies: k.integer('copies').notNull(),
      reason: k.text('reason'),
      account: k.text('account').notNull(),
      at: k.text('at').notNull(),
    },
    (t) => [
      k.index('print_log_by_batch').on(t.batchId, t.id),
      k.check('print_log_kind', sql`kind in ('printed', 'reprinted', 'spoiled')`),
    ],
  );

  const leaveCovers = k.table(
    'leave_covers',
    {
      account: k.text('account').notNull(),
      cover: k.text('cover').notNull(),
      from: k.text('from_on').notNull(),
      until: k.text('until_on').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'leave_covers_from', columns: [t.account, t.from] }),
      k.check('leave_covers_in_order', sql`from_on <= until_on`),
    ],
  );

  /** What is done to the service itself: signing in, accounts, settings, calendars. */
  const auditLog = k.table(
    'audit_log',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').notNull(),
      account: k.text('account').notNull(),
      subject: k.text('subject'),
      outcome: k.text('outcome').notNull(),
      origin: k.text('origin'),
      at: k.text('at').notNull(),
    },
    (t) => [
      k.index('audit_log_by_time').on(t.at, t.id),
      k.index('audit_log_by_account').on(t.account, t.at, t.id),
      // Changes are few among the sign-ins.
      k.index('audit_log_by_kind').on(t.kind, t.at, t.id),
    ],
  );

  return {
    savedViews,
    filingDrafts,
    caseNotes,
    notices,
    readLog,
    printBatches,
    printBatchItems,
    printLog,
    leaveCovers,
    auditLog,
  };
}
