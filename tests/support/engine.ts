/** The case engine alone over a fresh SQLite file, with the procedures and suppliers of a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../db/adapters/sqlite.ts';
import type { Store } from '../../db/store.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Posted } from '../../src/cases/change.ts';
import type { CasesDeps } from '../../src/cases/parts.ts';
import { RehearsalTime } from '../../src/clock/time.ts';
import { failed, type Outcome } from '../../src/problems.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { clock } from '../clock/the-clock.ts';

const organ = { id: 'demo', region: '331100', defaultAssignee: null, announcementDays: null };

export function startEngine(
  procedures: CasesDeps['procedures'],
  suppliersOver: (store: Store) => CasesDeps['suppliers'],
  now = '2021-03-01T09:00:00+08:00',
) {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-engine-'));
  const { store, client } = openSqlite({ file: join(folder, 'cases.db') });
  const time = new RehearsalTime(now);
  const cases = createCases({
    store,
    procedures,
    time,
    clock: () => clock,
    organ,
    suppliers: suppliersOver(store),
    partyAccounts: async ({ account }) => (account === undefined ? [] : [account]),
    rolesOf: async () => null,
  });

  const actor = (account: string, role: Role, parties: readonly string[] = []) => ({
    account,
    roles: [role],
    parties,
  });

  async function row(caseId: string) {
    const found = await store.load(caseId);
    if (!found) throw new Error(`No case ${caseId}`);
    return found;
  }

  /** Posts on the case as it stands; the account is the role's name unless given. */
  const attempt = async (
    caseId: string,
    role: Role,
    type: string,
    data: unknown = {},
    more: { account?: string; reason?: string } = {},
  ): Promise<Outcome<Posted>> => {
    const { account = role, reason } = more;
    const command = { type, data, ...(reason ? { reason } : {}) };
    return cases.post(await row(caseId), command, actor(account, role));
  };

  return {
    cases,
    store,
    time,
    actor,
    row,
    attempt,
    async act(...move: Parameters<typeof attempt>): Promise<Posted> {
      return done(await attempt(...move));
    },
    /** The data of an entry, the last one unless numbered. */
    async entry(caseId: string, seq?: number) {
      const entries = await store.entries(caseId);
      return JSON.parse((seq ? entries[seq - 1] : entries.at(-1))?.data ?? 'null');
    },
    raw: (sql: string) => client.exec(sql),
    async stop(): Promise<void> {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function done<T>(outcome: Outcome<T>): T {
  if (failed(outcome)) throw new Error(`${outcome.problem.code}: ${outcome.problem.detail}`);
  return outcome.ok;
}

export const codeOf = (outcome: Outcome<unknown>): string | null =>
  failed(outcome) ? outcome.problem.code : null;
