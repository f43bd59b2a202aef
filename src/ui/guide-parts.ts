/** Parts of the guide that are read off the law itself: limits, terms, conditions, steps, forms (规则13). */
import { html } from 'hono/html';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { instruments } from '../../workflows/law/instruments.ts';
import { isMatter, type MatterVersion, matters } from '../../workflows/law/matters.ts';
import { registeredTerm, terms } from '../../workflows/law/terms.ts';
import { blankForms } from '../papers/filing-papers.ts';
import { articles, longDay, spanText } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { plainWords } from './plain-words.ts';
import { stateMap } from './state-map.ts';

/** What applies to this matter on that day, special law before the rule. */
export function limits(version: MatterVersion, id: string): Html {
  const { extension } = version;
  const row = (name: string, value: Part) => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${row('审查受理', `收到申请（补正的，收到补正材料）后${spanText(version.review)}内`)}
${row('对方答复', `收到申请书副本后${spanText(version.reply)}内`)}
${row('作出裁决', `${version.decideFrom === 'acceptance' ? '受理' : '收到申请'}后${spanText(version.decide)}内；鉴定、评估、公告、听证、调解等所用的时间不算在内`)}
${row('延长', extension ? `案情复杂的，经批准可以延长${extension.cap ? `，合计不超过${spanText(extension.cap)}` : ''}（${articles([extension.basis])}）` : '不得延长')}
${isMatter(id) && matters[id].premediation ? row('先行调解', `双方都同意的，受理以前可以先调解（${articles(['规则10(五)'])}）`) : null}
${row('依据', articles(version.basis))}
${row('施行', `《${instruments.规则.title}》（${instruments.规则.document}），自${longDay(instruments.规则.from)}起施行`)}
</dl><p class="aside">起算的那一天不算，从第二天算起。最后一天是休息日的，顺延到休息日后的第一个工作日。<a href="/reckon">算一算</a></p>`;
}

export function termTable(procedure: Procedure, today: string): Html {
  const registered = Object.keys(terms)
    .filter((id) => id.startsWith(`${procedure.id}.`))
    .flatMap((id) => registeredTerm(id, today) ?? []);
  return html`<details><summary>本程序的全部期限</summary><table class="cards"><thead><tr><th scope="col">期限</th><th scope="col">长度</th><th scope="col">依据</th><th scope="col">出处</th></tr></thead>
<tbody>${registered.map(
    (term) =>
      html`<tr><td data-label="期限">${term.title}</td><td data-label="长度">${spanText(term)}</td><td data-label="依据">${articles([term.basis])}</td><td data-label="出处"><small>${term.reference}</small></td></tr>`,
  )}</tbody></table><p class="aside">特别法另有期限的，从其规定，见上文“要多久”。</p></details>`;
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
      html`<dt>${title}</dt><dd>${plainWords(flat)?.now ?? ''}<small class="aside">${articles(procedure.stateBasis[flat] ?? [])}</small></dd>`,
  )}</dl></details>`;
}

export const materialList = ({ materials }: Procedure): Html =>
  html`<ul>${materials.map(({ name, basis }) => html`<li>${name}<small class="aside">（${articles(basis)}）</small></li>`)}</ul>`;

/** Forms to download and fill in by hand. */
export const formList = (): Html =>
  html`<ul class="case-cards">${Object.entries(blankForms).map(
    ([
      id,
      { title, use, basis },
    ]) => html`<li class="card"><h3><a href="/guide/forms/${id}.pdf">${icon('paper')} ${title}（PDF）</a></h3>
<p>${use}<small class="aside">（${articles(basis)}）</small></p></li>`,
  )}</ul>`;
