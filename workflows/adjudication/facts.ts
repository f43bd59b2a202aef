/**
 * What is known of an adjudication, and how each event adds to it. Facts only: dates that were reached,
 * never deadlines, which are derived from these by terms.ts.
 */

import type { Opening } from '../kernel/procedure.ts';
import type { ExtensionRequest } from '../kernel/reckoning.ts';
import type { ExclusionKind, refusalGrounds, terminationGrounds } from '../law/grounds.ts';
import type { MatterId } from '../law/matters.ts';
import type { AdjudicationEventType, On } from './events.ts';
import type { FiledParty, Filing } from './filing.ts';

type Day = string;

/** Where a party takes papers; `electronic` is its consent to service through its account (民诉解释136). */
export type ServiceAddress = {
  readonly address: string;
  readonly recipient?: string | undefined;
  readonly phone?: string | undefined;
  readonly electronic: boolean;
  readonly confirmedOn: Day;
};

export type PartyRole = 'applicant' | 'respondent' | 'thirdParty';

export type Party = Omit<FiledParty, 'agent'> & {
  readonly id: string;
  readonly role: PartyRole;
  readonly agent?: FiledParty['agent'];
  /** 送达地址确认书: the last that it confirmed. */
  readonly service?: ServiceAddress;
  /** The day it was brought in, where the application did not name it. */
  readonly joinedOn?: Day;
  /** Why and when it left the proceedings, and who took its place. */
  readonly left?: { readonly on: Day; readonly reason: string; readonly successor?: string };
};

/** A stretch of time that does not count; `to` is null while it lasts. */
export type Stretch = {
  readonly id: string;
  readonly kind: ExclusionKind;
  readonly from: Day;
  readonly to: Day | null;
  /** What the letter says of it, where the kind alone does not. */
  readonly reason?: string;
  /** Item of 规则14 on which the proceedings were suspended. */
  readonly ground?: number;
  /** How the cause of a suspension went away. */
  readonly endReason?: string;
};

export type Reply = {
  readonly receivedOn?: Day;
  readonly summary?: string;
  readonly forwardedOn?: Day;
  readonly extendedTo?: Day;
  readonly lapsedOn?: Day;
};

export type Evidence = {
  readonly name: string;
  readonly proves?: string | undefined;
  readonly by: string;
  readonly on: Day;
  /** The day from which the other side could examine it: served, forwarded, examined or heard. */
  readonly examinedOn?: Day;
};

export type Appraisal = {
  readonly id: string;
  readonly kind: 'appraisal' | 'assessment' | 'inspection' | 'quarantine' | 'testing';
  readonly institution: string;
  readonly subject: string;
  readonly choice: 'agreed' | 'designated';
  readonly commissionedOn: Day;
  readonly reportedOn?: Day;
  readonly summary?: string;
  readonly endedOn?: Day;
  readonly examinedOn?: Day;
};

export type Hearing = {
  readonly id: string;
  readonly noticedOn: Day;
  readonly plannedFor: Day;
  readonly place: string;
  readonly time?: string | undefined;
  readonly manner?: 'public' | 'closed' | undefined;
  readonly presiding?: string | undefined;
  readonly recorder?: string | undefined;
  readonly heldOn?: Day;
  readonly summary?: string;
  readonly cancelledOn?: Day;
};

/** An approved extension and why the case needed it. */
export type Extension = ExtensionRequest & { readonly reason?: string };

