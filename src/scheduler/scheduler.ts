/** Timers: finds deadlines that ran out and posts the ordinary event each calls for. It decides nothing itself. */
import type { Store } from '../../db/store.ts';
import { systemActor } from '../../workflows/kernel/actor.ts';
import type { Cases } from '../cases/cases.ts';
import type { Time } from '../clock/time.ts';
import { failed } from '../problems.ts';

export type SchedulerDeps = {
  readonly store: Store;
  readonly cases: Cases;
  readonly time: Time;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
};

const BATCH = 200;

/** Fires what is due today; answers how many events were posted. Safe to run in many processes. */
export async function fireDue({ store, cases, time, log }: SchedulerDeps): Promise<number> {
  let fired = 0;
  const refused = new Set<string>();
  for (;;) {
    const due = (await store.dueTimers(time.today(), BATCH + refused.size)).filter(
      (timer) => !refused.has(idOf(timer)),
    );
    if (due.length === 0) return fired;
    for (const timer of due) {
      const on = Temporal.PlainDate.from(timer.due).add({ days: 1 }).toString();
      const event = { type: timer.event, data: JSON.parse(timer.data), on };
      const outcome = await cases.postDerived(timer.caseId, event, {
        account: systemActor.account,
        role: 'system',
      });
      if (failed(outcome)) {
        refused.add(idOf(timer));
        log('timer.refused', {
          caseId: timer.caseId,
          event: timer.event,
          code: outcome.problem.code,
        });
      } else {
        fired += 1;
      }
    }
  }
}

const idOf = (timer: { readonly caseId: string; readonly key: string }) =>
  `${timer.caseId}|${timer.key}`;
