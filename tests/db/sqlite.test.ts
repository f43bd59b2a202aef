import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../db/adapters/sqlite.ts';
import { deskSuite } from './desk-suite.ts';
import { keepingSuite } from './keeping-suite.ts';
import { type Subject, storeSuite } from './store-suite.ts';
import { workbenchSuite } from './workbench-suite.ts';

async function open(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-sqlite-'));
  const { store, client } = openSqlite({ file: join(folder, 'cases.db') });
  return {
    store,
    raw: async (sql) => client.exec(sql),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

storeSuite('SQLite', open);
deskSuite('SQLite', open);
workbenchSuite('SQLite', open);
keepingSuite('SQLite', open);