export type Facts = {
  readonly matter: MatterId;
  readonly organ: string;
  readonly region: string;
  readonly assignee: string | null;
  readonly filing: Filing;
  readonly parties: readonly Party[];
  readonly claims: readonly string[];

  readonly corrections: {
    readonly items: readonly string[];
    readonly requestedOn: Day;
    readonly dueOn: Day;
    readonly receivedOn?: Day;
  } | null;
  /** The day from which the review term runs: receipt, corrected materials, or an order to look again. */
  readonly reviewFrom: Day;
  /** The day on which the first review ended, by acceptance or by an ending before it. */
  readonly reviewedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly refusal: {
    readonly ground: keyof typeof refusalGrounds;
    readonly reasons: string;
    readonly competentOrgan?: string | undefined;
  } | null;
  readonly dismissal: On<'application.dismissed'>['data'] | null;
  readonly premediated: boolean;

  readonly copiesServed: Readonly<Record<string, Day>>;
  readonly replies: Readonly<Record<string, Reply>>;
  readonly heard: Readonly<
    Record<
      string,
      {
        readonly on: Day;
        readonly outcome: 'heard' | 'waived' | 'absentAfterNotice';
        readonly mode: string;
      }
    >
  >;
  readonly evidence: readonly Evidence[];
  readonly stretches: readonly Stretch[];
  readonly mediation: {
    readonly openedOn: Day;
    readonly closedOn: Day | null;
    readonly terms?: string;
    /** The agreement that ended the case. */
    readonly agreed?: On<'mediation.agreed'>['data'];
  } | null;
  readonly partialTerms: readonly {
    readonly on: Day;
    readonly terms: string;
    readonly claims: readonly string[];
  }[];
  readonly appraisals: readonly Appraisal[];
  readonly hearings: readonly Hearing[];
  readonly suspension: {
    readonly ground: number;
    readonly reason: string;
    readonly since: Day;
  } | null;
  readonly extensionAsked: boolean;
  readonly extensions: readonly Extension[];
  readonly investigationAsked: boolean;
  readonly investigations: readonly {
    readonly on: Day;
    readonly kind: string;
    readonly place: string;
  }[];
  readonly recusalsPending: readonly string[];
  /** Accounts that must keep their hands off this case. */
  readonly recused: readonly string[];
  /** The day on which what still awaits an answer was asked: `withdrawal`, `extension`, `investigation`, `recusal:of`, `inspection:party`. */
  readonly askedOn: Readonly<Record<string, Day>>;

  readonly major: boolean;
  readonly opinion: {
    readonly by: string;
    readonly on: Day;
    readonly recommendation: string;
  } | null;
  /** The opinion went back to its author and no new one is there yet. */
  readonly returned?: { readonly event: string; readonly on: Day; readonly reason: string } | null;
  readonly legality: 'pass' | 'revise' | 'reject' | null;
  readonly collective: 'pass' | 'revise' | 'reject' | null;
  readonly approval: { readonly by: string; readonly on: Day } | null;
  readonly withdrawals: readonly string[];
  readonly termination: {
    readonly ground: keyof typeof terminationGrounds;
    readonly reason: string;
  } | null;
  readonly decision: (On<'decision.made'>['data'] & { readonly madeOn: Day }) | null;
  readonly earlierDecisions: readonly Day[];
  /** What became of it afterwards, as it was recorded; 司法确认 of a mediation among it. */
  readonly remedies?: readonly {
    readonly on: Day;
    readonly kind: string;
    readonly organ: string;
    readonly outcome?: string | undefined;
  }[];

  readonly courtNotice: (On<'court.noticed'>['data'] & { readonly noticedOn: Day }) | null;
  readonly revokedOn: Day | null;
  readonly redecision: {
    readonly orderedOn: Day;
    readonly withinDays: number | null;
    readonly organ: string;
    readonly document: string;
  } | null;
  readonly measures: readonly {
    readonly kind: string;
    readonly from: Day;
    readonly days: number | null;
    readonly liftedOn: Day | null;
  }[];

  readonly closedOn: Day | null;
  /** The event that closed it, or that revoked the decision afterwards. */
  readonly closedBy: AdjudicationEventType | null;
  readonly archivedOn: Day | null;
  /** Papers that reached a party: `kind:partyId` → day of service. */
  readonly served: Readonly<Record<string, Day>>;
  /** The day each paper first went out: by kind to anybody, by `kind:partyId` to one party. */
  readonly sent: Readonly<Record<string, Day>>;
  readonly recordedStages: readonly string[];
};

