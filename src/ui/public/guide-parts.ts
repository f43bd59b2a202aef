/** Parts of the guide that are read off the law itself: limits, terms, conditions, steps, forms (规则13). */
import { html } from 'hono/html';
import { type Limit, plainWords } from '../../../workflows/kernel/guide.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { registeredTerm, terms } from '../../../workflows/law/terms.ts';
import { blankForm } from '../../papers/filing-papers.ts';
import { stateMap } from '../case/state-map.ts';
import { articles, spanText, withDays } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

/** What applies to a matter, special law before the rule; nothing where the procedure leaves it to its terms. */
export const limitList = (limits: readonly Limit[]): Part =>
  limits.length === 0
    ? null
    : html`<dl class="facts">${limits.map(
        ({ title, text, basis }) =>
          html`<dt>${title}</dt><dd>${withDays(text)}${basis.length === 0 ? '' : text === '' ? articles(basis) : `（${articles(basis)}）`}</dd>`,
      )}
</dl><p class="aside">起算的那一天不算，从第二天算起。最后一天是休息日的，顺延到休息日后的第一个工作日。<a href="/reckon">算一算</a></p>`;

export function termTable(procedure: Procedure, today: string): Html {
  const registered = Object.keys(terms)
    .filter((id) => id.startsWith(`${procedure.id}.`))
    .flatMap((id) => registeredTerm(id, today) ?? []);
  return html`<details><summary>本程序的全部期限</summary><table class="cards"><thead><tr><th scope="col">期限</th><th scope="col">长度</th><th scope="col">依据</th><th scope="col">出处</th></tr></thead>
<tbody>${registered.map(
    (term) =>
      html`<tr><td data-label="期限">${term.title}</td><td data-label="长度">${spanText(term)}</td><td data-label="依据">${articles([term.basis])}</td><td data-label="出处"><small>${term.reference}</small></td></tr>`,
  )}</tbody></table>${procedure.guide.limits ? html`<p class="aside">特别法另有期限的，从其规定，见上文“要多久”。</p>` : null}</details>`;
}

export function conditionList({ conditions }: Procedure): Html {
  const told = Object.values(conditions).filter(({ says }) => typeof says === 'string');
  return html`<details><summary>各步骤的法定条件，不符合的不予办理</summary>
<ul>${told.map(({ says, basis, reading }) => html`<li>${String(says)}<small class="aside">（${articles(basis)}${reading ? '；本系统读法' : ''}）</small></li>`)}</ul></details>`;
}

/** The map of the procedure with its first state marked, and beside it what each state means. */
export function course(procedure: Procedure): Html {
  const states = Object.entries(procedure.stateTitles);
  const [start = ''] = states[0] ?? [];
  return html`<figure class="course"><div class="scroll" tabindex="0" role="group" aria-label="程序图，可以左右移动">${stateMap(procedure, start)}</div>
<figcaption>深色的是开始的地方，箭头指向接下来可能到的地方；下面逐个说明。</figcaption></figure>
<details><summary>每个阶段是什么意思</summary><dl class="facts">${states.map(
    ([flat, title]) =>
      html`<dt>${title}</dt><dd>${plainWords(procedure, flat)?.now ?? ''}<small class="aside">${articles(procedure.stateBasis[flat] ?? [])}</small></dd>`,
  )}</dl></details>`;
}

export const materialList = ({ materials }: Procedure): Html =>
  html`<ul>${materials.map(({ name, basis }) => html`<li>${name}<small class="aside">（${articles(basis)}）</small></li>`)}</ul>`;

/** Forms to download and fill in by hand. */
export const formList = ({ guide }: Procedure): Part =>
  guide.forms.length === 0
    ? null
    : html`<ul class="case-cards">${guide.forms.map((id) => {
        const { title, use, basis } = blankForm(id);
        return html`<li class="card"><h3><a href="/guide/forms/${id}.pdf">${icon('paper')} ${title}（PDF）</a></h3>
<p>${use}<small class="aside">（${articles(basis)}）</small></p></li>`;
      })}</ul>`;
