/** A case of adjudication as a party follows it: how far it has come, what to do next, what is open to it. Read off what it may see. */
import { type Duty, duty, latest, runningTerm } from '../kernel/duty.ts';
import type { NextStep, Seen, Stage } from '../kernel/guide.ts';
import { agentSteps } from './agent-term.ts';

/** Of what `partyFacts` leaves, what is told here. */
type Known = {
  readonly corrections?: {
    readonly items: readonly string[];
    readonly requestedOn: string;
    readonly dueOn: string;
    readonly receivedOn?: string;
  } | null;
  readonly acceptedOn?: string | null;
  readonly copiesServed?: Readonly<Record<string, string>>;
  readonly replies?: Readonly<Record<string, { readonly receivedOn?: string; lapsedOn?: string }>>;
  readonly hearings?: readonly {
    readonly plannedFor: string;
    readonly place: string;
    readonly time?: string;
    readonly heldOn?: string;
    readonly cancelledOn?: string;
  }[];
  readonly suspension?: { readonly since: string } | null;
  readonly inspections?: Readonly<Record<string, string>>;
  readonly parties?: readonly { readonly id: string; readonly agent?: unknown }[];
};

const knownIn = ({ facts }: Seen): Known => facts as Known;

/* ---------- stages ---------- */

export function progress(seen: Seen): readonly Stage[] {
  const facts = knownIn(seen);
  const closed = seen.closedOn !== null;
  const accepted = facts.acceptedOn ?? null;
  const ended = closed ? [`${seen.closedOn}，${seen.stateTitle}`] : [];
  const intake: Stage[] = [
    { title: '收到申请', told: [seen.receivedOn], state: 'done' },
    {
      title: '审查是否受理',
      told: [
        ...corrected(seen, facts),
        ...(accepted ? [`${accepted}受理`] : latest(seen, 'review')),
      ],
      state: accepted || closed ? 'done' : 'now',
    },
  ];
  // What never came does not come any more.
  if (closed && !accepted) return [...intake, { title: '结案', told: ended, state: 'done' }];
  return [
    ...intake,
    {
      title: '对方答复',
      told: repliesTold(seen, facts),
      state: closed || repliesIn(seen, facts) ? 'done' : accepted ? 'now' : 'ahead',
    },
    {
      title: '审理',
      told: proceedingsTold(facts),
      state: closed ? 'done' : accepted ? 'now' : 'ahead',
    },
    {
      title: closed ? '结案' : '裁决',
      told: closed ? ended : accepted ? latest(seen, 'decision') : [],
      state: closed ? 'done' : 'ahead',
    },
  ];
}

const corrected = (seen: Seen, { corrections }: Known): string[] =>
  corrections
    ? [
        `${corrections.requestedOn}通知补正，截止${correctionDue(seen) ?? corrections.dueOn}`,
        ...(corrections.receivedOn ? [`${corrections.receivedOn}收到补正材料`] : []),
      ]
    : [];

const answering = ({ parties }: Seen) =>
  parties.filter(({ role, active }) => role === 'respondent' && active);

const repliesIn = (seen: Seen, { replies = {} }: Known): boolean =>
  answering(seen).every(({ id }) => replies[id]?.receivedOn ?? replies[id]?.lapsedOn);

function repliesTold(seen: Seen, { copiesServed = {}, replies = {} }: Known): string[] {
  return answering(seen).flatMap(({ id, name }) => {
    const served = copiesServed[id];
    const { receivedOn, lapsedOn } = replies[id] ?? {};
    if (receivedOn) return [`${name}：${receivedOn}答复`];
    if (lapsedOn) return [`${name}：逾期没有答复，不影响审理`];
    const due = replyDue(seen, id);
    return served ? [`${name}：${served}收到申请书副本${due ? `，答复截止${due}` : ''}`] : [];
  });
}

const dueOf = ({ deadlines }: Seen, key: string): string | null =>
  deadlines.find((deadline) => deadline.key === key)?.due ?? null;

const replyDue = (seen: Seen, partyId: string): string | null => dueOf(seen, `reply:${partyId}`);

/** The day that was set may be one of rest: then there is time until the next working day (民法典203). */
const correctionDue = (seen: Seen): string | null => dueOf(seen, 'correction');

