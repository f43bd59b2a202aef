/** What may be done in a case now, as links; what may not, greyed with the reason and its article. */
import { html } from 'hono/html';
import { rulebookFor } from '../../../workflows/kernel/step.ts';
import type { Action } from '../../cases/decide.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import type { CaseView } from './view.ts';

export function actionList(view: CaseView): Html {
  const { actions } = view;
  const allowed = actions.filter((action) => action.allowed);
  const steps = allowed.filter(({ event }) => movesOn(view, event));
  const others = allowed.filter(({ event }) => !movesOn(view, event));
  const refused = actions.filter((action) => !action.allowed);
  const notNow = refused.filter(({ code }) => !isOfPerson(code));
  const notMine = refused.filter(({ code }) => isOfPerson(code));
  return html`${steps.length > 0 ? html`<ul class="steps">${steps.map((action) => html`<li><a class="act" href="${hrefOf(view, action)}">${action.title}</a></li>`)}</ul>` : null}
${others.length > 0 ? html`<ul class="others">${others.map((action) => html`<li><a href="${hrefOf(view, action)}">${action.title}</a></li>`)}</ul>` : null}
${allowed.length === 0 ? html`<p class="empty">此刻没有您可以办理的事项。</p>` : null}
${refusedList('暂不能办理', notNow)}${refusedList('由其他岗位办理', notMine)}`;
}

/** The machine itself says which events lead to another state. */
const movesOn = ({ procedure, access }: CaseView, event: string): boolean =>
  (rulebookFor(procedure).get(access.row.flat)?.get(event) ?? []).some(
    ({ to }) => to !== null && to !== access.row.flat,
  );

const isOfPerson = (code: string | null) => code?.startsWith('access.') ?? false;

export const hrefOf = ({ access }: CaseView, { event }: Pick<Action, 'event'>): string =>
  `/cases/${access.row.id}/actions/${event}`;

const refusedList = (heading: string, actions: readonly Action[]): Part =>
  actions.length === 0
    ? null
    : html`<details class="refused"><summary>${heading}（${actions.length}）</summary>
<ul>${actions.map(({ title, reason, basis }) => html`<li><span>${title}</span><small>${reason}${basis.length > 0 ? `（${articles(basis)}）` : ''}</small></li>`)}</ul></details>`;
