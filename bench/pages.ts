/** Every page and list that is asked for with GET, timed over a database of many cases: p50 and p95 in milliseconds. */
import { join } from 'node:path';
import { forestDispute } from '../src/cli/demo-forest.ts';
import { projectThatRectifies } from '../src/cli/demo-projects.ts';
import { deskFor, signIn } from '../src/cli/desk.ts';
import { rehearse } from '../src/cli/rehearse.ts';
import { compose } from '../src/main.ts';
import { filing } from '../tests/fixtures/adjudication.ts';
import { copyCases } from './many-cases.ts';

type Anjuan = Awaited<ReturnType<typeof compose>>;

const CASES = Number(process.env['BENCH_CASES'] ?? 100_000);
const RUNS = 15;
/** What a page may take at the 95th of a hundred requests, in milliseconds. */
const TARGET = 50;
const ROLES = ['registrar', 'officer', 'reviewer', 'clerk', 'supervisor', 'applicant'] as const;

export async function pages(folder: string, line: (text: string) => void): Promise<void> {
  const file = join(folder, 'pages.db');
  const env = {
    DATABASE_URL: `file:${file}`,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const first = await compose(env);
  const made = await originals(first);
  const today = first.time.today();
  await first.store.close();
  const start = performance.now();
  copyCases(file, made.copied, today);
  line(
    `${CASES} cases copied in ${Math.round((performance.now() - start) / 1000)} s, as of ${today}`,
  );
  const anjuan = await compose(env);
  await timeAll(anjuan, made.shown, line);
  await anjuan.store.close();
}

/** Two cases worked to their end, the others as far as the day of filing goes: open ones are an eighth of all. */
async function originals({ app, store }: Anjuan) {
  const story = await rehearse(app);
  const officers = ['officer', ...Array.from({ length: 39 }, (_, n) => `officer${n + 2}`)];
  const closed = [await forestDispute(story), await projectThatRectifies(story)];
  const officer = await signIn(app, 'officer');
  const open: string[] = [];
  for (const accepted of [false, true]) {
    const filed = await officer.post('/cases', {
      procedure: 'adjudication',
      matter: 'forest',
      filing: filing(),
    });
    const id: string = filed.body.id;
    if (!id) throw new Error(JSON.stringify(filed.body));
    if (accepted)
      await officer.post(
        `/cases/${id}/events`,
        { type: 'application.accepted' },
        { 'if-match': '"1"' },
      );
    open.push(id);
  }
  const share = (part: number) => Math.round(CASES * part);
  const [dispute = '', project = ''] = closed;
  const [review = '', running = ''] = open;
  const paper = (await store.papers(dispute)).find(({ status }) => status === 'issued')?.id ?? '';
  return {
    shown: { dispute, project, running, paper },
    copied: [
      { id: dispute, copies: share(0.5), assignees: officers },
      { id: project, copies: share(0.375), assignees: [null] },
      { id: review, copies: share(0.025), assignees: [...officers, null] },
      { id: running, copies: share(0.1), assignees: officers },
    ],
  };
}

type Shown = Awaited<ReturnType<typeof originals>>['shown'];

/** Every GET route with its places filled in, and the queries that people ask. */
function paths({ app }: Anjuan, { dispute, project, running, paper }: Shown): readonly string[] {
  const routes = new Set(
    app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
  );
  const about = { case: [dispute, project, running], paper: [paper] };
  const filled = [...routes].flatMap((route) => {
    if (/\*|assets|docs|openapi|\.pdf|package|metrics|\/file\/|sha256|print-batches\/:/.test(route))
      return [];
    const ids =
      route.includes('papers/:id') || route.includes('/verify/') ? about.paper : about.case;
    const places: Readonly<Record<string, string>> = {
      procedure: 'adjudication',
      matter: 'forest',
      partyId: 'A1',
      event: 'record.added',
    };
    const fill = (id: string) =>
      route.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string, choice?: string) => {
        if (choice?.includes('|')) return choice.slice(1).split('|')[0] ?? '';
        return places[name] ?? (route.includes('procedures/') ? 'adjudication' : id);
      });
    return route.includes(':') ? [...new Set(ids.map(fill))] : [route];
  });
  const queries = [
    'q=张伟',
    'q=林',
    'q=争议',
    'q=拷〔2020〕777',
    'q=没有此人',
    'assignee=officer',
    'assignee=officer7&due=overdue',
    'due=overdue',
    'due=soon',
    'procedure=acceptance',
    'state=proceedings.running',
    'state=closed.decided',
    'matter=forest',
    'sort=filed',
    'sort=filed&q=王芳',
    'from=2020-01-01&until=2020-01-31',
    'list=mine',
    'list=unassigned',
    'list=open',
    'list=waiting',
    'list=returned',
    'list=closed',
    'list=closed&from=2018-05-01&until=2018-05-02',
    'list=closed&matter=land',
    'list=open&assignee=nobody',
  ];
  return [...filled, ...queries.flatMap((query) => [`/work?${query}`, `/api/v1/cases?${query}`])];
}

async function timeAll(anjuan: Anjuan, shown: Shown, line: (text: string) => void): Promise<void> {
  const all = paths(anjuan, shown);
  const slow: string[] = [];
  for (const role of ROLES) {
    const { body } = await deskFor(anjuan.app, null).post('/login', {
      username: role,
      password: 'rehearsal-1',
    });
    const times: { readonly path: string; readonly p50: number; readonly p95: number }[] = [];
    for (const path of all) {
      const found = await timeOne(anjuan, path, body.token);
      if (found) times.push({ path, ...found });
    }
    times.sort((a, b) => b.p95 - a.p95);
    slow.push(...times.filter(({ p95 }) => p95 > TARGET).map(({ path }) => `${role} ${path}`));
    const worst = times
      .slice(0, 6)
      .map(({ path, p50, p95 }) => `    ${ms(p50)} ${ms(p95)}  ${decodeURI(path)}`);
    line(
      [`${role}: ${times.length} pages and lists; p50 and p95 in ms of the slowest`, ...worst].join(
        '\n',
      ),
    );
  }
  line(slow.length === 0 ? `All within ${TARGET} ms.` : `Beyond ${TARGET} ms: ${slow.length}`);
}

/** Null where the role may not look, or what is asked for is not there. */
async function timeOne({ app }: Anjuan, path: string, token: string) {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 3; run += 1) {
    const start = performance.now();
    const answer = await app.request(path, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    const took = performance.now() - start;
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
    if (answer.status >= 300) return null;
    // The first three prepare statements and warm the code up.
    if (run >= 3) times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const ms = (value: number) => value.toFixed(1).padStart(7);
