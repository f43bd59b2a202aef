/** The demo's two cases on a real PostgreSQL, worked by two servers at once over one database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/cases/rebuild.ts';
import { compensationDispute } from '../../src/cli/demo-compensation.ts';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { rehearse } from '../../src/cli/rehearse.ts';
import { compose } from '../../src/main.ts';
import { procedures } from '../../workflows/index.ts';
import { freshPostgres } from '../support/fresh-postgres.ts';

test('both stories end as they do on SQLite, and every case is what its journal says', async () => {
  const database = await freshPostgres();
  const files = mkdtempSync(join(tmpdir(), 'anjuan-postgres-'));
  const anjuan = await compose({
    DATABASE_URL: database.url,
    ANJUAN_FILES: files,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  });
  const { store, app, clock } = anjuan;
  const story = await rehearse(app);
  const forest = await forestDispute(story);
  const compensation = await compensationDispute(story);
  expect((await store.load(forest))?.flat).toBe('closed.decided');
  expect((await store.load(compensation))?.flat).toBe('closed.mediated');
  for (const caseId of [forest, compensation]) {
    expect(await differenceOf(store, procedures, clock.current(), caseId)).toBeNull();
  }
  await store.close();
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

test('two servers of one database number what they issue without a gap and post on one version once', async () => {
  const database = await freshPostgres();
  const files = mkdtempSync(join(tmpdir(), 'anjuan-postgres-'));
  const env = {
    DATABASE_URL: database.url,
    ANJUAN_FILES: files,
    ANJUAN_REHEARSAL: '2021-03-01T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const servers = [await compose(env), await compose(env)];
  const stories = await Promise.all(servers.map(({ app }) => rehearse(app)));
  const [one, two] = stories as [(typeof stories)[0], (typeof stories)[0]];
  const filed = await Promise.all(
    Array.from({ length: 8 }, (_, n) => fileAndAccept(n % 2 ? one : two)),
  );
  const issued = await Promise.all(
    filed.map((id, n) => (n % 2 ? two : one).issue(id, 'acceptance-notice')),
  );
  const numbers = issued.flat().map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);

  const caseId = filed[0] ?? '';
  const version =
    (await (await one.as('officer')).get(`/cases/${caseId}`)).headers.get('etag') ?? '';
  const command = { type: 'major.marked', data: { reason: '涉及群众切身利益' } };
  const answers = await Promise.all(
    stories.map(async (story) =>
      (await story.as('officer')).post(`/cases/${caseId}/events`, command, { 'if-match': version }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await Promise.all(servers.map(({ store }) => store.close()));
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

async function fileAndAccept({ file, act }: Awaited<ReturnType<typeof rehearse>>): Promise<string> {
  const id = await file('registrar', {
    procedure: 'adjudication',
    matter: 'general',
    filing: {
      receivedOn: '2021-03-01',
      form: 'written',
      applicants: [
        {
          kind: 'person',
          name: '雷建国',
          idNumber: '11010519491231002X',
          address: '景宁畲族自治县',
        },
      ],
      respondents: [{ kind: 'person', name: '蓝秀英', address: '景宁畲族自治县' }],
      claims: ['请求裁决'],
      facts: '事实',
      reasons: '理由',
      occurredOn: '2020年9月',
    },
  });
  await act('registrar', id, 'application.accepted');
  return id;
}
