/** 规则8 to 12: review, correction, acceptance or refusal, the copies and what is answered to them, inspection of the file. */
import type { Facts, Reply } from '../facts.ts';
import {
  asked,
  closed,
  closeStretch,
  earlier,
  type Notes,
  openStretch,
  paperServed,
  recorded,
  unchanged,
} from './note.ts';

type Events =
  | 'application.filed'
  | 'correction.madeOnSpot'
  | 'correction.requested'
  | 'correction.received'
  | 'correction.excused'
  | 'correction.lapsed'
  | 'application.accepted'
  | 'copy.served'
  | 'reply.received'
  | 'reply.extended'
  | 'reply.lapsed'
  | 'reply.forwarded'
  | 'application.refused'
  | 'premediation.opened'
  | 'premediation.closed'
  | 'application.dismissed'
  | 'inspection.requested'
  | 'file.inspected'
  | 'inspection.refused';

const withReply = (facts: Facts, partyId: string, change: Reply): Facts => ({
  ...facts,
  replies: { ...facts.replies, [partyId]: { ...facts.replies[partyId], ...change } },
});

export const reviewNotes: Notes<Events> = {
  'application.filed': unchanged,
  'correction.madeOnSpot': unchanged,
  'correction.requested': (facts, event) => ({
    ...openStretch(facts, 'correction', 'correction', event.on),
    corrections: { items: event.data.items, requestedOn: event.on, dueOn: event.data.dueOn },
  }),
  'correction.received': (facts, event) => ({
    ...closeStretch(facts, 'correction', event.on),
    corrections: facts.corrections && { ...facts.corrections, receivedOn: event.on },
    reviewFrom: event.on,
  }),
  'correction.excused': (facts, event) => ({
    ...facts,
    corrections: facts.corrections && { ...facts.corrections, dueOn: event.data.newDueOn },
  }),
  'correction.lapsed': (facts, event) => closed(closeStretch(facts, 'correction', event.on), event),
  'application.accepted': (facts, event) => ({
    ...facts,
    reviewedOn: facts.reviewedOn ?? event.on,
    acceptedOn: event.on,
  }),
  'copy.served': (facts, event) => {
    const { partyId, servedOn } = event.data;
    const after = paperServed(facts, event);
    return {
      ...after,
      copiesServed: {
        ...after.copiesServed,
        [partyId]: earlier(after.copiesServed[partyId], servedOn),
      },
    };
  },
  'reply.received': (facts, event) =>
    withReply(facts, event.data.partyId, { receivedOn: event.on, summary: event.data.summary }),
  'reply.extended': (facts, event) =>
    withReply(facts, event.data.partyId, {
      extendedTo: event.data.newDueOn,
      extendedOn: event.on,
    }),
  'reply.lapsed': (facts, event) => withReply(facts, event.data.partyId, { lapsedOn: event.on }),
  'reply.forwarded': (facts, event) =>
    withReply(facts, event.data.partyId, { forwardedOn: event.on }),
  'application.refused': (facts, event) => ({ ...closed(facts, event), refusal: event.data }),
  'premediation.opened': (facts, event) => ({
    ...openStretch(facts, 'premediation', 'mediation', event.on, event.data.centre),
    premediated: true,
  }),
  'premediation.closed': (facts, event) => {
    const after = recorded(closeStretch(facts, 'premediation', event.on), '调解');
    return event.data.outcome === 'agreed' ? closed(after, event) : after;
  },
  'application.dismissed': (facts, event) => ({ ...closed(facts, event), dismissal: event.data }),
  'inspection.requested': (facts, event) =>
    asked(facts, `inspection:${event.data.partyId}`, event.on),
  'file.inspected': unchanged,
  'inspection.refused': unchanged,
};
