/** What each event adds to an adjudication's facts, put together from the chapters in notes/. */
import type { AdjudicationEventType } from './events.ts';
import { courseNotes } from './notes/course.ts';
import { decisionNotes } from './notes/decision.ts';
import { inquiryNotes } from './notes/inquiry.ts';
import type { Notes } from './notes/note.ts';
import { partiesNotes } from './notes/parties.ts';
import { recordNotes } from './notes/record.ts';
import { reviewNotes } from './notes/review.ts';

export const notes: Notes<AdjudicationEventType> = {
  ...reviewNotes,
  ...partiesNotes,
  ...courseNotes,
  ...inquiryNotes,
  ...decisionNotes,
  ...recordNotes,
};
