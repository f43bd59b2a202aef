/**
 * The store over one database: reads are awaited as they are, changes go through the adapter's transaction.
 * Not a connection: the two adapters open, assert durability, and end transactions.
 */

import type { Tables } from '../schema/all-tables.ts';
import type { Store } from '../store.ts';
import { caseCounter, caseLister } from './case-list.ts';
import {
  applyCommit,
  changePaper,
  keepExperts,
  publishCalendar,
  replaceFiguresAt,
  replaceProjection,
} from './changes.ts';
import { deskOver } from './desk.ts';
import { figureReader } from './figures.ts';
import { expertLister, registerCounter, registerLister } from './lists.ts';
import type { Database, Dialect } from './statement-kit.ts';
import { type Statements, statements } from './statements.ts';
import { ask, type Statement, type Work } from './work.ts';

export type Connection = {
  readonly db: Database;
  readonly tables: Tables;
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
  const list = caseLister(db, tables, dialect);

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

  const load = async (id: string) => first(await s.loadCase.execute({ id }));

  return {
    dialect: dialect.name,

    load,
    loadKept: load,
    entries: async (caseId) => s.entriesOf.execute({ caseId }),
    deadlines: async (caseId) => s.deadlinesOf.execute({ caseId }),
    commit: (commit) => transact((s) => applyCommit(s, commit)),
    repeated: async (key) => first(await s.keyHolder.execute({ key })),
    list,
    countCases: caseCounter(db, tables, dialect),
    caseIds: async (after, limit) => ids(await s.caseIds.execute({ after: after ?? FIRST, limit })),
    async replaceProjection(row, deadlines, registers) {
      const outcome = await transact((s) => replaceProjection(s, row, deadlines, registers));
      return outcome.kind === 'done';
    },

    async derivedStands(caseId) {
      const [due] = await s.nextDueIsRight.execute({ id: caseId });
      const [service] = await s.serviceIsRight.execute({ caseId });
      return due?.right === 1 && service?.wrong === 0;
    },

    figures: async (caseId) => s.figuresOf.execute({ caseId }),
    async replaceFigures(at, figures) {
      const outcome = await transact((s) => replaceFiguresAt(s, at, figures));
      return outcome.kind === 'done';
    },
    ...figureReader(db, tables, dialect),
    figureCases: ({ from, until, ...query }) =>
      list({ ...query, figureUntil: until, ...(from === undefined ? {} : { figureFrom: from }) }),

    registerRows: registerLister(db, tables, dialect),
    registerTotals: registerCounter(db, tables, dialect),
    secret: async (name) => first(await s.secret.execute({ name }))?.value ?? null,
    expert: async (id) => first(await s.expert.execute({ id })),
    experts: expertLister(db, tables),
    async keepExperts(rows) {
      await transact((s) => keepExperts(s, rows));
    },

    dueTimers: async (today, limit) => s.dueTimers.execute({ today, limit }),

    paper: async (id) => first(await s.paper.execute({ id })),
    papers: async (caseId) => s.papersOf.execute({ caseId }),
    paperByNumber: async (number) => first(await s.paperByNumber.execute({ number })),
    paperByShortCode: async (shortCode) => first(await s.paperByShortCode.execute({ shortCode })),
    paperLog: async (caseId) => s.paperLogOf.execute({ caseId }),
    changePaper: (change) => transact((s) => changePaper(s, change)),
    lastNumber: async (name) => first(await s.lastNumber.execute({ name }))?.last ?? 0,
    services: async (caseId) => s.servicesOf.execute({ caseId }),

    addAttachment: (row) => write((s) => s.insertAttachment, row),
    attachments: async (caseId) => s.attachmentsOf.execute({ caseId }),
    attachmentOwners: async (sha256) => s.attachmentOwners.execute({ sha256 }),
    partyAccounts: async (caseId) => s.partyAccountsOf.execute({ caseId }),
    linkPartyAccount: (row) => write((s) => s.linkPartyAccount, { agent: false, ...row }),
    unlinkPartyAccount: (row) => write((s) => s.unlinkPartyAccount, row),

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

    async sweep(keysBefore) {
      await transact(function* (s) {
        yield* ask(s.dropOldKeys, { before: keysBefore });
        yield* ask(s.dropEndedSessions);
        return { kind: 'done' };
      });
    },

    desk: deskOver(db, tables, dialect, s, transact, write),

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
