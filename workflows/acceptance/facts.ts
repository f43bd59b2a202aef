/**
 * What is known of a project and its acceptance, and how each event adds to it. Facts only: dates that were
 * reached, never deadlines, which are derived from these by terms.ts.
 */
import type { Opening } from '../kernel/procedure.ts';
import { replacementFor } from './composition.ts';
import type { AcceptanceEventType, On } from './events.ts';
import { type PanelExpert, panelExpert } from './experts.ts';
import type { Filing, Target } from './filing.ts';
import type { Conclusion } from './grounds.ts';
import { proposalOf } from './judgement.ts';

type Day = string;

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
  /** 少于5人, approved by the head, who demanded or invited it so. */
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

/** Experts are named by their id in the bank, or by their account. */
export const isNamed = (expert: PanelExpert, name: string) =>
  expert.id === name || expert.account === name;

export const seatOf = (facts: Facts, expert: string): Seat | undefined =>
  facts.panel?.seats.find((seat) => isNamed(seat, expert));

export const appointedAs = (facts: Facts, expert: string): PanelExpert | undefined =>
  facts.appointed.find((one) => isNamed(one, expert));

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

type Note<Type extends AcceptanceEventType> = (facts: Facts, event: On<Type>) => Facts;

const unchanged = (facts: Facts) => facts;

const recorded = (facts: Facts, stage: string): Facts =>
  facts.recordedStages.includes(stage)
    ? facts
    : { ...facts, recordedStages: [...facts.recordedStages, stage] };

const closed = (facts: Facts, on: Day): Facts => ({ ...facts, since: on, closedOn: on });

const NO_PANEL: Panel = {
  demand: null,
  drawn: null,
  invitation: null,
  fewerApproved: false,
  seats: [],
  reserves: [],
  departed: [],
  confirmedOn: null,
};

const withPanel = (facts: Facts, change: Partial<Panel>): Facts => ({
  ...facts,
  panel: { ...(facts.panel ?? NO_PANEL), ...change },
});

/** New seats, and the people in them among those who ever sat. */
function seated(facts: Facts, experts: readonly PanelExpert[], on: Day, more: Partial<Panel>) {
  const known = new Set(facts.appointed.map((one) => one.id));
  const seats = experts.map((one) => ({ ...one, since: on }));
  return withPanel(
    { ...facts, appointed: [...facts.appointed, ...experts.filter((one) => !known.has(one.id))] },
    { ...more, seats: [...(more.seats ?? facts.panel?.seats ?? []), ...seats] },
  );
}

/** A new demand begins the panel anew; who left before stays away. */
function demanded(facts: Facts, event: On<'panel.demanded'>): Facts {
  const { supplied, ...demand } = event.data;
  const { hash, poolHash, commitment } = supplied;
  return withPanel(facts, {
    ...NO_PANEL,
    departed: facts.panel?.departed ?? [],
    demand: { ...demand, on: event.on, entry: event.entry, hash, poolHash, commitment },
    fewerApproved: event.by.role === 'head',
  });
}

