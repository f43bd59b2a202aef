/**
 * The store over one database: reads are awaited as they are, changes go through the adapter's transaction.
 * Not a connection: the two adapters open, assert durability, and end transactions.
 */

import type { DeskTables } from '../schema/desk.ts';
import type { CaseTables } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { caseLister } from './case-list.ts';
import {
  applyCommit,
  changePaper,
  keepExperts,
  publishCalendar,
  replaceProjection,
} from './changes.ts';
import { deskOver } from './desk.ts';
import { expertLister, registerLister } from './lists.ts';
import type { Database, Dialect } from './statement-kit.ts';
import { type Statements, statements } from './statements.ts';
import { ask, type Statement, type Work } from './work.ts';

export type Connection = {
  readonly db: Database;
  readonly tables: CaseTables & DeskTables;
  readonly dialect: Dialect;
  /** Runs the work in one durable transaction and answers after it is kept; undone unless the outcome is `done`. */
  transact<T extends { readonly kind: string }>(work: (s: Statements) => Work<T>): Promise<T>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};

/** Sorts before every id. */
const FIRST = '';

export function storeOver(connection: Connection): Store {
  const { db, tables, dialect } = connection;
  const s = statements(db, tables, dialect);
  const transact = connection.transact.bind(connection);

  /** A write of one row, in a transaction of its own so that it joins the group. */
  async function write(
    choose: (s: Statements) => Statement,
    values: Record<string, unknown>,
  ): Promise<void> {
    await transact(function* (s) {
      yield* ask(choose(s), values);
      return { kind: 'done' };
    });
  }

  return {
    dialect: dialect.name,

    load: async (id) => first(await s.loadCase.execute({ id })),
    entries: async (caseId) => s.entriesOf.execute({ caseId }),
    deadlines: async (caseId) => s.deadlinesOf.execute({ caseId }),
    commit: (commit) => transact((s) => applyCommit(s, commit)),
    repeated: async (key) => first(await s.keyHolder.execute({ key })),
    list: caseLister(db, tables, dialect),
    caseIds: async (after, limit) => ids(await s.caseIds.execute({ after: after ?? FIRST, limit })),
    async replaceProjection(row, deadlines, registers) {
      const outcome = await transact((s) => replaceProjection(s, row, deadlines, registers));
      return outcome.kind === 'done';
    },

    registerRows: registerLister(db, tables),
    secret: async (name) => first(await s.secret.execute({ name }))?.value ?? null,
    expert: async (id) => first(await s.expert.execute({ id })),
    experts: expertLister(db, tables),
    async keepExperts(rows) {
      await transact((s) => keepExperts(s, rows));
    },

    dueTimers: async (today, limit) => s.dueTimers.execute({ today, limit }),

    paper: async (id) => first(await s.paper.execute({ id })),
    papers: async (caseId) => s.papersOf.execute({ caseId }),
    changePaper: (change) => transact((s) => changePaper(s, change)),
    lastNumber: async (name) => first(await s.lastNumber.execute({ name }))?.last ?? 0,
    services: async (caseId) => s.servicesOf.execute({ caseId }),

    addAttachment: (row) => write((s) => s.insertAttachment, row),
    attachments: async (caseId) => s.attachmentsOf.execute({ caseId }),
    attachmentOwners: async (sha256) => s.attachmentOwners.execute({ sha256 }),
    partyAccounts: async (caseId) => s.partyAccountsOf.execute({ caseId }),
    linkPartyAccount: (row) => write((s) => s.insertPartyAccount, row),

    calendar: async () => ({
      days: await s.calendarDays.execute(),
      years: await s.calendarYears.execute(),
    }),
    async publishCalendar(days, years) {
      await transact((s) => publishCalendar(s, days, years));
    },
    casesWithRunningDeadlines: async (after, limit) =>
      ids(await s.casesWithRunningDeadlines.execute({ after: after ?? FIRST, limit })),

    setting: async (name) => first(await s.setting.execute({ name }))?.value ?? null,
    settings: async () =>
      Object.fromEntries((await s.settings.execute()).map(({ name, value }) => [name, value])),
    setSetting: (name, value) => write((s) => s.setSetting, { name, value }),

    desk: deskOver(db, tables, s, transact, write),

    backup: (file) => connection.backup(file),
    close: () => connection.close(),
  };
}

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null;
}

function ids(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
