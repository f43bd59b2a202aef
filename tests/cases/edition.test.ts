import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';
import { derivedByAnother, derivedNow } from '../../src/cases/edition.ts';
import { filing } from '../db/builders.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anjuan-edition-'));
  ({ store } = await openStore({ url: `file:${join(folder, 'cases.db')}` }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a new database takes the edition at hand, and cases that it derives are its own', async () => {
  expect(await derivedByAnother(store)).toBe(false);
  await store.commit(filing());
  expect(await derivedByAnother(store)).toBe(false);
});

test('cases of another edition are told, also of one that kept none, until they are derived anew', async () => {
  await store.commit(filing());
  expect(await derivedByAnother(store)).toBe(true);
  await derivedNow(store);
  expect(await derivedByAnother(store)).toBe(false);
  await store.setSetting('derived.edition', 'another');
  expect(await derivedByAnother(store)).toBe(true);
});