/** The facts on the day the application was received. */
export function openFacts(filing: Filing, opening: Opening): Facts {
  const applicants = named(filing.applicants, 'applicant', []);
  const respondents = named(filing.respondents, 'respondent', []);
  const thirdParties = named(filing.thirdParties, 'thirdParty', []);
  return {
    matter: opening.matter as MatterId,
    organ: opening.organ,
    region: opening.region,
    assignee: opening.assignee,
    filing,
    parties: [...applicants, ...respondents, ...thirdParties],
    claims: filing.claims,
    corrections: null,
    reviewFrom: filing.receivedOn,
    reviewedOn: null,
    acceptedOn: null,
    refusal: null,
    dismissal: null,
    premediated: false,
    copiesServed: {},
    replies: {},
    heard: {},
    evidence: [],
    stretches: [],
    mediation: null,
    partialTerms: [],
    appraisals: [],
    hearings: [],
    suspension: null,
    extensionAsked: false,
    extensions: [],
    investigationAsked: false,
    investigations: [],
    recusalsPending: [],
    recused: [],
    askedOn: {},
    major: false,
    opinion: null,
    legality: null,
    collective: null,
    approval: null,
    withdrawals: [],
    termination: null,
    decision: null,
    earlierDecisions: [],
    courtNotice: null,
    revokedOn: null,
    redecision: null,
    measures: [],
    closedOn: null,
    closedBy: null,
    archivedOn: null,
    served: {},
    sent: {},
    recordedStages: ['受理'],
  };
}

const prefixes: Record<PartyRole, string> = { applicant: 'A', respondent: 'R', thirdParty: 'T' };

/** Parties numbered within their side: A1, R1, T1; numbers are never given again. */
function named(filed: readonly FiledParty[], role: PartyRole, present: readonly Party[]): Party[] {
  const taken = present.filter((party) => party.role === role).length;
  return filed.map(
    (party, index) => ({ ...party, id: `${prefixes[role]}${taken + index + 1}`, role }) as Party,
  );
}

type Note<Type extends AdjudicationEventType> = (facts: Facts, event: On<Type>) => Facts;

const unchanged = (facts: Facts) => facts;
const closed = (
  facts: Facts,
  event: { readonly on: Day; readonly type: AdjudicationEventType },
): Facts => ({
  ...facts,
  reviewedOn: facts.reviewedOn ?? event.on,
  closedOn: event.on,
  closedBy: event.type,
});

const asked = (facts: Facts, what: string, on: Day): Facts => ({
  ...facts,
  askedOn: { ...facts.askedOn, [what]: on },
});

const openStretch = (
  facts: Facts,
  id: string,
  kind: ExclusionKind,
  from: Day,
  reason?: string,
): Facts => ({
  ...facts,
  stretches: [...facts.stretches, { id, kind, from, to: null, ...(reason ? { reason } : {}) }],
});

const closeStretch = (facts: Facts, id: string, to: Day): Facts => ({
  ...facts,
  stretches: facts.stretches.map((s) => (s.id === id && s.to === null ? { ...s, to } : s)),
});

const withReply = (facts: Facts, partyId: string, change: Reply): Facts => ({
  ...facts,
  replies: { ...facts.replies, [partyId]: { ...facts.replies[partyId], ...change } },
});

const withParty = (facts: Facts, partyId: string, change: (party: Party) => Party): Facts => ({
  ...facts,
  parties: facts.parties.map((party) => (party.id === partyId ? change(party) : party)),
});

const withHearing = (facts: Facts, id: string, change: Partial<Hearing>): Facts => ({
  ...facts,
  hearings: facts.hearings.map((h) => (h.id === id ? { ...h, ...change } : h)),
});

