/** `npm run restore -- FILE`: puts a backup into an empty place, named by DATABASE_URL as for the server. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { extract } from 'tar';
import { databaseFile, settings } from './existing-database.ts';
import { fileToRead } from './file-to-read.ts';
import { refuse } from './refuse.ts';
import './closed-pipe.ts';

const source = fileToRead('npm run restore -- 备份文件.tar');
const { DATABASE_URL, files } = settings();
if (!DATABASE_URL.startsWith('file:')) {
  refuse('DATABASE_URL 不是 file:路径；PostgreSQL 请以 pg_restore 恢复。', 1);
}
const database = databaseFile(DATABASE_URL);
for (const path of [database, resolve(files)]) {
  if (existsSync(path)) refuse(`${path} 已存在：只恢复到空的位置。`, 1);
}
mkdirSync(dirname(database), { recursive: true });
const scratch = mkdtempSync(join(dirname(database), '.restore-'));
try {
  await extract({ file: source, cwd: scratch, strict: true });
  renameSync(join(scratch, 'files'), resolve(files));
  renameSync(join(scratch, 'anjuan.db'), database);
  process.stdout.write(`已恢复到 ${database}\n`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${source} 不能恢复，不是完整的备份文件：${why}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
