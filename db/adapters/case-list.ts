/**
 * The list of cases: one statement for each combination of filters, prepared when it is first asked for.
 * Not who may see what: the caller narrows by party account or organ.
 *
 * Pages follow the last row seen, never an offset, and nothing is counted or ranked, so that a page
 * deep in a million cases costs what the first one does.
 */

import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CaseTables } from '../schema/tables.ts';
import { searchPhrases } from '../search-tokens.ts';
import type { CaseListRow, CaseQuery } from '../store.ts';
import { type Database, type Dialect, prepare } from './statement-kit.ts';
import type { Statement } from './work.ts';

/** `next` is the due date and the term in one text, so that one subquery finds both. */
type Found = Omit<CaseListRow, 'nextDue' | 'nextTerm'> & { readonly next: string | null };

const p = sql.placeholder;

const NEXT = sql<string | null>`(select due_on || ' ' || term from deadlines
  where deadlines.case_id = cases.id and deadlines.status = 'running' and not entitles order by due_on, key limit 1)`;

/** Spelt as literals, so that the partial index on running deadlines serves. */
const DUE = {
  overdue: sql`cases.id in (select case_id from deadlines where status = 'running' and not entitles and due_on < ${p('today')})`,
  soon: sql`cases.id in (select case_id from deadlines
    where status = 'running' and not entitles and due_on >= ${p('today')} and due_on <= ${p('soonUntil')})`,
};

/** The list comes as one text with commas around each id, which both dialects read alike. */
const AMONG = sql`${p('among')} like '%,' || cases.procedure || ',%'`;

const PARTY = sql`cases.id in (select case_id from party_accounts where account = ${p('partyAccount')})`;

export function caseLister(db: Database, tables: CaseTables, dialect: Dialect) {
  const prepared = new Map<string, Statement<Found>>();

  function statementFor(query: CaseQuery): Statement<Found> {
    const shape = shapeOf(query);
    const known =
      prepared.get(shape) ??
      prepare<Found>(`list_${prepared.size}`, () => build(db, tables, dialect, query));
    prepared.set(shape, known);
    return known;
  }

  return async function list(query: CaseQuery): Promise<readonly CaseListRow[]> {
    const phrases = searchPhrases(query.q ?? '');
    if (query.q !== undefined && phrases.length === 0) return [];
    const { due, among, ...filters } = query;
    const found = await statementFor(query).execute({
      ...filters,
      among: `,${among?.join(',') ?? ''},`,
      ...due,
      q: dialect.search.text(phrases),
    });
    return found.map(listRow);
  };
}

/** Two queries of one shape differ only in values. */
function shapeOf(query: CaseQuery): string {
  const given = Object.entries(query).filter(
    ([name, value]) => value !== undefined && name !== 'limit',
  );
  return given
    .map(([name]) => (name === 'due' ? `due_${query.due?.kind}` : name))
    .sort()
    .join('_');
}

function build(db: Database, tables: CaseTables, dialect: Dialect, query: CaseQuery) {
  const { cases } = tables;
  const searched = query.q !== undefined;
  const filters: (SQL | undefined)[] = [
    query.procedure === undefined ? undefined : eq(cases.procedure, p('procedure')),
    query.among === undefined ? undefined : AMONG,
    query.flat === undefined ? undefined : eq(cases.flat, p('flat')),
    query.assignee === undefined ? undefined : eq(cases.assignee, p('assignee')),
    query.organ === undefined ? undefined : eq(cases.organ, p('organ')),
    query.partyAccount === undefined ? undefined : PARTY,
    query.due === undefined ? undefined : DUE[query.due.kind],
    searched ? dialect.search.matches(p('q')) : undefined,
    query.cursor === undefined ? undefined : behind(searched, tables, dialect),
  ];
  return db
    .select({ ...shown(tables), next: NEXT })
    .from(searched ? dialect.search.from : cases)
    .where(and(...filters))
    .orderBy(desc(searched ? dialect.search.place : cases.id))
    .limit(p('limit'));
}

/** Spelt out, because drizzle does not see that the joined tables of a search hold the cases. */
function shown({ cases }: CaseTables) {
  const column = <T>({ name }: SQLiteColumn) => sql<T>`cases.${sql.identifier(name)}`;
  return {
    id: column<string>(cases.id),
    caseNumber: column<string>(cases.caseNumber),
    procedure: column<string>(cases.procedure),
    matter: column<string>(cases.matter),
    title: column<string>(cases.title),
    flat: column<string>(cases.flat),
    receivedOn: column<string>(cases.receivedOn),
    assignee: column<string | null>(cases.assignee),
    version: column<number>(cases.version),
  };
}

/** Search results are walked by the number of the search row, which counts cases as they were filed. */
function behind(searched: boolean, { cases }: CaseTables, dialect: Dialect): SQL {
  if (!searched) return lt(cases.id, p('cursor'));
  return sql`${dialect.search.place} < (select n from case_search where case_id = ${p('cursor')})`;
}

function listRow({ next, ...row }: Found): CaseListRow {
  return { ...row, nextDue: next?.slice(0, 10) ?? null, nextTerm: next?.slice(11) ?? null };
}
