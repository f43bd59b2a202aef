/**
 * The column helpers the one schema is written with, for SQLite. Not a schema: tables stand in tables.ts and people.ts.
 * Its type is the kit: the PostgreSQL kit has to offer the same helpers.
 */

import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export const sqliteKit = {
  table: sqliteTable,
  /** Also for JSON: a JSON column type would reorder keys, and the hashes run over the bytes. */
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  /** Whole numbers beyond 2³¹. */
  big: (name: string) => integer(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  /** Numbered by the database, in the order of insertion. */
  serial: (name: string) => integer(name).primaryKey(),
  /** A `Date` column, which only better-auth wants; our own instants are text. */
  moment: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  check,
};

export type Kit = typeof sqliteKit;
