/**
 * A process that files cases until it is killed, and writes each acknowledged id to standard output.
 * Not a test; sqlite-file.test.ts starts and kills it.
 */

import { writeSync } from 'node:fs';
import { openSqlite } from '../../db/adapters/sqlite.ts';
import { deadline, filing } from './builders.ts';

const { store } = openSqlite({ file: process.argv[2] ?? '' });

async function fileForever(): Promise<never> {
  for (;;) {
    const commit = filing({
      caseNumber: { counter: 'case', prefix: '', suffix: '' },
      deadlines: [deadline()],
    });
    await store.commit(commit);
    writeSync(1, `${commit.case.id}\n`);
  }
}

await Promise.all(Array.from({ length: 4 }, fileForever));
