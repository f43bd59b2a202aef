import pg from 'pg';
import { expect, test } from 'vitest';
import { openPostgres } from '../../db/adapters/postgres.ts';
import { openStore } from '../../db/open.ts';
import { filing } from '../db/builders.ts';
import { deskSuite } from '../db/desk-suite.ts';
import { keepingSuite } from '../db/keeping-suite.ts';
import { type Subject, storeSuite } from '../db/store-suite.ts';
import { workbenchSuite } from '../db/workbench-suite.ts';
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
workbenchSuite('PostgreSQL', fresh);
keepingSuite('PostgreSQL', fresh);

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

test('a commit that met a deadlock is tried again and kept', async () => {
  const database = await freshPostgres();
  const { store } = await openPostgres(database.url);
  await store.commit(filing({ caseNumber: { counter: 'case', prefix: '', suffix: '' } }));
  const rival = new pg.Client({ connectionString: database.url });
  await rival.connect();
  // The rival waits for ever, so that it is the store whom the server undoes.
  await rival.query(`set deadlock_timeout = '10min'`);
  await rival.query('begin');
  await rival.query(`update counters set last = last + 1 where name = 'case'`);
  const committing = store.commit(
    filing({
      caseNumber: { counter: 'case', prefix: '', suffix: '' },
      idempotency: { key: 'officer:met', requestHash: 'h', response: '{}' },
    }),
  );
  for (;;) {
    const { rows } = await rival.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) break;
  }
  await rival.query(`insert into idempotency values ('officer:met', 'other', '{}', '2021-03-01')`);
  await rival.query('rollback');
  expect(await committing).toEqual({ kind: 'done', caseNumber: '2' });
  expect(await store.repeated('officer:met')).toMatchObject({ requestHash: 'h' });
  await rival.end();
  await store.close();
  await database.drop();
});
