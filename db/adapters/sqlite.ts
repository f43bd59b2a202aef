/**
 * SQLite in one file, through better-sqlite3: the embedded default.
 * Not for several processes that write: there is one writer, and waiting changes share its transaction.
 */

import { join } from 'node:path';
import Client from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as tables from '../schema/sqlite.ts';
import { fts5Query, needles } from '../search-tokens.ts';
import { groupCommit } from './group-commit.ts';
import { withRowsAtHand } from './rows-at-hand.ts';
import { drizzleOver } from './sqlite-session.ts';
import type { Database, Dialect, Search } from './statement-kit.ts';
import { statements } from './statements.ts';
import { type Connection, storeOver } from './store-over.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations/sqlite');

const CASES = {
  sieve: sql`cases indexed by cases_sieve`,
  due: sql`cases indexed by cases_by_due`,
  openByAssignee: sql`cases indexed by cases_open_by_assignee`,
  closedByAssignee: sql`cases indexed by cases_closed_by_assignee`,
  any: sql`cases`,
};

/** CROSS JOIN keeps the index outermost: matches come newest first and the walk stops at the page's end. */
const NEWEST_MATCHES: Search = {
  from: sql`case_search_index cross join case_search on case_search.n = case_search_index.rowid
    cross join ${CASES.sieve} on cases.id = case_search.case_id`,
  matches: sql`case_search_index match ${sql.placeholder('q')}`,
  place: sql`case_search_index.rowid`,
};

/** The words of each case are looked through, which for few of them is cheaper than the places of a common word. */
const eachOf = (few: SQL): Search => ({
  from: sql`${few} cross join case_search on case_search.case_id = cases.id`,
  matches: sql`not exists (select 1 from json_each(${sql.placeholder('needles')})
    where instr(' ' || case_search.tokens || ' ', value) = 0)`,
  place: sql`case_search.n`,
});

const dialect: Dialect = {
  name: 'sqlite',
  rows: (json) => sql`json_each(${json})`,
  texts: (json) => sql`json_each(${json}) as texts`,
  isDistinctFrom: sql`is not`,
  now: sql`(unixepoch('subsec') * 1000)`,
  casesBy: (index) => CASES[index],
  papersBy: (index) =>
    index === 'status'
      ? sql`papers indexed by papers_by_status`
      : sql`papers indexed by papers_unserved`,
  search: {
    asksFirst: true,
    over: (few) => (few ? eachOf(few) : NEWEST_MATCHES),
    values: (phrases) => ({
      q: fts5Query(phrases),
      needles: JSON.stringify(needles(phrases)),
    }),
  },
};

export type SqliteOptions = { readonly file: string };

export function openSqlite({ file }: SqliteOptions) {
  const client = new Client(file);
  makeDurable(client);
  const db = drizzleOver(client);
  applyMigrations(db);
  const typed: Database = db;
  const writer = groupCommit(client, statements(typed, tables, dialect));
  const connection: Connection = {
    db: typed,
    tables,
    dialect,
    transact: (work) => writer.enqueue(work),
    async backup(target) {
      await writer.settled();
      await client.backup(target);
    },
    async close() {
      await writer.settled();
      client.close();
    },
  };
  return { store: withRowsAtHand(storeOver(connection), client), db, client };
}

/** A file in WAL mode opens with NORMAL, which loses acknowledged commits in a power cut: set it, and believe only the answer. */
function makeDurable(client: Client.Database): void {
  client.pragma('busy_timeout = 5000');
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // Without it a REPLACE would delete a guarded row without asking its trigger.
  client.pragma('recursive_triggers = ON');
  // Fewer, larger checkpoints: the tail of commit times is made of them.
  client.pragma('wal_autocheckpoint = 10000');
  assertPragma(client, 'journal_mode', 'wal');
  assertPragma(client, 'synchronous', 2);
  assertPragma(client, 'foreign_keys', 1);
  assertPragma(client, 'recursive_triggers', 1);
}

function assertPragma(client: Client.Database, name: string, wanted: string | number): void {
  const value = client.pragma(name, { simple: true });
  if (value !== wanted)
    throw new Error(
      `SQLite answered ${name} = ${value}, and ${wanted} is needed to keep what is acknowledged.`,
    );
}

/** Drizzle reads what is applied before it locks: two processes that meet on a new file collide once, and the second try sees it done. */
function applyMigrations(db: BetterSQLite3Database): void {
  try {
    migrate(db, { migrationsFolder: MIGRATIONS });
  } catch {
    migrate(db, { migrationsFolder: MIGRATIONS });
  }
}
