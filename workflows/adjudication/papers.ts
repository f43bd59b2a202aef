/** Which papers each event of an adjudication calls for, and to whom. Their words are in templates/. */
import type { Envelope } from '../kernel/event.ts';
import type { PaperDue, PapersDue, ServedEvents } from '../kernel/paper.ts';
import type { On } from './events.ts';
import { activeParties, type Facts, isHearingAhead, type Party, partiesOf } from './facts.ts';

type Due = (facts: Facts, event: Envelope) => readonly PaperDue[];

const ids = (parties: readonly { readonly id: string }[]) => parties.map((party) => party.id);

const toApplicants =
  (kind: string): Due =>
  (facts) => [{ kind, to: ids(partiesOf(facts, 'applicant')) }];

const toEverybody =
  (kind: string): Due =>
  (facts) => [{ kind, to: ids(activeParties(facts)) }];

const toEach =
  (kind: string): Due =>
  (facts) =>
    activeParties(facts).map((party) => ({ kind, to: [party.id] }));

/** To the party that the event names: its own paper, which it signs. */
const toItsParty =
  (kind: string): Due =>
  (_facts, event) => {
    const { partyId } = event.data as { readonly partyId: string };
    return [{ kind, to: [partyId] }];
  };

/** Stays in the file: records, forms, what is submitted, reviewed and discussed (副卷). */
const toFile =
  (...kinds: readonly string[]): Due =>
  () =>
    kinds.map((kind) => ({ kind, to: [] }));

const together =
  (...dues: readonly Due[]): Due =>
  (facts, event) =>
    dues.flatMap((due) => due(facts, event));

/** What is filed online is printed for the file and the copies; what is spoken is recorded (规则9). */
function onFiling(facts: Facts, event: Envelope): readonly PaperDue[] {
  const own = {
    written: [],
    electronic: ['adjudication-application'],
    oral: ['oral-application-record'],
  };
  return together(toApplicants('materials-receipt'), toFile(...own[facts.filing.form]))(
    facts,
    event,
  );
}

/** 规则10(二): the notice to the applicants, and to each respondent the copy with its own period to answer. */
function onAcceptance(facts: Facts): PaperDue[] {
  return [
    { kind: 'acceptance-notice', to: ids(partiesOf(facts, 'applicant')) },
    ...partiesOf(facts, 'respondent').map(({ id }) => ({ kind: 'reply-notice', to: [id] })),
    ...partiesOf(facts, 'thirdParty').map(({ id }) => ({ kind: 'third-party-notice', to: [id] })),
    { kind: 'opening-approval', to: [] },
  ];
}

/** What goes to every party before a newcomer came, and goes to it now. */
function toNewcomer(facts: Facts, party: Party | undefined): PaperDue[] {
  if (!facts.acceptedOn || !party) return [];
  const kind = party.role === 'thirdParty' ? 'third-party-notice' : 'reply-notice';
  const needsCopy = party.role !== 'applicant' && !facts.copiesServed[party.id];
  return [
    ...(needsCopy ? [{ kind, to: [party.id] }] : []),
    ...(isHearingAhead(facts) ? [{ kind: 'hearing-notice', to: [party.id] }] : []),
  ];
}

const onJoining = (facts: Facts, event: Envelope): PaperDue[] =>
  toNewcomer(facts, partiesOf(facts, (event as On<'party.joined'>).data.role).at(-1));

/** The successor continues with the copy that the former party was served, if it was. */
function onSubstitution(facts: Facts, event: Envelope): PaperDue[] {
  const { partyId } = (event as On<'party.substituted'>).data;
  const successor = facts.parties.find(({ id }) => id === partyId)?.left?.successor;
  return toNewcomer(
    facts,
    facts.parties.find(({ id }) => id === successor),
  );
}

/** The institution is no party: it is addressed by the id of its commission. */
function onCommission(facts: Facts, event: Envelope): readonly PaperDue[] {
  const { id } = (event as On<'appraisal.commissioned'>).data;
  return [
    { kind: 'appraisal-commission', to: [`appraisal:${id}`] },
    ...toEverybody('exclusion-notice')(facts, event),
  ];
}

/** The head may approve what nobody asked for; the form is written then, otherwise when it is asked for. */
function onExtension(facts: Facts, event: Envelope): readonly PaperDue[] {
  const before = facts.extensions.at(-2)?.approvedOn ?? '';
  const asked = (facts.askedOn['extension'] ?? '') > before;
  return [
    ...(asked ? [] : toFile('extension-approval')(facts, event)),
    ...toEverybody('extension-notice')(facts, event),
  ];
}

