/**
 * The column helpers the one schema is written with, for PostgreSQL. Not a schema: tables stand in tables.ts and people.ts.
 */

import {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './sqlite-kit.ts';

/** Collation "C" sorts by bytes as SQLite does, so that both page through lists in the same order whatever the locale. */
const byteOrderedText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

const postgresKit = {
  table: pgTable,
  text: (name: string) => byteOrderedText(name),
  integer: (name: string) => integer(name),
  big: (name: string) => bigint(name, { mode: 'number' }),
  flag: (name: string) => boolean(name),
  serial: (name: string) => bigserial(name, { mode: 'number' }).primaryKey(),
  moment: (name: string) => timestamp(name, { withTimezone: true, precision: 3 }),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  check,
} satisfies Record<keyof Kit, unknown>;

/** Drizzle types its two dialects apart although the builders offer the same; the tables are typed once, as SQLite's. */
export const kit = postgresKit as unknown as Kit;
