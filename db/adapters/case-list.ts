/**
 * The list of cases: one statement for each combination of filters, prepared when it is first asked for.
 * Not who may see what: the caller narrows by party account, procedures or register lines.
 *
 * Pages follow the last row seen, never an offset, and nothing is ranked; counts stop at the caller's limit. So a
 * page deep in a million cases costs what the first one does. A page is found first and then shown: what is shown
 * of a case is read for its rows only.
 */

import { and, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '../schema/all-tables.ts';
import { NEVER } from '../schema/tables.ts';
import type { CaseFilter, CaseListRow, CaseQuery } from '../store.ts';
import {
  caseFilter,
  casesFor,
  type FewFilter,
  type FigureFilter,
  fewCases,
  plainly,
  shapeOf,
  valuesOf,
} from './case-filter.ts';
import { type Database, type Dialect, prepare } from './statement-kit.ts';
import type { Statement } from './work.ts';

type Query = CaseQuery & FigureFilter & FewFilter;

/** So many cases are looked through for a word in less time than the places of a common word are walked. */
const FEW = 200;

/** What of a query says nothing about a case by itself. */
const PAGING: ReadonlySet<string> = new Set(['q', 'sort', 'cursor', 'after', 'limit']);

/** `next` is the first running deadline in one text, so that one subquery finds all of it. */
type Found = Omit<
  CaseListRow,
  'nextDue' | 'nextTerm' | 'nextNominal' | 'nextProvisional' | 'stopped'
> & {
  readonly next: string | null;
  readonly stopped: number;
};

const p = sql.placeholder;

const NEXT = sql<string | null>`(select due_on || coalesce(nominal_on, '          ') ||
  case when provisional then '?' else ' ' end || term from deadlines
  where deadlines.case_id = cases.id and deadlines.status = 'running' and not entitles order by due_on, key limit 1)`;

const STOPPED = sql<number>`case when exists (select 1 from deadlines
  where deadlines.case_id = cases.id and deadlines.status = 'stopped') then 1 else 0 end`;

export function caseLister(db: Database, tables: Tables, dialect: Dialect) {
  const statementFor = byShape<Query, Found>('list', (query) => build(db, tables, dialect, query));
  const withFew = fewFinder(db, tables, dialect);

  return async function list(asked: Query): Promise<readonly CaseListRow[]> {
    const query = await withFew(plainly(asked));
    const { after, ...rest } = query;
    const values = valuesOf(rest, dialect);
    if (!values) return [];
    const found = await statementFor(query).execute({
      ...values,
      afterDue: after?.due ?? NEVER,
      afterId: after?.id,
    });
    return found.map(listRow);
  };
}

/**
 * A common word with a filter that it never meets would be walked to its last place. What the filters leave by
 * themselves is found first, in a narrow index and only up to a few; the word is then looked for in these.
 */
function fewFinder(db: Database, tables: Tables, dialect: Dialect) {
  const statementFor = byShape<CaseFilter, { id: string }>('few', (query) =>
    db
      .select({ id: sql<string>`cases.id` })
      .from(casesFor(query, dialect, 'none'))
      .where(caseFilter(tables, dialect, query))
      .limit(FEW),
  );

  return async function withFew<Asked extends Partial<Query>>(
    query: Asked,
  ): Promise<Asked & FewFilter> {
    const filter: CaseFilter = Object.fromEntries(
      Object.entries(query).filter(([name, value]) => value !== undefined && !PAGING.has(name)),
    );
    const sifted = query.q !== undefined && Object.keys(filter).length > 0;
    if (!sifted || !dialect.search.asksFirst || fewCases(query, dialect)) return query;
    const values = valuesOf(filter, dialect);
    const left = values ? await statementFor(filter).execute(values) : [];
    return left.length < FEW ? { ...query, few: left.map(({ id }) => id) } : query;
  };
}

export function caseCounter(db: Database, tables: Tables, dialect: Dialect) {
  const withFew = fewFinder(db, tables, dialect);
  const statementFor = byShape<CaseFilter, { n: number }>('count', (query) => {
    const counted = sql`(select 1 from ${casesFor(query, dialect, 'none')} where ${caseFilter(tables, dialect, query) ?? sql`true`}
      limit ${p('atMost')}) as counted`;
    return db.select({ n: sql<number>`cast(count(*) as integer)` }).from(counted);
  });

  return (queries: readonly CaseFilter[], atMost: number): Promise<readonly number[]> =>
    Promise.all(
      queries.map(async (asked) => {
        const query = await withFew(plainly(asked));
        const values = valuesOf(query, dialect);
        if (!values) return 0;
        return (await statementFor(query).execute({ ...values, atMost }))[0]?.n ?? 0;
      }),
    );
}

/** Statements prepared once for each shape of a query. */
function byShape<Asked extends CaseFilter, Row>(
  name: string,
  make: (query: Asked) => Parameters<typeof prepare>[1] extends () => infer Made ? Made : never,
) {
  const prepared = new Map<string, Statement<Row>>();
  return (query: Asked): Statement<Row> => {
    const shape = shapeOf(query);
    const known =
      prepared.get(shape) ?? prepare<Row>(`${name}_${prepared.size}`, () => make(query));
    prepared.set(shape, known);
    return known;
  };
}

function build(db: Database, tables: Tables, dialect: Dialect, query: Query) {
  const order = orderOf(query, dialect);
  const page = sql`(select cases.id, ${order.key} as place from ${casesFor(query, dialect, query.sort ?? 'filed')}
    where ${and(caseFilter(tables, dialect, query), order.behind) ?? sql`true`}
    order by ${order.within} limit ${p('limit')}) as page`;
  return db
    .select({ ...shown(tables), next: NEXT, stopped: STOPPED })
    .from(sql`${page} join cases on cases.id = page.id`)
    .orderBy(order.shown);
}

type Order = {
  /** What the page is sorted by, besides the id. */
  readonly key: SQL;
  readonly within: SQL;
  readonly shown: SQL;
  /** What lies behind the last row of the page before. */
  readonly behind: SQL | undefined;
};

/** Search results are walked by the number of the search row, which counts cases as they were filed. */
function orderOf(query: Query, dialect: Dialect): Order {
  const { q, sort, cursor, after } = query;
  if (q !== undefined) {
    const search = dialect.search.over(fewCases(query, dialect));
    return {
      key: search.place,
      within: sql`${search.place} desc`,
      shown: sql`page.place desc`,
      behind:
        cursor === undefined
          ? undefined
          : sql`${search.place} < (select n from case_search where case_id = ${p('cursor')})`,
    };
  }
  if (sort === 'due')
    return {
      key: sql`cases.next_due`,
      within: sql`cases.next_due, cases.id`,
      shown: sql`page.place, page.id`,
      behind: after && sql`(cases.next_due, cases.id) > (${p('afterDue')}, ${p('afterId')})`,
    };
  return {
    key: sql`cases.id`,
    within: sql`cases.id desc`,
    shown: sql`page.id desc`,
    behind: cursor === undefined ? undefined : sql`cases.id < ${p('cursor')}`,
  };
}

/** Spelt out, because drizzle does not see that the joined tables hold the cases. */
function shown({ cases }: Tables) {
  const column = <T>({ name }: SQLiteColumn) => sql<T>`cases.${sql.identifier(name)}`;
  return {
    id: column<string>(cases.id),
    caseNumber: column<string>(cases.caseNumber),
    procedure: column<string>(cases.procedure),
    matter: column<string>(cases.matter),
    region: column<string>(cases.region),
    title: column<string>(cases.title),
    flat: column<string>(cases.flat),
    receivedOn: column<string>(cases.receivedOn),
    assignee: column<string | null>(cases.assignee),
    closedOn: column<string | null>(cases.closedOn),
    updatedAt: column<string>(cases.updatedAt),
    version: column<number>(cases.version),
  };
}

const DAY = 10;

function listRow({ next, stopped, ...row }: Found): CaseListRow {
  const nominal = next?.slice(DAY, 2 * DAY).trim();
  return {
    ...row,
    nextDue: next?.slice(0, DAY) ?? null,
    nextNominal: nominal || null,
    nextProvisional: next?.[2 * DAY] === '?',
    nextTerm: next?.slice(2 * DAY + 1) ?? null,
    stopped: stopped === 1,
  };
}