const withAppraisal = (facts: Facts, id: string, change: Partial<Appraisal>): Facts => ({
  ...facts,
  appraisals: facts.appraisals.map((a) => (a.id === id ? { ...a, ...change } : a)),
});

const recorded = (facts: Facts, stage: string): Facts =>
  facts.recordedStages.includes(stage)
    ? facts
    : { ...facts, recordedStages: [...facts.recordedStages, stage] };

/** A new opinion or a return means that what was reviewed and approved before no longer stands. */
const reviewsVoid = { legality: null, collective: null, approval: null } as const;

/** What was proposed and approved was so on other claims, or between other parties. */
const opinionVoid = { ...reviewsVoid, opinion: null } as const;

const sentBack = (facts: Facts, event: On<'opinion.returned' | 'decision.returned'>): Facts => ({
  ...facts,
  ...opinionVoid,
  returned: { event: event.type, on: event.on, reason: event.data.reason },
});

const appraisalWords = {
  appraisal: '鉴定',
  assessment: '评估',
  inspection: '检验',
  quarantine: '检疫',
  testing: '检测',
};

/** Whether an item that was put to the parties names this appraisal: by id, or by the kind of its report. */
const namesAppraisal = (item: string, appraisal: Appraisal) =>
  item.includes(appraisal.id) || item.includes(appraisalWords[appraisal.kind]);

/** What was put before the parties by name counts as examined from that day. */
function examined(facts: Facts, items: readonly string[], on: Day): Facts {
  return {
    ...facts,
    evidence: facts.evidence.map((e) =>
      !e.examinedOn && e.on <= on && items.includes(e.name) ? { ...e, examinedOn: on } : e,
    ),
    appraisals: facts.appraisals.map((a) =>
      a.reportedOn &&
      !a.examinedOn &&
      a.reportedOn <= on &&
      items.some((item) => namesAppraisal(item, a))
        ? { ...a, examinedOn: on }
        : a,
    ),
  };
}

/** At a hearing everything then in the file is open to question. */
function examinedAtHearing(facts: Facts, on: Day): Facts {
  return {
    ...facts,
    evidence: facts.evidence.map((e) =>
      !e.examinedOn && e.on <= on ? { ...e, examinedOn: on } : e,
    ),
    appraisals: facts.appraisals.map((a) =>
      a.reportedOn && !a.examinedOn && a.reportedOn <= on ? { ...a, examinedOn: on } : a,
    ),
  };
}

/** The successor continues where the other left: what was served and answered binds it (省程序办法17). */
function substituted(facts: Facts, event: On<'party.substituted'>): Facts {
  const former = facts.parties.find((party) => party.id === event.data.partyId);
  if (!former) return facts;
  const [successor] = named([event.data.by], former.role, facts.parties);
  if (!successor) return facts;
  const copy = facts.copiesServed[former.id];
  const reply = facts.replies[former.id];
  const left = { on: event.on, reason: event.data.ground, successor: successor.id };
  const parties = facts.parties.map((party) =>
    party.id === former.id ? { ...party, left } : party,
  );
  return {
    ...facts,
    parties: [...parties, successor],
    copiesServed: copy ? { ...facts.copiesServed, [successor.id]: copy } : facts.copiesServed,
    replies: reply ? { ...facts.replies, [successor.id]: reply } : facts.replies,
  };
}

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

const later = (a: Day, b: Day | null) => (b !== null && b > a ? b : a);

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

const extensionOf = ({ on, data }: On<'extension.approved'>): Extension => ({
  ...(data.months === undefined
    ? { length: data.days ?? 0, unit: 'day' }
    : { length: data.months, unit: 'month' }),
  approvedOn: on,
  reason: data.reason,
});

