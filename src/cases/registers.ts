/** A case's lines in the lists that reach beyond it, as rows: derived from its facts, never facts of their own. */
import type { RegisterRow } from '../../db/rows.ts';
import { nameKey } from '../../workflows/kernel/name-key.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';

export function registerRows(
  procedure: Procedure,
  facts: unknown,
  clock: Clock,
): readonly RegisterRow[] {
  return (procedure.registers?.(facts, clock) ?? []).map(({ subject, basis, data, ...line }) => ({
    ...line,
    subject: subject.name,
    subjectKey: nameKey(subject.name),
    subjectNumber: subject.number?.toUpperCase() ?? null,
    basis: JSON.stringify(basis),
    data: JSON.stringify(data),
  }));
}

/** Under which keys a name or a number may stand in a register. */
export const subjectKeys = (subject: string): readonly string[] => [
  nameKey(subject),
  subject.trim().toUpperCase(),
];
