/** The read log and the audit log, told newest first: built for each query. */

import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AuditRow, DeskStore, ReadLogRow } from '../desk-store.ts';
import type { Day, Instant } from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { Database } from './statement-kit.ts';

/** The first instant of a legal day. */
function dawn(day: Day, later = 0): Instant {
  return Temporal.PlainDate.from(day)
    .add({ days: later })
    .toZonedDateTime('Asia/Shanghai')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

type Span = { readonly from?: Day; readonly until?: Day; readonly after?: string };

/** Rows of one instant are told apart by their ids; the row `after` names is behind the page before. */
function within(table: string, at: SQLiteColumn, { from, until, after }: Span): SQL | undefined {
  return and(
    from === undefined ? undefined : gte(at, dawn(from)),
    until === undefined ? undefined : lt(at, dawn(until, 1)),
    after === undefined
      ? undefined
      : sql`("at", id) < (select "at", id from ${sql.identifier(table)} where id = ${after})`,
  );
}

/**
 * Of which kind an act is, asked of each one where an account or a case says which few there are: without statistics
 * SQLite would walk all of a kind.
 */
const ofKind = (kind: SQLiteColumn, value: string | undefined, few: boolean): SQL | undefined =>
  value === undefined ? undefined : few ? sql`coalesce(${kind}, '') = ${value}` : eq(kind, value);

export function readLogLister(db: Database, { readLog }: Tables): DeskStore['readLog'] {
  return async ({ caseId, account, what, limit, ...span }) => {
    const rows = await db
      .select()
      .from(readLog)
      .where(
        and(
          caseId === undefined ? undefined : eq(readLog.caseId, caseId),
          account === undefined ? undefined : eq(readLog.account, account),
          ofKind(readLog.what, what, caseId !== undefined || account !== undefined),
          within('read_log', readLog.at, span),
        ),
      )
      .orderBy(desc(readLog.at), desc(readLog.id))
      .limit(limit);
    return rows satisfies readonly ReadLogRow[];
  };
}

export function auditLister(db: Database, { auditLog }: Tables): DeskStore['audit'] {
  return async ({ kind, account, limit, ...span }) => {
    const rows = await db
      .select()
      .from(auditLog)
      .where(
        and(
          account === undefined ? undefined : eq(auditLog.account, account),
          ofKind(auditLog.kind, kind, account !== undefined),
          within('audit_log', auditLog.at, span),
        ),
      )
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(limit);
    return rows as readonly AuditRow[];
  };
}
