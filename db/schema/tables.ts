/**
 * What is kept of cases: the tables behind db/store.ts but papers and figures, one definition for both dialects.
 * Not the guards: what may never change is refused by the triggers in db/migrations (…_guards.sql).
 *
 * SQL fragments name columns bare and spell conditions as literals: SQLite uses a partial index only where the
 * query repeats its condition without parameters.
 */

import { sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Kit } from './sqlite-kit.ts';

/** Sorts behind every day, so that cases without a due day come last. */
export const NEVER = '9999-12-31';

/**
 * What lists are sifted by, beside assignee and due day. Indexes over cases hold all of it: a case's row is long, and
 * whatever filters are combined, a list reads a narrow index and then the rows of its page.
 */
const sifted = (
  t: Record<
    'closedOn' | 'flat' | 'procedure' | 'matter' | 'region' | 'receivedOn' | 'organ',
    SQLiteColumn
  >,
) => [t.closedOn, t.flat, t.procedure, t.matter, t.region, t.receivedOn, t.organ] as const;

export function caseTables(k: Kit) {
  const cases = k.table(
    'cases',
    {
      id: k.text('id').primaryKey(),
      caseNumber: k.text('case_number').notNull(),
      procedure: k.text('procedure').notNull(),
      procedureVersion: k.text('procedure_version').notNull(),
      definitionHash: k.text('definition_hash').notNull(),
      matter: k.text('matter').notNull(),
      organ: k.text('organ').notNull(),
      region: k.text('region').notNull(),
      title: k.text('title').notNull(),
      receivedOn: k.text('received_on').notNull(),
      flat: k.text('flat').notNull(),
      value: k.text('value').notNull(),
      facts: k.text('facts').notNull(),
      version: k.integer('version').notNull(),
      head: k.text('head').notNull(),
      assignee: k.text('assignee'),
      closedOn: k.text('closed_on'),
      updatedAt: k.text('updated_at').notNull(),
      /** The first due day of the running deadlines that call for something; NEVER where there is none. */
      nextDue: k.text('next_due').notNull().default(NEVER),
    },
    (t) => [
      k.uniqueIndex('cases_number').on(t.caseNumber),
      k.index('cases_sieve').on(t.id, ...sifted(t), t.assignee, t.nextDue),
      k.index('cases_by_due').on(t.nextDue, t.id, ...sifted(t), t.assignee),
      k
        .index('cases_open_by_assignee')
        .on(t.assignee, t.nextDue, t.id, ...sifted(t))
        .where(sql`closed_on is null`),
      // What somebody closed, listed and counted among all that ever was; written only when a case ends.
      k
        .index('cases_closed_by_assignee')
        .on(t.assignee, t.nextDue, t.id, ...sifted(t))
        .where(sql`closed_on is not null`),
      k.check('cases_version_counts_entries', sql`version >= 1`),
    ],
  );

  const caseId = () =>
    k
      .text('case_id')
      .notNull()
      .references(() => cases.id);

  const entries = k.table(
    'entries',
    {
      caseId: caseId(),
      seq: k.integer('seq').notNull(),
      type: k.text('type').notNull(),
      data: k.text('data').notNull(),
      effectiveOn: k.text('effective_on').notNull(),
      recordedAt: k.text('recorded_at').notNull(),
      actor: k.text('actor').notNull(),
      actorRole: k.text('actor_role').notNull(),
      basis: k.text('basis').notNull(),
      reason: k.text('reason'),
      previousHash: k.text('previous_hash').notNull(),
      hash: k.text('hash').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'entries_in_case', columns: [t.caseId, t.seq] }),
      k.check('entries_seq_from_one', sql`seq >= 1`),
    ],
  );

  const deadlines = k.table(
    'deadlines',
    {
      caseId: caseId(),
      key: k.text('key').notNull(),
      term: k.text('term').notNull(),
      start: k.text('start_on').notNull(),
      nominal: k.text('nominal_on'),
      due: k.text('due_on'),
      provisional: k.flag('provisional').notNull(),
      status: k.text('status').notNull(),
      entitles: k.flag('entitles').notNull().default(false),
      fires: k.text('fires'),
      firesData: k.text('fires_data'),
    },
    (t) => [
      k.primaryKey({ name: 'deadlines_in_case', columns: [t.caseId, t.key] }),
      k.index('deadlines_running_by_case').on(t.caseId, t.due).where(sql`status = 'running'`),
      k.index('deadlines_stopped').on(t.caseId).where(sql`status = 'stopped'`),
      k.index('deadlines_running_by_due').on(t.due, t.caseId).where(sql`status = 'running'`),
      k
        .index('deadlines_timers')
        .on(t.due, t.caseId, t.key)
        .where(sql`fires is not null and status = 'running' and not provisional`),
      k.check('deadlines_status', sql`status in ('running', 'stopped', 'met', 'missed', 'void')`),
      k.check('deadlines_running_is_dated', sql`status <> 'running' or due_on is not null`),
    ],
  );

  /** Lists that reach beyond a case; like deadlines they repeat what the journal says. */
  const registers = k.table(
    'registers',
    {
      caseId: caseId(),
      register: k.text('register').notNull(),
      key: k.text('key').notNull(),
      subject: k.text('subject').notNull(),
      subjectKey: k.text('subject_key').notNull(),
      subjectNumber: k.text('subject_number'),
      subjectKind: k.text('subject_kind').notNull(),
      effect: k.text('effect').notNull(),
      from: k.text('from_on').notNull(),
      until: k.text('until_on'),
      inForceFrom: k.text('in_force_from'),
      basis: k.text('basis').notNull(),
      note: k.text('note').notNull(),
      data: k.text('data').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'registers_in_case', columns: [t.caseId, t.register, t.key] }),
      k.index('registers_by_subject').on(t.subjectKey),
      k.index('registers_by_number').on(t.subjectNumber).where(sql`subject_number is not null`),
      // What a period is counted by lies in it: no line is read to be counted.
      k.index('registers_by_start').on(t.register, t.from, t.caseId, t.key, t.effect, t.subject),
      k.index('registers_of_subject').on(t.register, t.subjectKey, t.caseId),
    ],
  );

  /** What must not be known before its time, such as the seed of a draw; read by name, never listed. */
  const secrets = k.table('secrets', {
    name: k.text('name').primaryKey(),
    caseId: caseId(),
    value: k.text('value').notNull(),
  });

  const experts = k.table(
    'experts',
    {
      id: k.text('id').primaryKey(),
      name: k.text('name').notNull(),
      unit: k.text('unit').notNull(),
      parent: k.text('parent'),
      kind: k.text('kind').notNull(),
      field: k.text('field'),
      interests: k.text('interests').notNull(),
      available: k.flag('available').notNull(),
      disqualified: k.flag('disqualified').notNull(),
      account: k.text('account'),
      updatedBy: k.text('updated_by').notNull(),
      updatedAt: k.text('updated_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('experts_account').on(t.account).where(sql`account is not null`),
      k.check('experts_kind', sql`kind in ('technical', 'finance')`),
    ],
  );

  const counters = k.table(
    'counters',
    { name: k.text('name').primaryKey(), last: k.integer('last').notNull() },
    () => [k.check('counters_count_from_one', sql`last >= 1`)],
  );

  const attachments = k.table(
    'attachments',
    {
      caseId: caseId(),
      sha256: k.text('sha256').notNull(),
      name: k.text('name').notNull(),
      mediaType: k.text('media_type').notNull(),
      bytes: k.big('bytes').notNull(),
      uploadedBy: k.text('uploaded_by').notNull(),
      uploadedAt: k.text('uploaded_at').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'attachments_in_case', columns: [t.caseId, t.sha256, t.uploadedBy] }),
      k.index('attachments_by_hash').on(t.sha256),
    ],
  );

  const partyAccounts = k.table(
    'party_accounts',
    {
      caseId: caseId(),
      partyId: k.text('party_id').notNull(),
      account: k.text('account').notNull(),
      agent: k.flag('agent').notNull().default(false),
    },
    (t) => [
      k.primaryKey({ name: 'party_accounts_in_case', columns: [t.caseId, t.partyId, t.account] }),
      k.index('party_accounts_by_account').on(t.account, t.caseId),
    ],
  );

  /** Search tokens as db/search-tokens.ts makes them; the index over them is the dialect's (…_guards.sql). */
  const caseSearch = k.table(
    'case_search',
    { n: k.serial('n'), caseId: caseId(), tokens: k.text('tokens').notNull() },
    (t) => [k.uniqueIndex('case_search_case').on(t.caseId)],
  );

  const idempotency = k.table(
    'idempotency',
    {
      key: k.text('key').primaryKey(),
      requestHash: k.text('request_hash').notNull(),
      response: k.text('response').notNull(),
      recordedAt: k.text('recorded_at').notNull(),
    },
    (t) => [k.index('idempotency_by_time').on(t.recordedAt)],
  );

  const calendarDays = k.table(
    'calendar_days',
    {
      region: k.text('region').notNull(),
      day: k.text('day').notNull(),
      kind: k.text('kind').notNull(),
      name: k.text('name').notNull(),
      source: k.text('source').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'calendar_days_in_region', columns: [t.region, t.day] }),
      k.check('calendar_days_kind', sql`kind in ('holiday', 'workday')`),
    ],
  );

  const calendarYears = k.table(
    'calendar_years',
    {
      region: k.text('region').notNull(),
      year: k.integer('year').notNull(),
      source: k.text('source').notNull(),
    },
    (t) => [k.primaryKey({ name: 'calendar_years_in_region', columns: [t.region, t.year] })],
  );

  const settings = k.table(
    'settings',
    { name: k.text('name').primaryKey(), value: k.text('value').notNull() },
    () => [k.check('settings_mode', sql`name <> 'mode' or value in ('real', 'rehearsal')`)],
  );

  return {
    cases,
    entries,
    deadlines,
    registers,
    secrets,
    experts,
    counters,
    attachments,
    partyAccounts,
    caseSearch,
    idempotency,
    calendarDays,
    calendarYears,
    settings,
  };
}

export type CaseTables = ReturnType<typeof caseTables>;
