/**
 * Every page and list that is asked for with GET, by every role, over a database of many cases: p50 and p95 in
 * milliseconds beside a floor measured in the same minutes. `node bench/pages.ts` times them alone; `BENCH_CASES` says
 * over how many cases.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskFor } from '../src/cli/desk.ts';
import { type Anjuan, compose } from '../src/main.ts';
import { demoPassword } from '../src/people/demo-accounts.ts';
import { copyCases } from './many-cases.ts';
import { median } from './measure.ts';
import { pathsOf, routesOf } from './page-list.ts';
import { originals, type Shown } from './page-stories.ts';

const CASES = Number(process.env['BENCH_CASES'] ?? 100_000);
/** What a page may take at the 95th of a hundred requests, in milliseconds. */
const TARGET = 50;
/** Requests of a page; one that comes near the target is asked until its 95th of a hundred is not its slowest. */
const RUNS = { few: 5, many: 30 };
const NEAR = TARGET / 2;
/** The floor is measured once for so many pages. */
const FLOOR_EVERY = 10;

type Times = { readonly p50: number; readonly p95: number };
type Timed = Times & { readonly path: string; readonly account: string };

export async function pages(folder: string, line: (text: string) => void): Promise<void> {
  const file = join(folder, 'pages.db');
  const env = {
    DATABASE_URL: `file:${file}`,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const first = await compose(env);
  const made = await originals(first, CASES);
  const today = first.time.today();
  await first.store.close();
  const start = performance.now();
  copyCases(file, made.copied, today);
  line(`${CASES} cases copied in ${seconds(start)} s, as of ${today}`);
  const again = performance.now();
  const anjuan = await compose(env);
  line(`Opened in ${seconds(again)} s`);
  report(await timeAll(anjuan, made.shown, line), line);
  await anjuan.store.close();
}

/** Who asks; nobody is the public. */
export const askers = ({ expertAccount }: Pick<Shown, 'expertAccount'>): readonly string[] => [
  ...['officer', 'registrar', 'reviewer', 'head', 'clerk', 'supervisor', 'auditor', 'admin'],
  ...['security', 'office', 'unit', 'drawer', 'undertaker', 'applicant', 'respondent'],
  expertAccount,
  'integrator',
  '',
];

export async function headersOf({ app }: Pick<Anjuan, 'app'>, account: string) {
  if (account === '') return {};
  const login = { username: account, password: demoPassword };
  const { status, body } = await deskFor(app, null).post('/login', login);
  if (status !== 200) throw new Error(`${account}: ${status}`);
  return { authorization: `Bearer ${body.token}` };
}

async function timeAll(anjuan: Anjuan, shown: Shown, line: (text: string) => void) {
  const paths = routesOf(anjuan.app).flatMap((route) => pathsOf(route, shown));
  const timed: Timed[] = [];
  const floor = floorOver(anjuan, shown);
  for (const account of askers(shown)) {
    const headers = await headersOf(anjuan, account);
    for (const [n, path] of paths.entries()) {
      if (n % FLOOR_EVERY === 0) await floor.measure();
      const found = await timeOne(anjuan, path, headers);
      if (found) timed.push({ path, account, ...found });
    }
    const own = timed.filter((one) => one.account === account);
    const late = own.filter(({ p95 }) => p95 > TARGET).length;
    line(`${account || 'nobody'}: ${own.length} pages and lists, ${late} beyond ${TARGET} ms`);
  }
  return { timed, asked: paths, floor: floor.times() };
}

/** What the machine gives in the same minutes: a loop of fixed length, and one row read by its key. */
function floorOver({ store }: Anjuan, { cases }: Shown) {
  const loops: number[] = [];
  const reads: number[] = [];
  return {
    async measure(): Promise<void> {
      loops.push(await tookBy(spin));
      reads.push(await tookBy(() => store.load(cases.dispute)));
    },
    times: () => ({ loop: spread(loops), read: spread(reads) }),
  };
}

function spin(): number {
  let sum = 1;
  for (let i = 0; i < 1_000_000; i += 1) sum = (sum * 31 + i) | 0;
  return sum;
}

async function tookBy(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Null where somebody may not look, or what is asked for is not there. */
async function timeOne(
  { app }: Anjuan,
  path: string,
  headers: Record<string, string>,
): Promise<Times | null> {
  const ask = async (): Promise<number> => {
    const answer = await app.request(path, { headers });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
    return answer.status;
  };
  // The first prepares statements and warms the code up.
  if ((await ask()) >= 300) return null;
  const times: number[] = [];
  while (times.length < RUNS.few || (times.length < RUNS.many && Math.max(...times) > NEAR)) {
    times.push(await tookBy(ask));
  }
  return spread(times);
}

function spread(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: median(sorted), p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
}

/** A line a page, the slowest first, for the asker whom it keeps waiting longest; then every pair that is late. */
function report(
  { timed, asked, floor }: Awaited<ReturnType<typeof timeAll>>,
  line: (text: string) => void,
): void {
  const slowest = [...Map.groupBy(timed, ({ path }) => path).values()]
    .map((all) => all.reduce((most, one) => (one.p95 > most.p95 ? one : most)))
    .toSorted((a, b) => b.p95 - a.p95);
  const told = ({ p50, p95, account, path }: Timed) =>
    line(`${ms(p50)} ${ms(p95)}  ${(account || 'nobody').padEnd(10)} ${decodeURI(path)}`);
  slowest.forEach(told);
  const load = loadavg().map((n) => n.toFixed(1));
  line(
    `Floor, p50 and p95: loop ${ms(floor.loop.p50)} ${ms(floor.loop.p95)}, one row ${ms(floor.read.p50)} ${ms(floor.read.p95)}; load ${load.join(' ')}`,
  );
  const late = timed.filter(({ p95 }) => p95 > TARGET);
  const pages = new Set(late.map(({ path }) => path)).size;
  line(
    `${slowest.length} pages and lists for ${timed.length} pairs of page and asker; ${asked.length - slowest.length} that nobody may see; beyond ${TARGET} ms: ${pages} pages, ${late.length} pairs`,
  );
  late.toSorted((a, b) => b.p95 - a.p95).forEach(told);
}

const ms = (value: number) => value.toFixed(1).padStart(7);
const seconds = (start: number) => Math.round((performance.now() - start) / 1000);

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-pages-'));
  await pages(folder, (text) => process.stdout.write(`${text}\n`));
  rmSync(folder, { recursive: true, force: true });
}
