/** The whole system over a fresh SQLite file on a rehearsal clock, with its demo people; nothing is mocked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, deskFor, signIn } from '../../src/cli/desk.ts';
import { rehearse } from '../../src/cli/rehearse.ts';
import { compose, type Parts } from '../../src/main.ts';

/** The built-in procedures run unless other `parts` are handed in. */
export async function startAnjuan(now = '2021-03-01T09:00:00+08:00', parts?: Parts) {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-test-'));
  const env = {
    DATABASE_URL: `file:${join(folder, 'test.db')}`,
    ANJUAN_REHEARSAL: now,
    ANJUAN_SEED: 'demo',
  };
  const anjuan = await compose(env, parts);
  const story = await rehearse(anjuan.app);
  return {
    ...anjuan,
    env,
    story,
    as: (account: string): Promise<Desk> => story.as(account),
    nobody: deskFor(anjuan.app, null),
    signIn: (account: string, password?: string) => signIn(anjuan.app, account, password),
    async stop(): Promise<void> {
      await anjuan.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type RunningAnjuan = Awaited<ReturnType<typeof startAnjuan>>;
