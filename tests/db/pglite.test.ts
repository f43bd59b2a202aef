import { openPglite } from '../support/pglite.ts';
import { deskSuite } from './desk-suite.ts';
import { keepingSuite } from './keeping-suite.ts';
import { type Subject, storeSuite } from './store-suite.ts';
import { workbenchSuite } from './workbench-suite.ts';

async function open(): Promise<Subject> {
  const { store, client } = await openPglite();
  return { store, raw: (sql) => client.exec(sql), close: () => store.close() };
}

storeSuite('PGlite', open);
deskSuite('PGlite', open);
workbenchSuite('PGlite', open);
keepingSuite('PGlite', open);
