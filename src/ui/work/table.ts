/** The workbench drawn: tabs with counters, conditions, the table, what may be done with the chosen cases. */
import { html } from 'hono/html';
import type { LeaveCover, SavedView } from '../../../db/desk-store.ts';
import type { CaseListRow } from '../../../db/store.ts';
import type { Choice } from '../../../workflows/kernel/label.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { registeredTerm } from '../../../workflows/law/terms.ts';
import { longDay, moment } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { dates, lightMark, SOON_DAYS } from '../light.ts';
import {
  COUNTED,
  type Column,
  columns,
  isNarrowed,
  linkTo,
  placeAfter,
  type WorkAsked,
  type WorkList,
} from './query.ts';

export type WorkView = {
  readonly asked: WorkAsked;
  readonly lists: readonly WorkList[];
  /** In the order of the lists. */
  readonly counts: readonly number[];
  readonly rows: readonly CaseListRow[];
  /** There is another page behind these rows. */
  readonly more: boolean;
  readonly procedures: readonly Procedure[];
  readonly officers: readonly Choice[];
  readonly names: ReadonlyMap<string, string>;
  readonly views: readonly SavedView[];
  readonly covers: readonly LeaveCover[];
  readonly today: string;
};

export const workTabs = ({ lists, counts, asked }: WorkView): Html =>
  html`<nav class="tabs" aria-label="案件列表"><ul>${lists.map(({ id, label }, n) => {
    const here = id === asked.list;
    return html`<li><a href="${linkTo(asked, { list: id })}" ${here ? html`aria-current="page"` : null}>${label} <span class="count">${counted(counts[n] ?? 0)}</span></a></li>`;
  })}</ul></nav>`;

const counted = (count: number): string => (count >= COUNTED ? `${COUNTED - 1}+` : String(count));

export function workFilters({ asked, procedures, officers }: WorkView): Html {
  const states = procedures.flatMap(({ stateTitles }) => Object.entries(stateTitles));
  const matters = procedures.flatMap(({ matters: of }) =>
    Object.entries(of).map(([id, { title }]) => [id, title] as const),
  );
  const more = [asked.procedure, asked.matter, asked.assignee, asked.from, asked.until];
  const open = more.some(Boolean) || asked.sort === 'filed';
  return html`<search><form class="work-filters" method="get" action="/work">
<input type="hidden" name="list" value="${asked.list}">
<div class="line"><label class="unseen" for="q">检索</label>
<input id="q" type="search" name="q" value="${asked.q}" placeholder="案号、当事人、请求、事实" accesskey="s">
${select('state', '状态', '全部状态', states, asked.state)}
${select(
  'due',
  '期限',
  '全部期限',
  [
    ['overdue', '已超期'],
    ['soon', `${SOON_DAYS}日内届满`],
  ],
  asked.due,
)}
<button>${icon('search')} 查找</button>
${isNarrowed(asked) ? html`<a href="/work?list=${asked.list}">清除条件</a>` : null}</div>
<details ${open ? 'open' : ''}><summary>更多条件和列</summary><div class="line">
${
  procedures.length > 1
    ? select(
        'procedure',
        '程序',
        '全部程序',
        procedures.map(({ id, title }) => [id, title] as const),
        asked.procedure,
      )
    : null
}
${select('matter', '类别', '全部类别', matters, asked.matter)}
${select(
  'assignee',
  '承办人',
  '全部承办人',
  officers.map(({ value, label }) => [value, label] as const),
  asked.assignee,
)}
<label for="from">收到自</label><input id="from" type="date" name="from" value="${asked.from}">
<label for="until">至</label><input id="until" type="date" name="until" value="${asked.until}">
${select(
  'sort',
  '排序',
  null,
  [
    ['due', '按剩余日数'],
    ['filed', '按登记先后'],
  ],
  asked.sort,
)}</div>
<fieldset class="line columns"><legend>显示的列</legend>${(
    Object.entries(columns) as [Column, string][]
  ).map(
    ([id, label]) =>
      html`<label><input type="checkbox" name="col" value="${id}" ${asked.columns.includes(id) ? 'checked' : ''}> ${label}</label>`,
  )}</fieldset></details>
</form></search>`;
}

function select(
  name: string,
  label: string,
  all: string | null,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Html {
  return html`<label class="unseen" for="${name}">${label}</label><select id="${name}" name="${name}">${
    all === null ? null : html`<option value="">${all}</option>`
  }${options.map(([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`)}</select>`;
}

export function workTable(view: WorkView, choosing: boolean, chosen: readonly string[]): Html {
  const { asked, rows } = view;
  const heads = asked.columns.map((column) => html`<th scope="col">${columns[column]}</th>`);
  return html`<div class="scroll-wide"><table class="cases cards"><caption class="unseen">${asked.q || asked.sort === 'filed' ? '按登记先后排列' : '按剩余日数排列'}</caption>
