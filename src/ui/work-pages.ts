/** The workbench: lists with counters, search, filters and pages, for those who read the organ's cases. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { CaseListRow, DeadlineRow } from '../../db/store.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import type { Person } from '../people/person.ts';
import { problems } from '../problems.ts';
import { byDaysLeft, collect, isClosed } from './case-list.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { dates, lightMark, SOON_DAYS } from './light.ts';
import { readsAll } from './navigation.ts';

const PAGE = 25;

type List = {
  readonly id: string;
  readonly label: string;
  readonly holds: (row: CaseListRow) => boolean;
};

type Asked = {
  readonly list: string;
  readonly q: string;
  readonly state: string;
  readonly due: '' | 'overdue' | 'soon';
  readonly page: number;
};

export function workPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, time, people } = deps;

  app.get(
    '/work',
    door.signedIn(async (context, person) => {
      if (!readsAll(person, procedures)) return door.problemPage(context, problems.notFound);
      const lists = listsFor(person);
      const asked = askedIn(context, lists);
      const { rows: found, more } = await collect(store, queryOf(asked));
      const chosen = lists.find(({ id }) => id === asked.list) ?? lists[0];
      const rows = byDaysLeft(found.filter((row) => chosen?.holds(row)));
      const pages = Math.max(1, Math.ceil(rows.length / PAGE));
      const page = Math.min(asked.page, pages);
      const shown = rows.slice((page - 1) * PAGE, page * PAGE);
      const body = html`<h1 class="unseen">工作台</h1>
<nav class="tabs" aria-label="案件列表"><ul>${lists.map((list) => tab(list, asked, found, more))}</ul></nav>
${filters(asked)}
${more ? html`<p class="notice">案件较多，这里从最近登记的${found.length}件中列出；更早的案件请用检索或者筛选查找。</p>` : null}
${shown.length > 0 ? table(await Promise.all(shown.map(line)), await names()) : empty(asked)}
${pager(asked, page, pages, rows.length)}`;
      return door.show(context, { title: '工作台', body, dense: true });
    }),
  );

  async function line(row: CaseListRow) {
    const deadlines = await store.deadlines(row.id);
    return { row, next: nextOf(deadlines), stopped: deadlines.some(isStopped) };
  }

  async function names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await people.list()).map(({ account, name }) => [account, name]));
  }

  function queryOf({ q, state, due }: Asked) {
    const today = time.today();
    const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
    return {
      ...(q ? { q } : {}),
      ...(state ? { flat: state } : {}),
      ...(due ? { due: { kind: due, today, soonUntil } } : {}),
    };
  }

  const states = Object.values(procedures).flatMap(({ stateTitles }) =>
    Object.entries(stateTitles),
  );

  function askedIn(context: PageContext, lists: readonly List[]): Asked {
    const query = context.req.query();
    const due = query['due'] === 'overdue' || query['due'] === 'soon' ? query['due'] : '';
    return {
      list: lists.some(({ id }) => id === query['list'])
        ? (query['list'] ?? '')
        : (lists[0]?.id ?? ''),
      q: (query['q'] ?? '').trim().slice(0, 200),
      state: states.some(([flat]) => flat === query['state']) ? (query['state'] ?? '') : '',
      due,
      page: Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1),
    };
  }

  const filters = (
    asked: Asked,
  ): Html => html`<search><form class="filters" method="get" action="/work">
<input type="hidden" name="list" value="${asked.list}">
<label class="unseen" for="q">检索</label>
<input id="q" type="search" name="q" value="${asked.q}" placeholder="案号、当事人、请求、事实">
<label class="unseen" for="state">状态</label>
<select id="state" name="state"><option value="">全部状态</option>${states.map(([flat, title]) => option(flat, title, asked.state))}</select>
<label class="unseen" for="due">期限</label>
<select id="due" name="due"><option value="">全部期限</option>${option('overdue', '已超期', asked.due)}${option('soon', `${SOON_DAYS}日内届满`, asked.due)}</select>
<button>${icon('search')} 查找</button>
${asked.q || asked.state || asked.due ? html`<a href="/work?list=${asked.list}">清除条件</a>` : null}
</form></search>`;

  function table(
    lines: readonly Awaited<ReturnType<typeof line>>[],
    people: ReadonlyMap<string, string>,
  ): Html {
    const today = time.today();
    return html`<table class="cases cards"><caption class="unseen">按剩余日数排列</caption>
<thead><tr><th scope="col">期限</th><th scope="col">案号</th><th scope="col">案件</th><th scope="col">状态</th><th scope="col">最近届满</th><th scope="col">承办人</th><th scope="col">收到</th></tr></thead>
<tbody>${lines.map(
      ({ row, next, stopped }) => html`<tr>
<td data-label="期限">${isClosed(row) && !next ? html`<span class="light grey">已结</span>` : next || stopped ? lightMark(next?.due ?? null, today) : html`<span class="light grey">无</span>`}</td>
<td data-label="案号" class="number"><a href="/cases/${row.id}">${row.caseNumber}</a></td>
<td data-label="案件" class="title">${row.title}</td>
<td data-label="状态">${procedures[row.procedure]?.stateTitles[row.flat] ?? row.flat}</td>
<td data-label="最近届满">${next ? html`${termTitle(next)}<br>${dates(next)}` : '—'}</td>
<td data-label="承办人">${row.assignee ? (people.get(row.assignee) ?? row.assignee) : html`<em>未分派</em>`}</td>
<td data-label="收到">${longDay(row.receivedOn)}</td></tr>`,
    )}</tbody></table>`;
  }
}

const listsFor = ({ account, roles }: Person): readonly List[] => [
  ...(roles.includes('officer')
    ? [
        {
          id: 'mine',
          label: '我的在办',
          holds: (row: CaseListRow) => !isClosed(row) && row.assignee === account,
        },
      ]
    : []),
  { id: 'open', label: '全部在办', holds: (row) => !isClosed(row) },
  { id: 'unassigned', label: '未分派', holds: (row) => !isClosed(row) && row.assignee === null },
  { id: 'closed', label: '已结', holds: isClosed },
];

function tab(list: List, asked: Asked, found: readonly CaseListRow[], more: boolean): Html {
  const count = found.filter(list.holds).length;
  const here = list.id === asked.list;
  return html`<li><a href="${link({ ...asked, list: list.id, page: 1 })}" ${here ? html`aria-current="page"` : null}>${list.label} <span class="count">${count}${more ? '+' : ''}</span></a></li>`;
}

function link({ list, q, state, due, page }: Asked): string {
  const query = new URLSearchParams({ list });
  for (const [name, value] of Object.entries({ q, state, due })) if (value) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return `/work?${query}`;
}

function pager(asked: Asked, page: number, pages: number, count: number): Part {
  if (count === 0) return null;
  const to = (n: number, label: string) =>
    n >= 1 && n <= pages && n !== page
      ? html`<a href="${link({ ...asked, page: n })}">${label}</a>`
      : html`<span aria-hidden="true">${label}</span>`;
  return html`<nav class="pager" aria-label="翻页">${to(page - 1, '上一页')}<span>第${page}页，共${pages}页，${count}件</span>${to(page + 1, '下一页')}</nav>`;
}

const empty = ({ q, state, due }: Asked): Html =>
  q || state || due
    ? html`<p class="empty">没有符合条件的案件。请放宽条件，或者到其他列表查找。</p>`
    : html`<p class="empty">此列表中没有案件。</p>`;

const option = (value: string, label: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;

const isStopped = ({ status }: DeadlineRow) => status === 'stopped';

const nextOf = (deadlines: readonly DeadlineRow[]): DeadlineRow | undefined =>
  deadlines
    .filter(({ status, due }) => status === 'running' && due !== null)
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0];

const termTitle = ({ term }: DeadlineRow): string => registeredTerm(term)?.title ?? term;
