/** `npm run bench`: each figure as a ratio to the floor measured in the same run, and what machine it was. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { admit, decide } from '../src/cases/decide.ts';
import { deskFor } from '../src/cli/desk.ts';
import { compose } from '../src/main.ts';
import { clock } from '../tests/clock/the-clock.ts';
import { filing } from '../tests/fixtures/adjudication.ts';
import { worlds } from '../tests/workflows/adjudication-worlds.ts';
import { explore } from '../tests/workflows/explore.ts';
import { adjudication } from '../workflows/adjudication/index.ts';
import { openFloor } from './floor.ts';
import { letters } from './letters.ts';
import { contestant, median, race, us } from './measure.ts';
import { pages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'anjuan-bench-'));
const anjuan = await compose({
  DATABASE_URL: `file:${join(folder, 'bench.db')}`,
  ANJUAN_REHEARSAL: '2021-03-01T09:00:00+08:00',
  ANJUAN_SEED: 'demo',
});
const { app, cases, store } = anjuan;
const token: string = (
  await deskFor(app, null).post('/login', { username: 'officer', password: 'rehearsal-1' })
).body.token;
const desk = deskFor(app, token);
const officer = { account: 'officer', roles: ['officer' as const], parties: [] };
/** So many that none grows beyond what a real case holds: the floor writes a case's length as well. */
const CASES = 160;
const record = { stage: '调查', kind: 'photo', title: '现场照片', carrier: '纸质' };
const line = (text: string) => process.stdout.write(`${text}\n`);

line(
  `${cpus()[0]?.model} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`,
);

await commands();
await reckonings();
edges();
await overHttp();
await pages(folder, line);
await letters(line);

await store.close();
rmSync(folder, { recursive: true, force: true });

async function newCase(): Promise<string> {
  const filed = await desk.post('/cases', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  const id: string = filed.body.id;
  await desk.post(`/cases/${id}/events`, { type: 'application.accepted' }, { 'if-match': '"1"' });
  return id;
}

type Lived = { readonly id: string; version: number };

async function newCases(count: number): Promise<readonly Lived[]> {
  const made: Lived[] = [];
  for (let i = 0; i < count; i += 1) made.push({ id: await newCase(), version: 2 });
  return made;
}

function inTurn<T>(all: readonly T[], n: number): T {
  const one = all[n % all.length];
  if (one === undefined) throw new Error('There is none');
  return one;
}

async function commands(): Promise<void> {
  const floor = openFloor(join(folder, 'floor.db'));
  const [inProcess, overApp] = [await newCases(CASES), await newCases(CASES)];
  const row = await store.load(inTurn(inProcess, 0).id);
  if (!row) throw new Error('The case is gone');
  const command = { type: 'record.added', data: record };
  const standing = (await cases.stand(row.id))?.standing;
  if (!standing) throw new Error('The case is gone');
  const times = await race([
    contestant('floor', (n) => floor.write(inTurn(inProcess, n).id, n + 1, row.facts)),
    contestant('floor, one event-loop turn each', async (n) => {
      await new Promise((resolve) => setImmediate(resolve));
      floor.write(inTurn(overApp, n).id, n + 1, row.facts);
    }),
    contestant('decide alone', () => {
      const admitted = admit(standing, command, officer, cases.moment());
      if ('ok' in admitted) decide(standing, admitted.ok, cases.moment());
    }),
    contestant('whole command in process', async (n) => {
      const now = await store.load(inTurn(inProcess, n).id);
      const outcome = now && (await cases.post(now, command, officer));
      if (!outcome || 'problem' in outcome) throw new Error(JSON.stringify(outcome));
    }),
    contestant('the same through app.request', async (n) => {
      const one = inTurn(overApp, n);
      const headers = { 'if-match': `"${one.version}"` };
      const answer = await desk.post(`/cases/${one.id}/events`, command, headers);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      one.version += 1;
    }),
  ]);
  floor.close();
  const base = times.get('floor') ?? 1;
  for (const [name, time] of times)
    line(`${name.padEnd(34)} ${us(time).padStart(9)}  ${(time / base).toFixed(2)} × floor`);
}

async function reckonings(): Promise<void> {
  const request = {
    term: { length: 60, unit: 'day' as const },
    start: '2021-03-03',
    excluded: [{ kind: 'appraisal', from: '2021-03-10', to: '2021-03-20' }],
    extension: { length: 30, unit: 'day' as const, approvedOn: '2021-04-20' },
    extensionCap: { length: 30, unit: 'day' as const },
  };
  const times = await race(
    [
      contestant('one reckoning without working', () => clock.dates(request)),
      contestant('one reckoning with working', () => clock.reckon(request)),
    ],
    { runs: 3000, warmUp: 2000 },
  );
  for (const [name, time] of times) line(`${name.padEnd(34)} ${us(time).padStart(9)}`);
}

function edges(): void {
  for (const world of worlds) explore(adjudication, world, clock);
  const start = performance.now();
  const tried = worlds.reduce((sum, world) => sum + explore(adjudication, world, clock).tried, 0);
  const time = performance.now() - start;
  line(`${`${tried} (state, event) edges`.padEnd(34)} ${Math.round(time)} ms`);
}

/** Floor and load in turn, so that a slow minute of the disk falls on both; the medians of the rounds are compared. */
async function overHttp(): Promise<void> {
  const floor = openFloor(join(folder, 'floor-http.db'));
  const facts = (await store.load(await newCase()))?.facts ?? '';
  const server = serve({ fetch: app.fetch, port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const hand = fork(join(import.meta.dirname, 'load.ts'));
  let written = 0;
  const raw = (times: number): number => {
    const start = performance.now();
    for (let n = 0; n < times; n += 1) floor.write('bench', written++, facts);
    return times / ((performance.now() - start) / 1000);
  };
  for (const connections of [1, 8, 32]) {
    const cases = await newCases(CASES);
    const load = (requests: number) =>
      loaded(hand, { port, token, connections, cases, requests }).then((answer) => {
        for (const [index, one] of cases.entries()) one.version = answer.versions[index] ?? 0;
        return answer.perSecond;
      });
    await load(800);
    const [reached, possible]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      possible.push(raw(400));
      reached.push(await load(640));
    }
    const [perSecond, floorPerSecond] = [median(reached), median(possible)];
    line(
      `${`HTTP, ${connections} connections`.padEnd(34)} ${Math.round(perSecond)}/s  ${(perSecond / floorPerSecond).toFixed(2)} of the floor's ${Math.round(floorPerSecond)}/s`,
    );
  }
  hand.kill();
  floor.close();
  server.close();
}

type Loaded = { readonly perSecond: number; readonly versions: readonly number[] };

function loaded(hand: ChildProcess, job: object): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`load: ${code}`));
    hand.once('exit', died);
    hand.once('message', (answer) => {
      hand.off('exit', died);
      resolve(answer as Loaded);
    });
    hand.send(job);
  });
}
