/** What is thrown away: answers kept for repeated requests, sessions that have ended, filings never handed in. Nothing of a case ever is. */
import type { DeskStore } from '../../db/desk-store.ts';
import type { Store } from '../../db/store.ts';
import type { Time } from '../clock/time.ts';
import { keptSince } from '../filing-drafts.ts';

/** A request repeated later than this is a new one. */
const KEYS_KEPT_DAYS = 30;

/** Sweeps at its first call and then once in a legal day, however often it is called. */
export function createHousekeeping({
  store,
  time,
}: {
  readonly store: Pick<Store, 'sweep'> & { readonly desk: Pick<DeskStore, 'dropDraftsBefore'> };
  readonly time: Time;
}): () => Promise<void> {
  let sweptOn = '';
  return async () => {
    const today = time.today();
    if (today === sweptOn) return;
    sweptOn = today;
    const before = Temporal.Instant.from(time.now()).subtract({ hours: 24 * KEYS_KEPT_DAYS });
    await store.sweep(before.toString({ fractionalSecondDigits: 3 }));
    await store.desk.dropDraftsBefore(keptSince(today));
  };
}
