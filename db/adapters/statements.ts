/**
 * Every statement that runs often, written once for both dialects and prepared once per connection.
 * Not the case list, whose shape depends on its filters (case-list.ts), and no decisions (changes.ts).
 */

import { and, asc, eq, getTableColumns, gt, lt, type SQL, sql } from 'drizzle-orm';
import type {
  AttachmentRow,
  CalendarDayRow,
  CalendarYearRow,
  CaseRow,
  EntryRow,
  ExpertRow,
  IdempotencyRow,
  PartyAccountRow,
} from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import { NEVER } from '../schema/tables.ts';
import { deadlineStatements, figureStatements, registerStatements } from './derived-statements.ts';
import { deskStatements } from './desk-statements.ts';
import { paperStatements } from './paper-statements.ts';
import { type Database, type Dialect, excluded, given, prepare, without } from './statement-kit.ts';

const p = sql.placeholder;

export type Statements = ReturnType<typeof statements>;

export function statements(db: Database, tables: Tables, dialect: Dialect) {
  return {
    ...caseStatements(db, tables, dialect),
    ...journalStatements(db, tables, dialect),
    ...deadlineStatements(db, tables, dialect),
    ...registerStatements(db, tables, dialect),
    ...figureStatements(db, tables, dialect),
    ...expertStatements(db, tables),
    ...paperStatements(db, tables, dialect),
    ...numberStatements(db, tables),
    ...accessStatements(db, tables),
    ...calendarStatements(db, tables),
    ...settingStatements(db, tables),
    ...deskStatements(db, tables, dialect),
  };
}

/** What lists sift by and what stands in their indexes, beside what a case keeps for good. */
const SIFTED = ['flat', 'matter', 'region', 'receivedOn', 'assignee', 'closedOn'] as const;

const FIRST_DUE = sql`coalesce((select min(due_on) from deadlines
  where deadlines.case_id = cases.id and deadlines.status = 'running' and not entitles), ${sql.raw(`'${NEVER}'`)})`;

type CaseColumns = Tables['cases']['_']['columns'];

function caseStatements(db: Database, { cases, caseSearch }: Tables, { isDistinctFrom }: Dialect) {
  const columns = without(getTableColumns(cases), 'nextDue') as Omit<CaseColumns, 'nextDue'>;
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
        .select(columns)
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
     * The same where nothing changes that lists sift by, as it mostly is: what is compared and not written leaves its
     * indexes alone, for writing the same value again would still rewrite them.
     */
    updateCaseInPlace: prepare<{ caseNumber: string }>('update_case_in_place', () =>
      update(
        without(columns, ...keptForGood, ...SIFTED),
        ...SIFTED.map((name) => sql`coalesce(${cases[name]}, '') = coalesce(${p(name)}, '')`),
      ),
    ),
    /** What lists are sorted by; written only when it changed, for it stands in indexes. */
    keepNextDue: prepare('keep_next_due', () =>
      db
        .update(cases)
        .set({ nextDue: FIRST_DUE })
        .where(and(eq(cases.id, p('id')), sql`next_due ${isDistinctFrom} ${FIRST_DUE}`)),
    ),
    /** Cases whose next due day is not that of their deadlines. */
    nextDueIsRight: prepare<{ right: number }>('next_due_is_right', () =>
      db
        .select({ right: sql<number>`case when next_due = ${FIRST_DUE} then 1 else 0 end` })
        .from(cases)
        .where(eq(cases.id, p('id'))),
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

function journalStatements(
  db: Database,
  { entries, idempotency, session }: Tables,
  dialect: Dialect,
) {
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
    dropOldKeys: prepare('drop_old_keys', () =>
      db.delete(idempotency).where(lt(idempotency.recordedAt, p('before'))),
    ),
    /** Sessions live by the machine's clock, also in a rehearsal. */
    dropEndedSessions: prepare('drop_ended_sessions', () =>
      db.delete(session).where(sql`expires_at < ${dialect.now}`),
    ),
  };
}

function expertStatements(db: Database, { experts }: Tables) {
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

function numberStatements(db: Database, { counters }: Tables) {
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

function accessStatements(db: Database, { attachments, partyAccounts }: Tables) {
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
    /** A link that is there already takes the new `agent`. */
    linkPartyAccount: prepare('link_party_account', () =>
      db
        .insert(partyAccounts)
        .values(given(getTableColumns(partyAccounts)))
        .onConflictDoUpdate({
          target: [partyAccounts.caseId, partyAccounts.partyId, partyAccounts.account],
          set: { agent: sql`excluded.agent` },
        }),
    ),
    unlinkPartyAccount: prepare('unlink_party_account', () =>
      db
        .delete(partyAccounts)
        .where(
          and(
            eq(partyAccounts.caseId, p('caseId')),
            eq(partyAccounts.partyId, p('partyId')),
            eq(partyAccounts.account, p('account')),
          ),
        ),
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

function calendarStatements(db: Database, { calendarDays, calendarYears }: Tables) {
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

function settingStatements(db: Database, { settings }: Tables) {
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
