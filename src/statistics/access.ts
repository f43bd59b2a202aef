/** Who reads the statistics: those who supervise and lead, and the office that reports on projects (办法24). */
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';

const readers: readonly Role[] = ['supervisor', 'head', 'office'];

/** The procedures whose statistics this person may read: of those whose every case he may read as well. */
export const statisticsFor = (
  procedures: Readonly<Record<string, Procedure>>,
  { roles }: { readonly roles: readonly Role[] },
): readonly string[] =>
  Object.values(procedures)
    .filter(
      (procedure) =>
        procedure.indicators &&
        roles.some((role) => readers.includes(role) && procedure.readers.includes(role)),
    )
    .map(({ id }) => id);
