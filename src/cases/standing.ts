/** Where a case stands when something is decided on it, and at what moment. Types alone. */
import type { EntryRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import type { AnnouncementDays } from './announcement.ts';

/** Where a case stands when an event arrives. */
export type Standing<Facts = unknown> = {
  readonly procedure: Procedure<Facts>;
  readonly position: Position<Facts>;
  readonly receivedOn: Day;
  readonly version: number;
  readonly region: string;
  /** The journal, for the one event that rewrites an entry. */
  readonly entries?: readonly EntryRow[];
};

export type Moment = AnnouncementDays & { readonly today: Day; readonly clock: Clock };

/** What an event leaves: its data as they are kept, and where the case then stands. */
export type Left = {
  readonly data: unknown;
  readonly position: Position;
  /** Given where the event may have moved the day on which the case was closed. */
  readonly closedOn?: Day | null;
};
