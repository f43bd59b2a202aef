/** The commands that read a file of an operator: what is no such file is said in a sentence, and nothing is left behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjuan-commands-'));
  writeFileSync(join(folder, 'letter.txt'), '这不是备份，也不是放假通知。'.repeat(100));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, file: string) {
  const place = join(folder, 'place');
  const { status, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, join(folder, file)],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: `file:${join(place, 'a.db')}` } },
  );
  return {
    status,
    lines: stderr.trim().split('\n'),
    left: existsSync(place) ? readdirSync(place) : [],
  };
}

it.each(['restore', 'calendar'])('%s without its file says how it is used', (command) => {
  const { status, lines } = run(command, 'nothing.here');
  expect(status).toBe(2);
  expect(lines[0]).toMatch(/^用法：/);
});

it('restore of what is no backup leaves the place empty', () => {
  const { status, lines, left } = run('restore', 'letter.txt');
  expect([status, left]).toEqual([1, []]);
  expect(lines).toEqual([expect.stringContaining('不能恢复，不是完整的备份文件')]);
});

it('calendar of what is no notice imports nothing', () => {
  const { status, lines, left } = run('calendar', 'letter.txt');
  expect([status, left]).toEqual([1, []]);
  expect(lines).toEqual([expect.stringContaining('放假通知的结构不符合要求')]);
});
