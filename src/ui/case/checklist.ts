/** What still stands between a case and its decision, registration or archiving: the conditions of that step, each met or not. */
import { html } from 'hono/html';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { refusalOf } from '../../../workflows/kernel/condition.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Clock } from '../../../workflows/kernel/reckoning.ts';
import { rulebookFor } from '../../../workflows/kernel/step.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

export type Check = {
  readonly words: string;
  /** Null when it is met; else what is missing. */
  readonly missing: string | null;
  readonly basis: readonly string[];
};

export type Checklist = {
  readonly event: string;
  readonly title: string;
  readonly checks: readonly Check[];
};

/** The steps that end something, in the order in which they are looked for. */
const ending = ['decision.made', 'opinion.signed', 'registration.completed', 'case.archived'];

/** Conditions as what has to be so; a refusal only says what is not. Mere orders of dates are left to the step itself. */
export const conditionWords: Readonly<Record<string, string>> = {
  repliesSettled: '被申请人均已答复，或者答复期限届满',
  partiesHeard: '已经听取各方当事人意见',
  evidenceExamined: '证据和鉴定意见均经当事人质证',
  investigationSettled: '调查取证的申请均已处理',
  nothingUnderWay: '没有未了结的调解、鉴定、听证等程序',
  noRecusalPending: '没有未决定的回避申请',
  noWithdrawalPending: '没有未处理的撤回申请',
  opinionSubmitted: '承办人已经提出审议意见',
  majorHearingHeld: '属于重大案件的，已经听证',
  majorLegalityPassed: '属于重大案件的，已经通过合法性审核',
  majorDiscussed: '属于重大案件的，已经集体讨论',
  decisionApproved: '机关负责人已经批准',
  notYetArchived: '尚未归档',
  notYetRegistered: '验收结论尚未登记',
  closingServed: '结案文书已经送达各方当事人',
  everySheetIn: '专家评议表均已提交',
  noObjectionPending: '没有未处理的异议',
  objectionPeriodOver: '异议期限已经届满',
  recoverySettled: '应当收回的经费已经收回',
  conclusionServed: '结论通知书已经送达',
};

type Standing = {
  readonly procedure: Procedure;
  readonly flat: string;
  readonly facts: unknown;
  readonly version: number;
  readonly actor: Actor;
  readonly today: string;
  readonly clock: Clock;
};

/** Null where no such step is open in the case's state. */
export function checklistOf(standing: Standing): Checklist | null {
  const { procedure, flat, facts, actor, today, clock, version } = standing;
  const book = rulebookFor(procedure).get(flat);
  const event = ending.find((type) => book?.has(type));
  if (event === undefined) return null;
  const [branch] = book?.get(event) ?? [];
  const by = { account: actor.account, role: actor.roles[0] ?? 'system' };
  const envelope = {
    type: event,
    data: undefined,
    on: today,
    today,
    by,
    entry: version + 1,
    clock,
  };
  const checks = (branch?.when ?? []).flatMap((name): Check[] => {
    const condition = procedure.conditions[name];
    const words = conditionWords[name];
    if (!condition || condition.asksData || words === undefined) return [];
    const met = condition.test(facts, envelope, clock);
    const missing = met ? null : refusalOf(condition, facts, envelope, clock).detail;
    return [{ words, missing, basis: condition.basis }];
  });
  const stages = event === 'case.archived' ? stagesOf(procedure, facts) : [];
  return { event, title: procedure.events[event]?.title ?? event, checks: [...checks, ...stages] };
}

/** 规则29: a stage that took place leaves a record; which did is for people to say. */
function stagesOf({ stages }: Procedure, facts: unknown): readonly Check[] {
  const { recordedStages } = facts as { readonly recordedStages?: readonly string[] };
  const without = stages.filter((stage) => !recordedStages?.includes(stage));
  const missing = `没有记录的环节：${without.join('、')}。没有进行的环节不必补记。`;
  return [
    {
      words: '各环节均有记录',
      missing: without.length > 0 ? missing : null,
      basis: ['规则29'],
    },
  ];
}

export function checklistPart({ title, checks }: Checklist): Html {
  const open = checks.filter(({ missing }) => missing !== null);
  const said: Part = open.length === 0 ? '各项条件均已具备。' : `还有${open.length}项没有具备。`;
  return html`<details class="checklist" ${open.length < checks.length ? 'open' : ''}><summary>“${title}”前的检查：${said}</summary>
<ul>${checks.map(
    ({ words, missing, basis }) =>
      html`<li class="${missing === null ? 'met' : 'unmet'}">${icon(missing === null ? 'done' : 'open')}<span>${missing === null ? '已具备' : '未具备'}：${words}${missing === null ? null : html`<small>${missing}</small>`}</span><small class="aside">${articles(basis)}</small></li>`,
  )}</ul></details>`;
}
