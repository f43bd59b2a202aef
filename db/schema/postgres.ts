/**
 * The PostgreSQL tables, each exported by name because drizzle-kit reads exports. No definition stands here.
 */

import { peopleTables } from './people.ts';
import { kit } from './postgres-kit.ts';
import { caseTables } from './tables.ts';

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
} = caseTables(kit);

export const { user, session, account, verification } = peopleTables(kit);
