/** `npm run backup -- FILE`: a consistent copy of database and files as one tar, while the server works on. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';
import { readConfig } from '../config.ts';
import { openForCommand } from '../main.ts';

const [target] = process.argv.slice(2);
if (!target) {
  process.stderr.write('用法：npm run backup -- 备份文件.tar\n');
  process.exit(2);
}
const file = resolve(target);
if (existsSync(file)) {
  process.stderr.write(`${file} 已存在，不予覆盖。\n`);
  process.exit(1);
}
mkdirSync(dirname(file), { recursive: true });
const scratch = mkdtempSync(join(dirname(file), '.backup-'));
try {
  const { store } = await openForCommand(process.env);
  // The database first: every file that it names was on disk before its row was.
  await store.backup(join(scratch, 'anjuan.db'));
  await store.close();
  const files = resolve(readConfig(process.env).files);
  mkdirSync(files, { recursive: true });
  symlinkSync(files, join(scratch, 'files'));
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
