/** The lists of the workbench as data: which there are for whom, what a query string asks for, and how that is asked of the store. */
import type { CaseFilter, CaseQuery } from '../../../db/store.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { listScope } from '../../cases/access.ts';
import type { Person } from '../../people/person.ts';
import { SOON_DAYS } from '../light.ts';

export type Procedures = Readonly<Record<string, Procedure>>;

export const PAGE = 25;

/** Counters stop here: beyond it nobody works by numbers. */
export const COUNTED = 1000;

export type WorkList = { readonly id: string; readonly label: string; readonly filter: CaseFilter };

/** What may be shown of a case in a list; the first two columns always are. */
export const columns = {
  state: '状态',
  next: '最近届满',
  matter: '类别',
  assignee: '承办人',
  received: '收到',
  updated: '最近办理',
} as const;

export type Column = keyof typeof columns;

const usual: readonly Column[] = ['state', 'next', 'assignee', 'received'];

export type WorkAsked = {
  readonly list: string;
  readonly q: string;
  readonly procedure: string;
  readonly state: string;
  readonly matter: string;
  readonly assignee: string;
  readonly due: string;
  readonly from: string;
  readonly until: string;
  readonly sort: 'due' | 'filed';
  readonly columns: readonly Column[];
  /** The last case of the page before, as `due|id` or `id`. */
  readonly after: string;
};

/** `mine` are the accounts whose cases this person works on today: his own, and those whose leave he covers. */
export function workLists(
  person: Person,
  procedures: Procedures,
  mine: readonly string[],
): readonly WorkList[] {
  const own: CaseFilter = person.roles.includes('officer') ? { assignees: mine } : {};
  const scope = listScope(procedures, person);
  const assigned = readable(procedures, person).filter(({ events }) => 'case.assigned' in events);
  return [
    ...(own.assignees
      ? [{ id: 'mine', label: '我的在办', filter: { ...scope, ...own, open: true } }]
      : []),
    ...(assigned.length > 0
      ? [
          {
            id: 'unassigned',
            label: '未分派',
            filter: { among: assigned.map(({ id }) => id), open: true, unassigned: true },
          },
        ]
      : []),
    { id: 'open', label: '全部在办', filter: { ...scope, open: true } },
    { id: 'waiting', label: '等待中', filter: { ...scope, ...own, open: true, stopped: true } },
    {
      id: 'returned',
      label: '被退回',
      filter: { ...scope, ...own, open: true, lines: 'returned' },
    },
    { id: 'closed', label: '已结', filter: { ...scope, ...own, open: false } },
  ];
}

/** The procedures whose cases this person reads as a whole. */
export const readable = (
  procedures: Procedures,
  { roles }: Pick<Person, 'roles'>,
): readonly Procedure[] =>
  Object.values(procedures).filter(({ readers }) => readers.some((role) => roles.includes(role)));

const text = (query: URLSearchParams, name: string, most = 200): string =>
  (query.get(name) ?? '').trim().slice(0, most);

/** What is not understood is left out: a list always answers. */
export function askedOf(
  query: URLSearchParams,
  lists: readonly WorkList[],
  procedures: readonly Procedure[],
): WorkAsked {
  const one = (name: string, known: readonly string[], fallback = '') =>
    known.includes(text(query, name)) ? text(query, name) : fallback;
  const day = (name: string) => (isDay(text(query, name)) ? text(query, name) : '');
  const chosen = query.getAll('col').filter((name): name is Column => Object.hasOwn(columns, name));
  return {
    list: one(
      'list',
      lists.map(({ id }) => id),
      lists.find(({ id }) => id === 'mine')?.id ?? 'open',
    ),
    q: text(query, 'q'),
    procedure: one(
      'procedure',
      procedures.map(({ id }) => id),
    ),
    state: one(
      'state',
      procedures.flatMap(({ stateTitles }) => Object.keys(stateTitles)),
    ),
    matter: one(
      'matter',
      procedures.flatMap(({ matters }) => Object.keys(matters)),
    ),
    assignee: text(query, 'assignee', 64),
    due: one('due', ['overdue', 'soon']),
    from: day('from'),
    until: day('until'),
    sort: text(query, 'sort') === 'filed' ? 'filed' : 'due',
    columns: chosen.length > 0 ? chosen : usual,
    after: text(query, 'after', 60),
  };
}

export function isDay(value: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

/** The chosen conditions on top of a list; they can only narrow what the person may read. */
export function filterOf(list: WorkList, asked: WorkAsked, today: string): CaseFilter {
  const { among, assignees, ...filter } = list.filter;
  const wanted = asked.procedure;
  const scope = wanted && (!among || among.includes(wanted)) ? { among: [wanted] } : { among };
  const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
  return {
    ...filter,
    ...(scope.among ? { among: scope.among } : {}),
    ...(asked.assignee ? { assignee: asked.assignee } : assignees ? { assignees } : {}),
    ...(asked.q ? { q: asked.q } : {}),
    ...(asked.state ? { flat: asked.state } : {}),
    ...(asked.matter ? { matter: asked.matter } : {}),
    ...(asked.from ? { receivedFrom: asked.from } : {}),
    ...(asked.until ? { receivedUntil: asked.until } : {}),
    ...(asked.due === 'overdue' || asked.due === 'soon'
      ? { due: { kind: asked.due, today, soonUntil } }
      : {}),
  };
}

/** One more than a page holds, to know whether there is a next one. */
export function queryOf(list: WorkList, asked: WorkAsked, today: string): CaseQuery {
  const filter = filterOf(list, asked, today);
  const limit = PAGE + 1;
  // What is searched for comes in the order of filing.
  if (asked.q || asked.sort === 'filed') {
    const cursor = isId(asked.after) ? { cursor: asked.after } : {};
    return { ...filter, ...cursor, sort: 'filed', limit };
  }
  const [due = '', id = ''] = asked.after.split('|');
  const after = isId(id) && (due === '' || isDay(due)) ? { after: { due: due || null, id } } : {};
  return { ...filter, ...after, sort: 'due', limit };
}

const isId = (value: string) => /^[0-9a-f-]{36}$/.test(value);

export const placeAfter = (
  row: { readonly id: string; readonly nextDue: string | null },
  asked: WorkAsked,
): string => (asked.q || asked.sort === 'filed' ? row.id : `${row.nextDue ?? ''}|${row.id}`);

/** The same list with something changed; a change of conditions begins at the first page. */
export function linkTo(asked: WorkAsked, change: Partial<WorkAsked> = {}): string {
  return `/work?${queryText({ ...asked, after: '', ...change })}`;
}

/** What a saved view keeps: everything but the page. */
export function queryText(asked: WorkAsked): string {
  const query = new URLSearchParams({ list: asked.list });
  for (const name of [
    'q',
    'procedure',
    'state',
    'matter',
    'assignee',
    'due',
    'from',
    'until',
    'after',
  ] as const)
    if (asked[name]) query.set(name, asked[name]);
  if (asked.sort !== 'due') query.set('sort', asked.sort);
  if (asked.columns.join() !== usual.join())
    for (const column of asked.columns) query.append('col', column);
  return query.toString();
}

export const isNarrowed = ({
  q,
  procedure,
  state,
  matter,
  assignee,
  due,
  from,
  until,
}: WorkAsked) => [q, procedure, state, matter, assignee, due, from, until].some(Boolean);
