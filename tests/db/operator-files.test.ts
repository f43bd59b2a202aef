/** The commands given the wrong file or database: that is said in a sentence, and nothing is made or left behind. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjuan-commands-'));
  writeFileSync(join(folder, 'letter.txt'), '这不是备份，也不是放假通知。'.repeat(100));
  writeFileSync(
    join(folder, 'notice.json'),
    JSON.stringify({
      year: 2099,
      source: '国务院办公厅关于2099年部分节假日安排的通知',
      days: [
        { from: '2099-01-01', to: '2099-01-03', kind: 'holiday', name: '元旦' },
        { from: '2099-10-01', to: '2099-10-07', kind: 'holiday', name: '国庆节' },
      ],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, files: readonly string[], url?: string) {
  const place = join(folder, 'place');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...files.map((file) => join(folder, file))],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url ?? `file:${join(place, 'a.db')}` },
    },
  );
  return {
    status,
    told: stdout,
    lines: stderr.trim().split('\n'),
    left: existsSync(place) ? readdirSync(place) : [],
  };
}

it.each(['verify', 'restore'])('%s without a file says how it is used', (command) => {
  const { status, lines } = run(command, []);
  expect([status, lines]).toEqual([2, [expect.stringMatching(/^用法：/)]]);
});

it.each(['verify', 'restore', 'calendar'])('%s names the file that is not there', (command) => {
  const { status, lines, left } = run(command, ['nothing.here']);
  expect([status, left]).toEqual([2, []]);
  expect(lines).toEqual([`没有文件 ${join(folder, 'nothing.here')}。`]);
});

it('verify of a folder says that it is none of a case', () => {
  expect(run('verify', ['.'])).toMatchObject({
    status: 2,
    lines: [`${folder} 是文件夹，不是文件。`],
  });
});

it('restore of what is no backup leaves the place empty', () => {
  const { status, lines, left } = run('restore', ['letter.txt']);
  expect([status, left]).toEqual([1, []]);
  expect(lines).toEqual([expect.stringContaining('不能恢复，不是完整的备份文件')]);
});

it('calendar of what is no notice imports nothing', () => {
  const { status, lines, left } = run('calendar', ['letter.txt']);
  expect([status, left]).toEqual([1, []]);
  expect(lines).toEqual([expect.stringContaining('放假通知的结构不符合要求')]);
});

describe('a command on what is kept already', () => {
  const commands = [
    ['selfcheck', [], '检查 0 件，不符 0 件'],
    ['calendar', ['notice.json'], '已导入“国务院办公厅关于2099年部分节假日安排的通知”'],
    ['backup', ['copy.tar'], '已备份到 '],
  ] as const;

  it.each(commands)('%s names the database that is not there, and makes none', (command, files) => {
    const { status, told, lines, left } = run(command, files);
    expect([status, told, left]).toEqual([2, '', []]);
    expect(lines).toEqual([`没有数据库 ${join(folder, 'place', 'a.db')}，请核对 DATABASE_URL。`]);
    expect(existsSync(join(folder, 'copy.tar'))).toBe(false);
  });

  it.each(commands)('%s works on the database that is there', async (command, files, says) => {
    const url = `file:${join(folder, 'kept', 'a.db')}`;
    await (await openStore({ url })).store.close();
    const { status, told } = run(command, files, url);
    expect([status, told]).toEqual([0, expect.stringContaining(says)]);
  });

  it('selfcheck says in one line how an address is written', () => {
    const { status, lines } = run('selfcheck', [], 'mysql://localhost/anjuan');
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/DATABASE_URL 应当写作 file:路径/)]);
  });

  it('selfcheck says in one line that a file is no database', () => {
    const { status, lines } = run('selfcheck', [], `file:${join(folder, 'letter.txt')}`);
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringContaining('不能打开数据库')]);
  });
});

it('backup and restore of PostgreSQL name its own tools', () => {
  const url = 'postgres://localhost/anjuan';
  expect(run('backup', ['pg.tar'], url).lines).toEqual([expect.stringContaining('pg_dump')]);
  expect(run('restore', ['letter.txt'], url).lines).toEqual([
    expect.stringContaining('pg_restore'),
  ]);
});

it.each([
  ['law', [], 0],
  ['verify', ['letter.txt'], 1],
] as const)(
  '%s whose reader has gone ends without a stack, with the code of what it found',
  async (command, files, code) => {
    const child = spawn(process.execPath, [
      `src/cli/${command}.ts`,
      ...files.map((file) => join(folder, file)),
    ]);
    child.stdout.destroy();
    const [[status], said] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    expect([status, said]).toEqual([code, '']);
  },
);
