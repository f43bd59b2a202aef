/**
 * The SQLite tables, each exported by name because drizzle-kit reads exports. No definition stands here.
 */

import { deskTables } from './desk.ts';
import { peopleTables } from './people.ts';
import { sqliteKit as kit } from './sqlite-kit.ts';
import { caseTables } from './tables.ts';

const ofCases = caseTables(kit);

export const {
  cases,
  entries,
  deadlines,
  registers,
  secrets,
  experts,
  papers,
  services,
  counters,
  attachments,
  partyAccounts,
  caseSearch,
  idempotency,
  outbox,
  calendarDays,
  calendarYears,
  settings,
} = ofCases;

export const {
  savedViews,
  filingDrafts,
  caseNotes,
  notices,
  readLog,
  printBatches,
  printBatchItems,
  printLog,
  leaveCovers,
} = deskTables(kit, ofCases);

export const { user, session, account, verification } = peopleTables(kit);
