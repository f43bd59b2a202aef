/** The page of a case: the desk of those who handle it, or the plain account for a party. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { problems } from '../problems.ts';
import { actionList, hrefOf } from './action-list.ts';
import { attachmentList, paperList, partyList, timeline, uploadForm } from './case-parts.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { deadlineList } from './deadline-part.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { articles, longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { partyCase } from './party-case.ts';
import { dataList } from './records.ts';

export function casePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    '/cases/:id',
    door.signedIn(async (context, person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      if (!view) return door.problemPage(context, problems.notFound);
      const body = html`${doneNotice(context, view)}${view.access.whole ? desk(view) : partyCase(view, deps.organ)}`;
      const { caseNumber } = view.access.row;
      return door.show(context, { title: caseNumber, body, dense: view.access.whole });
    }),
  );
}

/** After a form was taken: which step, by its registered title only. */
function doneNotice(context: PageContext, { procedure, papers }: CaseView): Part {
  const done = context.req.query('done') ?? '';
  const title = Object.hasOwn(procedure.events, done) ? procedure.events[done]?.title : undefined;
  const said = done === 'attachment' ? '附件已上传' : title && `已办理：${title}`;
  if (!said) return null;
  const drafts = papers.filter(({ status }) => status === 'draft').length;
  return html`<p class="notice good" role="status">${icon('done')} ${said}。${drafts > 0 ? html`<a href="#papers">有${drafts}份文书待审批。</a>` : null}</p>`;
}

function desk(view: CaseView): Html {
  const { access, procedure, names, today } = view;
  const { row } = access;
  return html`<header class="case-head">
<p class="crumb"><a href="/work">工作台</a> ／ ${row.caseNumber}</p>
<h1>${row.title}</h1>
<p class="meta"><strong class="state">${procedure.stateTitles[row.flat] ?? row.flat}</strong>
<span>${articles(procedure.stateBasis[row.flat] ?? [])}</span>
<span>承办人：${row.assignee ? names.account(row.assignee) : '未分派'}</span>
<span>${longDay(row.receivedOn)}收到</span>
${row.closedOn ? html`<span>${longDay(row.closedOn)}结案</span>` : null}
<span>第${row.version}条记录</span>
<a href="/api/v1/cases/${row.id}/package">下载案卷包</a></p>
</header>
${proposals(view)}
<div class="desk">
<section id="actions" aria-labelledby="h-actions"><h2 id="h-actions">${icon('steps')} 可以办理</h2>${actionList(view)}</section>
<div class="sheets">
<section id="deadlines" aria-labelledby="h-deadlines"><h2 id="h-deadlines">${icon('clock')} 期限</h2>${deadlineList(view.deadlines, names, today)}</section>
<section id="papers" aria-labelledby="h-papers"><h2 id="h-papers">${icon('paper')} 文书</h2>${paperList(view)}</section>
<section id="parties" aria-labelledby="h-parties"><h2 id="h-parties">${icon('people')} 当事人</h2>${partyList(view)}</section>
<section id="filing" aria-labelledby="h-filing"><h2 id="h-filing">${icon('file')} 申请内容</h2>${filed(view)}</section>
<section id="files" aria-labelledby="h-files"><h2 id="h-files">${icon('clip')} 附件</h2>${attachmentList(view.attachments)}${uploadForm(row.id)}</section>
<section id="journal" aria-labelledby="h-journal"><h2 id="h-journal">${icon('journal')} 案卷记录</h2>${timeline(view)}</section>
</div></div>`;
}

/** Terms that ran out and wait for somebody to confirm what follows. */
function proposals(view: CaseView): Part {
  return view.deadlines.map(({ proposes, due }) => {
    const action = view.actions.find(({ event }) => event === proposes);
    if (!action) return null;
    return html`<p class="notice warn">${icon('warning')} 期限已于${longDay(due ?? '')}届满，请核对后办理：${
      action.allowed ? html`<a href="${hrefOf(view, action)}">${action.title}</a>` : action.title
    }。</p>`;
  });
}

function filed({ facts, procedure, names }: CaseView): Part {
  const {
    applicants: _,
    respondents: __,
    thirdParties: ___,
    ...filing
  } = (facts['filing'] ?? {}) as Record<string, unknown>;
  return dataList({ ...filing, claims: facts['claims'] }, procedure.filingEvent, names);
}
