/** How long a filing that was begun and never handed in is kept: no longer than somebody may still come back to it (个人信息保护法19). */
import { beginningOf, dayOf } from './clock/time.ts';

/** Days from the last time it was kept; the last of them counts. */
export const DRAFTS_KEPT_DAYS = 90;

/** The last legal day on which a draft kept at this instant is there. */
export const lastDayOf = (updatedAt: string): string =>
  Temporal.PlainDate.from(dayOf(updatedAt)).add({ days: DRAFTS_KEPT_DAYS }).toString();

/** The instant from which on a draft must have been kept to be there on this legal day. */
export const keptSince = (today: string): string =>
  beginningOf(Temporal.PlainDate.from(today).subtract({ days: DRAFTS_KEPT_DAYS }).toString());
