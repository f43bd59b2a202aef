/** 完整性核验: every case rebuilt from its journal and compared; its last result is kept for the auditor. */
import { z } from 'zod';
import type { Store } from '../db/store.ts';
import type { Procedure } from '../workflows/kernel/procedure.ts';
import { type Difference, differenceOf } from './cases/rebuild.ts';
import type { LiveClock } from './clock/live-clock.ts';
import type { Time } from './clock/time.ts';
import { log } from './log.ts';

const BATCH = 500;
const SETTING = 'selfcheck.last';

/** More are counted, not listed: whoever sees this many has other work to do first. */
const MOST_LISTED = 200;

type Deps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly clock: LiveClock;
};

/** Yields each case with what is wrong with it, or null. */
export async function* differences({
  store,
  procedures,
  clock,
}: Deps): AsyncGenerator<Difference | null> {
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await store.caseIds(after, BATCH);
    if (ids.length === 0) return;
    for (const id of ids) yield await differenceOf(store, procedures, clock.current(), id);
    after = ids.at(-1) ?? null;
  }
}

const report = z.object({
  startedAt: z.string(),
  /** Null while it runs, and for good where the process ended first: nobody then reads an older result as today's. */
  endedAt: z.string().nullable(),
  failed: z.boolean().default(false),
  checked: z.int(),
  different: z.int(),
  listed: z.array(z.object({ caseNumber: z.string(), says: z.string() })),
});

export type CheckReport = z.output<typeof report>;

export type Selfcheck = {
  /** The last one begun, with what it has found so far; null before the first. */
  readonly last: () => Promise<CheckReport | null>;
  /** Begins one in this process unless one is under way; answers at once. `ended` resolves when it is over, failed or not. */
  readonly begin: () => { readonly ended: Promise<void> };
};

export function createSelfcheck(deps: Deps & { readonly time: Time }): Selfcheck {
  const { store, time } = deps;
  let running: { report: CheckReport; ended: Promise<void> } | null = null;

  const keep = (found: CheckReport) => store.setSetting(SETTING, JSON.stringify(found));

  async function checkAll(into: { report: CheckReport }): Promise<void> {
    await keep(into.report);
    for await (const difference of differences(deps)) {
      const { checked, different, listed } = into.report;
      const more = difference && listed.length < MOST_LISTED;
      into.report = {
        ...into.report,
        checked: checked + 1,
        different: different + (difference ? 1 : 0),
        listed: more
          ? [...listed, { caseNumber: difference.caseNumber, says: difference.says }]
          : listed,
      };
    }
    await keep({ ...into.report, endedAt: time.now() });
  }

  async function run(into: { report: CheckReport }): Promise<void> {
    try {
      await checkAll(into);
    } catch (error) {
      log('selfcheck.failed', { error: String(error) });
      await keep({ ...into.report, endedAt: time.now(), failed: true }).catch(() => {
        // The store itself fails: the report kept at the start says that this one never ended.
      });
    } finally {
      running = null;
    }
  }

  return {
    async last() {
      if (running) return running.report;
      const kept = await store.setting(SETTING);
      return kept === null ? null : report.parse(JSON.parse(kept));
    },
    begin() {
      if (running) return running;
      const started: CheckReport = {
        startedAt: time.now(),
        endedAt: null,
        failed: false,
        checked: 0,
        different: 0,
        listed: [],
      };
      const job = { report: started, ended: Promise.resolve() };
      running = job;
      job.ended = run(job);
      return job;
    },
  };
}
