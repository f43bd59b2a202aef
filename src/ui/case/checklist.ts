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

type Standing = {
  readonly procedure: Procedure;
  readonly flat: string;
  readonly facts: unknown;
  readonly version: number;
  readonly actor: Actor;
  readonly today: string;
  readonly clock: Clock;
};

/** The step whose conditions are shown: one that ends something, else archiving. Null where none is open in the case's state. */
export function checklistOf(standing: Standing): Checklist | null {
  const { procedure, flat, facts, actor, today, clock, version } = standing;
  const book = rulebookFor(procedure).get(flat);
  const { steps, words: conditionWords } = procedure.forms.checked;
  const event = [...steps, 'case.archived'].find((type) => book?.has(type));
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
  const stages = event === 'case.archived' ? [stagesOf(procedure, facts)] : [];
  return { event, title: procedure.events[event]?.title ?? event, checks: [...checks, ...stages] };
}

function stagesOf(procedure: Procedure, facts: unknown): Check {
  const without = procedure.stagesWithoutRecord(facts);
  return {
    words: '各环节均有记录',
    missing: without.length > 0 ? `没有记录的环节：${without.join('、')}。` : null,
    basis: procedure.recordBasis,
  };
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
