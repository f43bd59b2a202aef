/**
 * Every statement that runs often, written once for both dialects and prepared once per connection.
 * Not the case list, whose shape depends on its filters (case-list.ts), and no decisions (changes.ts).
 */

import { and, asc, eq, getTableColumns, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { DeskTables } from '../schema/desk.ts';
import type { CaseTables } from '../schema/tables.ts';
import type {
  AttachmentRow,
  CalendarDayRow,
  CalendarYearRow,
  CaseRow,
  DeadlineRow,
  DueTimer,
  EntryRow,
  ExpertRow,
  IdempotencyRow,
  PaperRow,
  PartyAccountRow,
  ServiceRow,
} from '../store.ts';
import { deskStatements } from './desk-statements.ts';
import {
  type Database,
  type Dialect,
  differs,
  excluded,
  fromJson,
  given,
  prepare,
  without,
} from './statement-kit.ts';

const p = sql.placeholder;

export type Statements = ReturnType<typeof statements>;

export function statements(db: Database, tables: CaseTables & DeskTables, dialect: Dialect) {
  return {
    ...caseStatements(db, tables),
    ...journalStatements(db, tables),
    ...deadlineStatements(db, tables, dialect),
    ...registerStatements(db, tables),
    ...expertStatements(db, tables),
    ...paperStatements(db, tables),
    ...numberStatements(db, tables),
    ...accessStatements(db, tables),
    ...calendarStatements(db, tables),
    ...settingStatements(db, tables),
    ...deskStatements(db, tables, dialect),
  };
}

function caseStatements(db: Database, { cases, caseSearch }: CaseTables) {
  const columns = getTableColumns(cases);
  const keptForGood = ['id', 'caseNumber', 'procedure', 'organ'] as const;
  const update = (written: Partial<typeof columns>, ...conditions: SQL[]) =>
    db
      .update(cases)
      .set(given(written))
      .where(
        and(
          eq(cases.id, p('id')),
          eq(cases.version, p('expectedVersion')),
          eq(cases.procedure, p('procedure')),
          eq(cases.organ, p('organ')),
          ...conditions,
        ),
      )
      .returning({ caseNumber: cases.caseNumber });
  return {
    loadCase: prepare<CaseRow>('load_case', () =>
      db
        .select()
        .from(cases)
        .where(eq(cases.id, p('id'))),
    ),
    caseVersion: prepare<{ version: number }>('case_version', () =>
      db
        .select({ version: cases.version })
        .from(cases)
        .where(eq(cases.id, p('id'))),
    ),
    insertCase: prepare<{ caseNumber: string }>('insert_case', () =>
      db
        .insert(cases)
        .values(given(columns))
        .onConflictDoNothing()
        .returning({ caseNumber: cases.caseNumber }),
    ),
    /** Conditional on the version: the slower of two writers changes nothing. */
    updateCase: prepare<{ caseNumber: string }>('update_case', () =>
      update(without(columns, ...keptForGood)),
    ),
    /**
     * The same where state and assignee stay, as they mostly do: what is compared and not written leaves its
     * index alone, for writing the same value again would still rewrite it.
     */
    updateCaseInPlace: prepare<{ caseNumber: string }>('update_case_in_place', () =>
      update(
        without(columns, ...keptForGood, 'flat', 'assignee'),
        eq(cases.flat, p('flat')),
        sql`coalesce(${cases.assignee}, '') = coalesce(${p('assignee')}, '')`,
      ),
    ),
    caseIds: prepare<{ id: string }>('case_ids', () =>
      db
        .select({ id: cases.id })
        .from(cases)
        .where(gt(cases.id, p('after')))
        .orderBy(asc(cases.id))
        .limit(p('limit')),
    ),
    indexTokens: prepare('index_tokens', () =>
      db
        .insert(caseSearch)
        .values({ caseId: p('caseId'), tokens: p('tokens') })
        .onConflictDoUpdate({ target: caseSearch.caseId, set: { tokens: sql`excluded.tokens` } }),
    ),
  };
}

function journalStatements(db: Database, { entries, idempotency, outbox }: CaseTables) {
  return {
    entriesOf: prepare<EntryRow>('entries_of', () =>
      db
        .select()
        .from(entries)
        .where(eq(entries.caseId, p('caseId')))
        .orderBy(asc(entries.seq)),
    ),
    insertEntry: prepare('insert_entry', () =>
      db.insert(entries).values(given(getTableColumns(entries))),
    ),
    /** Answers nothing when the key is held already; a second writer waits for the first to end. */
    claimKey: prepare<{ key: string }>('claim_key', () =>
      db
        .insert(idempotency)
        .values(given(getTableColumns(idempotency)))
        .onConflictDoNothing({ target: idempotency.key })
        .returning({ key: idempotency.key }),
    ),
    keyHolder: prepare<IdempotencyRow>('key_holder', () =>
      db
        .select(without(getTableColumns(idempotency), 'recordedAt'))
        .from(idempotency)
        .where(eq(idempotency.key, p('key'))),
    ),
    insertOutbox: prepare('insert_outbox', () =>
      db.insert(outbox).values(given(without(getTableColumns(outbox), 'n', 'deliveredAt'))),
    ),
  };
}

function deadlineStatements(db: Database, { deadlines, registers }: CaseTables, dialect: Dialect) {
  const columns = getTableColumns(deadlines);
  return {
    deadlinesOf: prepare<DeadlineRow>('deadlines_of', () =>
      db
        .select(without(columns, 'caseId'))
        .from(deadlines)
        .where(eq(deadlines.caseId, p('caseId')))
        .orderBy(asc(deadlines.key)),
    ),
    /** All rows in one parameter: most steps keep most deadlines, and each further statement would be a round trip. */
    upsertDeadlines: prepare('upsert_deadlines', () =>
      db
        .insert(deadlines)
        .select(
          sql`select ${p('caseId')}, ${fromJson(without(columns, 'caseId'))} from ${dialect.rows(p('rows'))} where true`,
        )
        .onConflictDoUpdate({
          target: [deadlines.caseId, deadlines.key],
          set: excluded(without(columns, 'caseId', 'key')),
          setWhere: differs('deadlines', without(columns, 'caseId', 'key'), dialect),
        }),
    ),
    dropOtherDeadlines: prepare('drop_other_deadlines', () =>
      db
        .delete(deadlines)
        .where(
          and(
            eq(deadlines.caseId, p('caseId')),
            sql`${deadlines.key} not in (select value ->> 'key' from ${dialect.rows(p('rows'))})`,
          ),
        ),
    ),
    /** The condition is literally that of the partial index `deadlines_timers`, or SQLite would not use it. */
    dueTimers: prepare<DueTimer>('due_timers', () =>
      db
        .select({
          caseId: deadlines.caseId,
          key: deadlines.key,
          event: sql<string>`fires`,
          data: sql<string>`coalesce(fires_data, '{}')`,
          due: sql<string>`due_on`,
        })
        .from(deadlines)
        .where(
          and(
            sql`fires is not null and status = 'running' and not provisional`,
            lt(deadlines.due, p('today')),
          ),
        )
        .orderBy(asc(deadlines.due), asc(deadlines.caseId), asc(deadlines.key))
        .limit(p('limit')),
    ),
    casesWithRunningDeadlines: prepare<{ id: string }>('cases_with_running_deadlines', () =>
      db
        .selectDistinct({ id: sql<string>`case_id` })
        .from(
          sql`(select case_id from ${deadlines} where status = 'running' and case_id > ${p('after')}
            union select case_id from ${registers} where case_id > ${p('after')}) as moving`,
        )
        .orderBy(sql`case_id`)
        .limit(p('limit')),
    ),
  };
}

function registerStatements(db: Database, { registers, secrets }: CaseTables) {
  return {
    dropRegisters: prepare('drop_registers', () =>
      db.delete(registers).where(eq(registers.caseId, p('caseId'))),
    ),
    insertRegister: prepare('insert_register', () =>
      db.insert(registers).values(given(getTableColumns(registers))),
    ),
    secret: prepare<{ value: string }>('secret', () =>
      db
        .select({ value: secrets.value })
        .from(secrets)
        .where(eq(secrets.name, p('name'))),
    ),
    insertSecret: prepare('insert_secret', () =>
      db.insert(secrets).values(given(getTableColumns(secrets))),
    ),
  };
}

function expertStatements(db: Database, { experts }: CaseTables) {
  const columns = getTableColumns(experts);
  return {
    expert: prepare<ExpertRow>('expert', () =>
      db
        .select()
        .from(experts)
        .where(eq(experts.id, p('id'))),
    ),
    upsertExpert: prepare('upsert_expert', () =>
      db
        .insert(experts)
        .values(given(columns))
        .onConflictDoUpdate({ target: experts.id, set: excluded(without(columns, 'id')) }),
    ),
  };
}

function paperStatements(db: Database, { papers, services }: CaseTables) {
  const columns = without(getTableColumns(papers), 'proved', 'awaited', 'unsent');
  return {
    paper: prepare<PaperRow>('paper', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.id, p('id'))),
    ),
    papersOf: prepare<PaperRow>('papers_of', () =>
      db
        .select(columns)
        .from(papers)
        .where(eq(papers.caseId, p('caseId')))
        .orderBy(asc(papers.id)),
    ),
    insertPaper: prepare<{ id: string }>('insert_paper', () =>
      db
        .insert(papers)
        .values(given(columns))
        .onConflictDoNothing({ target: papers.id })
        .returning({ id: papers.id }),
    ),
    voidPaper: prepare('void_paper', () =>
      db
        .update(papers)
        .set({ status: 'void', revision: sql`revision + 1` })
        .where(and(eq(papers.id, p('id')), sql`status in ('draft', 'reviewed', 'approved')`)),
    ),
    changePaper: prepare<{ id: string }>('change_paper', () =>
      db
        .update(papers)
        .set(given(without(columns, 'id', 'caseId', 'kind', 'calledBy')))
        .where(and(eq(papers.id, p('id')), eq(papers.revision, p('expectedRevision'))))
        .returning({ id: papers.id }),
    ),
    servicesOf: prepare<ServiceRow>('services_of', () =>
      db
        .select()
        .from(services)
        .where(eq(services.caseId, p('caseId')))
        .orderBy(asc(services.id)),
    ),
    /** The proof comes in once: it fills an open record and never replaces a proved one. */
    upsertService: prepare('upsert_service', () =>
      db
        .insert(services)
        .values(given(getTableColumns(services)))
        .onConflictDoUpdate({
          target: services.id,
          set: { servedOn: sql`excluded.served_on`, evidence: sql`excluded.evidence` },
          setWhere: sql`services.served_on is null`,
        }),
    ),
  };
}

