/** 副卷: which entries of a journal parties do not see – what the organ deliberates, and the papers that come of it. */
import type { EntryRow } from '../../db/rows.ts';
import { papers } from '../../templates/index.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';

const volumes: Readonly<Record<string, { readonly volume: 'main' | 'inner' }>> = papers;

const ofPapers = ['paper.issued', 'paper.voided', 'paper.served'];

export function isOfInnerFile(
  { events }: Pick<Procedure, 'events'>,
  { type, data }: Pick<EntryRow, 'type' | 'data'>,
): boolean {
  if (events[type]?.internal) return true;
  return ofPapers.includes(type) && volumes[JSON.parse(data).kind]?.volume === 'inner';
}
