/** An account for an expert who was drawn without one: opened from the panel's page, for this project and those to come. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { ExpertRow } from '../../../db/rows.ts';
import type { OpenedAccount } from '../../acceptance/experts.ts';
import { expertKeepers } from '../../api/expert-routes.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { inProject, type ProjectView } from './case.ts';

const PATH = '/cases/:id/panel/:expert/account';

const forbidden = problems.forbidden('access.role', '您的岗位不能为专家开通账号。', ['办法7']);

export function expertAccountPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const keeping = (
    handle: (
      context: PageContext,
      view: ProjectView,
      row: ExpertRow,
      account: string,
    ) => Promise<Response>,
  ) =>
    inProject(deps, door, async (context, view, { account, roles }) => {
      if (!expertKeepers.some((role) => roles.includes(role)))
        return door.problemPage(context, forbidden);
      const row = await deps.store.expert(context.req.param('expert') ?? '');
      return row
        ? handle(context, view, row, account)
        : door.problemPage(context, problems.notFound);
    });

  app.get(
    PATH,
    keeping(async (context, view, row) => page(context, view, form(row, '', null), null)),
  );

  app.post(
    PATH,
    door.forms,
    keeping(async (context, view, row, by) => {
      const username = String((await context.req.parseBody())['username'] ?? '').trim();
      const outcome = await deps.experts.openAccount(row.id, username, by, view.access.row.id);
      if (failed(outcome))
        return page(context, view, form(row, username, outcome.problem), outcome.problem);
      return page(context, view, opened(outcome.ok), null);
    }),
  );

  function page(
    context: PageContext,
    { access }: ProjectView,
    body: Html,
    problem: Problem | null,
  ): Response {
    const { row } = access;
    const title = '专家账号';
    const whole = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ <a href="/cases/${row.id}/panel">专家组和抽取</a></p>
<h1>${title}</h1><p class="basis">依据：${articles(['办法15', '办法16'])}</p>${body}`;
    return door.show(context, { title, body: whole, dense: true, status: problem?.status ?? 200 });
  }
}

const opened = ({ account, password }: OpenedAccount): Html =>
  html`<p class="notice good" role="status">${icon('done')} ${
    password
      ? html`账号<strong>${account}</strong>已经开通，一次性密码<strong class="hash">${password}</strong>只在此处显示一次，请当面或者电话告知专家本人。`
      : html`专家已有账号<strong>${account}</strong>，现在可以用它办理本项目。`
  }</p>`;

function form({ name, unit, account }: ExpertRow, username: string, problem: Problem | null): Html {
  const wrong = problem && (problem.errors?.[0]?.detail ?? problem.detail);
  return html`<form method="post" class="event" novalidate><p>${name}（${unit}）</p>
${
  account
    ? html`<p>专家已有账号${account}，尚未与本项目关联。</p><p class="buttons"><button>用此账号办理本项目</button></p>`
    : html`<div class="field"><label for="username">用户名<span class="required">必填</span></label>
<small id="username-help">3至30位小写字母、数字、下划线或者点。不开通的，由业务处室录入专家签署的纸质评议表。</small>
<input id="username" name="username" value="${username}" autocomplete="off" aria-describedby="username-help" ${wrong ? html`aria-invalid="true"` : null}>
${wrong ? html`<p class="wrong">${wrong}</p>` : null}</div><p class="buttons"><button>开通账号</button></p>`
}</form>`;
}
