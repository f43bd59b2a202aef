import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Client from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../db/adapters/sqlite.ts';
import { openStore } from '../../db/open.ts';
import type { CaseRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import { deadline, filing, hash, issued, paper, step } from './builders.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjuan-file-'));
  file = join(folder, 'cases.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('durability', () => {
  test('every opening is synchronous=FULL, also of a file that was closed before', async () => {
    for (const _ of ['new', 'again']) {
      const { store, client } = openSqlite({ file });
      expect(client.pragma('synchronous', { simple: true })).toBe(2);
      expect(client.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
      await store.close();
    }
  });

  test('a writer killed again and again loses nothing it acknowledged', async () => {
    const acknowledged: string[] = [];
    for (const count of [40, 150, 90]) acknowledged.push(...(await writeAndKill(file, count)));
    const { store, client } = openSqlite({ file });
    for (const id of acknowledged) {
      expect(await store.load(id)).not.toBeNull();
      expect(await store.entries(id)).toHaveLength(1);
      expect(await store.deadlines(id)).toHaveLength(1);
    }
    expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(client.pragma('foreign_key_check')).toEqual([]);
    const { filed } = client.prepare('select count(*) as filed from cases').get() as {
      filed: number;
    };
    expect(await store.lastNumber('case')).toBe(filed);
    await store.close();
  });

  test('closing waits for what was handed over', async () => {
    const { store } = openSqlite({ file });
    const commits = Array.from({ length: 600 }, () => filing());
    const outcomes = commits.map((commit) => store.commit(commit));
    await store.close();
    expect((await Promise.all(outcomes)).every(({ kind }) => kind === 'done')).toBe(true);
    const again = openSqlite({ file }).store;
    expect(await again.caseIds(null, 1000)).toHaveLength(600);
    await again.close();
  });
});

/** Frames of the write-ahead log that end a transaction (SQLite file format, 4.1: the size after a commit, else zero). */
function commitsInLog(file: string): number {
  const log = readFileSync(`${file}-wal`);
  const [header, frameHeader, pageSize] = [32, 24, log.readUInt32BE(8)];
  let count = 0;
  for (let at = header; at < log.length; at += frameHeader + pageSize)
    if (log.readUInt32BE(at + 4) > 0) count += 1;
  return count;
}

