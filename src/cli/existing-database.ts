/** What commands work on that read what is there already: they open the database, and never make one. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { refuse } from './refuse.ts';

/** The settings; ends the command where they cannot be read. */
export function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** A mistyped path would otherwise become an empty database, checked and backed up as if all were well. */
export async function openExisting<Opened>(
  open: (env: typeof process.env) => Promise<Opened>,
): Promise<Opened> {
  const { DATABASE_URL } = settings();
  const file = DATABASE_URL.startsWith('file:') ? databaseFile(DATABASE_URL) : null;
  if (file && !existsSync(file)) refuse(`没有数据库 ${file}，请核对 DATABASE_URL。`);
  try {
    return await open(process.env);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return refuse(`不能打开数据库：${message || code}`);
  }
}

/** Where the address of a SQLite database points. */
export const databaseFile = (url: string): string => resolve(url.slice('file:'.length));
