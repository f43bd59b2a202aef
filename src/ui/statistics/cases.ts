/** The cases behind a number of the statistics, and the list of cases that are overdue or soon due. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { CaseListRow } from '../../../db/store.ts';
import { registeredTerm } from '../../../workflows/law/terms.ts';
import type { Person } from '../../people/person.ts';
import { failed, problems } from '../../problems.ts';
import { readQuestion } from '../../statistics/question.ts';
import { listedFigures } from '../../statistics/statistics.ts';
import { staffNames } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv, PageHandler } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { lightMark, SOON_DAYS } from '../light.ts';
import { askedIn, queryText } from './form.ts';

type ForReaders = (
  handle: (context: PageContext, among: readonly string[], person: Person) => Promise<Response>,
) => PageHandler;

const PAGE = 50;

export function caseLists(
  app: Hono<PageEnv>,
  deps: PageDeps,
  door: Door,
  forReaders: ForReaders,
): void {
  const { store, procedures, time } = deps;

  app.get(
    '/statistics/cases',
    forReaders(async (context, among) => {
      const asked = askedIn(context.req.url);
      const id = context.req.query('indicator') ?? '';
      const procedure = among.includes(asked.procedure) ? procedures[asked.procedure] : undefined;
      const indicator = procedure?.indicators?.find((one) => one.id === id);
      const [figure] = (indicator && listedFigures(indicator)) ?? [];
      const question = readQuestion({ ...asked, by: undefined }, time.today());
      if (!procedure || !indicator || !figure || failed(question)) {
        return door.problemPage(context, problems.notFound);
      }
      const { from, to, matter, region } = question.ok;
      const rows = await store.figureCases({
        figure,
        from,
        until: to,
        procedure: procedure.id,
        ...(matter === undefined ? {} : { matter }),
        ...(region === undefined ? {} : { region }),
        ...cursorIn(context),
        limit: PAGE,
      });
      const body = html`<p class="crumb"><a href="/statistics">统计监督</a> ／ ${procedure.title}</p>
<h1>${indicator.title}</h1>
<p class="meta">${longDay(from)}至${longDay(to)}。${indicator.rule}<small>${articles(indicator.basis)}${indicator.reading ? '。计数规则为本系统读法。' : ''}</small></p>
${await list(rows)}${more(context, rows, { ...asked, indicator: id })}`;
      return door.show(context, { title: indicator.title, body, dense: true });
    }),
  );

  app.get(
    '/statistics/due',
    forReaders(async (context, among) => {
      const due = context.req.query('due') === 'soon' ? 'soon' : 'overdue';
      const asked = askedIn(context.req.url);
      const only = among.includes(asked.procedure) ? [asked.procedure] : among;
      const today = time.today();
      const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
      const rows = await store.list({
        among: only,
        due: { kind: due, today, soonUntil },
        ...cursorIn(context),
        limit: PAGE,
      });
      const title = due === 'soon' ? `${SOON_DAYS}日内届满` : '在办超期';
      const tab = (kind: 'overdue' | 'soon', label: string) =>
        html`<li><a href="/statistics/due?${queryText({ due: kind, procedure: asked.procedure })}" ${kind === due ? html`aria-current="page"` : null}>${label}</a></li>`;
      // The organ's own supervision of all its cases, not a step in one of them.
      const body = html`<p class="crumb"><a href="/statistics">统计监督</a></p><h1>${title}</h1>
<nav class="tabs" aria-label="期限"><ul>${tab('overdue', '在办超期')}${tab('soon', `${SOON_DAYS}日内届满`)}</ul></nav>
<p class="meta">截至${longDay(today)}，有期限已届满而未办结的，或者${SOON_DAYS}日内届满的案件（${articles(['规则30', '办法24'])}）。</p>
${await list(rows)}${more(context, rows, { due, procedure: asked.procedure })}`;
      return door.show(context, { title, body, dense: true });
    }),
  );

  async function list(rows: readonly CaseListRow[]): Promise<Html> {
    if (rows.length === 0) return html`<p class="empty">没有这样的案件。</p>`;
    const names = await staffNames(deps);
    const today = time.today();
    return html`<table class="cases cards"><thead><tr><th scope="col">案号</th><th scope="col">案件</th><th scope="col">状态</th><th scope="col">最近届满</th><th scope="col">承办人</th><th scope="col">收到</th></tr></thead>
<tbody>${rows.map(
      (
        row,
      ) => html`<tr><td data-label="案号" class="number"><a href="/cases/${row.id}">${row.caseNumber}</a></td>
<td data-label="案件" class="title">${row.title}</td>
<td data-label="状态">${procedures[row.procedure]?.stateTitles[row.flat] ?? row.flat}</td>
<td data-label="最近届满">${row.nextDue ? html`${termTitle(row)} ${longDay(row.nextDue)} ${lightMark(row.nextDue, today)}` : '—'}</td>
<td data-label="承办人">${row.assignee ? (names.get(row.assignee) ?? row.assignee) : html`<em>未分派</em>`}</td>
<td data-label="收到">${longDay(row.receivedOn)}</td></tr>`,
    )}</tbody></table>`;
  }
}

const termTitle = ({ nextTerm }: CaseListRow) =>
  nextTerm ? (registeredTerm(nextTerm)?.title ?? nextTerm) : '';

const ID = /^[0-9a-f-]{36}$/;

function cursorIn(context: PageContext): { cursor?: string } {
  const cursor = context.req.query('after') ?? '';
  return ID.test(cursor) ? { cursor } : {};
}

/** Forward only: page n costs what page 1 costs. */
function more(
  context: PageContext,
  rows: readonly CaseListRow[],
  asked: Readonly<Record<string, string>>,
): Part {
  const last = rows.at(-1);
  const first = context.req.query('after')
    ? html`<a href="?${queryText(asked)}">回到首页</a>`
    : null;
  const next =
    last && rows.length === PAGE
      ? html`<a href="?${queryText({ ...asked, after: last.id })}">下一页</a>`
      : null;
  return first || next ? html`<nav class="pager" aria-label="翻页">${first}${next}</nav>` : null;
}
