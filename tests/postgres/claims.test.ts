/** One project registered by two servers over one PostgreSQL in the same instant (办法2、17): what no check before the commit can stop. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rehearse } from '../../src/cli/rehearse.ts';
import { compose } from '../../src/main.ts';
import { filing } from '../fixtures/acceptance.ts';
import { freshPostgres } from '../support/fresh-postgres.ts';

test('办法2: of two servers that register one number at once one makes the case, and the other is told why', async () => {
  const database = await freshPostgres();
  const files = mkdtempSync(join(tmpdir(), 'anjuan-claims-'));
  const env = {
    DATABASE_URL: database.url,
    ANJUAN_FILES: files,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const servers = [await compose(env), await compose(env)];
  const offices = await Promise.all(
    servers.map(async ({ app }) => (await rehearse(app)).as('office')),
  );
  const numbers = Array.from({ length: 10 }, (_, n) => `TWICE${n}`);
  for (const projectNo of numbers) {
    const request = { procedure: 'acceptance', matter: 'project', filing: filing({ projectNo }) };
    const answers = await Promise.all(offices.map((office) => office.post('/cases', request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body.code).toBe('project.registeredBefore');
  }
  const [store] = servers.map((server) => server.store);
  const kept = await store?.list({ procedure: 'acceptance', limit: 100 });
  expect(kept?.map(({ caseNumber }) => caseNumber).sort()).toEqual(
    numbers.map((_, n) => `验案〔2021〕${n + 1}号`).sort(),
  );
  for (const server of servers) await server.store.close();
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});
