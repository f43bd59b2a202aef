/** The server killed without warning between requests and under load: what was acknowledged is there, and the check says so. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskFor, type signIn } from '../../src/cli/desk.ts';
import { application } from './office.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'anjuan-crash-'));
const file = join(folder, 'anjuan.db');
const env = {
  ...process.env,
  PORT: '0',
  DATABASE_URL: `file:${file}`,
  ANJUAN_REHEARSAL: '2021-03-01T09:00:00+08:00',
  ANJUAN_SEED: 'demo',
};

type Server = {
  readonly process: ChildProcess;
  readonly port: string;
  readonly app: Parameters<typeof signIn>[0];
};

let server: Server;

/** A real server process, spoken to over its socket. */
async function start(): Promise<Server> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port)
      return {
        process: child,
        port,
        app: { request: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) },
      };
  }
  throw new Error(`The server did not start: ${text}`);
}

async function kill(): Promise<void> {
  const gone = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await gone;
}

async function killAndRestart(): Promise<void> {
  await kill();
  server = await start();
}

async function selfcheck(): Promise<{ code: number; text: string }> {
  const run = promisify(execFile)(process.execPath, ['src/cli/selfcheck.ts'], { cwd: root, env });
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  );
}

beforeAll(async () => {
  server = await start();
}, 60_000);
afterAll(async () => {
  if (server.process.exitCode === null && server.process.signalCode === null) await kill();
  rmSync(folder, { recursive: true, force: true });
});

const tokens = new Map<string, string>();
/** Sessions outlive the process, so one signs in once. */
async function as(username: string): Promise<Desk> {
  const token =
    tokens.get(username) ??
    (await deskFor(server.app, null).post('/login', { username, password: 'rehearsal-1' })).body
      .token;
  tokens.set(username, token);
  return deskFor(server.app, token);
}

async function act(account: string, id: string, type: string, data: unknown = {}) {
  const desk = await as(account);
  const { headers } = await desk.get(`/cases/${id}`);
  const answer = await desk.post(
    `/cases/${id}/events`,
    { type, data },
    { 'if-match': headers.get('etag') ?? '' },
  );
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('a port that somebody has', () => {
  it('is said in a sentence, and ends the start', async () => {
    const { port: PORT } = server;
    const DATABASE_URL = `file:${join(folder, 'other.db')}`;
    const second = promisify(execFile)(process.execPath, ['src/main.ts'], {
      cwd: root,
      env: { ...env, PORT, DATABASE_URL },
    });
    await expect(second).rejects.toMatchObject({
      code: 1,
      stderr: `不能在 127.0.0.1:${PORT} 提供服务：端口已被占用，请用 PORT 另行指定。\n`,
    });
  });
});

describe('kill -9', { timeout: 120_000 }, () => {
  it('between any two requests loses nothing that was acknowledged', async () => {
    const filed = await (await as('registrar')).post('/cases', application(), {
      'idempotency-key': 'once',
    });
    await killAndRestart();
    const again = await (await as('registrar')).post('/cases', application(), {
      'idempotency-key': 'once',
    });
    expect(again.body).toEqual(filed.body);
    const { id } = filed.body;
    const accepted = await act('registrar', id, 'application.accepted');
    await killAndRestart();
    const papers = (await (await as('clerk')).get(`/cases/${id}/papers`)).body;
    // The receipt of the filing stands before what the acceptance called for.
    expect(papers.slice(1).map((paper: { id: string }) => paper.id)).toEqual(
      accepted.papers.map((paper: { id: string }) => paper.id),
    );
    const notice = papers.find((paper: { kind: string }) => paper.kind === 'reply-notice').id;
    await (await as('head')).post(`/papers/${notice}/approve`);
    const issued = (await (await as('clerk')).post(`/papers/${notice}/issue`)).body;
    await killAndRestart();
    const kept = (await (await as('clerk')).get(`/papers/${notice}`)).body;
    expect([kept.number, kept.sha256]).toEqual([issued.number, issued.sha256]);
    expect((await (await as('clerk')).bytes(`/papers/${notice}.pdf`)).length).toBeGreaterThan(0);
    const service = {
      recipient: 'R1',
      method: 'direct',
      sentOn: '2021-03-01',
      servedOn: '2021-03-01',
      evidence: '回证',
    };
    expect((await (await as('clerk')).post(`/papers/${notice}/services`, service)).status).toBe(
      201,
    );
    expect((await (await as('clerk')).post(`/papers/${notice}/services`, service)).body.code).toBe(
      'service.doneBefore',
    );
    const moved = await (await as('admin')).put('/rehearsal/clock', {
      now: '2021-03-20T09:00:00+08:00',
    });
    expect(moved.body.fired).toBe(1);
    await killAndRestart();
    const events = (await (await as('officer')).get(`/cases/${id}/events`)).body;
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'application.filed',
      'application.accepted',
      'paper.issued',
      'copy.served',
      'reply.lapsed',
    ]);
    const back = await (await as('admin')).put('/rehearsal/clock', {
      now: '2021-03-19T09:00:00+08:00',
    });
    expect(back.body.code).toBe('rehearsal.backward');
  });

  it('under load keeps every case it answered for, whole, and numbers without a gap', async () => {
    const desk = await as('registrar');
    const acknowledged: string[] = [];
    const worker = async () => {
      for (;;) {
        const answer = await desk
          .post('/cases', application({ receivedOn: '2021-03-01' }))
          .catch(() => null);
        if (!answer) return;
        expect(answer.status).toBe(201);
        acknowledged.push(answer.body.id);
      }
    };
    const workers = Array.from({ length: 8 }, worker);
    while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    await kill();
    await Promise.all(workers);
    server = await start();
    const officer = await as('officer');
    for (const id of acknowledged) expect((await officer.get(`/cases/${id}`)).status).toBe(200);
    const serials: number[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = (await officer.get(`/cases?limit=200${cursor}`)).body;
      serials.push(
        ...items.map((item: { caseNumber: string }) =>
          Number(/〕(\d+)号/.exec(item.caseNumber)?.[1]),
        ),
      );
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(serials.toSorted((a, b) => a - b)).toEqual(serials.map((_, index) => index + 1));
    expect(await selfcheck()).toMatchObject({ code: 0 });
  });
});

