/** What a note is: what one event adds to the facts; and what notes of several articles do alike. */
import type { ExclusionKind } from '../../law/grounds.ts';
import type { AdjudicationEventType, On } from '../events.ts';
import type { Day, Facts, Party, Stretch } from '../facts.ts';

type Note<Type extends AdjudicationEventType> = (facts: Facts, event: On<Type>) => Facts;

export type Notes<Types extends AdjudicationEventType> = {
  readonly [Type in Types]: Note<Type>;
};

export const unchanged = (facts: Facts) => facts;

export const closed = (
  facts: Facts,
  event: { readonly on: Day; readonly type: AdjudicationEventType },
): Facts => ({
  ...facts,
  reviewedOn: facts.reviewedOn ?? event.on,
  closedOn: event.on,
  closedBy: event.type,
});

export const asked = (facts: Facts, what: string, on: Day): Facts => ({
  ...facts,
  askedOn: { ...facts.askedOn, [what]: on },
});

export const openStretch = (
  facts: Facts,
  id: string,
  kind: ExclusionKind,
  from: Day,
  reason?: string,
): Facts => ({
  ...facts,
  stretches: [...facts.stretches, { id, kind, from, to: null, ...(reason ? { reason } : {}) }],
});

export const closeStretch = (facts: Facts, id: string, to: Day): Facts => ({
  ...facts,
  stretches: facts.stretches.map((s) => (s.id === id && s.to === null ? { ...s, to } : s)),
});

export const withParty = (
  facts: Facts,
  partyId: string,
  change: (party: Party) => Party,
): Facts => ({
  ...facts,
  parties: facts.parties.map((party) => (party.id === partyId ? change(party) : party)),
});

export const recorded = (facts: Facts, stage: string): Facts =>
  facts.recordedStages.includes(stage)
    ? facts
    : { ...facts, recordedStages: [...facts.recordedStages, stage] };

/** A new opinion or a return means that what was reviewed and approved before no longer stands. */
export const reviewsVoid = {
  legality: null,
  collective: null,
  weighedOn: null,
  approval: null,
} as const;

/** What was proposed and approved was so on other claims, or between other parties. */
export const opinionVoid = { ...reviewsVoid, opinion: null } as const;

/** The days of a publication do not count (规则18 “公告”); its effect is known from the start. */
export function paperServed(facts: Facts, event: On<'paper.served' | 'copy.served'>): Facts {
  const { paperId, kind, partyId, method, servedOn, sentOn } = event.data;
  const announcement: Stretch = {
    id: `service:${paperId}:${partyId}`,
    kind: 'announcement',
    from: sentOn,
    to: servedOn,
  };
  return recorded(
    {
      ...facts,
      stretches: method === 'announcement' ? [...facts.stretches, announcement] : facts.stretches,
      served: { ...facts.served, [`${kind}:${partyId}`]: servedOn },
      sent: {
        ...facts.sent,
        [kind]: earlier(facts.sent[kind], sentOn),
        [`${kind}:${partyId}`]: earlier(facts.sent[`${kind}:${partyId}`], sentOn),
      },
    },
    '送达',
  );
}

export const later = (a: Day, b: Day | null | undefined) => (b != null && b > a ? b : a);

export const earlier = (known: Day | undefined, day: Day) =>
  known !== undefined && known < day ? known : day;