<thead><tr>${choosing ? html`<th scope="col"><span class="unseen">选择</span></th>` : null}<th scope="col">期限</th><th scope="col">案号</th><th scope="col">案件</th>${heads}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${
      choosing
        ? html`<td class="choose"><input type="checkbox" name="case" value="${row.id}" aria-label="选择${row.caseNumber}" ${chosen.includes(row.id) ? 'checked' : ''}></td>`
        : null
    }<td data-label="期限">${lightOf(row, view.today)}</td>
<td data-label="案号" class="number"><a href="/cases/${row.id}">${row.caseNumber}</a></td>
<td data-label="案件" class="title">${row.title}</td>
${asked.columns.map((column) => html`<td data-label="${columns[column]}"><div>${cell(view, row, column)}</div></td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function lightOf(row: CaseListRow, today: string): Html {
  if (row.nextDue) return lightMark(row.nextDue, today);
  if (row.closedOn) return html`<span class="light grey">已结</span>`;
  return row.stopped ? lightMark(null, today) : html`<span class="light grey">无</span>`;
}

function cell(view: WorkView, row: CaseListRow, column: Column): Part {
  const procedure = view.procedures.find(({ id }) => id === row.procedure);
  switch (column) {
    case 'state':
      return procedure?.stateTitles[row.flat] ?? row.flat;
    case 'matter':
      return procedure?.matters[row.matter]?.title ?? row.matter;
    case 'assignee':
      return assigneeOf(view, row);
    case 'received':
      return longDay(row.receivedOn);
    case 'updated':
      return moment(row.updatedAt);
    case 'next': {
      if (!row.nextDue) return '—';
      const { nextDue: due, nextNominal: nominal, nextProvisional: provisional } = row;
      const term = registeredTerm(row.nextTerm ?? '')?.title ?? row.nextTerm;
      return html`${term} ${dates({ due, nominal, provisional })}`;
    }
  }
}

function assigneeOf({ names, covers }: WorkView, { assignee }: CaseListRow): Part {
  if (assignee === null) return html`<em>未分派</em>`;
  const name = names.get(assignee) ?? assignee;
  const cover = covers.find(({ account }) => account === assignee);
  return cover
    ? html`${name}<small class="aside">（请假，${names.get(cover.cover) ?? cover.cover}代办）</small>`
    : name;
}

export function workPager({ asked, rows, more }: WorkView): Part {
  const last = rows.at(-1);
  if (!asked.after && !more) return null;
  return html`<nav class="pager" aria-label="翻页">${asked.after ? html`<a href="${linkTo(asked)}">第一页</a>` : html`<span aria-hidden="true">第一页</span>`}
${more && last ? html`<a href="${linkTo(asked, { after: placeAfter(last, asked) })}" rel="next">下一页</a>` : html`<span>已到最后</span>`}</nav>`;
}

export const workEmpty = (asked: WorkAsked): Html =>
  isNarrowed(asked)
    ? html`<p class="empty">没有符合条件的案件。请放宽条件，或者到其他列表查找。</p>`
    : html`<p class="empty">此列表中没有案件。</p>`;

/** Lists as somebody likes to see them: kept by name, gone with one press. */
export function savedViews(
  { views, asked }: WorkView,
  query: string,
  wrong: string | null,
  typed = '',
): Html {
  return html`<aside class="views" aria-label="保存的视图">${
    views.length > 0
      ? html`<ul>${views.map(
          ({ id, name, query: kept }) =>
            html`<li><a href="/work?${kept}" ${kept === query ? html`aria-current="true"` : null}>${name}</a>
<form method="post" action="/work/views/${id}/drop"><button class="plain" aria-label="删除视图${name}">×</button></form></li>`,
        )}</ul>`
      : null
  }${
    isNarrowed(asked) || wrong
      ? html`<form class="inline" method="post" action="/work/views" novalidate><input type="hidden" name="query" value="${query}">
<label for="view-name">保存为视图</label><input id="view-name" name="name" value="${typed}" maxlength="30" placeholder="名称" ${wrong ? html`aria-invalid="true" aria-describedby="wrong-view"` : null}><button class="secondary outline small">保存</button>
${wrong ? html`<p class="wrong" id="wrong-view">${wrong}</p>` : null}</form>`
      : null
  }</aside>`;
}
