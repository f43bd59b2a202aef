import { openPglite } from '../support/pglite.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PGlite', async () => {
  const { store, client } = await openPglite();
  return { store, raw: (sql) => client.exec(sql), close: () => store.close() };
});
