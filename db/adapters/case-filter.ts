/**
 * What a query of cases asks for, as conditions and their values: the list and the counts share them.
 * Conditions of partial indexes are spelt as literals, and a list of values comes as one JSON text.
 */

import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import { searchPhrases } from '../search-tokens.ts';
import type { CaseFilter, CaseQuery } from '../store.ts';
import type { Dialect } from './statement-kit.ts';

/** What statistics ask for besides: cases that have the figure in those days. */
export type FigureFilter = {
  readonly figure?: string;
  readonly figureFrom?: Day;
  readonly figureUntil?: Day;
};

/** The cases that the other filters leave, where these are few: a search then looks through them. */
export type FewFilter = { readonly few?: readonly string[] };

export type Filter = CaseFilter & FigureFilter & FewFilter;

const p = sql.placeholder;

const SOON = sql`cases.id in (select case_id from deadlines
  where status = 'running' and not entitles and due_on >= ${p('today')} and due_on <= ${p('soonUntil')})`;

/** The list comes as one text with commas around each id; written so that no index is walked for it. */
const AMONG = sql`${p('among')} like '%,' || cases.procedure || ',%'`;

const PARTY = sql`cases.id in (select case_id from party_accounts where account = ${p('partyAccount')})`;

const STOPPED = sql`cases.id in (select case_id from deadlines where status = 'stopped')`;

const LINES = sql`cases.id in (select case_id from registers where register = ${p('lines')})`;

const FIGURE = sql`cases.id in (select case_id from case_figures where figure = ${p('figure')}
  and on_day >= ${p('figureFrom')} and on_day <= ${p('figureUntil')})`;

export function caseFilter({ cases }: Tables, dialect: Dialect, query: Filter): SQL | undefined {
  const listed = (name: string) => sql`(select value from ${dialect.texts(p(name))})`;
  const given = {
    procedure: eq(cases.procedure, p('procedure')),
    flat: eq(cases.flat, p('flat')),
    flats: sql`${cases.flat} in ${listed('flats')}`,
    assignee: eq(cases.assignee, p('assignee')),
    assignees: sql`${cases.assignee} in ${listed('assignees')}`,
    unassigned: sql`cases.assignee is null`,
    matter: eq(cases.matter, p('matter')),
    matters: sql`${cases.matter} in ${listed('matters')}`,
    region: eq(cases.region, p('region')),
    organ: eq(cases.organ, p('organ')),
    open: query.open ? sql`cases.closed_on is null` : sql`cases.closed_on is not null`,
    receivedFrom: gte(cases.receivedOn, p('receivedFrom')),
    receivedUntil: lte(cases.receivedOn, p('receivedUntil')),
    dueFrom: gte(cases.nextDue, p('dueFrom')),
    dueUntil: lte(cases.nextDue, p('dueUntil')),
    due: query.due?.kind === 'soon' ? SOON : sql`cases.next_due < ${p('today')}`,
    // What costs more to ask comes after what a comparison tells.
    among: AMONG,
    stopped: STOPPED,
    lines: LINES,
    // Asked of each case that is walked: a department's own are too many to be gathered first.
    line: sql`exists (select 1 from registers where register = ${p('lineRegister')}
      and subject_key in ${listed('lineSubjects')} and case_id = cases.id)`,
    partyAccount: PARTY,
    figure: FIGURE,
    q: dialect.search.over(fewCases(query, dialect)).matches,
  } satisfies Partial<Record<keyof Filter, SQL>>;
  return and(
    ...Object.entries(given)
      .filter(([name]) => asked(query, name as keyof Filter))
      .map(([, condition]) => condition),
  );
}

/** The tables that answer the query: where few cases are left by one filter, they come first. */
export function casesFor(query: Filter, dialect: Dialect, order: 'filed' | 'due' | 'none'): SQL {
  const few = fewCases(query, dialect);
  if (query.q !== undefined) return dialect.search.over(few).from;
  if (few) return few;
  // Few among all that ever were are open, or due by some day: sorting what fits of them is bounded.
  if (query.due) return dialect.casesBy(query.due.kind === 'overdue' ? 'due' : 'sieve');
  if (query.open) return dialect.casesBy('openByAssignee');
  return dialect.casesBy(order === 'due' ? 'due' : 'sieve');
}

/** Null where no filter is known to leave few cases. */
export function fewCases(query: Filter, { casesBy, texts }: Dialect): SQL | null {
  if (['lines', 'partyAccount', 'stopped'].some((name) => asked(query, name as keyof Filter)))
    return casesBy('any');
  const someones = (['assignee', 'assignees', 'unassigned'] as const).some((name) =>
    asked(query, name),
  );
  if (query.open !== undefined && someones)
    return casesBy(query.open ? 'openByAssignee' : 'closedByAssignee');
  return query.few
    ? sql`(select value as id from ${texts(p('few'))}) as few cross join cases on cases.id = few.id`
    : null;
}

const SINGLE = {
  among: 'procedure',
  assignees: 'assignee',
  flats: 'flat',
  matters: 'matter',
} as const;

/** A list of one value is that value, for which the databases know better ways. */
export function plainly<Asked extends Filter>(query: Asked): Asked {
  const plain: Record<string, unknown> = { ...query };
  for (const [many, one] of Object.entries(SINGLE)) {
    const list = plain[many] as readonly string[] | undefined;
    if (list?.length !== 1 || plain[one] !== undefined) continue;
    delete plain[many];
    plain[one] = list[0];
  }
  return plain as Asked;
}

/** A flag that is false asks for nothing, but `open`, which then asks for closed cases. */
function asked(query: Filter, name: keyof Filter): boolean {
  const value = query[name];
  return value !== undefined && (value !== false || name === 'open');
}

/** Two queries of one shape differ only in values. */
export function shapeOf(query: Filter & Partial<CaseQuery>): string {
  return Object.keys(query)
    .filter((name) => name !== 'limit' && asked(query, name as keyof Filter))
    .map((name) => {
      if (name === 'due') return `due_${query.due?.kind}`;
      if (name === 'sort') return `sort_${query.sort}`;
      return name === 'open' ? `open_${query.open}` : name;
    })
    .sort()
    .join('_');
}

/** The values for the placeholders; null when no case can be meant. */
export function valuesOf(query: Filter, dialect: Dialect): Record<string, unknown> | null {
  const phrases = searchPhrases(query.q ?? '');
  if (query.q !== undefined && phrases.length === 0) return null;
  const { due, among, flats, assignees, matters, line, few, ...plain } = query;
  if ([among, flats, assignees, matters, few].some((list) => list?.length === 0)) return null;
  return {
    figureFrom: '',
    figureUntil: '~',
    ...plain,
    ...due,
    among: `,${among?.join(',') ?? ''},`,
    flats: JSON.stringify(flats),
    assignees: JSON.stringify(assignees),
    matters: JSON.stringify(matters),
    lineRegister: line?.register,
    lineSubjects: JSON.stringify(line?.subjectKeys),
    few: JSON.stringify(few),
    ...dialect.search.values(phrases),
  };
}
