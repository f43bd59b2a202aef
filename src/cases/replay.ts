/** A case built again from its journal, with wrong entries put right: what every projection must equal. */
import type { EntryRow } from '../../db/store.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import type { Opening, Procedure } from '../../workflows/kernel/procedure.ts';
import { firstPosition, type Position, step } from '../../workflows/kernel/step.ts';
import { dayOf } from '../clock/time.ts';

/** The first entry's data: the filing as checked, and what the organ added when it opened the case. */
export type FiledData = { readonly filing: unknown; readonly opening: Opening };

export type Correction = {
  readonly entry: number;
  readonly field: string;
  readonly value: unknown;
};

type Fact = { readonly type: string; readonly data: unknown; readonly on: string };

export type ReplayFault = { readonly seq: number; readonly says: string };

export type Replayed = { readonly position: Position } | { readonly fault: ReplayFault };

/** Folds the journal; a fault names the entry that no longer follows from those before it. */
export function replay(procedure: Procedure, entries: readonly EntryRow[]): Replayed {
  const facts = corrected(entries);
  const [first] = entries;
  const filed = first && procedure.open(...openingOf(facts.get(first.seq)));
  if (!first || !filed) return { fault: { seq: 0, says: '没有立案记录' } };
  if ('refusal' in filed) return { fault: { seq: 1, says: filed.refusal.detail } };
  let position: Position = firstPosition(procedure, filed.facts);
  for (const entry of entries.slice(1)) {
    const result = step(procedure, position, envelopeOf(entry, facts.get(entry.seq)));
    if ('refusal' in result) return { fault: { seq: entry.seq, says: result.refusal.detail } };
    position = result.position;
  }
  return { position };
}

/** An entry's data as corrections have left them. */
export function correctedFact(entries: readonly EntryRow[], seq: number): Fact | undefined {
  return corrected(entries).get(seq);
}

/** The value put at a path such as `items.0`; undefined where the path leads nowhere. */
export function withField(data: unknown, path: string, value: unknown): unknown {
  const [key, ...rest] = path.split('.');
  if (key === undefined || typeof data !== 'object' || data === null || !Object.hasOwn(data, key))
    return undefined;
  const inner = (data as Record<string, unknown>)[key];
  const next = rest.length === 0 ? value : withField(inner, rest.join('.'), value);
  if (next === undefined) return undefined;
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === key ? next : item));
  return { ...data, [key]: next };
}

function corrected(entries: readonly EntryRow[]): Map<number, Fact> {
  const facts = new Map<number, Fact>();
  for (const entry of entries) {
    facts.set(entry.seq, { type: entry.type, data: JSON.parse(entry.data), on: entry.effectiveOn });
  }
  for (const entry of entries) {
    if (entry.type !== 'entry.corrected') continue;
    const { entry: seq, field, value }: Correction = JSON.parse(entry.data);
    const fact = facts.get(seq);
    if (fact) facts.set(seq, put(fact, pathOf(seq, field), value));
  }
  return facts;
}

/** The first entry holds the filing beside what the organ added; people name its fields as they filed them. */
export const pathOf = (seq: number, field: string): string =>
  seq === 1 && field !== 'effectiveOn' ? `filing.${field}` : field;

export function put(fact: Fact, field: string, value: unknown): Fact {
  if (field === 'effectiveOn') return { ...fact, on: String(value) };
  return { ...fact, data: withField(fact.data, field, value) ?? fact.data };
}

function openingOf(fact: Fact | undefined): [never, Opening] {
  if (!fact) throw new Error('A journal without its first entry');
  const { filing, opening } = fact.data as FiledData;
  return [filing as never, opening];
}

function envelopeOf(entry: EntryRow, fact: Fact | undefined): Envelope {
  return {
    type: entry.type,
    data: fact?.data,
    on: fact?.on ?? entry.effectiveOn,
    today: dayOf(entry.recordedAt),
    by: { account: entry.actor, role: entry.actorRole as Envelope['by']['role'] },
    entry: entry.seq,
    clock: null,
  };
}
