/** Inviting a panel (办法7): experts of the bank by name, with what keeps each away, and members of an academic committee. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { exclusionOf } from '../../../workflows/acceptance/composition.ts';
import type { Expert } from '../../../workflows/acceptance/experts.ts';
import { seatOf } from '../../../workflows/acceptance/facts.ts';
import { tiesOf } from '../../../workflows/acceptance/ties.ts';
import type { Problem } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { act, actionOf, inProject, type ProjectView, typedIn } from './case.ts';

const EVENT = 'panel.invited';
const PATH = `/cases/:id/actions/${EVENT}`;

/** Rows for people who are not in the bank. */
const STRANGERS = [0, 1, 2, 3, 4, 5, 6] as const;

export function invitePage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    PATH,
    inProject(deps, door, async (context, view) => page(context, view)),
  );

  app.post(
    PATH,
    door.forms,
    inProject(deps, door, async (context, view) => {
      const typed = await typedIn(context);
      const data = {
        experts: [...(typed.get('expert') ?? []), ...strangersIn(typed)],
        reason: first(typed, 'reason'),
      };
      const problem = await act(deps, view, EVENT, data, typed);
      if (problem) return page(context, view, typed, problem);
      return context.redirect(`/cases/${view.access.row.id}/panel`, 303);
    }),
  );

  async function page(
    context: PageContext,
    view: ProjectView,
    typed: Typed = new Map(),
    problem: Problem | null = null,
  ): Promise<Response> {
    const { row } = view.access;
    const action = actionOf(view, EVENT);
    const title = '定向邀请专家';
    const bank = action?.allowed ? await deps.experts.list({}) : [];
    const body = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>${title}</h1><p class="basis">依据：${articles(['办法7', '办法8', '办法16'])}</p>
${problemBox(problem, plainly(problem))}
${action?.allowed ? form(view, bank, typed, problem) : html`<p class="notice">${action?.reason ?? ''}</p>`}`;
    return door.show(context, { title, body, dense: true, status: problem?.status ?? 200 });
  }
}

/** The list is one field to who fills it in: nobody chosen, or a row that is not complete. */
const plainly = (problem: Problem | null) =>
  (problem?.errors ?? []).map(({ path, detail }) =>
    path.startsWith('data.experts')
      ? {
          path: 'experts',
          detail: path === 'data.experts' ? '请选择专家。' : `专家库以外人员：${detail}`,
        }
      : { path: 'reason', detail },
  );

function form(
  view: ProjectView,
  bank: readonly Expert[],
  typed: Typed,
  problem: Problem | null,
): Html {
  const { row } = view.access;
  const wrong = plainly(problem).find(({ path }) => path === 'reason');
  const groups = Map.groupBy(bank, (one) => (one.kind === 'finance' ? '财务' : (one.field ?? '')));
  return html`<form method="post" class="event" novalidate><input type="hidden" name="version" value="${row.version}">
<div class="field wide" id="at-reason"><label for="reason">理由<span class="required">必填</span></label><small>专家抽取难以满足验收需要等情况。</small>
<textarea id="reason" name="reason" rows="2" ${wrong ? html`aria-invalid="true"` : null}>
${first(typed, 'reason')}</textarea>${wrong ? html`<p class="wrong">${wrong.detail}</p>` : null}</div>
<div id="at-experts">${[...groups].map(
    ([field, experts]) =>
      html`<details open class="group"><summary>${field}</summary><div class="boxes">${experts.map((one) => choice(view, one, typed))}</div></details>`,
  )}
<details class="group" ${strangersIn(typed).length > 0 ? 'open' : ''}><summary>专家库以外的人员（单位学术委员会成员等）</summary>${STRANGERS.map((n) => stranger(n, typed))}</details></div>
<p class="buttons"><button>邀请</button> <a href="/cases/${row.id}">返回项目</a></p></form>`;
}

function choice({ project }: ProjectView, one: Expert, typed: Typed): Part {
  const barred = seatOf(project, one.id)
    ? '已在专家组中'
    : (exclusionOf(one, tiesOf(project))?.detail ?? null);
  const checked = typed.get('expert')?.includes(one.id) ? 'checked' : '';
  return html`<label><input type="checkbox" name="expert" value="${one.id}" ${checked} ${barred ? 'disabled' : ''}> ${one.name}（${one.unit}）${barred ? html`<small>${barred}</small>` : null}</label>`;
}

const asked = [
  ['name', '姓名'],
  ['unit', '单位'],
  ['field', '技术领域（财务专家不填）'],
] as const;

const stranger = (n: number, typed: Typed): Html =>
  html`<fieldset class="row"><legend>第${n + 1}人</legend><div class="grid-fields">${asked.map(
    ([name, label]) =>
      html`<div class="field"><label for="s-${n}-${name}">${label}</label><input id="s-${n}-${name}" name="stranger.${n}.${name}" value="${first(typed, `stranger.${n}.${name}`)}" autocomplete="off"></div>`,
  )}</div></fieldset>`;

/** Without a field somebody is taken for an expert of finance. */
const strangersIn = (typed: Typed) =>
  STRANGERS.flatMap((n) => {
    const said = (name: string) => first(typed, `stranger.${n}.${name}`).trim();
    if (!said('name') && !said('unit')) return [];
    const field = said('field');
    const kind = field ? { kind: 'technical', field } : { kind: 'finance' };
    return [{ id: randomUUID(), name: said('name'), unit: said('unit'), ...kind }];
  });