describe('the self-check', () => {
  const changes: readonly [string, (id: string) => string][] = [
    [
      'the end of a journal cut off',
      (id) => `delete from entries where case_id = '${id}' and seq = 5`,
    ],
    [
      'words of an entry',
      (id) => `update entries set data = replace(data, '雷建国', '雷建军') where case_id = '${id}'`,
    ],
    [
      'the day of an entry',
      (id) => `update entries set effective_on = '2021-02-28' where case_id = '${id}'`,
    ],
    ['the author of an entry', (id) => `update entries set actor = 'head' where case_id = '${id}'`],
    [
      'the facts of a case',
      (id) => `update cases set facts = replace(facts, '雷建国', '雷建军') where id = '${id}'`,
    ],
    ['the state of a case', (id) => `update cases set flat = 'closed.decided' where id = '${id}'`],
    ['the title of a case', (id) => `update cases set title = 'x' where id = '${id}'`],
    [
      'the closing day of a case',
      (id) => `update cases set closed_on = '2021-03-02' where id = '${id}'`,
    ],
    ['a due date', (id) => `update deadlines set due_on = '2029-01-01' where case_id = '${id}'`],
    ['a deadline that is gone', (id) => `delete from deadlines where case_id = '${id}'`],
  ];
  const ids: string[] = [];
  let report: { code: number; text: string };

  /** Each on another case, behind the program's back, as an administrator with the disk could. */
  beforeAll(async () => {
    await kill();
    const db = new Database(file);
    db.pragma('foreign_keys = off');
    const triggers = `select name from sqlite_master where type = 'trigger' and tbl_name in ('entries', 'cases')`;
    for (const name of db.prepare(triggers).pluck().all()) db.exec(`drop trigger ${name}`);
    ids.push(...(db.prepare('select id from cases order by id').pluck().all() as string[]));
    for (const [index, [, sql]] of changes.entries()) db.exec(sql(ids[index] ?? ''));
    db.close();
    report = await selfcheck();
  }, 60_000);

  it('exits 1 and counts the cases that differ', () => {
    expect(report.code).toBe(1);
    expect(report.text).toContain(`检查 ${ids.length} 件，不符 ${changes.length} 件`);
  });

  for (const [index, [what]] of changes.entries()) {
    it(`names the case with ${what} changed`, () => {
      expect(report.text).toContain(ids[index]);
    });
  }

  it('does not suspect the others', () => {
    for (const id of ids.slice(changes.length)) expect(report.text).not.toContain(id);
  });
});
