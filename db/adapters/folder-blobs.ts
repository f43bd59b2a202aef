/**
 * Blobs as files in a folder: `ab/cd/abcd…`, each written whole or not at all.
 * Not for several machines; an S3-compatible store would be another adapter of the same port.
 */

import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Blobs } from '../blobs.ts';

const SHA256 = /^[0-9a-f]{64}$/;

export function folderBlobs(folder: string): Blobs {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      if (!(await exists(path))) await writeWhole(folder, path, bytes);
      await syncFolders(folder, path);
      return sha256;
    },

    async get(sha256) {
      // Also keeps a made-up name from leaving the folder.
      if (!SHA256.test(sha256)) return null;
      const bytes = await readFile(pathOf(sha256)).catch(nullIfMissing);
      if (bytes && hashOf(bytes) !== sha256)
        throw new Error(`The kept file ${sha256} no longer meets its hash.`);
      return bytes;
    },

    has: async (sha256) => SHA256.test(sha256) && exists(pathOf(sha256)),
  };
}

/** Under its name a file is always complete: a crash leaves at most a temporary file. */
async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `incoming-${randomUUID()}`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A name is durable only with its directories, also when another call wrote it a moment ago. */
async function syncFolders(folder: string, path: string): Promise<void> {
  const shard = dirname(path);
  for (const directory of [shard, dirname(shard), folder]) await syncDirectory(directory);
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
