import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderBlobs } from '../../db/adapters/folder-blobs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjuan-blobs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Buffer.from('裁决书 %PDF-1.7');
const sha256 = createHash('sha256').update(bytes).digest('hex');

test('keeps bytes under their hash, sharded, and gives them back', async () => {
  const blobs = folderBlobs(join(folder, 'made', 'for it'));
  expect(await blobs.has(sha256)).toBe(false);
  expect(await blobs.get(sha256)).toBeNull();
  expect(await blobs.put(bytes)).toBe(sha256);
  expect(await blobs.has(sha256)).toBe(true);
  expect(await blobs.get(sha256)).toEqual(bytes);
  expect(
    readdirSync(join(folder, 'made', 'for it', sha256.slice(0, 2), sha256.slice(2, 4))),
  ).toEqual([sha256]);
});

test('keeps the same bytes once, also when handed over many times at once', async () => {
  const blobs = folderBlobs(folder);
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => blobs.put(bytes))))).toEqual(
    new Set([sha256]),
  );
  expect(readdirSync(folder)).toEqual([sha256.slice(0, 2)]);
});

test('keeps nothing as well as something', async () => {
  const blobs = folderBlobs(folder);
  expect(await blobs.get(await blobs.put(new Uint8Array()))).toHaveLength(0);
});

test('refuses to give back bytes that no longer meet their hash', async () => {
  const blobs = folderBlobs(folder);
  await blobs.put(bytes);
  writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'forged');
  await expect(blobs.get(sha256)).rejects.toThrow(sha256);
});

test.each(['../../etc/passwd', '', sha256.toUpperCase(), `${sha256}/..`])(
  'knows no blob named %s',
  async (name) => {
    const blobs = folderBlobs(folder);
    expect(await blobs.get(name)).toBeNull();
    expect(await blobs.has(name)).toBe(false);
  },
);
