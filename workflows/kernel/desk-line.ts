/**
 * What a case leaves on the desks: lines of the registers that lists beyond a case read. `pending` waits for somebody's
 * approval, `returned` came back to who worked on it, `agenda` is a day on which people meet. Derived, like all registers.
 */
import type { Citation } from './citation.ts';
import type { Day } from './reckoning.ts';
import type { RegisterRow } from './register.ts';

export type DeskLine = {
  readonly register: 'pending' | 'returned' | 'agenda';
  readonly key: string;
  /** The event that settles it, or that brought it about. */
  readonly event: string;
  /** Since when it waits, or the day of the meeting. */
  readonly on: Day;
  readonly basis: readonly Citation[];
  /** In Chinese, as it stands in lists. */
  readonly title: string;
  readonly note: string;
};

export const deskLine = ({
  register,
  key,
  event,
  on,
  basis,
  title,
  note,
}: DeskLine): RegisterRow => ({
  register,
  key,
  subject: { name: title },
  subjectKind: 'unknown',
  effect: event,
  from: on,
  until: register === 'agenda' ? on : null,
  inForceFrom: on,
  basis,
  note,
  data: null,
});
