/**
 * What is known of a project and its acceptance, and what follows from it at a glance; what each event adds is in
 * notes/. Facts only: dates that were reached, never deadlines, which are derived from these by terms.ts.
 */
import type { Opening } from '../kernel/procedure.ts';
import type { On } from './events.ts';
import type { PanelExpert } from './experts.ts';
import type { Filing, Target } from './filing.ts';
import type { Conclusion } from './grounds.ts';

export type Day = string;

export type Application = On<'application.submitted'>['data'] & { readonly submittedOn: Day };

/** A member of the panel: from when, and the day of the signed commitment. */
export type Seat = PanelExpert & { readonly since: Day; readonly committedOn?: Day };

export type Departure = {
  readonly expertId: string;
  readonly why: 'recused' | 'declined';
  readonly reason: string;
  readonly on: Day;
  readonly replacedBy: string | null;
};

export type Panel = {
  readonly demand: {
    readonly size: number;
    readonly finance: number;
    readonly fields: readonly string[];
    readonly on: Day;
    /** Number of the journal entry that holds the frozen pool. */
    readonly entry: number;
    readonly hash: string;
    readonly poolHash: string;
    readonly commitment: string;
  } | null;
  readonly drawn: {
    readonly on: Day;
    readonly seed: string;
    readonly witness?: string;
    readonly contribution?: string;
  } | null;
  readonly invitation: { readonly reason: string; readonly on: Day; readonly by: string } | null;
  /** 少于5人, approved by the head, who demanded fewer or invited. */
  readonly fewerApproved: boolean;
  readonly seats: readonly Seat[];
  readonly reserves: readonly PanelExpert[];
  readonly departed: readonly Departure[];
  readonly confirmedOn: Day | null;
};

export type Sheet = Omit<On<'evaluation.submitted'>['data'], 'expertId'> & {
  readonly on: Day;
  readonly by: string;
};

export type Opinion = On<'opinion.signed'>['data'] & {
  readonly signedOn: Day;
  /** First application or the one after rectification. */
  readonly attempt: number;
  readonly proposed: Conclusion;
  /** Sent back to the panel on an objection. */
  readonly setAsideOn?: Day;
};

export type Objection = {
  readonly number: number;
  readonly by: string;
  readonly text: string;
  readonly filedOn: Day;
  /** The day on which the opinion it objects to was signed. */
  readonly against: Day;
  readonly answer?: {
    readonly on: Day;
    readonly outcome: 'refused' | 'rejected' | 'textCorrected' | 'reevaluate';
    readonly text: string;
  };
};

export type Facts = {
  readonly organ: string;
  readonly region: string;
  readonly filing: Filing;
  readonly registeredOn: Day;
  /** As the contract or an approved change sets them. */
  readonly targets: readonly Target[];
  /** The day on which the case came into its present state. */
  readonly since: Day;

  readonly extensionAsked: {
    readonly months: number;
    readonly reason: string;
    readonly on: Day;
    /** Asked on the last day of the contract itself: whether in time is for people to say. */
    readonly onLastDay: boolean;
  } | null;
  readonly extensions: readonly {
    readonly months: number;
    readonly approvedOn: Day;
    readonly reason: string;
  }[];
  readonly changeAsked: (On<'change.requested'>['data'] & { readonly on: Day }) | null;
  readonly changes: readonly {
    readonly what: string;
    readonly decidedOn: Day;
    readonly approved: boolean;
  }[];
  /** The special reason of 办法18(三)3, and until when the project may still apply. */
  readonly excuse: {
    readonly on: Day;
    readonly reason: string;
    readonly newDueOn: Day | null;
  } | null;

  readonly application: Application | null;
  /** When each of the at most two applications was first made. */
  readonly appliedOn: readonly Day[];
  readonly endorsedOn: Day | null;
  readonly passedOn: Day | null;
  /** What has to be completed before the application can go on. */
  readonly returned: {
    readonly by: 'unit' | 'office';
    readonly on: Day;
    readonly items: readonly string[];
  } | null;

  readonly panel: Panel | null;
  /**
   * Ids of all whom a draw or an invitation of this project named, in the order of the record, which no correction
   * changes: by it they are numbered in the file (E1, E2 …).
   */
  readonly candidates: readonly string[];
  /** Everybody who ever sat on a panel of this project. */
  readonly appointed: readonly PanelExpert[];
  readonly meeting: {
    readonly plannedFor: Day;
    readonly place: string;
    readonly time?: string | undefined;
    readonly heldOn: Day | null;
  } | null;
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly fees: readonly {
    readonly expertId: string;
    readonly amountYuan: number;
    readonly on: Day;
  }[];
  readonly opinions: readonly Opinion[];
  readonly completionRegisteredOn: Day | null;
  readonly objections: readonly Objection[];
  /** The day an opinion was last sent back to the panel. */
  readonly reevaluationSince: Day | null;

  readonly rectification: { readonly items: readonly string[]; readonly orderedOn: Day } | null;
  readonly lapse: { readonly of: 'application' | 'rectification'; readonly on: Day } | null;
  readonly termination: { readonly on: Day; readonly reason: string } | null;
  readonly recovery: { readonly amountYuan: number; readonly orderedOn: Day } | null;
  readonly recovered: readonly { readonly amountYuan: number; readonly on: Day }[];
  readonly notices: readonly {
    readonly about: 'lapse' | 'ban' | 'recovery';
    readonly grounds: string;
    readonly on: Day;
    readonly statement?: { readonly on: Day; readonly text: string };
  }[];
  readonly integrity: readonly {
    readonly subject: string;
    readonly fact: string;
    readonly on: Day;
  }[];

  readonly closedOn: Day | null;
  readonly archivedOn: Day | null;
  /** The stages that had left no record when the case was archived (办法24). */
  readonly stagesWithoutRecord?: readonly string[];
  /** Papers that reached a party: `kind:partyId` → day of service. */
  readonly served: Readonly<Record<string, Day>>;
  readonly recordedStages: readonly string[];
};

