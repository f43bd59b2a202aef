/** The lists that are asked for rarely, registers and experts: built for each query, not prepared. */

import { and, asc, desc, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { ExpertRow, KeptRegisterRow } from '../rows.ts';
import type { Tables } from '../schema/all-tables.ts';
import type { ExpertQuery, RegisterQuery, Store } from '../store.ts';
import type { Database, Dialect } from './statement-kit.ts';

/** Asked last and of each line that is left: the case's procedure stands in the narrow index. */
const writtenBy = (procedure: string, { casesBy }: Dialect): SQL =>
  sql`(select procedure from ${casesBy('sieve')} where cases.id = registers.case_id) = ${procedure}`;

export function registerLister(db: Database, { registers }: Tables, dialect: Dialect) {
  return async (query: RegisterQuery): Promise<readonly KeptRegisterRow[]> => {
    const { procedure, register, caseId, subjects, on, effect, since, until, limit } = query;
    if (subjects?.length === 0) return [];
    const filters: (SQL | undefined)[] = [
      register === undefined ? undefined : eq(registers.register, register),
      caseId === undefined ? undefined : eq(registers.caseId, caseId),
      subjects &&
        or(
          inArray(registers.subjectKey, [...subjects]),
          inArray(registers.subjectNumber, [...subjects]),
        ),
      effect === undefined ? undefined : eq(registers.effect, effect),
      since === undefined ? undefined : gte(registers.from, since),
      until === undefined ? undefined : lte(registers.from, until),
      on === undefined
        ? undefined
        : sql`in_force_from <= ${on} and (until_on is null or until_on >= ${on})`,
      procedure === undefined ? undefined : writtenBy(procedure, dialect),
    ];
    const found = db
      .select()
      .from(registers)
      .where(and(...filters))
      .orderBy(
        desc(registers.from),
        asc(registers.caseId),
        asc(registers.register),
        asc(registers.key),
      );
    return limit === undefined ? found : found.limit(limit);
  };
}

export function registerCounter(
  db: Database,
  { registers }: Tables,
  dialect: Dialect,
): Store['registerTotals'] {
  const { subject, effect } = registers;
  return async ({ procedure, register, since, until }) =>
    db
      .select({ subject, effect, lines: sql<number>`cast(count(*) as integer)` })
      .from(registers)
      .where(
        and(
          eq(registers.register, register),
          gte(registers.from, since),
          lte(registers.from, until),
          writtenBy(procedure, dialect),
        ),
      )
      .groupBy(subject, effect)
      .orderBy(asc(subject), asc(effect));
}

export function expertLister(db: Database, { experts }: Tables) {
  return async (query: ExpertQuery = {}): Promise<readonly ExpertRow[]> => {
    const { kind, field, after, limit } = query;
    const found = db
      .select()
      .from(experts)
      .where(
        and(
          kind === undefined ? undefined : eq(experts.kind, kind),
          field === undefined ? undefined : eq(experts.field, field),
          after === undefined ? undefined : gt(experts.id, after),
        ),
      )
      .orderBy(asc(experts.id));
    const rows = limit === undefined ? await found : await found.limit(limit);
    return rows as readonly ExpertRow[];
  };
}
