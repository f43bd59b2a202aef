/** Which papers each event of an adjudication calls for, and to whom. Their words are in templates/. */
import type { Envelope } from '../kernel/event.ts';
import type { PaperDue, PapersDue, ServedEvents } from '../kernel/paper.ts';
import type { On } from './events.ts';
import { activeParties, type Facts, partiesOf } from './facts.ts';

const ids = (parties: readonly { readonly id: string }[]) => parties.map((party) => party.id);

const toApplicants = (kind: string) => (facts: Facts) => [
  { kind, to: ids(partiesOf(facts, 'applicant')) },
];
const toEverybody = (kind: string) => (facts: Facts) => [{ kind, to: ids(activeParties(facts)) }];
const toEach = (kind: string) => (facts: Facts) =>
  activeParties(facts).map((party) => ({ kind, to: [party.id] }));

/** 规则10(二): the notice to the applicants, and to each respondent the copy with its own period to answer. */
function onAcceptance(facts: Facts): PaperDue[] {
  return [
    { kind: 'acceptance-notice', to: ids(partiesOf(facts, 'applicant')) },
    ...partiesOf(facts, 'respondent').map(({ id }) => ({ kind: 'reply-notice', to: [id] })),
    ...partiesOf(facts, 'thirdParty').map(({ id }) => ({ kind: 'third-party-notice', to: [id] })),
  ];
}

/** A party that joins after acceptance needs the copy too, unless it joins on the applicants' side. */
function onJoining(facts: Facts, event: Envelope): PaperDue[] {
  if (!facts.acceptedOn) return [];
  const { data } = event as On<'party.joined'>;
  const newest = partiesOf(facts, data.role).at(-1);
  if (!newest || data.role === 'applicant') return [];
  const kind = data.role === 'thirdParty' ? 'third-party-notice' : 'reply-notice';
  return [{ kind, to: [newest.id] }];
}

/** By event; an event that calls for no paper is not listed. */
export const papers: PapersDue<Facts> = {
  'correction.requested': toApplicants('correction-notice'),
  'correction.lapsed': toApplicants('deemed-withdrawn-notice'),
  'application.accepted': onAcceptance,
  'application.refused': toApplicants('refusal-decision'),
  'application.dismissed': toEverybody('dismissal-decision'),
  'party.joined': onJoining,
  'proceedings.suspended': toEverybody('suspension-notice'),
  'proceedings.resumed': toEverybody('resumption-notice'),
  'appraisal.commissioned': toEverybody('exclusion-notice'),
  'exclusion.opened': toEverybody('exclusion-notice'),
  'extension.approved': toEverybody('extension-notice'),
  'hearing.scheduled': toEach('hearing-notice'),
  'withdrawal.approved': (facts) =>
    facts.acceptedOn ? toEverybody('termination-notice')(facts) : [],
  'proceedings.terminated': toEverybody('termination-notice'),
  'mediation.agreed': (facts) => (facts.closedOn ? toEverybody('mediation-agreement')(facts) : []),
  'decision.made': toEverybody('decision-letter'),
  'decision.revoked': toEverybody('revocation-decision'),
};

/** The copy goes with these notices: each recipient's own period runs from their service. */
export const servedEvents: ServedEvents = {
  'reply-notice': 'copy.served',
  'third-party-notice': 'copy.served',
};

export const paperKinds = [
  'correction-notice',
  'deemed-withdrawn-notice',
  'acceptance-notice',
  'reply-notice',
  'third-party-notice',
  'refusal-decision',
  'dismissal-decision',
  'suspension-notice',
  'resumption-notice',
  'termination-notice',
  'exclusion-notice',
  'extension-notice',
  'mediation-agreement',
  'hearing-notice',
  'decision-letter',
  'revocation-decision',
] as const;
