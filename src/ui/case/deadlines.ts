/** Deadlines on a case page: dates, light, and the whole working behind each, to be opened and printed. */
import { html } from 'hono/html';
import type { Reckoning } from '../../../workflows/kernel/reckoning.ts';
import { registeredTerm } from '../../../workflows/law/terms.ts';
import type { DeadlineView } from '../../cases/deadlines.ts';
import { deadlineStatus } from '../choices.ts';
import { articles, daysBetween, longDay } from '../format.ts';
import type { Html } from '../html.ts';
import { dates, lightMark } from '../light.ts';
import type { Names } from './records.ts';

/** `closedOn`: what was late when the case ended grows no later. */
export function deadlineList(
  views: readonly DeadlineView[],
  names: Names,
  today: string,
  closedOn: string | null,
): Html {
  if (views.length === 0) return html`<p class="empty">目前没有期限。</p>`;
  const order = ['missed', 'running', 'stopped', 'met', 'void'];
  const sorted = views.toSorted(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  );
  return html`<ul class="deadlines">${sorted.map((view) =>
    deadline(view, names, closedOn && view.due && view.due < closedOn ? closedOn : today),
  )}</ul>`;
}

function deadline(view: DeadlineView, names: Names, today: string): Html {
  const over = view.status === 'met' || view.status === 'void' || view.ended !== null;
  return html`<li class="${view.status}"><details><summary>
<span class="term">${deadlineTitle(view, names)}</span>
<span class="day">${dates(view)}</span>
${over ? html`<span class="light grey">${deadlineStatus[view.status] ?? ''}${view.ended ? ` ${longDay(view.ended)}` : ''}</span>` : lightMark(view.due, today)}
</summary>
<p>自${longDay(view.start)}起算${view.used === null ? '' : `；已用${view.used}，尚余${view.remaining ?? 0}`}。依据：${articles(view.basis)}</p>
${working(view.working)}
</details></li>`;
}

/** 被申请人答复（王秀英）: several parties have each their own. */
export function deadlineTitle(
  { key, term }: { readonly key: string; readonly term: string },
  names: Names,
): string {
  const title = registeredTerm(term)?.title ?? term;
  const of = key.split(':')[1];
  if (of === undefined) return title;
  const name = names.party(of);
  return name === of && !/^[A-Z]\d+$/.test(of) ? title : `${title}（${name}）`;
}

/** Which days counted and which did not, and why. */
export const working = (
  lines: Reckoning['working'],
): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="推算过程"><table class="working">
<thead><tr><th scope="col">起</th><th scope="col">止</th><th scope="col">日历日</th><th scope="col">计入</th><th scope="col">说明</th><th scope="col">依据</th></tr></thead>
<tbody>${lines.map(
  (
    line,
  ) => html`<tr class="${line.counted ? 'counted' : 'skipped'}"><td>${line.from}</td><td>${line.to}</td>
<td>${daysBetween(line.from, line.to) + 1}</td><td>${line.counted ? '计入' : '不计'}</td><td>${line.why}</td><td>${articles([line.basis])}</td></tr>`,
)}</tbody></table></div>`;
