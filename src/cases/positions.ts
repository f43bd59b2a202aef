/**
 * Where the cases stand that were worked on a moment ago, read once: what is kept stays what counts, for a row whose
 * text differs in one letter is read anew. What hangs on the facts (summary, terms) is remembered with them.
 */
import { LRUCache } from 'lru-cache';
import type { CaseRow } from '../../db/rows.ts';
import type { Position } from '../../workflows/kernel/step.ts';

type Remembered = Pick<CaseRow, 'flat' | 'value' | 'facts'> & { readonly position: Position };

export function rememberedPositions() {
  const known = new LRUCache<string, Remembered>({ max: 2000 });

  function remember({ id, flat, value, facts }: CaseRow, position: Position): Position {
    known.set(id, { flat, value, facts, position });
    return position;
  }

  function of(row: CaseRow): Position {
    const last = known.get(row.id);
    if (last?.flat === row.flat && last.value === row.value && last.facts === row.facts)
      return last.position;
    return remember(row, {
      value: JSON.parse(row.value),
      flat: row.flat,
      facts: JSON.parse(row.facts),
    });
  }

  return { of, remember };
}
