/** Register lines, deadlines and open cases across cases, for the workbench: built for each query. */

import { and, asc, eq, getTableColumns, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { DeskDeadline, DeskLine, DeskLineQuery, DeskStore } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { Database, Dialect } from './statement-kit.ts';

/** Counters of the desks are exact up to here. */
const COUNTED = 1000;

type DeskCases = Pick<DeskStore, 'lines' | 'countLines' | 'deadlines' | 'openCounts'>;

export function deskCases(db: Database, tables: Tables, { casesBy }: Dialect): DeskCases {
  const { cases, deadlines, registers } = tables;
  const named = {
    caseNumber: cases.caseNumber,
    caseTitle: cases.title,
    procedure: cases.procedure,
    flat: cases.flat,
    assignee: cases.assignee,
  };

  function whose(among?: readonly string[], assignees?: readonly string[]): SQL | undefined {
    return and(
      among && inArray(cases.procedure, [...among]),
      assignees && inArray(cases.assignee, [...assignees]),
    );
  }

  function ofLines({ register, effects, among, assignees, since, until }: DeskLineQuery) {
    return and(
      eq(registers.register, register),
      effects && inArray(registers.effect, [...effects]),
      since === undefined ? undefined : gte(registers.from, since),
      until === undefined ? undefined : lte(registers.from, until),
      whose(among, assignees),
    );
  }

  return {
    async lines({ after, limit, ...query }) {
      if (emptyList(query)) return [];
      const behind =
        after &&
        sql`(registers.from_on, registers.case_id, registers.key) > (${after.from}, ${after.caseId}, ${after.key})`;
      const page = sql`(select registers.case_id, registers.register, registers.key
        from registers join ${casesBy('sieve')} on cases.id = registers.case_id
        where ${and(ofLines(query), behind)}
        order by registers.from_on, registers.case_id, registers.key limit ${limit})`;
      const rows = await db
        .select({ ...getTableColumns(registers), ...named, version: cases.version })
        .from(registers)
        .innerJoin(cases, eq(cases.id, registers.caseId))
        .where(sql`(registers.case_id, registers.register, registers.key) in ${page}`)
        .orderBy(asc(registers.from), asc(registers.caseId), asc(registers.key));
      return rows satisfies readonly DeskLine[];
    },

    async countLines(query) {
      if (emptyList(query)) return 0;
      const found = sql`(select 1 from registers join ${casesBy('sieve')} on cases.id = registers.case_id
        where ${ofLines(query)} limit ${COUNTED}) as found`;
      const [counted] = await db.select({ n: sql<number>`cast(count(*) as integer)` }).from(found);
      return counted?.n ?? 0;
    },

    async deadlines({ since, until, among, assignees, limit }) {
      if (emptyList({ among, assignees })) return [];
      const running = and(
        sql`deadlines.status = 'running' and not entitles`,
        gte(deadlines.due, since),
        lte(deadlines.due, until),
        // No deadline of a case ends before its next due day.
        assignees && lte(cases.nextDue, until),
        whose(among, assignees),
      );
      // Somebody's cases are few: they are found first, and only their deadlines are read.
      const index = casesBy(assignees ? 'due' : 'sieve');
      const page = sql`(select deadlines.case_id, deadlines.key
        from deadlines join ${index} on cases.id = deadlines.case_id
        where ${running} order by deadlines.due_on, deadlines.case_id, deadlines.key limit ${limit})`;
      const rows = await db
        .select({
          caseId: deadlines.caseId,
          key: deadlines.key,
          term: deadlines.term,
          nominal: deadlines.nominal,
          due: sql<string>`due_on`,
          provisional: deadlines.provisional,
          ...named,
        })
        .from(deadlines)
        .innerJoin(cases, eq(cases.id, deadlines.caseId))
        .where(sql`(deadlines.case_id, deadlines.key) in ${page}`)
        .orderBy(asc(deadlines.due), asc(deadlines.caseId), asc(deadlines.key));
      return rows satisfies readonly DeskDeadline[];
    },

    async openCounts(accounts) {
      if (accounts.length === 0) return {};
      const rows = await db
        .select({
          account: sql<string>`assignee`,
          open: sql<number>`cast(count(*) as integer)`,
        })
        .from(cases)
        .where(and(inArray(cases.assignee, [...accounts]), sql`closed_on is null`))
        .groupBy(cases.assignee);
      return Object.fromEntries(rows.map(({ account, open }) => [account, open]));
    },
  };
}

const emptyList = (lists: {
  readonly effects?: readonly string[] | undefined;
  readonly among?: readonly string[] | undefined;
  readonly assignees?: readonly string[] | undefined;
}): boolean => [lists.effects, lists.among, lists.assignees].some((list) => list?.length === 0);
