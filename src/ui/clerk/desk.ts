/** 文书台: the papers of all cases by what is to be done with them – approve, issue, print, serve, prove, send again. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { DeskPaper, DeskPaperQuery } from '../../../db/desk-store.ts';
import type { PaperRow, ServiceRow } from '../../../db/rows.ts';
import { accessTo, listScope } from '../../cases/access.ts';
import { paperTitle } from '../../papers/titles.ts';
import type { Person } from '../../people/person.ts';
import { failed, problems } from '../../problems.ts';
import { methodOf } from '../case/records.ts';
import { namedIn } from '../case/view.ts';
import { paperStatus } from '../choices.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { daysBetween, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { worksPapers } from '../navigation.ts';
import { failureText, serveHref } from '../papers/service-parts.ts';

const PAGE = 30;

type Query = Omit<DeskPaperQuery, 'after' | 'limit' | 'among'>;

type List = {
  readonly id: string;
  readonly label: string;
  readonly query: Query;
  readonly empty: string;
  /** What can be done with all that are ticked. */
  readonly ticked?: { readonly action: string; readonly label: string; readonly more?: Part };
};

const lists: readonly List[] = [
  {
    id: 'approve',
    label: '待审批',
    query: { statuses: ['draft', 'reviewed'] },
    empty: '没有等待审批的文书。',
  },
  {
    id: 'issue',
    label: '待签发',
    query: { statuses: ['approved'] },
    empty: '没有等待签发的文书。',
    ticked: { action: '/clerk/issue', label: '签发所选文书' },
  },
  {
    id: 'print',
    label: '待印制',
    query: { statuses: ['issued'], service: 'unsent', printed: false },
    empty: '没有等待印制的文书。',
    ticked: {
      action: '/clerk/batches',
      label: '建立打印批次',
      more: html`<label><input type="checkbox" name="fileCopy" value="yes" checked> 另印一份存卷</label>`,
    },
  },
  {
    id: 'serve',
    label: '待送达',
    query: { statuses: ['issued'], service: 'unsent' },
    empty: '没有等待送达的文书。',
  },
  {
    id: 'proof',
    label: '待凭证',
    query: { statuses: ['issued'], service: 'awaited' },
    empty: '没有等待凭证的送达。',
  },
  {
    id: 'failed',
    label: '退回',
    query: { statuses: ['issued'], service: 'failed' },
    empty: '没有退回、未送达的文书。',
  },
];

