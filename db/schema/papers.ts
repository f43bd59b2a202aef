/**
 * Papers, what was done with them, and their service: one definition for both dialects.
 * What may never change is refused by the triggers in db/migrations.
 */

import { sql } from 'drizzle-orm';
import type { Kit } from './sqlite-kit.ts';
import type { CaseTables } from './tables.ts';

export function paperTables(k: Kit, { cases }: CaseTables) {
  const caseId = () =>
    k
      .text('case_id')
      .notNull()
      .references(() => cases.id);

  const papers = k.table(
    'papers',
    {
      id: k.text('id').primaryKey(),
      caseId: caseId(),
      kind: k.text('kind').notNull(),
      status: k.text('status').notNull(),
      calledBy: k.integer('called_by').notNull(),
      addressees: k.text('addressees').notNull(),
      data: k.text('data').notNull(),
      draftedBy: k.text('drafted_by').notNull(),
      approvedBy: k.text('approved_by'),
      approvedAt: k.text('approved_at'),
      number: k.text('number'),
      issuedBy: k.text('issued_by'),
      issuedOn: k.text('issued_on'),
      issuedAt: k.text('issued_at'),
      sha256: k.text('sha256'),
      pages: k.integer('pages'),
      revision: k.integer('revision').notNull(),
      reviewedBy: k.text('reviewed_by'),
      edits: k.text('edits'),
      replaces: k.text('replaces'),
      shortCode: k.text('short_code'),
      /** Of an issued paper: addressees by what the service records show, so that open service is found at once. */
      proved: k.integer('proved').notNull().default(0),
      awaited: k.integer('awaited').notNull().default(0),
      unsent: k.integer('unsent').notNull().default(0),
      failed: k.integer('failed').notNull().default(0),
      /** The case's, which it keeps for good: a desk sifts papers by what it may read, without asking each one's case. */
      procedure: k.text('procedure').notNull().default(''),
    },
    (t) => [
      k.index('papers_by_case').on(t.caseId, t.id),
      // Both walked in the order of ids; what papers are sifted by lies in them, so that no row is read to pass over one.
      k.index('papers_by_status').on(t.status, t.id, t.procedure, t.draftedBy),
      k
        .index('papers_unserved')
        .on(t.id, t.procedure)
        .where(sql`status = 'issued' and awaited + unsent + failed > 0`),
      k.uniqueIndex('papers_number').on(t.number).where(sql`number is not null`),
      k.uniqueIndex('papers_short_code').on(t.shortCode).where(sql`short_code is not null`),
      k.check('papers_status', sql`status in ('draft', 'reviewed', 'approved', 'issued', 'void')`),
      k.check(
        'papers_issued_is_whole',
        sql`status <> 'issued' or (issued_by is not null and issued_on is not null and issued_at is not null and sha256 is not null)`,
      ),
    ],
  );

  const paperId = () =>
    k
      .text('paper_id')
      .notNull()
      .references(() => papers.id);

  const services = k.table(
    'services',
    {
      id: k.text('id').primaryKey(),
      paperId: paperId(),
      caseId: caseId(),
      recipient: k.text('recipient').notNull(),
      method: k.text('method').notNull(),
      sentOn: k.text('sent_on').notNull(),
      servedOn: k.text('served_on'),
      evidence: k.text('evidence').notNull(),
      recordedBy: k.text('recorded_by').notNull(),
      recordedAt: k.text('recorded_at').notNull(),
      address: k.text('address'),
      failedOn: k.text('failed_on'),
      failure: k.text('failure'),
    },
    (t) => [
      k.index('services_by_case').on(t.caseId, t.id),
      k.index('services_by_paper').on(t.paperId),
      k.check(
        'services_method',
        sql`method in ('direct', 'left', 'electronic', 'post', 'entrusted', 'forwarded', 'collected', 'announcement')`,
      ),
    ],
  );

  /** Who did what with a paper; only ever added to. */
  const paperLog = k.table(
    'paper_log',
    {
      id: k.text('id').primaryKey(),
      paperId: paperId(),
      caseId: caseId(),
      act: k.text('act').notNull(),
      account: k.text('account').notNull(),
      at: k.text('at').notNull(),
      reason: k.text('reason'),
      data: k.text('data'),
    },
    (t) => [
      k.index('paper_log_by_case').on(t.caseId, t.id),
      k.check(
        'paper_log_act',
        sql`act in ('edited', 'reviewed', 'approved', 'returned', 'issued', 'voided')`,
      ),
    ],
  );

  return { papers, services, paperLog };
}

export type PaperTables = ReturnType<typeof paperTables>;
