/** Which papers each event of an acceptance calls for, and to whom. Their words are in templates/. */
import type { Envelope } from '../kernel/event.ts';
import type { PaperDue, PapersDue, ServedEvents } from '../kernel/paper.ts';
import type { On } from './events.ts';
import {
  expertParty,
  type Facts,
  feesOfPanel,
  seatOfSheet,
  standingOpinion,
  UNDERTAKER,
} from './facts.ts';
import { conclusionNotices } from './grounds.ts';
import { objectorParty } from './parties.ts';

const toUndertaker = (kind: string) => () => [{ kind, to: [UNDERTAKER] }];
/** Kept in the file, sent to nobody. */
const forTheFile =
  (...kinds: readonly string[]) =>
  () =>
    kinds.map((kind) => ({ kind, to: [] }));

const toExperts = (facts: Facts) =>
  (facts.panel?.seats ?? []).map((seat) => expertParty(facts, seat));

/** 办法18、19: what the panel found, and what follows from it. */
function onOpinion(facts: Facts): PaperDue[] {
  const opinion = standingOpinion(facts);
  if (!opinion) return [];
  return [
    { kind: 'group-opinion', to: [UNDERTAKER] },
    { kind: conclusionNotices[opinion.conclusion], to: [UNDERTAKER] },
    // 办法23: 结题 bans the leader; a fail bans once it is final.
    ...(opinion.conclusion === 'conclude' || facts.closedOn ? forTheFile('ban-record')() : []),
  ];
}

/** 办法10、21: who let the time run out fails without a panel, and is banned (办法23). */
const onLapse = (): PaperDue[] => [
  ...toUndertaker('conclusion-notice-failed')(),
  ...forTheFile('ban-record')(),
];

/** 办法9: one sheet for a panel, drafted when it met, or at the first fee of a panel that did not. */
const onFee = (facts: Facts): PaperDue[] =>
  facts.meeting?.heldOn || feesOfPanel(facts).length > 1 ? [] : forTheFile('fee-receipt')();

const onMeeting = (facts: Facts): PaperDue[] =>
  forTheFile('attendance-sheet', ...(feesOfPanel(facts).length > 0 ? [] : ['fee-receipt']))();

/** 办法20: the objector's own paper, to sign. */
const onObjection = (facts: Facts): PaperDue[] =>
  facts.objections.slice(-1).map((one) => ({ kind: 'objection-letter', to: [objectorParty(one)] }));

/** The one who objected is told the answer, and the undertaker with them. */
function onAnswer(kind: string) {
  return (facts: Facts, event: Envelope): PaperDue[] => {
    const { data, on } = event as On<'objection.refused' | 'objection.resolved'>;
    const text = 'reason' in data ? data.reason : data.opinion;
    const objection = facts.objections.findLast(
      ({ answer }) => answer?.on === on && answer.text === text,
    );
    return objection ? [{ kind, to: [objectorParty(objection), UNDERTAKER] }] : [];
  };
}

function onSheet(facts: Facts, event: Envelope): PaperDue[] {
  const seat = seatOfSheet(facts, event as On<'evaluation.submitted'>);
  return seat ? [{ kind: 'evaluation-sheet', to: [expertParty(facts, seat)] }] : [];
}

/** By event; an event that calls for no paper is not listed. */
export const papers: PapersDue<Facts> = {
  'panel.demanded': forTheFile('expert-demand'),
  'panel.drawn': forTheFile('draw-protocol'),
  'panel.invited': forTheFile('invitation-approval'),
  'expert.recused': forTheFile('departure-record'),
  'expert.declined': forTheFile('departure-record'),
  'panel.confirmed': (facts) =>
    toExperts(facts).map((expert) => ({ kind: 'expert-commitment', to: [expert] })),
  'fees.signed': onFee,
  'extension.requested': toUndertaker('project-extension-request'),
  'extension.approved': toUndertaker('project-extension-reply'),
  'extension.denied': toUndertaker('project-extension-reply'),
  'application.lapsed': (facts) => (facts.lapse ? onLapse() : []),
  'application.submitted': () => [
    ...toUndertaker('acceptance-application')(),
    ...forTheFile('materials-list')(),
  ],
  'unit.returned': toUndertaker('application-return-notice'),
  'review.passed': toUndertaker('acceptance-review-opinion'),
  'review.returned': toUndertaker('application-return-notice'),
  // Two letters: the project is not told whom the other went to before they have met.
  'meeting.scheduled': (facts) => [
    { kind: 'acceptance-meeting-notice', to: [UNDERTAKER] },
    { kind: 'acceptance-meeting-notice', to: toExperts(facts) },
  ],
  'meeting.held': onMeeting,
  'registration.completed': toUndertaker('acceptance-certificate'),
  'evaluation.submitted': onSheet,
  'change.requested': toUndertaker('project-change-request'),
  'change.approved': toUndertaker('project-change-reply'),
  'change.denied': toUndertaker('project-change-reply'),
  'opinion.signed': onOpinion,
  'objection.filed': onObjection,
  'objection.refused': onAnswer('objection-refusal'),
  'objection.resolved': onAnswer('objection-answer'),
  'rectification.ordered': toUndertaker('rectification-notice'),
  'rectification.lapsed': onLapse,
  'project.terminated': toUndertaker('project-termination-notice'),
  'recovery.ordered': toUndertaker('recovery-notice'),
  'priorNotice.given': toUndertaker('prior-notice'),
  'integrity.recorded': forTheFile('integrity-record'),
};

export const servedEvents: ServedEvents = {};

export const paperKinds = [
  'expert-demand',
  'draw-protocol',
  'departure-record',
  'invitation-approval',
  'expert-commitment',
  'fee-receipt',
  'project-extension-request',
  'project-extension-reply',
  'acceptance-application',
  'materials-list',
  'application-return-notice',
  'acceptance-review-opinion',
  'acceptance-meeting-notice',
  'attendance-sheet',
  'evaluation-sheet',
  'project-change-request',
  'project-change-reply',
  'group-opinion',
  'conclusion-notice-passed',
  'conclusion-notice-concluded',
  'conclusion-notice-failed',
  'acceptance-certificate',
  'objection-letter',
  'objection-refusal',
  'objection-answer',
  'rectification-notice',
  'project-termination-notice',
  'recovery-notice',
  'ban-record',
  'prior-notice',
  'integrity-record',
] as const;
