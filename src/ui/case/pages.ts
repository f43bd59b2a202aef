/** The page of a case: the desk of those who handle it, or the plain account for a party. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { logReading } from '../../cases/read-log.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Part } from '../html.ts';
import { icon } from '../icons.ts';
import { partyCase, titleForParty } from '../party/case.ts';
import { caseActs } from './acts.ts';
import { caseDesk, type DeskAsked } from './desk.ts';
import { caseFiles } from './files.ts';
import { asTimelineKind } from './timeline.ts';
import { type CaseView, viewCase } from './view.ts';

export function casePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    '/cases/:id',
    door.signedIn(async (context, person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      if (!view) return door.problemPage(context, problems.notFound);
      const { account } = person;
      await logReading(deps, { account, caseId: view.access.row.id, what: 'case' });
      return show(context, view);
    }),
  );

  caseActs(app, deps, door, show);
  caseFiles(app, deps, door);

  function show(context: PageContext, view: CaseView, asked: Partial<DeskAsked> = {}): Response {
    const { whole, row } = view.access;
    const timeline = asTimelineKind(context.req.query('timeline'));
    const body = html`${doneNotice(context, view)}${whole ? caseDesk(view, { timeline, ...asked }) : partyCase(view, deps.organ)}`;
    const status = asked.note || asked.purpose ? 422 : 200;
    return door.show(context, {
      title: row.caseNumber,
      body,
      procedure: view.procedure,
      dense: whole,
      status,
      ...(whole ? { script: 'live.js' } : {}),
    });
  }
}

/** After a form was taken: which step, by its registered title only. */
function doneNotice(context: PageContext, { procedure, papers, access }: CaseView): Part {
  const done = context.req.query('done') ?? '';
  const title = Object.hasOwn(procedure.events, done) ? procedure.events[done]?.title : undefined;
  const said =
    others[done] ??
    (title && `已办理：${access.whole ? title : titleForParty(procedure, { event: done, title })}`);
  if (!said) return null;
  const drafts = papers.filter(({ status }) => status === 'draft').length;
  return html`<p class="notice good" role="status">${icon('done')} ${said}。${drafts > 0 ? html`<a href="#papers">有${drafts}份文书待审批。</a>` : null}</p>`;
}

const others: Readonly<Record<string, string>> = {
  attachment: '附件已上传',
  note: '备注已保存',
  receipt: '已经签收，签收之日就是送达之日',
};
