/**
 * What is known of an adjudication; what each event adds is in notes/. Facts only: dates that were reached,
 * never deadlines, which are derived from these by terms.ts.
 */

import type { Opening } from '../kernel/procedure.ts';
import type { ExtensionRequest } from '../kernel/reckoning.ts';
import type { ExclusionKind, refusalGrounds, terminationGrounds } from '../law/grounds.ts';
import type { MatterId } from '../law/matters.ts';
import type { AdjudicationEventType, On } from './events.ts';
import type { FiledParty, Filing } from './filing.ts';

export type Day = string;

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
  readonly extendedOn?: Day;
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
  /** The day on which what still awaits an answer was asked: `withdrawal`, `extension`, `investigation`, `recusal:of`, `inspection:party`, `assistance:organ`. */
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
  /** The day of the last of these reviews of the opinion. */
  readonly weighedOn?: Day | null;
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
  /** The stages that had left no record when the case was archived (规则29). */
  readonly stagesWithoutRecord?: readonly string[];
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
export function named(
  filed: readonly FiledParty[],
  role: PartyRole,
  present: readonly Party[],
): Party[] {
  const taken = present.filter((party) => party.role === role).length;
  return filed.map(
    (party, index) => ({ ...party, id: `${prefixes[role]}${taken + index + 1}`, role }) as Party,
  );
}

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

/** Announced, and neither held nor cancelled. */
export const isHearingAhead = ({ hearings }: Facts): boolean =>
  hearings.some(({ heldOn, cancelledOn }) => !heldOn && !cancelledOn);
