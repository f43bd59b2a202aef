import { expect, test } from 'vitest';
import { openPostgres } from '../../db/adapters/postgres.ts';
import { openStore } from '../../db/open.ts';
import { filing } from '../db/builders.ts';
import { deskSuite } from '../db/desk-suite.ts';
import { type Subject, storeSuite } from '../db/store-suite.ts';
import { freshPostgres } from '../support/fresh-postgres.ts';

async function fresh(): Promise<Subject> {
  const database = await freshPostgres();
  const { store, db } = await openPostgres(database.url);
  return {
    store,
    raw: (sql) => db.execute(sql),
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

storeSuite('PostgreSQL', fresh);
deskSuite('PostgreSQL', fresh);

test('eight servers that start together on an empty database migrate it once, and share its counters', async () => {
  const database = await freshPostgres();
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => openStore({ url: database.url })),
  );
  const caseNumber = { counter: 'case', prefix: '', suffix: '' };
  const outcomes = await Promise.all(
    opened.flatMap(({ store }) =>
      Array.from({ length: 8 }, () => store.commit(filing({ caseNumber }))),
    ),
  );
  const numbers = outcomes.map((outcome) =>
    outcome.kind === 'done' ? Number(outcome.caseNumber) : outcome.kind,
  );
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 64 }, (_, n) => n + 1)));
  await Promise.all(opened.map(({ store }) => store.close()));
  await database.drop();
});

test('a backup is refused with the name of the tool that makes one', async () => {
  const database = await freshPostgres();
  const { store } = await openPostgres(database.url);
  await expect(store.backup('/tmp/never')).rejects.toThrow(/pg_dump/);
  await store.close();
  await database.drop();
});
