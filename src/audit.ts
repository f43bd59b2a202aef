/** 安全审计: what is done to the service itself – sign-ins, accounts, settings, calendars – kept for the auditor (GB/T 22239-2019 8.1.4.3). */
import type { AuditRow } from '../db/desk-store.ts';
import type { Store } from '../db/store.ts';
import type { Time } from './clock/time.ts';
import { newId } from './id.ts';

export type Act = Pick<AuditRow, 'kind' | 'account' | 'outcome'> &
  Partial<Pick<AuditRow, 'subject' | 'origin'>>;

/** `outcome` is a Chinese sentence without passwords or numbers of people. */
export const logAct = (
  { store, time }: { readonly store: Store; readonly time: Time },
  act: Act,
): Promise<void> =>
  store.desk.logAct({ subject: null, origin: null, ...act, id: newId(), at: time.now() });
