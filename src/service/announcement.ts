/** 公告期间: how long an announcement stands before it has served (民诉法95). */
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Span } from '../../workflows/kernel/reckoning.ts';

/** What the organ counts, should it be another than the registered one (law's own reading: 30 days). */
export type AnnouncementDays = { readonly announcementDays: number | null };

export const announcementTerm = (
  procedure: Pick<Procedure, 'announcement'>,
  { announcementDays: own }: AnnouncementDays,
  receivedOn: string,
): Span => (own === null ? procedure.announcement(receivedOn) : { length: own, unit: 'day' });
