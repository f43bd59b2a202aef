/** Register lines, deadlines and open cases across cases, for the workbench: built for each query. */

import { and, asc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { DeskDeadline, DeskLine, DeskLineQuery, DeskStore } from '../desk-store.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { Database } from './statement-kit.ts';

/** Counters of the desks are exact up to here. */
const COUNTED = 1000;

type DeskCases = Pick<DeskStore, 'lines' | 'countLines' | 'deadlines' | 'openCounts'>;

export function deskCases(db: Database, tables: Tables): DeskCases {
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
      const rows = await db
        .select({
          caseId: registers.caseId,
          register: registers.register,
          key: registers.key,
          subject: registers.subject,
          subjectKey: registers.subjectKey,
          subjectNumber: registers.subjectNumber,
          subjectKind: registers.subjectKind,
          effect: registers.effect,
          from: registers.from,
          until: registers.until,
          inForceFrom: registers.inForceFrom,
          basis: registers.basis,
          note: registers.note,
          data: registers.data,
          ...named,
          version: cases.version,
        })
        .from(registers)
        .innerJoin(cases, eq(cases.id, registers.caseId))
        .where(
          and(
            ofLines(query),
            after &&
              sql`(registers.from_on, registers.case_id, registers.key) > (${after.from}, ${after.caseId}, ${after.key})`,
          ),
        )
        .orderBy(asc(registers.from), asc(registers.caseId), asc(registers.key))
        .limit(limit);
      return rows satisfies readonly DeskLine[];
    },

    async countLines(query) {
      if (emptyList(query)) return 0;
      const some = db
        .select({ key: registers.key })
        .from(registers)
        .innerJoin(cases, eq(cases.id, registers.caseId))
        .where(ofLines(query))
        .limit(COUNTED)
        .as('some');
      const [counted] = await db.select({ n: sql<number>`cast(count(*) as integer)` }).from(some);
      return counted?.n ?? 0;
    },

    async deadlines({ since, until, among, assignees, limit }) {
      if (emptyList({ among, assignees })) return [];
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
        .where(
          and(
            sql`deadlines.status = 'running' and not entitles`,
            gte(deadlines.due, since),
            lte(deadlines.due, until),
            whose(among, assignees),
          ),
        )
        .orderBy(asc(deadlines.due), asc(deadlines.caseId), asc(deadlines.key))
        .limit(limit);
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
