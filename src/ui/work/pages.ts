/** The workbench: lists with counters, search, saved views and assignment, for those who read the organ's cases. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { newId } from '../../id.ts';
import type { Person } from '../../people/person.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first } from '../fields/field.ts';
import { typedFrom } from '../fields/read.ts';
import type { Part } from '../html.ts';
import {
  type Assigned,
  type Assigning,
  assign,
  assignedNotice,
  assignForm,
  mayAssign,
  officersOf,
  wrongWith,
} from './assign.ts';
import { leavePages } from './leave.ts';
import {
  askedOf,
  COUNTED,
  filterOf,
  isNarrowed,
  PAGE,
  queryOf,
  queryText,
  readable,
  type WorkAsked,
  workLists,
} from './query.ts';
import {
  savedViews,
  type WorkView,
  workEmpty,
  workFilters,
  workPager,
  workTable,
  workTabs,
} from './table.ts';

/** What came of a form on this page, and what was typed in it. */
type Came = {
  readonly typed?: Assigning;
  readonly wrong?: Readonly<Record<string, string>>;
  readonly assigned?: Assigned;
  readonly view?: { readonly name: string; readonly wrong: string };
};

const LONGEST_NAME = 30;
const MOST_VIEWS = 20;

export function workPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, time, people } = deps;

  app.get(
    '/work',
    door.atWork((context, person) => page(context, person, new URL(context.req.url).searchParams)),
  );

  async function page(
    context: PageContext,
    person: Person,
    query: URLSearchParams,
    came: Came = {},
  ): Promise<Response> {
    const view = await gathered(person, query);
    const { asked, rows } = view;
    const choosing = mayAssign(person, deps) && rows.length > 0 && asked.list !== 'closed';
    const table =
      rows.length > 0 ? workTable(view, choosing, came.typed?.cases ?? []) : workEmpty(asked);
    const body = html`<h1 class="unseen">工作台</h1>
${came.assigned ? assignedNotice(came.assigned) : null}
${workTabs(view)}${workFilters(view)}
${savedViews(view, queryText({ ...asked, after: '' }), came.view?.wrong ?? null, came.view?.name)}
${
  choosing
    ? html`<form method="post" action="/work/assign" novalidate><input type="hidden" name="query" value="${queryText(asked)}">${table}${workPager(view)}${await assigning(view, came)}</form>`
    : html`${table}${workPager(view)}`
}`;
    const status = came.wrong || came.view || came.assigned?.refused.length ? 422 : 200;
    return door.show(context, { title: '工作台', body, dense: true, status });
  }

  async function gathered(person: Person, query: URLSearchParams): Promise<WorkView> {
    const today = time.today();
    const covers = await store.desk.covers(today);
    const covered = covers.filter(({ cover }) => cover === person.account);
    const lists = workLists(person, procedures, [
      person.account,
      ...covered.map(({ account }) => account),
    ]);
    const known = readable(procedures, person);
    const asked = askedOf(query, lists, known);
    const chosen = lists.find(({ id }) => id === asked.list) ?? lists[0];
    if (!chosen) throw new Error('Somebody who reads cases has a list of them');
    const [found, counts, accounts, views] = await Promise.all([
      store.list(queryOf(chosen, asked, today)),
      store.countCases(
        lists.map((list) => filterOf(list, countedFor(asked), today)),
        COUNTED,
      ),
      people.staff(),
      store.desk.views(person.account),
    ]);
    return {
      asked,
      lists,
      counts,
      rows: found.slice(0, PAGE),
      more: found.length > PAGE,
      procedures: known,
      officers: officersOf(accounts).map(({ account, name }) => ({ value: account, label: name })),
      names: new Map(accounts.map(({ account, name }) => [account, name])),
      views,
      covers,
      today,
    };
  }

  async function assigning(view: WorkView, came: Came): Promise<Part> {
    const officers = officersOf(await people.staff());
    const open = await store.desk.openCounts(officers.map(({ account }) => account));
    const typed = came.typed ?? { cases: [], to: '', reason: '' };
    const { covers, names } = view;
    return assignForm({ officers, open, covers, names, typed, wrong: came.wrong ?? {} });
  }

  app.post(
    '/work/assign',
    door.forms,
    door.atWork(async (context, person) => {
      if (!mayAssign(person, deps)) return door.problemPage(context, notYours);
      const sent = typedFrom(await context.req.parseBody({ all: true }));
      const typed: Assigning = {
        cases: [...new Set(sent.get('case') ?? [])].slice(0, PAGE),
        to: first(sent, 'to'),
        reason: first(sent, 'reason').trim().slice(0, 500),
      };
      const query = new URLSearchParams(first(sent, 'query'));
      const rows = await Promise.all(typed.cases.map((id) => store.load(id)));
      const anyAssigned = rows.some((row) => row?.assignee != null);
      const wrong = wrongWith(typed, officersOf(await people.staff()), anyAssigned);
      if (wrong) return page(context, person, query, { typed, wrong });
      const assigned = await assign(deps, person, typed);
      return page(context, person, query, { assigned });
    }),
  );

  app.post(
    '/work/views',
    door.forms,
    door.atWork(async (context, person) => {
      const { account } = person;
      const sent = typedFrom(await context.req.parseBody({ all: true }));
      const name = first(sent, 'name').trim();
      const query = new URLSearchParams(first(sent, 'query').slice(0, 2000));
      const kept = await store.desk.views(account);
      const wrong = wrongName(name, kept);
      if (wrong) return page(context, person, query, { view: { name, wrong } });
      await store.desk.keepView({ id: newId(), account, name, query: query.toString() });
      return context.redirect(`/work?${query}`, 303);
    }),
  );

  app.post(
    '/work/views/:id/drop',
    door.forms,
    door.atWork(async (context, { account }) => {
      await store.desk.dropView(account, context.req.param('id') ?? '');
      return context.redirect('/work', 303);
    }),
  );

  leavePages(app, deps, door);
}

/** Counters follow the conditions, but what was searched for would be searched six times. */
const countedFor = (asked: WorkAsked): WorkAsked =>
  isNarrowed({ ...asked, q: '' }) ? { ...asked, q: '' } : asked;

function wrongName(name: string, kept: readonly { readonly name: string }[]): string | null {
  if (name === '') return '请给视图起个名称。';
  if (name.length > LONGEST_NAME) return `名称不超过${LONGEST_NAME}字。`;
  if (kept.some((view) => view.name === name)) return '已有同名的视图，请换一个名称。';
  return kept.length >= MOST_VIEWS ? `视图不超过${MOST_VIEWS}个，请先删除不用的。` : null;
}

/** Who deals out its cases is the organ's own order, whatever the procedure: as in its print room and its leave. */
const notYours = problems.forbidden('access.role', '您的岗位不能分派案件。', ['规则27']);