const proceedingsTold = ({ hearings = [], suspension }: Known): string[] => [
  ...hearings.map(({ plannedFor, heldOn }) =>
    heldOn ? `${heldOn}听证` : `${plannedFor}听证（已通知）`,
  ),
  ...(suspension ? [`${suspension.since}起中止`] : []),
];

/* ---------- what comes next ---------- */

export function nextSteps(seen: Seen): readonly NextStep[] {
  const facts = knownIn(seen);
  return [
    ...correctionStep(seen, facts),
    ...replySteps(seen, facts),
    ...hearingSteps(seen, facts),
    ...agentSteps(seen),
    ...organsTurn(seen),
  ];
}

function correctionStep(seen: Seen, { corrections }: Known): NextStep[] {
  if (seen.flat !== 'intake.correction' || !corrections) return [];
  const { items } = corrections;
  const dueOn = correctionDue(seen) ?? corrections.dueOn;
  return [
    {
      text: `请在${dueOn}以前补正：${items.join('；')}。`,
      event: 'correction.received',
      urgent: true,
    },
  ];
}

function replySteps(seen: Seen, { replies = {}, copiesServed = {} }: Known): NextStep[] {
  return seen.own
    .filter((id) => copiesServed[id] && !replies[id]?.receivedOn)
    .flatMap((id) => {
      const due = replyDue(seen, id);
      if (!due || seen.closedOn) return [];
      return [
        {
          text:
            due < seen.today
              ? `答复期限已于${due}届满。仍可以提交答复和证据，不答复不影响案件审理。`
              : `请在${due}以前提交书面答复，并交证据、依据和有关材料。`,
          event: 'reply.received',
          urgent: true as const,
        },
      ];
    });
}

function hearingSteps({ today }: Seen, { hearings = [] }: Known): NextStep[] {
  return hearings
    .filter((one) => !one.heldOn && !one.cancelledOn && one.plannedFor >= today)
    .map(({ plannedFor, time = '', place }) => ({
      text: `请在${plannedFor}${time}到${place}参加听证，带好身份证明。`,
      urgent: true as const,
    }));
}

/** Whose turn it is on the other side of the counter. */
function organsTurn(seen: Seen): readonly NextStep[] {
  const turn = turns[seen.flat];
  return turn && runningTerm(seen, turn.term) ? [duty(seen, { who: '本机关', ...turn })] : [];
}

const turns: Readonly<Record<string, Omit<Duty, 'who'>>> = {
  'intake.review': { does: '决定是否受理', term: 'adjudication.review', basis: ['规则10'] },
  'proceedings.running': { does: '作出裁决', term: 'adjudication.decision', basis: ['规则18'] },
};

/* ---------- what is open ---------- */

/** Those who applied do not answer themselves, and an agent that was never named is not ended. */
export function concerns(seen: Seen, event: string): boolean {
  const { replies = {}, parties = [] } = knownIn(seen);
  if (event === 'reply.received') {
    return seen.parties.some(
      ({ id, role }) => seen.own.includes(id) && role !== 'applicant' && !replies[id]?.receivedOn,
    );
  }
  if (event !== 'agent.ended') return true;
  return parties.some(({ id, agent }) => seen.own.includes(id) && agent !== undefined);
}

export const awaited = (seen: Seen): readonly string[] =>
  Object.entries(knownIn(seen).inspections ?? {}).map(([id, on]) => {
    const { name } = seen.parties.find((party) => party.id === id) ?? { name: id };
    return `${name}已于${on}申请查阅案卷，本机关安排后与您联系。`;
  });

/** The organ receives; a party hands in. */
export const actTitles: Readonly<Record<string, string>> = {
  'application.filed': '提出申请',
  'reply.received': '提交答复',
  'correction.received': '提交补正材料',
  'evidence.submitted': '提交证据',
  'withdrawal.requested': '撤回申请',
  'agent.appointed': '委托代理人',
  'agent.ended': '终止委托',
  'claims.amended': '变更裁决请求',
  'investigation.requested': '申请调查取证',
  'recusal.requested': '申请回避',
  'address.confirmed': '确认送达地址和方式',
  'inspection.requested': '申请查阅案卷',
};
