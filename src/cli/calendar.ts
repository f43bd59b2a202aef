/** `npm run calendar -- FILE.json [--preview]`: imports a holiday notice, or only lists the deadlines it would move. */
import { readFileSync } from 'node:fs';
import { procedures } from '../../workflows/index.ts';
import { parseJson } from '../api/json-body.ts';
import { importNotice, previewNotice } from '../calendar-import.ts';
import { readNotice } from '../clock/notice.ts';
import { compose } from '../main.ts';
import { openExisting } from './existing-database.ts';
import { fileToRead } from './file-to-read.ts';
import './closed-pipe.ts';

const file = fileToRead('npm run calendar -- 通知.json [--preview]（格式见 src/clock/notice.ts）');
const notice = readNotice(parseJson(readFileSync(file, 'utf8'))?.value);
if (!notice.ok) {
  for (const { detail } of notice.problems) process.stderr.write(`${detail}\n`);
  process.exit(1);
}
const preview = process.argv.includes('--preview');
const { store, clock, cases } = await openExisting(compose);
const deps = { store, procedures, cases, clock };
const changes = (preview ? previewNotice : importNotice)(deps, notice.calendar);
let moved = 0;
for await (const change of changes) {
  moved += change.moved.length;
  for (const { key, from, to } of change.moved) {
    process.stdout.write(`${change.caseNumber} ${key}：${from ?? '（停）'} → ${to ?? '（停）'}\n`);
  }
}
const source = notice.calendar.rows[0]?.source ?? file;
process.stdout.write(
  preview
    ? `“${source}”将变动期限 ${moved} 项，没有导入\n`
    : `已导入“${source}”，变动期限 ${moved} 项\n`,
);
await store.close();
