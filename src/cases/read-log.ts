/** 查阅留痕: who looked at what of a case, kept before it is shown. Who may look is access.ts. */
import type { ReadLogRow } from '../../db/desk-store.ts';
import type { Store } from '../../db/store.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';

/** `purpose` is given where personal numbers are shown whole. */
export type Reading = Pick<ReadLogRow, 'account' | 'caseId' | 'what'> &
  Partial<Pick<ReadLogRow, 'subject' | 'purpose'>>;

export const logReading = (
  { store, time }: { readonly store: Store; readonly time: Time },
  reading: Reading,
): Promise<void> =>
  store.desk.logRead({ subject: null, purpose: null, ...reading, id: newId(), at: time.now() });
