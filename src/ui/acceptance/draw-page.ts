/** The draw of a panel as everybody may watch it: what was fixed before, the draw, what came out, and the same once more from the record. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { exclusionOf } from '../../../workflows/acceptance/composition.ts';
import { verifyDraw } from '../../../workflows/acceptance/draw.ts';
import type { DrawProtocol, Expert, FrozenPool } from '../../../workflows/acceptance/experts.ts';
import { tiesOf } from '../../../workflows/acceptance/ties.ts';
import { sm3 } from '../../acceptance/hash.ts';
import type { Problem } from '../../problems.ts';
import { hrefOf } from '../case/action-list.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { act, actionOf, inProject, type ProjectView, typedIn } from './case.ts';
import { panelPart } from './panel-part.ts';

export function drawPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    '/cases/:id/panel',
    inProject(deps, door, async (context, view) => page(context, view)),
  );

  app.get(
    '/cases/:id/actions/panel.drawn',
    inProject(deps, door, async (context, view) =>
      context.redirect(`/cases/${view.access.row.id}/panel#draw`, 303),
    ),
  );

  app.post(
    '/cases/:id/actions/panel.drawn',
    door.forms,
    inProject(deps, door, async (context, view) => {
      const typed = await typedIn(context);
      const said = (name: string) => first(typed, name).trim();
      const data = {
        ...(said('witness') ? { witness: said('witness') } : {}),
        ...(said('contribution') ? { contribution: said('contribution') } : {}),
      };
      const problem = await act(deps, view, 'panel.drawn', data, typed);
      if (problem) return page(context, view, typed, problem);
      return context.redirect(`/cases/${view.access.row.id}/panel?done=panel.drawn#result`, 303);
    }),
  );

  function page(
    context: PageContext,
    view: ProjectView,
    typed: Typed = new Map(),
    problem: Problem | null = null,
  ): Response {
    const { row } = view.access;
    const title = '专家组和抽取';
    const done = context.req.query('done') === 'panel.drawn';
    const body = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>${title}</h1><p class="basis">依据：${articles(['办法7', '办法8', '办法16'])}</p>
${done ? html`<p class="notice good" role="status">${icon('done')} 抽取已经完成，种子已经公布，下列结果已由系统按记录重新计算核对。</p>` : null}
${problemBox(problem)}
${view.project.panel ? null : notDemanded(view)}
${panelPart(view)}${drawPart(view, typed)}`;
    return door.show(context, { title, body, dense: true, status: problem?.status ?? 200 });
  }
}

function notDemanded(view: ProjectView): Html {
  const action = actionOf(view, 'panel.demanded');
  return html`<p class="empty">尚未提出专家需求。${action?.allowed ? html`<a href="${hrefOf(view, action)}">提出专家需求</a>` : (action?.reason ?? '')}</p>`;
}

/** Steps of the draw in their order; nothing where the panel was invited. */
function drawPart(view: ProjectView, typed: Typed): Part {
  const { panel } = view.project;
  const frozen = panel?.demand ? frozenIn(view, panel.demand.entry) : null;
  if (!panel?.demand || !frozen) return null;
  const { size, finance, fields, on } = panel.demand;
  const protocol = protocolIn(view, panel.demand.entry);
  return html`<section aria-labelledby="h-demand"><h2 id="h-demand">一、需求</h2>
<p>${longDay(on)}提出：专家组${size}人，其中技术专家${size - finance}人、财务专家${finance}人；技术领域：${fields.length > 0 ? fields.join('、') : '不限定'}。</p></section>
<section aria-labelledby="h-frozen"><h2 id="h-frozen">二、抽取前固定并公布</h2>
<p>提出需求时，候选名单和种子即已固定，此后都不能更改；这里公布的是它们的摘要（${frozen.hash}）。</p>
<dl class="facts"><dt>候选名单（${frozen.pool.length}人）的摘要</dt><dd class="hash">${frozen.poolHash}</dd>
<dt>种子的摘要</dt><dd class="hash">${frozen.commitment}</dd></dl>
<details><summary>候选名单</summary>${poolTable(frozen.pool)}</details></section>
<section aria-labelledby="h-excluded"><h2 id="h-excluded">三、回避剔除</h2>${excludedPart(view, frozen, protocol)}</section>
${protocol ? resultPart(view, frozen, protocol) : drawForm(view, typed)}`;
}

function drawForm(view: ProjectView, typed: Typed): Html {
  const action = actionOf(view, 'panel.drawn');
  const { row } = view.access;
  return html`<section id="draw" aria-labelledby="h-draw"><h2 id="h-draw">四、抽取</h2>
${
  action?.allowed
    ? html`<form method="post" action="/cases/${row.id}/actions/panel.drawn" class="event" novalidate>
<input type="hidden" name="version" value="${row.version}">
<div class="grid-fields"><div class="field"><label for="witness">监督人</label><small>在场监督抽取的人员，没有的不填。</small>
<input id="witness" name="witness" value="${first(typed, 'witness')}" autocomplete="off"></div>
<div class="field"><label for="contribution">监督人当场给出的数字或者文字</label><small>计入抽取次序：名单和种子已经固定，谁也不能事先知道结果。没有的不填。</small>
<input id="contribution" name="contribution" value="${first(typed, 'contribution')}" autocomplete="off"></div></div>
<p class="buttons"><button>当场抽取并公布种子</button></p></form>`
    : html`<p class="notice">${action?.code === 'access.role' ? '尚未抽取，由专家抽取岗位的人员办理。' : (action?.reason ?? '尚未抽取。')}</p>`
}</section>`;
}

