/** 公告期间: how long an announcement stands before it has served (民诉法95). */
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day, Span } from '../../workflows/kernel/reckoning.ts';

/** What the organ counts, should it be another than the registered one (law's own reading: 30 days). */
export type AnnouncementDays = { readonly announcementDays: number | null };

export const announcementTerm = (
  procedure: Pick<Procedure, 'announcement'>,
  { announcementDays: own }: AnnouncementDays,
  receivedOn: string,
): Span => (own === null ? procedure.announcement(receivedOn) : { length: own, unit: 'day' });

export type Announced = {
  readonly procedure: Pick<Procedure, 'announcement'>;
  readonly organ: AnnouncementDays;
  readonly receivedOn: Day;
  readonly region: string;
  readonly clock: Clock;
};

/** 公告期满之日: the announcement's own term, from the day it went out. */
export function announcementEnd(
  { procedure, organ, receivedOn, region, clock }: Announced,
  sentOn: Day,
): Day {
  const term = announcementTerm(procedure, organ, receivedOn);
  return clock.dates({ term, start: sentOn, region }).due ?? sentOn;
}
