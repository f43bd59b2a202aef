/** The public guide of article 13: matters, basis, conditions, procedure, terms and materials, read off the law itself. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { instruments } from '../../workflows/law/instruments.ts';
import { isMatter, type MatterVersion, matterOn, matters } from '../../workflows/law/matters.ts';
import { registeredTerm, terms } from '../../workflows/law/terms.ts';
import { paperTitle } from '../papers/titles.ts';
import { problems } from '../problems.ts';
import type { PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { articles, longDay, spanText } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { plainWords } from './plain-words.ts';

export function guidePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { procedures, time, organ } = deps;

  app.get('/guide', (context) => {
    const body = html`<h1>办事指南</h1>
<p>选择纠纷类别，查看受理依据、条件、程序、期限和所需材料。</p>
${Object.values(procedures).map(
  (procedure) => html`<section><h2>${procedure.title}</h2>
<ul class="matters">${Object.entries(procedure.matters).map(([id, { title }]) => html`<li><a href="/guide/${procedure.id}/${id}">${title}</a></li>`)}</ul></section>`,
)}`;
    return door.show(context, { title: '办事指南', body });
  });

  app.get('/guide/:procedure/:matter', (context) => {
    const procedure = procedures[context.req.param('procedure')];
    const id = context.req.param('matter');
    if (!procedure || !Object.hasOwn(procedure.matters, id)) {
      return door.problemPage(context, problems.notFound);
    }
    const title = procedure.matters[id]?.title ?? id;
    const version =
      procedure.id === 'adjudication' && isMatter(id) ? matterOn(id, time.today()) : null;
    const body = html`<p class="crumb"><a href="/guide">办事指南</a> ／ ${procedure.title}</p><h1>${title}</h1>
${version ? limits(version, id) : null}
<section><h2>所需材料</h2><ul>${procedure.materials.map(({ name, basis }) => html`<li>${name}<small class="aside">（${articles(basis)}）</small></li>`)}</ul></section>
<section><h2>办理程序</h2>${steps(procedure)}</section>
<section><h2>期限</h2>${termTable(procedure)}</section>
<section><h2>办理条件</h2><details><summary>各步骤的法定条件，不符合的不予办理</summary>${conditionList(procedure)}</details></section>
<section><h2>可能出具的文书</h2><p>${procedure.paperKinds.map(paperTitle).join('、')}。</p></section>
<section><h2>咨询</h2><p>${organ.name} ${organ.contact.office} ${organ.contact.phone} ${organ.contact.address}</p></section>
<p class="buttons"><a class="act" href="/file?procedure=${procedure.id}&amp;matter=${id}">${icon('file')} 提出申请</a></p>`;
    return door.show(context, { title: `${title} · 办事指南`, body });
  });

  const steps = ({ stateTitles, stateBasis }: Procedure): Html =>
    html`<dl class="facts">${Object.entries(stateTitles).map(
      ([flat, title]) =>
        html`<dt>${title}</dt><dd>${plainWords(flat)?.now ?? ''}<small class="aside">${articles(stateBasis[flat] ?? [])}</small></dd>`,
    )}</dl>`;

  function termTable(procedure: Procedure): Html {
    const registered = Object.keys(terms)
      .filter((id) => id.startsWith(`${procedure.id}.`))
      .flatMap((id) => registeredTerm(id, time.today()) ?? []);
    return html`<table class="cards"><thead><tr><th scope="col">期限</th><th scope="col">长度</th><th scope="col">依据</th><th scope="col">出处</th></tr></thead>
<tbody>${registered.map(
      (term) =>
        html`<tr><td data-label="期限">${term.title}</td><td data-label="长度">${spanText(term)}</td><td data-label="依据">${articles([term.basis])}</td><td data-label="出处"><small>${term.reference}</small></td></tr>`,
    )}</tbody></table><p class="aside">特别法另有期限的，从其规定，见上文“办理期限”。</p>`;
  }
}

/** What applies to this matter today, special law before the rule. */
function limits(version: MatterVersion, id: string): Html {
  const extension = version.extension;
  const row = (name: string, value: Part) => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<section><h2>办理期限</h2><dl class="facts">
${row('依据', articles(version.basis))}
${row('审查受理', `自收到申请（补正的，自收到补正材料）之日起${spanText(version.review)}内`)}
${row('被申请人答复', `自收到申请书副本之日起${spanText(version.reply)}内`)}
${row('作出裁决', `自${version.decideFrom === 'acceptance' ? '受理' : '收到申请'}之日起${spanText(version.decide)}内`)}
${row('延长', extension ? `经批准可以延长${extension.cap ? `，合计不超过${spanText(extension.cap)}` : ''}（${articles([extension.basis])}）` : '不得延长')}
${isMatter(id) && matters[id].premediation ? row('先行调解', `各方同意的，受理前可以先行调解（${articles(['规则10(五)'])}）`) : null}
${row('施行', `《${instruments.规则.title}》（${instruments.规则.document}），自${longDay(instruments.规则.from)}起施行`)}
</dl></section>`;
}

function conditionList({ conditions }: Procedure): Html {
  const told = Object.values(conditions).filter(({ says }) => typeof says === 'string');
  return html`<ul>${told.map(({ says, basis, reading }) => html`<li>${String(says)}<small class="aside">（${articles(basis)}${reading ? '；本系统读法' : ''}）</small></li>`)}</ul>`;
}