export const notes: { readonly [Type in AdjudicationEventType]: Note<Type> } = {
  'application.filed': unchanged,

  'agent.appointed': (facts, event) =>
    withParty(facts, event.data.partyId, (party) => ({ ...party, agent: event.data.agent })),
  'agent.ended': (facts, event) =>
    withParty(facts, event.data.partyId, ({ agent: _, ...party }) => party),
  'address.confirmed': (facts, event) => {
    const { partyId, ...confirmed } = event.data;
    const service = { ...confirmed, confirmedOn: event.on };
    return withParty(facts, partyId, (party) => ({ ...party, service }));
  },

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
    withReply(facts, event.data.partyId, { extendedTo: event.data.newDueOn }),
  'reply.lapsed': (facts, event) => withReply(facts, event.data.partyId, { lapsedOn: event.on }),
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
  'reply.forwarded': (facts, event) =>
    withReply(facts, event.data.partyId, { forwardedOn: event.on }),
  'inspection.requested': (facts, event) =>
    asked(facts, `inspection:${event.data.partyId}`, event.on),
  'file.inspected': unchanged,
  'inspection.refused': unchanged,

  'proceedings.suspended': (facts, event) => ({
    ...facts,
    stretches: [
      ...facts.stretches,
      {
        id: `suspension:${event.entry}`,
        kind: 'suspension',
        from: event.on,
        to: null,
        ...event.data,
      },
    ],
    suspension: { ground: event.data.ground, reason: event.data.reason, since: event.on },
  }),
  'proceedings.resumed': (facts, event) => ({
    ...facts,
    stretches: facts.stretches.map((s) =>
      s.kind === 'suspension' && s.to === null
        ? { ...s, to: event.on, endReason: event.data.reason }
        : s,
    ),
    suspension: null,
  }),
  'party.joined': (facts, event) => ({
    ...facts,
    ...opinionVoid,
    parties: [
      ...facts.parties,
      ...named([event.data.party], event.data.role, facts.parties).map((party) => ({
        ...party,
        joinedOn: event.on,
      })),
    ],
  }),
  'party.substituted': substituted,
  'party.withdrew': (facts, event) => ({
    ...withParty(facts, event.data.partyId, (party) => ({
      ...party,
      left: { on: event.on, reason: event.data.reason },
    })),
    withdrawals: facts.withdrawals.filter((id) => id !== event.data.partyId),
  }),

  'withdrawal.requested': (facts, event) => ({
    ...asked(facts, 'withdrawal', event.on),
    withdrawals: [...facts.withdrawals, event.data.partyId],
  }),
  'withdrawal.approved': (facts, event) => ({
    ...closed(facts, event),
    termination: facts.acceptedOn ? { ground: 1, reason: '申请人撤回申请' } : null,
  }),
  'withdrawal.denied': (facts) => ({ ...facts, withdrawals: [] }),
  'proceedings.terminated': (facts, event) => ({
    ...closed(facts, event),
    termination: { ground: event.data.ground as 2 | 3 | 4, reason: event.data.reason },
  }),

  'appraisal.commissioned': (facts, event) => {
    const { negotiation: _, ...appraisal } = event.data;
    return {
      ...openStretch(facts, `appraisal:${appraisal.id}`, appraisal.kind, event.on),
      appraisals: [...facts.appraisals, { ...appraisal, commissionedOn: event.on }],
    };
  },
  'appraisal.reported': (facts, event) =>
    closeStretch(
      withAppraisal(facts, event.data.id, { reportedOn: event.on, summary: event.data.summary }),
      `appraisal:${event.data.id}`,
      event.on,
    ),
  'appraisal.ended': (facts, event) =>
    closeStretch(
      withAppraisal(facts, event.data.id, { endedOn: event.on }),
      `appraisal:${event.data.id}`,
      event.on,
    ),
  'exclusion.opened': (facts, event) =>
    openStretch(facts, `exclusion:${event.data.id}`, event.data.kind, event.on, event.data.reason),
  'exclusion.closed': (facts, event) => closeStretch(facts, `exclusion:${event.data.id}`, event.on),
  'extension.requested': (facts, event) => ({
    ...asked(facts, 'extension', event.on),
    extensionAsked: true,
  }),
  'extension.approved': (facts, event) => ({
    ...facts,
    extensionAsked: false,
    extensions: [...facts.extensions, extensionOf(event)],
  }),
  'extension.denied': (facts) => ({ ...facts, extensionAsked: false }),

  'mediation.opened': (facts, event) => ({
    ...openStretch(facts, `mediation:${event.entry}`, 'mediation', event.on),
    mediation: { openedOn: event.on, closedOn: null },
  }),
  'mediation.agreed': (facts, event) => {
    const { terms, partial } = event.data;
    const after = mediationClosed(facts, event.on);
    if (partial)
      return {
        ...after,
        partialTerms: [...facts.partialTerms, { on: event.on, terms, claims: partial.claims }],
      };
    return {
      ...closed(after, event),
      mediation: after.mediation && { ...after.mediation, terms, agreed: event.data },
    };
  },
  'mediation.failed': (facts, event) => mediationClosed(facts, event.on),
  'confirmation.recorded': (facts, { on, data }) => ({
    ...facts,
    remedies: [...(facts.remedies ?? []), { on, kind: '司法确认', organ: data.court }],
  }),

  'evidence.submitted': (facts, event) => ({
    ...facts,
    evidence: [
      ...facts.evidence,
      ...event.data.items.map((item) => ({ ...item, by: event.data.partyId, on: event.on })),
    ],
  }),
  'evidence.forwarded': (facts, event) => examined(facts, event.data.items, event.on),
  'evidence.examined': (facts, event) =>
    recorded(examined(facts, event.data.items, event.on), '审查'),
  'claims.amended': (facts, event) => ({ ...facts, ...opinionVoid, claims: event.data.claims }),
  'investigation.requested': (facts, event) => ({
    ...asked(facts, 'investigation', event.on),
    investigationAsked: true,
  }),
  'investigation.denied': (facts) => ({ ...facts, investigationAsked: false }),
  'investigation.recorded': (facts, event) => {
    const { kind, place } = event.data;
    return recorded(
      {
        ...facts,
        investigationAsked: false,
        investigations: [...facts.investigations, { on: event.on, kind, place }],
      },
      '调查',
    );
  },
  'parties.heard': (facts, event) =>
    recorded(
      {
        ...facts,
        heard: {
          ...facts.heard,
          [event.data.partyId]: {
            on: event.on,
            outcome: event.data.outcome,
            mode: event.data.mode,
          },
        },
      },
      '审查',
    ),
  'hearing.scheduled': (facts, event) => {
    const { heldOn: plannedFor, ...hearing } = event.data;
    return {
      ...openStretch(facts, `hearing:${hearing.id}`, 'hearing', event.on),
      hearings: [...facts.hearings, { ...hearing, noticedOn: event.on, plannedFor }],
    };
  },
  'hearing.held': (facts, event) =>
    recorded(
      closeStretch(
        examinedAtHearing(
          withHearing(facts, event.data.id, { heldOn: event.on, summary: event.data.summary }),
          event.on,
        ),
        `hearing:${event.data.id}`,
        event.on,
      ),
      '审查',
    ),
  // 机关取消听证的，所占时间不予扣除: the stretch is taken out again.
  'hearing.cancelled': (facts, event) => ({
    ...withHearing(facts, event.data.id, { cancelledOn: event.on }),
    stretches: facts.stretches.filter((s) => s.id !== `hearing:${event.data.id}`),
  }),
  'expertReview.opened': (facts, event) =>
    openStretch(
      facts,
      `expertReview:${event.data.id}`,
      'expertReview',
      event.on,
      event.data.subject,
    ),
  'expertReview.closed': (facts, event) =>
    closeStretch(facts, `expertReview:${event.data.id}`, event.on),

  'major.marked': (facts) => ({ ...facts, ...reviewsVoid, major: true }),
  'major.unmarked': (facts) => ({ ...facts, ...reviewsVoid, major: false }),
  'opinion.submitted': (facts, event) => ({
    ...facts,
    ...reviewsVoid,
    ...(facts.returned ? { returned: null } : {}),
    opinion: { by: event.by.account, on: event.on, recommendation: event.data.recommendation },
  }),
  'opinion.returned': sentBack,
  'legality.reviewed': (facts, event) => ({ ...facts, legality: event.data.result }),
  'collective.discussed': (facts, event) => ({ ...facts, collective: event.data.result }),
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

  'assistance.requested': unchanged,
  'assistance.answered': unchanged,
  'case.assigned': (facts, event) => ({ ...facts, assignee: event.data.to }),
  'recusal.requested': (facts, event) => ({
    ...asked(facts, `recusal:${event.data.of}`, event.on),
    recusalsPending: [...facts.recusalsPending, event.data.of],
  }),
  'recusal.decided': (facts, event) => {
    const { of, granted } = event.data;
    const decided = {
      ...facts,
      recusalsPending: facts.recusalsPending.filter((name) => name !== of),
    };
    return granted ? recusedFrom(decided, of) : decided;
  },
  'measure.ordered': (facts, event) => ({
    ...facts,
    measures: [
      ...facts.measures,
      { kind: event.data.kind, from: event.on, days: event.data.days ?? null, liftedOn: null },
    ],
  }),
  'measure.lifted': (facts, event) => ({
    ...facts,
    measures: facts.measures.map((m) =>
      m.kind === event.data.kind && m.liftedOn === null ? { ...m, liftedOn: event.on } : m,
    ),
  }),

  'record.added': (facts, event) => recorded(facts, event.data.stage),
  // The engine replays the journal with the entry put right; the facts follow from that.
  'entry.corrected': unchanged,
  'case.archived': (facts, event) => ({ ...facts, archivedOn: event.on }),
  'calendar.changed': unchanged,
  'paper.issued': unchanged,
  'paper.voided': unchanged,
  'paper.served': (facts, event) => paperServed(facts, event),
};

