/** `npm run calendar -- FILE.json`: imports a holiday notice, reckons running deadlines anew and lists what moved. */
import { readFileSync } from 'node:fs';
import { procedures } from '../../workflows/index.ts';
import { reproject } from '../cases/reproject.ts';
import { publish } from '../clock/live-clock.ts';
import { readNotice } from '../clock/notice.ts';
import { compose } from '../main.ts';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('用法：npm run calendar -- 通知.json（格式见 src/clock/notice.ts）\n');
  process.exit(2);
}
const notice = readNotice(JSON.parse(readFileSync(file, 'utf8')));
if (!notice.ok) {
  for (const { detail } of notice.problems) process.stderr.write(`${detail}\n`);
  process.exit(1);
}
const { store, clock, cases } = await compose(process.env);
await publish(store, notice.calendar);
await clock.refresh();
const source = notice.calendar.rows[0]?.source ?? file;
let moved = 0;
for await (const change of reproject(store, procedures, cases, clock.current(), source)) {
  moved += change.moved.length;
  for (const { key, from, to } of change.moved) {
    process.stdout.write(`${change.caseNumber} ${key}：${from ?? '（停）'} → ${to ?? '（停）'}\n`);
  }
}
process.stdout.write(`已导入“${source}”，变动期限 ${moved} 项\n`);
await store.close();