/** The facts on the day the project was registered. */
export function openFacts(filing: Filing, opening: Opening): Facts {
  const registeredOn = filing.registeredOn ?? opening.today;
  return {
    organ: opening.organ,
    region: opening.region,
    filing,
    registeredOn,
    targets: filing.targets,
    since: registeredOn,
    extensionAsked: null,
    extensions: [],
    changeAsked: null,
    changes: [],
    excuse: null,
    application: null,
    appliedOn: [],
    endorsedOn: null,
    passedOn: null,
    returned: null,
    panel: null,
    candidates: [],
    appointed: [],
    meeting: null,
    sheets: {},
    fees: [],
    opinions: [],
    completionRegisteredOn: null,
    objections: [],
    reevaluationSince: null,
    rectification: null,
    lapse: null,
    termination: null,
    recovery: null,
    recovered: [],
    notices: [],
    integrity: [],
    closedOn: null,
    archivedOn: null,
    served: {},
    recordedStages: ['登记'],
  };
}

/** The party id of the 承担单位. */
export const UNDERTAKER = 'U1';

/** 办法6: from this amount of subsidy on, the bureau itself organises the acceptance. */
const BUREAU_FROM_YUAN = 100_000;

export const organiserOf = (facts: Pick<Facts, 'filing'>): 'bureau' | 'unit' =>
  facts.filing.fundingYuan >= BUREAU_FROM_YUAN ? 'bureau' : 'unit';

/** The day of completion by contract, with approved extensions counted from the original day (民法典202). */
export function endOf(facts: Pick<Facts, 'filing' | 'extensions'>): Day {
  const months = facts.extensions.reduce((total, one) => total + one.months, 0);
  return Temporal.PlainDate.from(facts.filing.endOn).add({ months }).toString();
}

/** The opinion that stands: the last one signed, unless it went back to the panel. */
export function standingOpinion(facts: Facts): Opinion | null {
  const last = facts.opinions.at(-1);
  return last && last.setAsideOn === undefined ? last : null;
}

/** 1 for the first application, 2 for the one after rectification, 0 before any. */
export const attemptOf = (facts: Facts): number => facts.appliedOn.length;

/** 停止拨付 (办法22): held after a first fail, stopped after the last. */
export function paymentsOf(facts: Facts): 'running' | 'held' | 'stopped' {
  if (facts.lapse) return 'stopped';
  const opinion = facts.opinions.findLast((one) => one.setAsideOn === undefined);
  if (opinion?.conclusion !== 'fail') return 'running';
  return opinion.attempt > 1 ? 'stopped' : 'held';
}

/** How the project ended, for the register and the completion-rate circular (办法24). */
export function outcomeOf(facts: Facts): { conclusion: Conclusion; on: Day } | null {
  if (facts.closedOn === null) return null;
  const opinion = standingOpinion(facts);
  if (facts.lapse) return { conclusion: 'fail', on: facts.lapse.on };
  return opinion && { conclusion: opinion.conclusion, on: opinion.signedOn };
}

/** The party id of an expert: the bank's own id says nothing to people, and is nobody's business outside. */
export const expertParty = (
  { candidates }: Pick<Facts, 'candidates'>,
  { id }: Pick<PanelExpert, 'id'>,
): string => `E${candidates.indexOf(id) + 1}`;

/** Experts are named by their id in the bank, by their account, or else as the file numbers them. */
const named = <Named extends PanelExpert>(
  facts: Facts,
  among: readonly Named[],
  name: string,
): Named | undefined =>
  among.find(({ id, account }) => id === name || account === name) ??
  among.find((one) => expertParty(facts, one) === name);

export const seatOf = (facts: Facts, expert: string): Seat | undefined =>
  named(facts, facts.panel?.seats ?? [], expert);

export const appointedAs = (facts: Facts, expert: string): PanelExpert | undefined =>
  named(facts, facts.appointed, expert);

/** Whose sheet is being handed in: the one staff name, or the expert who signed in. */
export function seatOfSheet(facts: Facts, event: On<'evaluation.submitted'>): Seat | undefined {
  const { expertId } = event.data;
  if (expertId !== undefined) return seatOf(facts, expertId);
  return facts.panel?.seats.find((seat) => isExpertsAccount(seat, event.by.account));
}

/** An expert without an account of another name signs in by the id in the bank. */
export const isExpertsAccount = (expert: PanelExpert, account: string) =>
  (expert.account ?? expert.id) === account;

/** The objection an answer is about: the one it numbers, or the oldest without an answer. */
export const answeredBy = (
  facts: Facts,
  event: On<'objection.refused' | 'objection.resolved'>,
): Objection | undefined =>
  event.data.objection === undefined
    ? openObjections(facts)[0]
    : openObjections(facts).find((one) => one.number === event.data.objection);

export const openObjections = (facts: Facts): readonly Objection[] =>
  facts.objections.filter((one) => one.answer === undefined);

/** What the experts of the panel that now sits have signed for (办法9). */
export const feesOfPanel = ({ fees, passedOn }: Facts): Facts['fees'] =>
  fees.filter(({ on }) => passedOn !== null && on >= passedOn);

export const stages = ['登记', '申请', '审核', '验收', '结论', '送达'] as const;

/** A project that never applied was neither reviewed nor judged. */
export function stagesWithoutRecord({ application, recordedStages }: Facts): readonly string[] {
  const needed = application ? stages : (['登记', '结论', '送达'] as const);
  return needed.filter((stage) => !recordedStages.includes(stage));
}