export function clerkDesk(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, papers, organ, time } = deps;

  app.get(
    '/clerk',
    door.signedIn(async (context, person) => {
      const list = lists.find(({ id }) => id === context.req.query('list')) ?? firstFor(person);
      return page(context, person, list, null);
    }),
  );

  app.post(
    '/clerk/issue',
    door.forms,
    door.signedIn(async (context, person) => {
      const list = lists.find(({ id }) => id === 'issue') as List;
      const ids = chosen(await context.req.parseBody({ all: true }));
      if (ids.length === 0) return page(context, person, list, nothingTicked);
      const refusals: string[] = [];
      for (const id of ids) {
        const paper = await store.paper(id);
        const access = paper && (await accessTo(store, procedures, paper.caseId, person));
        const outcome = access?.whole
          ? await papers.issue(paper as PaperRow, access.actor)
          : { problem: problems.notFound };
        if (failed(outcome)) {
          refusals.push(`${paper ? paperTitle(paper.kind) : '文书'}：${outcome.problem.detail}`);
        }
      }
      if (refusals.length > 0) return page(context, person, list, refusals);
      return context.redirect(`/clerk?list=print&done=${ids.length}`, 303);
    }),
  );

  async function page(
    context: PageContext,
    person: Person,
    list: List,
    refusals: readonly string[] | null,
  ): Promise<Response> {
    if (!worksPapers(person)) return door.problemPage(context, problems.notFound);
    const { among } = listScope(procedures, person);
    const scope = among ? { among } : {};
    const after = context.req.query('after');
    const [counts, rows] = await Promise.all([
      Promise.all(lists.map(({ query }) => store.desk.countPapers({ ...query, ...scope }))),
      store.desk.papers({ ...list.query, ...scope, ...(after ? { after } : {}), limit: PAGE }),
    ]);
    const lines = await Promise.all(rows.map(line));
    const body = html`<h1>文书台</h1>
<nav class="tabs" aria-label="文书列表"><ul>${lists.map((one, index) => tab(one, one === list, counts[index] ?? 0))}
<li><a href="/clerk/batches">${icon('paper')} 打印批次</a></li></ul></nav>
${done(context)}${refused(refusals)}
${lines.length === 0 ? html`<p class="empty">${list.empty}</p>` : listed(list, lines, person)}
${rows.length === PAGE ? html`<nav class="pager" aria-label="翻页"><a href="/clerk?list=${list.id}&amp;after=${rows.at(-1)?.id ?? ''}">下一页</a></nav>` : null}`;
    return door.show(context, { title: '文书台', body, dense: true, status: refusals ? 422 : 200 });
  }

  type Line = {
    readonly paper: DeskPaper;
    readonly name: (party: string) => string;
    readonly open: readonly ServiceRow[];
    readonly back: readonly ServiceRow[];
  };

  async function line(paper: DeskPaper): Promise<Line> {
    const [row, services] = await Promise.all([
      store.load(paper.caseId),
      store.services(paper.caseId),
    ]);
    const procedure = row && procedures[row.procedure];
    const named = procedure ? namedIn(procedure, JSON.parse(row.facts)) : [];
    const mine = services.filter(({ paperId }) => paperId === paper.id);
    const isSettled = (party: string) =>
      mine.some((one) => one.recipient === party && one.failedOn === null);
    return {
      paper,
      name: (party) => named.find(({ id }) => id === party)?.name ?? party,
      open: mine.filter((one) => one.servedOn === null && one.failedOn === null),
      back: mine.filter((one) => one.failedOn !== null && !isSettled(one.recipient)),
    };
  }

  function listed(list: List, lines: readonly Line[], person: Person): Html {
    const { ticked } = list;
    const canTick =
      ticked !== undefined &&
      person.roles.some((role) => role === 'clerk' || role === 'registrar') &&
      !(list.id === 'issue' && organ.numbering === 'external');
    const table = html`<table class="cards papers-table"><thead><tr>${canTick ? html`<th scope="col"><span class="unseen">选择</span></th>` : null}
<th scope="col">文书</th><th scope="col">案件</th><th scope="col">受送达人</th><th scope="col">${list.id === 'proof' ? '已发出' : list.id === 'failed' ? '退回情况' : '情况'}</th></tr></thead>
<tbody>${lines.map((one) => html`<tr>${canTick ? tick(one.paper) : null}${cells(list, one)}</tr>`)}</tbody></table>`;
    if (!canTick) return table;
    return html`<form method="post" action="${ticked.action}">${table}
<p class="buttons"><button>${ticked.label}</button>${ticked.more ?? null}</p></form>`;
  }

  function cells(list: List, { paper, name, open, back }: Line): Html {
    const to: string[] = JSON.parse(paper.addressees);
    return html`<td data-label="文书"><div><a href="/papers/${paper.id}">${paperTitle(paper.kind)}</a>${paper.number ? html`<br><small class="aside">${paper.number}</small>` : null}</div></td>
<td data-label="案件"><div><a href="/cases/${paper.caseId}">${paper.caseNumber}</a><br><small class="aside">${paper.caseTitle}</small></div></td>
<td data-label="受送达人">${to.length > 0 ? to.map(name).join('、') : '存卷'}</td>
<td data-label="情况">${
      list.id === 'proof'
        ? open.map((row) => waiting(row, name))
        : list.id === 'failed'
          ? back.map((row) => returned(row, name))
          : situation(paper)
    }</td>`;
  }

  const waiting = (row: ServiceRow, name: (party: string) => string) =>
    html`<p><a href="${serveHref(row.paperId, row.recipient, row.method)}">${name(row.recipient)}</a>：${methodOf(row.method)}，${longDay(row.sentOn)}发出，已${daysBetween(row.sentOn, time.today())}日</p>`;

  const returned = (row: ServiceRow, name: (party: string) => string) =>
    html`<p>${name(row.recipient)}：${longDay(row.failedOn ?? '')}，${failureText(row.failure)}。<a href="/papers/${row.paperId}#h-serve">再次送达</a></p>`;

  const situation = (paper: DeskPaper): Part => {
    if (paper.status !== 'issued') return paperStatus[paper.status] ?? paper.status;
    const to = (JSON.parse(paper.addressees) as string[]).length;
    return html`${paper.issuedOn ? html`${longDay(paper.issuedOn)}签发，` : null}已送达${paper.proved}／${to}`;
  };

  const firstFor = ({ roles }: Person): List =>
    (roles.includes('clerk') ? lists.find(({ id }) => id === 'issue') : lists[0]) as List;
}

const tick = ({ id, kind, number }: DeskPaper): Html =>
  html`<td><input type="checkbox" name="papers" value="${id}" checked aria-label="选择${paperTitle(kind)}${number ?? ''}"></td>`;

const tab = (list: List, here: boolean, count: number): Html =>
  html`<li><a href="/clerk?list=${list.id}" ${here ? html`aria-current="page"` : null}>${list.label} <span class="count">${count}</span></a></li>`;

const nothingTicked = ['请先选择文书。'];

function done(context: PageContext): Part {
  const count = Number.parseInt(context.req.query('done') ?? '', 10);
  return count > 0
    ? html`<p class="notice good" role="status">${icon('done')} 已签发${count}件文书。</p>`
    : null;
}

const refused = (refusals: readonly string[] | null): Part =>
  refusals &&
  html`<section class="notice bad" role="alert"><p><strong>${icon('warning')} 有文书没有办成</strong></p><ul>${refusals.map((one) => html`<li>${one}</li>`)}</ul></section>`;

/** The ids that were ticked in a form. */
export function chosen(body: Readonly<Record<string, unknown>>): string[] {
  const value = body['papers'];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