function numberStatements(db: Database, { counters }: CaseTables) {
  return {
    lastNumber: prepare<{ last: number }>('last_number', () =>
      db
        .select({ last: counters.last })
        .from(counters)
        .where(eq(counters.name, p('name'))),
    ),
    takeNumber: prepare<{ last: number }>('take_number', () =>
      db
        .insert(counters)
        .values({ name: p('name'), last: 1 })
        .onConflictDoUpdate({ target: counters.name, set: { last: sql`counters.last + 1` } })
        .returning({ last: counters.last }),
    ),
    startCounter: prepare<{ last: number }>('start_counter', () =>
      db
        .insert(counters)
        .values({ name: p('name'), last: 1 })
        .onConflictDoNothing({ target: counters.name })
        .returning({ last: counters.last }),
    ),
    advanceCounter: prepare<{ last: number }>('advance_counter', () =>
      db
        .update(counters)
        .set({ last: sql`last + 1` })
        .where(and(eq(counters.name, p('name')), eq(counters.last, p('before'))))
        .returning({ last: counters.last }),
    ),
  };
}

function accessStatements(db: Database, { attachments, partyAccounts }: CaseTables) {
  return {
    insertAttachment: prepare('insert_attachment', () =>
      db
        .insert(attachments)
        .values(given(getTableColumns(attachments)))
        .onConflictDoNothing(),
    ),
    attachmentsOf: prepare<AttachmentRow>('attachments_of', () =>
      db
        .select()
        .from(attachments)
        .where(eq(attachments.caseId, p('caseId')))
        .orderBy(asc(attachments.uploadedAt), asc(attachments.sha256)),
    ),
    attachmentOwners: prepare<AttachmentRow>('attachment_owners', () =>
      db
        .select()
        .from(attachments)
        .where(eq(attachments.sha256, p('sha256')))
        .orderBy(asc(attachments.caseId)),
    ),
    insertPartyAccount: prepare('insert_party_account', () =>
      db
        .insert(partyAccounts)
        .values(given(getTableColumns(partyAccounts)))
        .onConflictDoNothing(),
    ),
    partyAccountsOf: prepare<PartyAccountRow>('party_accounts_of', () =>
      db
        .select()
        .from(partyAccounts)
        .where(eq(partyAccounts.caseId, p('caseId')))
        .orderBy(asc(partyAccounts.partyId), asc(partyAccounts.account)),
    ),
  };
}

