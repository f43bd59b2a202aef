/**
 * The PostgreSQL tables, each exported by name because drizzle-kit reads exports. No definition stands here.
 */

import { allTables } from './all-tables.ts';
import { kit } from './postgres-kit.ts';

export const {
  cases,
  entries,
  deadlines,
  registers,
  secrets,
  experts,
  papers,
  services,
  paperLog,
  counters,
  attachments,
  partyAccounts,
  caseSearch,
  idempotency,
  calendarDays,
  calendarYears,
  settings,
  caseFigures,
  figureCells,
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
  user,
  session,
  account,
  verification,
  twoFactor,
} = allTables(kit);