/** What the parties say in person, or were told by phone and wrote down, is recorded; a waiver needs no record of words. */
function onHeard(facts: Facts, event: Envelope): readonly PaperDue[] {
  const { mode, outcome } = (event as On<'parties.heard'>).data;
  return mode === 'interview' && outcome === 'heard'
    ? toFile('investigation-record')(facts, event)
    : [];
}

/** After acceptance the case ends by it and the 终止通知书 says so (规则15); before, the applicant alone is told. */
function onWithdrawal(facts: Facts, event: Envelope): readonly PaperDue[] {
  return facts.acceptedOn
    ? closing('termination-notice')(facts, event)
    : toApplicants('withdrawal-reply')(facts, event);
}

/** An agreement on the whole ends the case; one on a part is written all the same, and the rest goes on (规则19). */
function onAgreement(facts: Facts, event: Envelope): readonly PaperDue[] {
  return facts.closedOn
    ? closing('mediation-agreement')(facts, event)
    : toEverybody('partial-mediation-agreement')(facts, event);
}

/** Patent disputes are decided by a panel; elsewhere who handles the case proposes (规则22). */
function onOpinion(facts: Facts, event: Envelope): readonly PaperDue[] {
  const panel = facts.matter === 'patent' ? ['deliberation-record'] : [];
  return toFile(...panel, 'adjudication-opinion')(facts, event);
}

/** The letter that ends the case, and the form by which it is closed. */
const closing = (kind: string): Due => together(toEverybody(kind), toFile('closing-approval'));

/** By event; an event that calls for no paper is not listed. */
export const papers: PapersDue<Facts> = {
  'application.filed': onFiling,
  'agent.appointed': toItsParty('power-of-attorney'),
  'address.confirmed': toItsParty('service-address-confirmation'),
  'correction.requested': toApplicants('correction-notice'),
  'correction.received': toApplicants('materials-receipt'),
  'correction.lapsed': toApplicants('deemed-withdrawn-notice'),
  'application.accepted': onAcceptance,
  'application.refused': together(toApplicants('refusal-decision'), toFile('opening-approval')),
  'application.dismissed': closing('dismissal-decision'),
  'reply.received': toApplicants('reply-forwarding-notice'),
  'file.inspected': toFile('inspection-record'),
  'inspection.refused': toFile('inspection-record'),
  'party.joined': onJoining,
  'party.substituted': onSubstitution,
  'recusal.requested': toFile('recusal-application'),
  'recusal.decided': toEverybody('recusal-decision'),
  'proceedings.suspended': toEverybody('suspension-notice'),
  'proceedings.resumed': toEverybody('resumption-notice'),
  'appraisal.commissioned': onCommission,
  'exclusion.opened': toEverybody('exclusion-notice'),
  'extension.requested': toFile('extension-approval'),
  'extension.approved': onExtension,
  'investigation.recorded': toFile('investigation-record'),
  'evidence.examined': toFile('hearing-record'),
  'parties.heard': onHeard,
  'hearing.scheduled': toEach('hearing-notice'),
  'hearing.held': toFile('hearing-record'),
  'withdrawal.requested': toItsParty('withdrawal-application'),
  'withdrawal.approved': onWithdrawal,
  'withdrawal.denied': toApplicants('withdrawal-reply'),
  'proceedings.terminated': closing('termination-notice'),
  'mediation.agreed': onAgreement,
  'opinion.submitted': onOpinion,
  'legality.reviewed': toFile('legality-review'),
  'collective.discussed': toFile('collective-discussion'),
  'decision.made': closing('decision-letter'),
  'decision.corrected': toEverybody('decision-rectification'),
  'decision.revoked': toEverybody('revocation-decision'),
};

/** The copy goes with these notices: each recipient's own period runs from their service. */
export const servedEvents: ServedEvents = {
  'reply-notice': 'copy.served',
  'third-party-notice': 'copy.served',
};

/** What parties get from the organ or hand in, as it is made public (规则13); records and forms of the file are not. */
export const paperKinds = [
  'adjudication-application',
  'oral-application-record',
  'materials-receipt',
  'power-of-attorney',
  'service-address-confirmation',
  'correction-notice',
  'deemed-withdrawn-notice',
  'acceptance-notice',
  'reply-notice',
  'third-party-notice',
  'reply-forwarding-notice',
  'refusal-decision',
  'dismissal-decision',
  'recusal-application',
  'recusal-decision',
  'suspension-notice',
  'resumption-notice',
  'withdrawal-application',
  'withdrawal-reply',
  'termination-notice',
  'appraisal-commission',
  'exclusion-notice',
  'extension-notice',
  'mediation-agreement',
  'partial-mediation-agreement',
  'hearing-notice',
  'decision-letter',
  'decision-rectification',
  'revocation-decision',
  'service-receipt',
  'service-announcement',
] as const;
