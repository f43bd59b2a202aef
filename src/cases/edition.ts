/**
 * By which edition of the law's code the cases at hand were derived: facts, deadlines and registers follow from it.
 * Whoever starts on another edition is told; the self-check derives anew.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../db/store.ts';

const SETTING = 'derived.edition';
const LAW = join(import.meta.dirname, '../../workflows');

/** SHA-256 over every source in `workflows/` with its name, as hex. */
function editionOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.ts')).sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
}

/** Every case has been derived, or found to be as it would be derived, by this edition. */
export const derivedNow = (store: Store): Promise<void> =>
  store.setSetting(SETTING, editionOf(LAW));

/** Whether cases are kept that another edition derived; a database without cases takes this one. */
export async function derivedByAnother(store: Store): Promise<boolean> {
  if ((await store.setting(SETTING)) === editionOf(LAW)) return false;
  if ((await store.caseIds(null, 1)).length > 0) return true;
  await derivedNow(store);
  return false;
}
