/** Acting in a case: the form, a trial that keeps nothing, then the step itself – each a plain form. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Posted } from '../../cases/change.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { first, type Typed } from '../fields/field.ts';
import { carried, enterButton, problemBox, reshaped } from '../fields/form.ts';
import { typedFrom, withoutBlankRows } from '../fields/read.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import {
  type ActionForm,
  actionForm,
  commandOf,
  errorsOf,
  opening,
  worldOf,
} from './action-form.ts';
import { liveNews } from './desk.ts';
import { outcomePart } from './outcome.ts';
import { titleOf } from './parts.ts';
import { dataList } from './records.ts';
import { type CaseView, viewCase } from './view.ts';

export function actionPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { cases } = deps;

  const inAction = (
    handle: (context: PageContext, view: CaseView, form: ActionForm) => Promise<Response>,
  ) =>
    door.signedIn(async (context: PageContext, person: Person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      const form = view && actionForm(deps, view, context.req.param('event') ?? '');
      return view && form
        ? handle(context, view, form)
        : door.problemPage(context, problems.notFound);
    });

  app.get(
    '/cases/:id/actions/:event',
    inAction((context, view, form) => {
      if (!form.action.allowed) return Promise.resolve(refusedPage(context, view, form));
      return formPage(context, view, form, opening(view, form.event, context.req.query('entry')));
    }),
  );

  app.post(
    '/cases/:id/actions/:event',
    door.forms,
    inAction(async (context, view, form) => {
      const sent = typedFrom(await context.req.parseBody({ all: true }));
      const step = first(sent, 'step');
      const other = reshaped(sent, step);
      if (other) return formPage(context, view, form, other);
      const typed = withoutBlankRows(form.fields, 'data', sent);
      if (step === 'edit') return formPage(context, view, form, typed);
      const { row, actor } = view.access;
      if (first(sent, 'version') !== String(row.version)) {
        return formPage(context, view, form, typed, problems.stale(row.version));
      }
      const act = step === 'confirm' ? cases.post : cases.preview;
      const outcome = await act(row, commandOf(deps, form, view, typed), actor);
      if (failed(outcome)) return formPage(context, view, form, typed, outcome.problem);
      if (step !== 'confirm') return trialPage(context, view, form, typed, outcome.ok);
      return context.redirect(`/cases/${row.id}?done=${form.event}`, 303);
    }),
  );

  async function formPage(
    context: PageContext,
    view: CaseView,
    form: ActionForm,
    typed: Typed,
    problem: Problem | null = null,
  ): Promise<Response> {
    const { row, whole } = view.access;
    const errors = problem ? errorsOf(form, problem, typed) : [];
    const world = await worldOf(deps, view, form.event, typed);
    const filled = { typed, errors, world };
    const body = html`${head(view, form)}
${problemBox(problem, errors)}${problem?.code === 'version.stale' ? news(view, first(typed, 'version')) : null}
<form method="post" class="event" novalidate>
<input type="hidden" name="version" value="${row.version}">${enterButton('preview')}
<div class="grid-fields">${drawFields(form.fields, 'data', filled)}</div>
${form.fields.length === 0 ? html`<p>此事项不需要填写内容。</p>` : null}
${dating(form, typed, filled)}
<p class="buttons"><button name="step" value="preview">${whole ? '试算' : '下一步'}</button> <a href="/cases/${row.id}">返回案件</a></p>
</form>`;
    const status = problem?.status ?? 200;
    const live = whole ? ({ script: 'live.js' } as const) : {};
    const { procedure } = view;
    return door.show(context, {
      ...{ title: form.title, body, procedure },
      ...{ dense: whole, status, ...live },
    });
  }

  function refusedPage(context: PageContext, view: CaseView, form: ActionForm): Response {
    const { code, reason, basis } = form.action;
    const body = html`${head(view, form)}
<section class="notice bad" role="alert"><p>${reason}</p>${basis.length > 0 ? html`<p class="basis">依据：${articles(basis)}</p>` : null}</section>
<p><a href="/cases/${view.access.row.id}">返回案件</a></p>`;
    const status = code?.startsWith('access.') ? 403 : 422;
    const { access, procedure } = view;
    return door.show(context, {
      ...{ title: form.title, body, procedure },
      ...{ dense: access.whole, status },
    });
  }

  async function trialPage(
    context: PageContext,
    view: CaseView,
    form: ActionForm,
    typed: Typed,
    posted: Posted,
  ): Promise<Response> {
    const { access, procedure, names } = view;
    const { row, whole } = access;
    const before = await cases.current(row);
    const command = commandOf(deps, form, view, typed);
    const body = html`${head(view, form)}
<section class="trial" aria-labelledby="h-trial"><h2 id="h-trial">${whole ? '试算结果（尚未办理）' : '请核对（尚未提交）'}</h2>
${dataList(command.data as Record<string, unknown>, form.event, view)}
<dl class="facts"><dt>生效日期</dt><dd>${longDay(String(command.effectiveOn ?? view.today))}</dd></dl>
${outcomePart(before, posted, { procedure, names })}</section>
<form method="post" class="event">${carried(typed, ['step', 'version'])}
<input type="hidden" name="version" value="${row.version}">
<p class="buttons"><button name="step" value="confirm">${whole ? '确认办理' : '确认提交'}</button>
<button class="secondary outline" name="step" value="edit">返回修改</button> <a href="/cases/${row.id}">放弃</a></p></form>`;
    return door.show(context, { title: `${form.title}：核对`, body, procedure, dense: whole });
  }
}

const head = (
  { access }: CaseView,
  { title, declaration }: ActionForm,
): Html => html`<p class="crumb"><a href="/cases/${access.row.id}">${access.row.caseNumber}</a> ／ ${access.row.title}</p>
<h1>${title}</h1><p class="basis">依据：${articles(declaration.basis)}</p>${access.whole ? liveNews(access.row) : null}`;

function dating(form: ActionForm, typed: Typed, filled: Parameters<typeof drawFields>[2]): Part {
  if (form.dating.length === 0) return null;
  const fields = html`<div class="grid-fields">${drawFields(form.dating, '', filled)}</div>`;
  if (form.event === 'entry.corrected') return fields;
  const used = first(typed, 'effectiveOn') !== '' || first(typed, 'reason') !== '';
  const open =
    used || filled.errors.some(({ path }) => path === 'effectiveOn' || path === 'reason');
  return html`<details ${open ? 'open' : ''}><summary>生效日期不是今日的，在此填写</summary>${fields}</details>`;
}

/** What others did on the case since the form was opened. */
function news(view: CaseView, seen: string): Part {
  const since = view.entries.filter(({ seq }) => seq > Number(seen));
  if (since.length === 0) return null;
  return html`<section class="notice"><p>您打开此页以后，案件有下列新记录。所填内容已经保留，请核对后再办理。</p>
<ul>${since.map((entry) => html`<li>${titleOf(view, entry)}，${longDay(entry.effectiveOn)}</li>`)}</ul></section>`;
}
