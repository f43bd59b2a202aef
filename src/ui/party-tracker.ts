/** How far a case has come, as a party follows it: the stages of the procedure with the days on which they were reached. */
import { html } from 'hono/html';
import type { CaseView } from './case-view.ts';
import { longDay } from './format.ts';
import type { Html } from './html.ts';

type Stage = {
  readonly title: string;
  /** What happened, each with its day; empty while nothing has. */
  readonly told: readonly string[];
  readonly state: 'done' | 'now' | 'ahead';
};

type Known = {
  readonly receivedOn?: string;
  readonly corrections?: {
    readonly requestedOn: string;
    readonly dueOn: string;
    readonly receivedOn?: string;
  } | null;
  readonly acceptedOn?: string | null;
  readonly copiesServed?: Readonly<Record<string, string>>;
  readonly replies?: Readonly<Record<string, { readonly receivedOn?: string; lapsedOn?: string }>>;
  readonly hearings?: readonly { readonly plannedFor: string; readonly heldOn?: string }[];
  readonly suspension?: { readonly since: string } | null;
};

export function tracker(view: CaseView): Html {
  return html`<ol class="tracker">${stagesOf(view).map(
    ({ title, told, state }) =>
      html`<li class="${`stage-${state}`}" ${state === 'now' ? html`aria-current="step"` : null}><strong>${title}</strong><span class="unseen-text">${words[state]}</span>
${told.map((text) => html`<span>${text}</span>`)}</li>`,
  )}</ol>`;
}

const words = { done: '（已完成）', now: '（正在进行）', ahead: '（还没有到）' } as const;

function stagesOf(view: CaseView): readonly Stage[] {
  const { row } = view.access;
  const facts = view.facts as Known;
  const closed = row.closedOn !== null;
  const accepted = facts.acceptedOn ?? null;
  const ended = closed
    ? [`${longDay(row.closedOn ?? '')}，${view.procedure.stateTitles[row.flat] ?? ''}`]
    : [];
  const intake: Stage[] = [
    { title: '收到申请', told: [longDay(row.receivedOn)], state: 'done' },
    {
      title: '审查是否受理',
      told: [
        ...corrected(facts),
        ...(accepted ? [`${longDay(accepted)}受理`] : dueOf(view, 'adjudication.review', '最迟')),
      ],
      state: accepted ? 'done' : closed ? 'done' : 'now',
    },
  ];
  // What never came does not come any more.
  if (closed && !accepted) return [...intake, { title: '结案', told: ended, state: 'done' }];
  const heard = proceedingsTold(facts);
  return [
    ...intake,
    {
      title: '对方答复',
      told: repliesTold(view, facts),
      state: closed || repliesIn(view, facts) ? 'done' : accepted ? 'now' : 'ahead',
    },
    {
      title: '审理',
      told: heard,
      state: closed ? 'done' : accepted ? 'now' : 'ahead',
    },
    {
      title: closed ? '结案' : '裁决',
      told: closed ? ended : accepted ? dueOf(view, 'adjudication.decision', '最迟') : [],
      state: closed ? 'done' : 'ahead',
    },
  ];
}

const corrected = ({ corrections }: Known): string[] =>
  corrections
    ? [
        `${longDay(corrections.requestedOn)}通知补正，截止${longDay(corrections.dueOn)}`,
        ...(corrections.receivedOn ? [`${longDay(corrections.receivedOn)}收到补正材料`] : []),
      ]
    : [];

function dueOf({ deadlines }: CaseView, term: string, word: string): string[] {
  const running = deadlines.find((one) => one.term === term && one.status !== 'void');
  if (!running || running.status === 'met') return [];
  return running.due
    ? [`${word}${longDay(running.due)}${running.provisional ? '（暂定）' : ''}`]
    : ['期限暂停计算'];
}

const answering = ({ parties }: CaseView) =>
  parties.filter(({ role, active }) => role === 'respondent' && active);

const repliesIn = (view: CaseView, { replies = {} }: Known): boolean =>
  answering(view).every(({ id }) => replies[id]?.receivedOn ?? replies[id]?.lapsedOn);

function repliesTold(view: CaseView, { copiesServed = {}, replies = {} }: Known): string[] {
  return answering(view).flatMap(({ id, name }) => {
    const served = copiesServed[id];
    const { receivedOn, lapsedOn } = replies[id] ?? {};
    if (receivedOn) return [`${name}：${longDay(receivedOn)}答复`];
    if (lapsedOn) return [`${name}：逾期没有答复，不影响审理`];
    const due = view.deadlines.find(({ key }) => key === `reply:${id}`)?.due;
    return served
      ? [`${name}：${longDay(served)}收到申请书副本${due ? `，答复截止${longDay(due)}` : ''}`]
      : [];
  });
}

const proceedingsTold = ({ hearings = [], suspension }: Known): string[] => [
  ...hearings.map(({ plannedFor, heldOn }) =>
    heldOn ? `${longDay(heldOn)}听证` : `${longDay(plannedFor)}听证（已通知）`,
  ),
  ...(suspension ? [`${longDay(suspension.since)}起中止`] : []),
];
