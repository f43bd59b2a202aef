/** The chain of a case's entries: how an entry is hashed, and how a chain is checked. Nothing is decided here. */
import { hash } from 'node:crypto';
import type { EntryRow } from '../../db/rows.ts';

export type UnhashedEntry = Omit<EntryRow, 'previousHash' | 'hash'>;

/** What the chain of a new case starts from. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the previous hash and the entry's fields in fixed order, as hex. */
function hashOf(entry: UnhashedEntry, previousHash: string): string {
  const fields = [
    previousHash,
    entry.caseId,
    entry.seq,
    entry.type,
    entry.data,
    entry.effectiveOn,
    entry.recordedAt,
    entry.actor,
    entry.actorRole,
    entry.basis,
    entry.reason,
  ];
  return hash('sha256', JSON.stringify(fields));
}

export function chained(entry: UnhashedEntry, previousHash: string): EntryRow {
  return { ...entry, previousHash, hash: hashOf(entry, previousHash) };
}

export type ChainFault = { readonly seq: number; readonly says: string };

/** The first entry that does not fit the chain, or a head that does not meet its end; null when whole. */
export function chainFault(entries: readonly EntryRow[], head: string): ChainFault | null {
  let previous = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return { seq: entry.seq, says: '记录编号不连续' };
    if (entry.previousHash !== previous) return { seq: entry.seq, says: '与上一条记录不衔接' };
    if (hashOf(entry, previous) !== entry.hash) return { seq: entry.seq, says: '内容与其摘要不符' };
    previous = entry.hash;
  }
  return previous === head ? null : { seq: entries.length, says: '记录末尾与案件所存摘要不符' };
}