describe('group commit', () => {
  test('puts commits of one turn into one transaction', async () => {
    const { store, client } = openSqlite({ file });
    const frames = () =>
      (client.pragma('wal_checkpoint(PASSIVE)') as { log: number }[])[0]?.log ?? 0;
    const before = frames();
    await Promise.all(Array.from({ length: 64 }, () => store.commit(filing())));
    const together = frames() - before;
    for (let n = 0; n < 64; n += 1) await store.commit(filing());
    expect(frames() - before - together).toBeGreaterThan(together * 3);
    await store.close();
  });

  test('waits for those who come turn by turn, once several came at a time', async () => {
    const { store } = openSqlite({ file });
    const transactions = async () => {
      const before = commitsInLog(file);
      const commits: Promise<unknown>[] = [];
      for (let n = 0; n < 6; n += 1) {
        commits.push(store.commit(filing()));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await Promise.all(commits);
      return commitsInLog(file) - before;
    };
    await store.commit(filing());
    expect(await transactions()).toBe(6);
    await Promise.all([store.commit(filing()), store.commit(filing())]);
    expect(await transactions()).toBe(1);
    await store.close();
  });

  test('nobody sees a commit before it is kept, and nobody waits for a stale neighbour', async () => {
    const { store } = openSqlite({ file });
    const { case: row, ...rest } = filing();
    await store.commit({ case: row, ...rest });
    const [winner, loser, other] = [step(row), step(row, { deadlines: [deadline()] }), filing()];
    const pending = Promise.all([winner, loser, other].map((commit) => store.commit(commit)));
    expect((await store.load(row.id))?.version).toBe(1);
    expect((await pending).map(({ kind }) => kind)).toEqual(['done', 'stale', 'done']);
    expect((await store.load(row.id))?.version).toBe(2);
    expect(await store.deadlines(row.id)).toEqual([]);
    await store.close();
  });

  test('later commits of a group see what earlier ones wrote', async () => {
    const { store } = openSqlite({ file });
    const first = filing();
    const outcomes = await Promise.all([store.commit(first), store.commit(step(first.case))]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
    await store.close();
  });
});

describe('another program on the same file', () => {
  let store: Store;
  let intruder: Client.Database;
  beforeEach(() => {
    store = openSqlite({ file }).store;
    intruder = new Client(file);
    intruder.pragma('foreign_keys = OFF');
  });
  afterEach(async () => {
    intruder.close();
    await store.close();
  });

  test('cannot displace an entry with REPLACE, neither by key nor by rowid', async () => {
    const commit = filing();
    await store.commit(commit);
    const values = (rowid: string, seq: number) =>
      `insert or replace into entries (${rowid ? 'rowid, ' : ''}case_id, seq, type, data, effective_on, recorded_at, actor, actor_role, basis, previous_hash, hash)
       values (${rowid}'${commit.case.id}', ${seq}, 'forged', '{}', 'd', 'i', 'a', 'r', '[]', '${hash(`${commit.case.id} 1`)}', 'h')`;
    expect(() => intruder.exec(values('', 1))).toThrow(/entries/);
    expect(() => intruder.exec(values('1, ', 2))).toThrow(/entries/);
    expect(await store.entries(commit.case.id)).toEqual(commit.entries);
  });

  test('cannot displace an issued paper or the mode with REPLACE', async () => {
    const commit = filing();
    const draft = paper(commit.case.id);
    await store.commit({ ...commit, papers: [draft] });
    const out = issued(draft, { number: '外1' });
    await store.changePaper({ paper: out, expectedRevision: 1 });
    await store.setSetting('mode', 'real');
    intruder.exec(`insert or replace into papers select id, case_id, kind, 'draft', called_by, addressees, 'forged', drafted_by,
      null, null, null, null, null, null, null, null, 1, 0, 0, 0, null, null, null, null, 0, procedure from papers`);
    expect(() =>
      intruder.exec(`insert or replace into papers select 'other', case_id, kind, 'draft', called_by, addressees, data,
      drafted_by, null, null, number, null, null, null, null, null, 1, 0, 0, 0, null, null, null, null, 0, procedure from papers`),
    ).toThrow(/number/);
    expect(await store.papers(commit.case.id)).toEqual([{ ...out, revision: 2 }]);
    expect(() =>
      intruder.exec(`insert or replace into settings values ('mode', 'rehearsal')`),
    ).toThrow(/mode/);
    expect(await store.setting('mode')).toBe('real');
  });
});

describe('rows at hand', () => {
  let store: Store;
  let other: ReturnType<typeof openSqlite>;
  beforeEach(() => {
    store = openSqlite({ file }).store;
    other = openSqlite({ file });
  });
  afterEach(async () => {
    await other.store.close();
    await store.close();
  });
  const inFile = (id: string) => other.store.load(id);
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test('are those of the file after a filing, an event, a stale event and a repair', async () => {
    const { case: row, ...rest } = filing();
    await store.commit({ case: row, ...rest });
    expect(await store.load(row.id)).toEqual(await inFile(row.id));
    const next = step({ ...row, title: '更名', facts: '{"changed":true}' });
    await store.commit(next);
    expect(await store.load(row.id)).toEqual(await inFile(row.id));
    expect((await store.load(row.id))?.title).toBe('更名');
    expect((await store.commit(step(row))).kind).toBe('stale');
    expect(await store.load(row.id)).toEqual(await inFile(row.id));
    const kept = (await store.load(row.id)) as CaseRow;
    expect(await store.replaceProjection({ ...kept, flat: 'mended' }, [], [])).toBe(true);
    expect((await store.load(row.id))?.flat).toBe('mended');
  });

  test('give way to what another program wrote, in the next turn', async () => {
    const { case: row, ...rest } = filing();
    await store.commit({ case: row, ...rest });
    await store.load(row.id);
    await other.store.commit(step(row));
    await turn();
    expect((await store.load(row.id))?.version).toBe(2);
    other.client.prepare('update cases set flat = ? where id = ?').run('tampered', row.id);
    await turn();
    expect((await store.load(row.id))?.flat).toBe('tampered');
  });
});

test('a backup taken while others write is whole, and opens', async () => {
  const { store } = openSqlite({ file });
  const before = Array.from({ length: 200 }, () => filing());
  await Promise.all(before.map((commit) => store.commit(commit)));
  const copy = join(folder, 'copy.db');
  const writing = (async () => {
    for (let n = 0; n < 100; n += 1) await store.commit(filing());
  })();
  await store.backup(copy);
  await writing;
  await store.close();
  const { store: restored, client } = openSqlite({ file: copy });
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  const ids = new Set(await restored.caseIds(null, 1000));
  for (const commit of before) expect(ids.has(commit.case.id)).toBe(true);
  for (const id of ids) expect(await restored.entries(id)).toHaveLength(1);
  await restored.close();
});

test('an address opens a file and makes its folders; another address is refused', async () => {
  const path = join(folder, '案卷', 'data base', 'a.db');
  const { store, authDatabase } = await openStore({ url: `file:${path}` });
  expect(await store.caseIds(null, 1)).toEqual([]);
  expect(authDatabase.provider).toBe('sqlite');
  await store.close();
  await expect(openStore({ url: 'mysql://x' })).rejects.toThrow(/DATABASE_URL 应当写作 file:/);
});

/** The ids the writer acknowledged before it was killed in the middle of its work. */
function writeAndKill(path: string, count: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'endless-writer.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    writer.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.split('\n').length > count) writer.kill('SIGKILL');
    });
    writer.on('error', reject);
    // The last line may be cut short by the kill; only whole ones were acknowledged.
    writer.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(output.split('\n').slice(0, -1)) : reject(new Error(output)),
    );
  });
}