function calendarStatements(db: Database, { calendarDays, calendarYears }: CaseTables) {
  return {
    calendarDays: prepare<CalendarDayRow>('calendar_days', () =>
      db.select().from(calendarDays).orderBy(asc(calendarDays.region), asc(calendarDays.day)),
    ),
    calendarYears: prepare<CalendarYearRow>('calendar_years', () =>
      db.select().from(calendarYears).orderBy(asc(calendarYears.region), asc(calendarYears.year)),
    ),
    dropCalendarYear: prepare('drop_calendar_year', () =>
      db
        .delete(calendarDays)
        .where(
          and(
            eq(calendarDays.region, p('region')),
            sql`day >= ${p('from')}`,
            sql`day <= ${p('to')}`,
          ),
        ),
    ),
    upsertCalendarDay: prepare('upsert_calendar_day', () =>
      db
        .insert(calendarDays)
        .values(given(getTableColumns(calendarDays)))
        .onConflictDoUpdate({
          target: [calendarDays.region, calendarDays.day],
          set: excluded(without(getTableColumns(calendarDays), 'region', 'day')),
        }),
    ),
    upsertCalendarYear: prepare('upsert_calendar_year', () =>
      db
        .insert(calendarYears)
        .values(given(getTableColumns(calendarYears)))
        .onConflictDoUpdate({
          target: [calendarYears.region, calendarYears.year],
          set: { source: sql`excluded.source` },
        }),
    ),
  };
}

function settingStatements(db: Database, { settings }: CaseTables) {
  return {
    setting: prepare<{ value: string }>('setting', () =>
      db
        .select({ value: settings.value })
        .from(settings)
        .where(eq(settings.name, p('name'))),
    ),
    settings: prepare<{ name: string; value: string }>('settings', () =>
      db.select().from(settings),
    ),
    setSetting: prepare('set_setting', () =>
      db
        .insert(settings)
        .values({ name: p('name'), value: p('value') })
        .onConflictDoUpdate({ target: settings.name, set: { value: sql`excluded.value` } }),
    ),
  };
}
