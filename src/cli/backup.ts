/** `npm run backup -- FILE`: a consistent copy of database and files as one tar, while the server works on. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';
import { openForCommand } from '../main.ts';
import { openExisting, settings } from './existing-database.ts';
import { refuse } from './refuse.ts';
import './closed-pipe.ts';

const [target] = process.argv.slice(2);
if (!target) refuse('用法：npm run backup -- 备份文件.tar');
const file = resolve(target);
if (existsSync(file)) refuse(`${file} 已存在，不予覆盖。`, 1);
const { DATABASE_URL, files } = settings();
if (!DATABASE_URL.startsWith('file:')) {
  refuse('DATABASE_URL 不是 file:路径；PostgreSQL 请以 pg_dump 备份。', 1);
}
const { store } = await openExisting(openForCommand);
mkdirSync(dirname(file), { recursive: true });
const scratch = mkdtempSync(join(dirname(file), '.backup-'));
try {
  // The database first: every file that it names was on disk before its row was.
  await store.backup(join(scratch, 'anjuan.db'));
  await store.close();
  mkdirSync(files, { recursive: true });
  symlinkSync(resolve(files), join(scratch, 'files'));
  const whole = join(scratch, 'whole.tar');
  const finished = (path: string) => !path.includes('/incoming-');
  await create({ file: whole, cwd: scratch, portable: true, follow: true, filter: finished }, [
    'anjuan.db',
    'files',
  ]);
  renameSync(whole, file);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`已备份到 ${file}\n`);