function drawn(facts: Facts, event: On<'panel.drawn'>): Facts {
  const { supplied, witness, contribution } = event.data;
  if ('refusal' in supplied) return facts;
  const { pool, selected, reserves, seed } = supplied.protocol;
  const byId = new Map(pool.map((one) => [one.id, panelExpert(one)]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return seated(facts, known(selected), event.on, {
    drawn: {
      on: event.on,
      seed,
      ...(witness === undefined ? {} : { witness }),
      ...(contribution === undefined ? {} : { contribution }),
    },
    reserves: known(reserves),
  });
}

function invited(facts: Facts, event: On<'panel.invited'>): Facts {
  const { supplied, reason } = event.data;
  return seated(facts, supplied.experts.map(panelExpert), event.on, {
    invitation: { reason, on: event.on, by: event.by.account },
    fewerApproved: facts.panel?.fewerApproved || event.by.role === 'head',
  });
}

/** Who leaves takes the sheet along; the next in the order of the draw takes the seat (办法7、16). */
function departed(
  facts: Facts,
  event: On<'expert.recused' | 'expert.declined'>,
  why: Departure['why'],
): Facts {
  const { panel } = facts;
  const leaving = seatOf(facts, event.data.expertId);
  if (!panel || !leaving) return facts;
  const { id: expertId } = leaving;
  const seats = panel.seats.filter((seat) => seat !== leaving);
  const next = replacementFor(leaving, seats, panel.reserves, panel.demand?.fields ?? []);
  const { reason } = event.data;
  const departure = { expertId, why, reason, on: event.on, replacedBy: next?.id ?? null };
  const { [expertId]: _, ...sheets } = facts.sheets;
  return seated({ ...facts, since: event.on, sheets }, next ? [next] : [], event.on, {
    seats,
    reserves: panel.reserves.filter((one) => one !== next),
    departed: [...panel.departed, departure],
    confirmedOn: null,
  });
}

/** A second application follows a first fail; handing in what was returned is still the same one. */
function applied(facts: Facts, event: On<'application.submitted'>): Facts {
  const afterFail = standingOpinion(facts)?.attempt === attemptOf(facts);
  const another = facts.appliedOn.length === 0 || afterFail;
  return recorded(
    {
      ...facts,
      since: event.on,
      application: { ...event.data, submittedOn: event.on },
      appliedOn: another ? [...facts.appliedOn, event.on] : facts.appliedOn,
      // Who applies for acceptance no longer needs the time asked for.
      extensionAsked: null,
      endorsedOn: null,
      passedOn: null,
      returned: null,
    },
    '申请',
  );
}

const sentBack = (
  facts: Facts,
  on: Day,
  by: 'unit' | 'office',
  items: readonly string[],
): Facts => ({ ...facts, since: on, returned: { by, on, items } });

/** 首次不通过待整改；通过、结题待登记；再次不通过即终局。 */
function concluded(facts: Facts, event: On<'opinion.signed'>): Facts {
  const attempt = attemptOf(facts);
  const proposed = proposalOf(facts, event.data.failGrounds ?? []).conclusion;
  const opinion = { ...event.data, signedOn: event.on, attempt, proposed };
  const after = recorded(
    { ...facts, since: event.on, opinions: [...facts.opinions, opinion] },
    '结论',
  );
  return opinion.conclusion === 'fail' && attempt > 1 ? closed(after, event.on) : after;
}

const answered = (facts: Facts, number: number, answer: Objection['answer']): Facts => ({
  ...facts,
  objections: facts.objections.map((one) =>
    one.number === number && answer ? { ...one, answer } : one,
  ),
});

function objectionResolved(facts: Facts, event: On<'objection.resolved'>): Facts {
  const { outcome, opinion } = event.data;
  const objection = answeredBy(facts, event);
  if (!objection) return facts;
  const after = answered(facts, objection.number, { on: event.on, outcome, text: opinion });
  return outcome === 'reevaluate' ? reopened(after, event.on) : after;
}

/** Back to the panel: what rested on the opinion falls with it. */
const reopened = (facts: Facts, on: Day): Facts => ({
  ...facts,
  since: on,
  opinions: facts.opinions.map((one, index) =>
    index === facts.opinions.length - 1 ? { ...one, setAsideOn: on } : one,
  ),
  sheets: {},
  meeting: null,
  completionRegisteredOn: null,
  reevaluationSince: on,
  rectification: attemptOf(facts) > 1 ? facts.rectification : null,
  lapse: null,
  termination: null,
  recovery: null,
  closedOn: null,
  archivedOn: null,
});

const lapsed = (facts: Facts, on: Day, of: 'application' | 'rectification'): Facts =>
  recorded({ ...closed(facts, on), lapse: { of, on } }, '结论');

export const notes: { readonly [Type in AcceptanceEventType]: Note<Type> } = {
  'project.registered': unchanged,

  'panel.demanded': demanded,
  'panel.drawn': drawn,
  'panel.invited': invited,
  'panel.confirmed': (facts, event) =>
    withPanel({ ...facts, since: event.on }, { confirmedOn: event.on }),
  'expert.recused': (facts, event) => departed(facts, event, 'recused'),
  'expert.declined': (facts, event) => departed(facts, event, 'declined'),
  'commitment.signed': (facts, event) =>
    withPanel(facts, {
      seats: (facts.panel?.seats ?? []).map((seat) =>
        isNamed(seat, event.data.expertId) ? { ...seat, committedOn: event.on } : seat,
      ),
    }),

  'fees.signed': (facts, event) => {
    const { expertId, amountYuan } = event.data;
    const fee = {
      expertId: appointedAs(facts, expertId)?.id ?? expertId,
      amountYuan,
      on: event.on,
    };
    return { ...facts, fees: [...facts.fees, fee] };
  },

  'extension.requested': (facts, event) => ({
    ...facts,
    extensionAsked: { ...event.data, on: event.on, onLastDay: event.on === endOf(facts) },
  }),
  'extension.approved': (facts, event) => ({
    ...facts,
    extensionAsked: null,
    extensions: [
      ...facts.extensions,
      {
        months: event.data.months,
        approvedOn: event.on,
        reason: facts.extensionAsked?.reason ?? '',
      },
    ],
  }),
  'extension.denied': (facts) => ({ ...facts, extensionAsked: null }),
  'application.lapsed': (facts, { on, data }) =>
    'confirmed' in data
      ? lapsed(facts, on, 'application')
      : { ...facts, excuse: { on, reason: data.specialReason, newDueOn: data.newDueOn ?? null } },

  'application.submitted': applied,
  'unit.endorsed': (facts, event) => ({ ...facts, since: event.on, endorsedOn: event.on }),
  'unit.returned': (facts, event) => sentBack(facts, event.on, 'unit', [event.data.reason]),
  'review.passed': (facts, event) =>
    recorded(
      {
        ...facts,
        since: event.on,
        passedOn: event.on,
        panel: null,
        meeting: null,
        sheets: {},
        reevaluationSince: null,
      },
      '审核',
    ),
  'review.returned': (facts, event) => sentBack(facts, event.on, 'office', event.data.items),
  'meeting.scheduled': (facts, event) => {
    const { heldOn: plannedFor, ...meeting } = event.data;
    return { ...facts, meeting: { ...meeting, plannedFor, heldOn: null } };
  },
  'meeting.held': (facts, event) =>
    recorded(
      {
        ...facts,
        since: event.on,
        meeting: facts.meeting && { ...facts.meeting, heldOn: event.on },
      },
      '验收',
    ),
  'registration.completed': (facts, event) => ({
    ...facts,
    since: event.on,
    completionRegisteredOn: event.on,
    closedOn: facts.closedOn ?? event.on,
  }),

  'evaluation.submitted': (facts, event) => {
    const { expertId: _, ...sheet } = event.data;
    const seat = seatOfSheet(facts, event);
    if (!seat) return facts;
    const kept = { ...sheet, on: event.on, by: event.by.account };
    return recorded({ ...facts, sheets: { ...facts.sheets, [seat.id]: kept } }, '验收');
  },

  'change.requested': (facts, event) => ({
    ...facts,
    changeAsked: { ...event.data, on: event.on },
  }),
  'change.approved': (facts, event) => ({
    ...changeDecided(facts, event.on, true),
    targets: facts.changeAsked?.targets ?? facts.targets,
  }),
  'change.denied': (facts, event) => changeDecided(facts, event.on, false),

  'opinion.signed': concluded,

  'objection.filed': (facts, event) => ({
    ...facts,
    objections: [
      ...facts.objections,
      {
        number: facts.objections.length + 1,
        ...event.data,
        filedOn: event.on,
        against: standingOpinion(facts)?.signedOn ?? event.on,
      },
    ],
  }),
  'objection.refused': (facts, event) => {
    const answer = { on: event.on, outcome: 'refused', text: event.data.reason } as const;
    return answered(facts, answeredBy(facts, event)?.number ?? 0, answer);
  },
  'objection.resolved': objectionResolved,

  'rectification.ordered': (facts, event) => ({
    ...facts,
    rectification: { items: event.data.items, orderedOn: event.on },
  }),
  'rectification.lapsed': (facts, event) => lapsed(facts, event.on, 'rectification'),
  'project.terminated': (facts, event) => ({
    ...facts,
    termination: { on: event.on, reason: event.data.reason },
  }),
  'recovery.ordered': (facts, event) => ({
    ...facts,
    recovery: { amountYuan: event.data.amountYuan, orderedOn: event.on },
  }),
  'funds.recovered': (facts, event) => ({
    ...facts,
    recovered: [...facts.recovered, { amountYuan: event.data.amountYuan, on: event.on }],
  }),
  'priorNotice.given': (facts, event) => ({
    ...facts,
    notices: [...facts.notices, { ...event.data, on: event.on }],
  }),
  'statement.received': (facts, event) => {
    const { about, text } = event.data;
    const index = facts.notices.findLastIndex((notice) => notice.about === about);
    return {
      ...facts,
      notices: facts.notices.map((notice, i) =>
        i === index ? { ...notice, statement: { on: event.on, text } } : notice,
      ),
    };
  },

  'integrity.recorded': (facts, event) => ({
    ...facts,
    integrity: [...facts.integrity, { ...event.data, on: event.on }],
  }),

  'record.added': (facts, event) => recorded(facts, event.data.stage),
  // The engine replays the journal with the entry put right; the facts follow from that.
  'entry.corrected': unchanged,
  'case.archived': (facts, event) => ({ ...facts, archivedOn: event.on }),
  'calendar.changed': unchanged,
  'paper.issued': unchanged,
  'paper.voided': unchanged,
  'paper.served': (facts, event) => {
    const { kind, partyId, servedOn } = event.data;
    return recorded(
      { ...facts, served: { ...facts.served, [`${kind}:${partyId}`]: servedOn } },
      '送达',
    );
  },
};

const changeDecided = (facts: Facts, decidedOn: Day, approved: boolean): Facts => ({
  ...facts,
  changeAsked: null,
  changes: facts.changeAsked
    ? [...facts.changes, { what: facts.changeAsked.what, decidedOn, approved }]
    : facts.changes,
});
