/** 统计监督: the figures of law.md's kind with charts, the cases behind each number, and what is overdue or soon due. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import { failed, problems } from '../../problems.ts';
import { statisticsFor } from '../../statistics/access.ts';
import { readQuestion } from '../../statistics/question.ts';
import { statisticsOf } from '../../statistics/statistics.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { longDay } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { SOON_DAYS } from '../light.ts';
import { caseLists } from './cases.ts';
import { type Asked, askedIn, queryText, statisticsForm } from './form.ts';
import { tableParts } from './tables.ts';

export function statisticsPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, time } = deps;

  const forReaders = (
    handle: (context: PageContext, among: readonly string[], person: Person) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const among = statisticsFor(procedures, person);
      if (among.length === 0) return door.problemPage(context, problems.notFound);
      return handle(context, among, person);
    });

  app.get(
    '/statistics',
    forReaders(async (context, among) => {
      const typed = askedIn(context.req.url);
      const today = time.today();
      const blank = !new URL(context.req.url).search;
      const asked = blank
        ? { ...typed, from: `${today.slice(0, 4)}-01-01`, to: today, by: 'month' }
        : typed;
      const question = readQuestion({ ...asked, by: asked.by || undefined }, today);
      const named = among.flatMap((id) => procedures[id] ?? []);
      if (failed(question)) {
        const errors = question.problem.errors ?? [];
        return page(
          context,
          asked,
          html`${statisticsForm(asked, named, errors)}
<p class="notice bad" role="alert">${icon('warning')} ${question.problem.detail}</p>`,
          422,
        );
      }
      const wanted = { ...question.ok, by: asked.by ? question.ok.by : [] };
      const statistics = await statisticsOf(store, procedures, among, wanted);
      const { from, to } = wanted;
      return page(
        context,
        asked,
        html`
${await standing(among)}
${statisticsForm({ ...asked, from, to }, named, [])}
<p class="meta">统计期 ${longDay(from)}至${longDay(to)} ${downloads({ ...asked, from, to })}</p>
${statistics.tables.map((table) => tableParts(table, wanted, procedures))}`,
      );
    }),
  );

  caseLists(app, deps, door, forReaders);

  /** What is open and late today, whatever the days asked for. */
  async function standing(among: readonly string[]): Promise<Html> {
    const today = time.today();
    const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
    const totals = await store.dueTotals(today, soonUntil);
    const sum = (of: 'overdue' | 'soon', id: string) =>
      totals.filter(({ procedure }) => procedure === id).reduce((n, row) => n + row[of], 0);
    const tile = (due: 'overdue' | 'soon', { id, title }: Procedure) => {
      const count = sum(due, id);
      const words = due === 'overdue' ? '在办超期' : `${SOON_DAYS}日内届满`;
      return html`<a class="tile ${due === 'overdue' && count > 0 ? 'late' : ''}" href="/statistics/due?${queryText({ due, procedure: id })}"><strong>${count}</strong><span>${title}${words}（件）</span></a>`;
    };
    const named = among.flatMap((id) => procedures[id] ?? []);
    return html`<section class="tiles now" aria-label="在办期限，截至${longDay(today)}">${named.flatMap((procedure) => [tile('overdue', procedure), tile('soon', procedure)])}</section>`;
  }

  const downloads = (asked: Asked): Html => {
    const query = queryText(asked);
    return html`<span class="noprint"><a href="/api/v1/statistics.csv?${query}">${icon('download')} 下载 CSV</a>
<a href="/api/v1/statistics.xlsx?${query}">${icon('download')} 下载 Excel（XLSX）</a></span>`;
  };

  function page(context: PageContext, _: Asked, body: Html, status = 200): Response {
    const whole = html`<h1>统计监督</h1>${body}`;
    return door.show(context, { title: '统计监督', body: whole, dense: true, status });
  }
}
