/** 规则22 to 24: opinion, reviews, approval, the decision and what becomes of it. */
import type { On } from '../events.ts';
import type { Day, Facts } from '../facts.ts';
import {
  closed,
  later,
  type Notes,
  opinionVoid,
  recorded,
  reviewsVoid,
  unchanged,
} from './note.ts';

type Events =
  | 'major.marked'
  | 'major.unmarked'
  | 'opinion.submitted'
  | 'opinion.returned'
  | 'legality.reviewed'
  | 'collective.discussed'
  | 'decision.approved'
  | 'decision.returned'
  | 'decision.made'
  | 'decision.corrected'
  | 'court.noticed'
  | 'decision.revoked'
  | 'remedy.recorded'
  | 'redecision.ordered';

const sentBack = (facts: Facts, event: On<'opinion.returned' | 'decision.returned'>): Facts => ({
  ...facts,
  ...opinionVoid,
  returned: { event: event.type, on: event.on, reason: event.data.reason },
});

/**
 * A case reopened by order is decided anew: the earlier decision stays on record only, what was still open when
 * the case was closed ended with it, and the paper that ends the case has to be served again.
 */
const reopened = (facts: Facts, event: On<'redecision.ordered'>): Facts => ({
  ...facts,
  ...(facts.returned ? { returned: null } : {}),
  ...opinionVoid,
  stretches: facts.stretches.map((s) =>
    s.to === null ? { ...s, to: later(s.from, facts.closedOn) } : s,
  ),
  suspension: null,
  extensionAsked: false,
  served: withoutClosingPapers(facts.served),
  sent: withoutClosingPapers(facts.sent),
  termination: null,
  refusal: null,
  dismissal: null,
  earlierDecisions: facts.decision
    ? [...facts.earlierDecisions, facts.decision.madeOn]
    : facts.earlierDecisions,
  decision: null,
  courtNotice: null,
  withdrawals: [],
  closedOn: null,
  closedBy: null,
  archivedOn: null,
  reviewFrom: facts.acceptedOn ? facts.reviewFrom : event.on,
  redecision: {
    orderedOn: event.on,
    withinDays: event.data.withinDays ?? null,
    organ: event.data.organ,
    document: event.data.document,
  },
});

const closingPapers = [
  'decision-letter',
  'refusal-decision',
  'deemed-withdrawn-notice',
  'dismissal-decision',
  'termination-notice',
];

const withoutClosingPapers = (days: Readonly<Record<string, Day>>) =>
  Object.fromEntries(
    Object.entries(days).filter(([key]) => !closingPapers.includes(key.split(':')[0] ?? '')),
  );

export const decisionNotes: Notes<Events> = {
  'major.marked': (facts) => ({ ...facts, ...reviewsVoid, major: true }),
  'major.unmarked': (facts) => ({ ...facts, ...reviewsVoid, major: false }),
  'opinion.submitted': (facts, event) => ({
    ...facts,
    ...reviewsVoid,
    ...(facts.returned ? { returned: null } : {}),
    opinion: { by: event.by.account, on: event.on, recommendation: event.data.recommendation },
  }),
  'opinion.returned': sentBack,
  'legality.reviewed': (facts, event) => ({
    ...facts,
    legality: event.data.result,
    weighedOn: later(event.on, facts.weighedOn),
  }),
  'collective.discussed': (facts, event) => ({
    ...facts,
    collective: event.data.result,
    weighedOn: later(event.on, facts.weighedOn),
  }),
  'decision.approved': (facts, event) => ({
    ...facts,
    approval: { by: event.by.account, on: event.on },
  }),
  'decision.returned': sentBack,
  'decision.made': (facts, event) =>
    recorded({ ...closed(facts, event), decision: { ...event.data, madeOn: event.on } }, '决定'),
  'decision.corrected': unchanged,
  // 规则24 counts from the notice of the judgment; a later notice does not give the days again.
  'court.noticed': (facts, event) =>
    event.data.onMerits && facts.courtNotice === null
      ? { ...facts, courtNotice: { ...event.data, noticedOn: event.on } }
      : facts,
  'decision.revoked': (facts, event) => ({
    ...facts,
    revokedOn: event.on,
    closedBy: event.type,
    archivedOn: null,
  }),
  'remedy.recorded': (facts, { on, data }) => ({
    ...facts,
    remedies: [...(facts.remedies ?? []), { on, ...data }],
  }),
  'redecision.ordered': reopened,
};