function excludedPart(view: ProjectView, frozen: FrozenPool, protocol: DrawProtocol | null): Html {
  const excluded = protocol
    ? protocol.excluded
    : frozen.pool.flatMap((one) => {
        const exclusion = exclusionOf(one, tiesOf(view.project));
        return exclusion ? [{ expertId: one.id, ...exclusion }] : [];
      });
  if (excluded.length === 0) return html`<p>名单中没有应当剔除的人员。</p>`;
  const names = namesIn(frozen.pool);
  return html`<p>${protocol ? '下列人员未参加抽取' : '按现有情况，下列人员不参加抽取'}（${articles(['办法8', '办法16'])}）：</p>
<ul>${excluded.map(({ expertId, detail }) => html`<li>${names(expertId)}：${detail}</li>`)}</ul>`;
}

function resultPart(view: ProjectView, frozen: FrozenPool, protocol: DrawProtocol): Html {
  const { seed, contribution, order, selected, reserves } = protocol;
  const names = namesIn(protocol.pool);
  const { drawn } = view.project.panel ?? {};
  const standing = (id: string) =>
    selected.includes(id)
      ? html`<strong>抽中</strong>`
      : reserves.includes(id)
        ? `递补第${reserves.indexOf(id) + 1}位`
        : '—';
  return html`<section id="result" aria-labelledby="h-result"><h2 id="h-result">四、抽取结果</h2>
<p>${drawn ? `${longDay(drawn.on)}抽取。` : ''}${drawn?.witness ? `监督人：${drawn.witness}。` : ''}先按次序取足财务专家，再为每一技术领域取次序最前的一名，其余按次序补足。</p>
<dl class="facts"><dt>公布的种子</dt><dd class="hash">${seed}</dd>
${contribution ? html`<dt>监督人所给内容</dt><dd>${contribution}</dd>` : null}</dl>
<div class="scroll project" tabindex="0" role="region" aria-label="候选次序"><table class="order"><caption class="unseen">候选次序</caption>
<thead><tr><th scope="col">次序</th><th scope="col">专家</th><th scope="col">结果</th><th scope="col">次序值（${protocol.hash}）</th></tr></thead>
<tbody>${order.map(({ expertId, key }, i) => html`<tr><td>${i + 1}</td><td>${names(expertId)}</td><td>${standing(expertId)}</td><td class="hash">${key}</td></tr>`)}</tbody></table></div></section>
${recomputation(frozen, protocol)}`;
}

/** The draw once more, from the record alone. */
function recomputation(frozen: FrozenPool, protocol: DrawProtocol): Html {
  const faults = verifyDraw(protocol, sm3, frozen);
  const mixed = protocol.contribution ? '摘要（种子连接监督人所给内容）' : '种子';
  return html`<section aria-labelledby="h-again"><h2 id="h-again">五、重新计算核对</h2>
${
  faults.length === 0
    ? html`<p class="notice good">${icon('done')} 核验通过：名单、种子与事先公布的摘要相符，回避剔除、候选次序、抽中和递补人员均与重新计算的结果一致。</p>`
    : html`<div class="notice bad" role="alert"><p>${icon('warning')} 核验不通过：</p><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul></div>`
}
<details><summary>自行核对的方法</summary>
<ol><li>种子的摘要：<code>printf '%s' 种子 | openssl dgst -sm3</code>，应与第二部分公布的相同。</li>
<li>每名专家的次序值：<code>printf '%s' ${mixed}专家编号 | openssl dgst -sm3</code>，由小到大排列即为候选次序。</li>
<li>下载案卷包，以 <code>npm run --silent verify</code> 离线核验全部记录和抽取。</li></ol></details></section>`;
}

const poolTable = (pool: readonly Expert[]): Html =>
  html`<div class="scroll project" tabindex="0" role="region" aria-label="候选名单"><table><thead><tr><th scope="col">专家</th><th scope="col">单位</th><th scope="col">类别</th><th scope="col">编号</th></tr></thead>
<tbody>${pool.map((one) => html`<tr><td>${one.name}</td><td>${one.unit}</td><td>${one.kind === 'finance' ? '财务' : (one.field ?? '技术')}</td><td class="hash">${one.id}</td></tr>`)}</tbody></table></div>`;

const namesIn = (pool: readonly Expert[]) => (id: string) => {
  const found = pool.find((one) => one.id === id);
  return found
    ? `${found.name}（${found.unit}，${found.kind === 'finance' ? '财务' : (found.field ?? '技术')}）`
    : id;
};

function frozenIn({ entries }: ProjectView, seq: number): FrozenPool | null {
  const entry = entries.find((one) => one.seq === seq);
  return entry ? JSON.parse(entry.data).supplied : null;
}

/** The protocol of the draw that answered this demand; null while none did. */
function protocolIn({ entries }: ProjectView, demandedIn: number): DrawProtocol | null {
  const entry = entries.find(({ seq, type }) => type === 'panel.drawn' && seq > demandedIn);
  return entry ? (JSON.parse(entry.data).supplied.protocol ?? null) : null;
}
