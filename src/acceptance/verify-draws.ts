/** Checks every draw that a journal records against what was published before it; no database is needed. */
import type { EntryRow } from '../../db/rows.ts';
import { verifyDraw } from '../../workflows/acceptance/draw.ts';
import { drawProtocol } from '../../workflows/acceptance/experts.ts';
import { sm3 } from './hash.ts';

/** What does not fit, entry by entry; empty where every draw can be repeated. */
export function drawFaults(entries: readonly EntryRow[]): string[] {
  return entries
    .filter(({ type }) => type === 'panel.drawn')
    .flatMap((entry) =>
      faultsOf(entry, entries).map((fault) => `journal.jsonl 第${entry.seq}条：${fault}`),
    );
}

function faultsOf(drawn: EntryRow, entries: readonly EntryRow[]): string[] {
  const demanded = entries.findLast(
    ({ type, seq }) => type === 'panel.demanded' && seq < drawn.seq,
  );
  if (!demanded) return ['抽取之前没有提出专家需求。'];
  const protocol = drawProtocol.safeParse(JSON.parse(drawn.data).supplied?.protocol);
  if (!protocol.success) return ['抽取记录不完整。'];
  return verifyDraw(protocol.data, sm3, JSON.parse(demanded.data).supplied);
}