const earlier = (known: Day | undefined, day: Day) =>
  known !== undefined && known < day ? known : day;

/** The days of a publication do not count (规则18 “公告”); its effect is known from the start. */
function paperServed(facts: Facts, event: On<'paper.served' | 'copy.served'>): Facts {
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

/** Whoever has to stand aside leaves no proposal and no approval behind. */
const recusedFrom = (facts: Facts, account: string): Facts => ({
  ...facts,
  ...(facts.opinion?.by === account ? opinionVoid : {}),
  ...(facts.approval?.by === account ? { approval: null } : {}),
  recused: [...facts.recused, account],
  assignee: facts.assignee === account ? null : facts.assignee,
});

const mediationClosed = (facts: Facts, on: Day): Facts => ({
  ...recorded(facts, '调解'),
  stretches: facts.stretches.map((s) =>
    s.id.startsWith('mediation:') && s.to === null ? { ...s, to: on } : s,
  ),
  mediation: facts.mediation && { ...facts.mediation, closedOn: on },
});

export const activeParties = (facts: Facts): readonly Party[] =>
  facts.parties.filter((party) => !party.left);

export const partiesOf = (facts: Facts, role: PartyRole): readonly Party[] =>
  activeParties(facts).filter((party) => party.role === role);

/** 规则29 names the stages of the whole-process record; mediation and investigation only where they took place. */
export function stagesWithoutRecord(facts: Facts): readonly string[] {
  const needed = [
    '受理',
    ...(facts.investigations.length > 0 ? ['调查'] : []),
    ...(facts.stretches.some(({ kind }) => kind === 'mediation') ? ['调解'] : []),
    ...(facts.decision ? ['审查', '决定'] : []),
    '送达',
  ];
  return needed.filter((stage) => !facts.recordedStages.includes(stage));
}
