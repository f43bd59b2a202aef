/** A case built again from its journal, with wrong entries put right: what every projection must equal. */
import type { EntryRow } from '../../db/rows.ts';
import type { Refusal } from '../../workflows/kernel/condition.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import type { Opening, Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day } from '../../workflows/kernel/reckoning.ts';
import { firstPosition, type Position, step } from '../../workflows/kernel/step.ts';
import { dayOf } from '../clock/time.ts';

/** The first entry's data: the filing as checked, and what the organ added when it opened the case. */
export type FiledData = { readonly filing: unknown; readonly opening: Opening };

export type Correction = {
  readonly entry: number;
  readonly field: string;
  readonly value: unknown;
  /** What was supplied anew for a filing that was put right. */
  readonly supplied?: unknown;
  /** Lapses that had not come about, had the entry been right: they count no more. */
  readonly fallen?: readonly number[];
  /** What of the entry's data was reckoned anew from what was put right. */
  readonly follows?: Readonly<Record<string, unknown>>;
};

export type Fact = { readonly type: string; readonly data: unknown; readonly on: string };

/** A correction about to be made: the entry it puts right must be lawful as it will read, by this clock. */
export type Amendment = Correction & { readonly clock: Clock; readonly today: Day };

export type ReplayFault = {
  readonly seq: number;
  readonly says: string;
  /** The law that the amended entry itself would break. */
  readonly refusal?: Refusal;
};

export type Replayed =
  | { readonly position: Position; readonly closedOn: Day | null }
  | { readonly fault: ReplayFault };

/** Folds the journal; a fault names the entry that no longer follows from those before it. */
export const replay = (
  procedure: Procedure,
  entries: readonly EntryRow[],
  amendment?: Amendment,
): Replayed => fold(procedure, entries, amendment, null);

/** The lapses that the amendment takes the ground from; those that would not stand without it either are left alone. */
export function fallenBy(
  procedure: Procedure,
  entries: readonly EntryRow[],
  amendment: Amendment,
): readonly number[] {
  const refusedWith = (change?: Amendment): readonly number[] => {
    const refused: number[] = [];
    const passOver = (seq: number) => refused.push(seq);
    fold(procedure, entries, change, { clock: amendment.clock, passOver });
    return refused;
  };
  const before = refusedWith();
  return refusedWith(amendment).filter((seq) => !before.includes(seq));
}

/** By whose clock lapses have to be lawful, and who is told of those that are not. */
type Judge = { readonly clock: Clock; readonly passOver: (seq: number) => void };

function fold(
  procedure: Procedure,
  entries: readonly EntryRow[],
  amendment: Amendment | undefined,
  judge: Judge | null,
): Replayed {
  const facts = corrected(procedure, entries, amendment);
  const fallen = fallenIn(entries, amendment);
  const [first] = entries;
  const filed = first && procedure.open(...openingOf(facts.get(first.seq)));
  if (!first || !filed) return { fault: { seq: 0, says: '没有立案记录' } };
  if ('refusal' in filed) return { fault: faultOf(1, filed.refusal, amendment) };
  const { receivedOn } = procedure.summary(filed.facts);
  if (amendment && receivedOn > amendment.today) {
    return { fault: faultOf(1, notYet(procedure), amendment) };
  }
  let position: Position = firstPosition(procedure, filed.facts);
  let closedOn: Day | null = null;
  for (const entry of entries.slice(1)) {
    if (fallen.has(entry.seq)) continue;
    const isAmended = amendment?.entry === entry.seq;
    const judged = isAmended || !procedure.events[entry.type]?.lapse ? null : judge;
    const clock = isAmended ? amendment.clock : (judged?.clock ?? null);
    const envelope = envelopeOf(entry, facts.get(entry.seq), clock);
    if (amendment && envelope.on < receivedOn) {
      return { fault: { seq: entry.seq, says: `生效日期早于收到申请之日（${receivedOn}）。` } };
    }
    const result = step(procedure, position, envelope);
    if ('refusal' in result && judged) {
      judged.passOver(entry.seq);
      continue;
    }
    if ('refusal' in result) return { fault: faultOf(entry.seq, result.refusal, amendment) };
    closedOn = closingDay(position, closedOn, result.position, envelope.on);
    position = result.position;
  }
  return { position, closedOn };
}

function fallenIn(entries: readonly EntryRow[], amendment: Amendment | undefined): Set<number> {
  const corrections = entries
    .filter(({ type }) => type === 'entry.corrected')
    .map(({ data }): Correction => JSON.parse(data));
  return new Set(
    [...corrections, ...(amendment ? [amendment] : [])].flatMap((c) => c.fallen ?? []),
  );
}

const isClosed = (flat: string) => flat.startsWith('closed.');

/** The day on which the case came to its end; null while it is open. */
export function closingDay(
  before: Position,
  closedBefore: Day | null,
  after: Position,
  on: Day,
): Day | null {
  if (!isClosed(after.flat)) return null;
  return isClosed(before.flat) ? closedBefore : on;
}

const notYet = ({ filingBasis }: Procedure): Refusal => ({
  code: 'effectiveOn.future',
  detail: '收到日期不得晚于今日。',
  basis: filingBasis,
});

const faultOf = (seq: number, refusal: Refusal, amendment: Amendment | undefined): ReplayFault => ({
  seq,
  says: refusal.detail,
  ...(amendment?.entry === seq ? { refusal } : {}),
});

/** An entry's data as corrections have left them. */
export function correctedFact(
  procedure: Procedure,
  entries: readonly EntryRow[],
  seq: number,
): Fact | undefined {
  return corrected(procedure, entries).get(seq);
}

/** The value put at a path such as `items.0`, also where its object left the field out; undefined where the path leads nowhere. */
function withField(data: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const inner = inside(data, key);
  if (inner === undefined && (rest.length > 0 || !couldHold(data, key))) return undefined;
  const next = rest.length === 0 ? value : withField(inner, rest.join('.'), value);
  if (next === undefined) return undefined;
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === key ? next : item));
  return { ...(data as object), [key]: next };
}

/** A list does not grow by a correction, and what every object inherits is nobody's field. */
const couldHold = (data: unknown, key: string): boolean =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && !(key in Object.prototype);

export const fieldAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce(inside, data);

function inside(data: unknown, key: string): unknown {
  if (Array.isArray(data)) return /^\d+$/.test(key) ? data[Number(key)] : undefined;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  return (data as Record<string, unknown>)[key];
}

function corrected(
  procedure: Procedure,
  entries: readonly EntryRow[],
  amendment?: Amendment,
): Map<number, Fact> {
  const facts = new Map<number, Fact>();
  for (const entry of entries) {
    facts.set(entry.seq, { type: entry.type, data: JSON.parse(entry.data), on: entry.effectiveOn });
  }
  for (const entry of entries) {
    if (entry.type === 'entry.corrected') correct(procedure, facts, JSON.parse(entry.data));
  }
  if (amendment) correct(procedure, facts, amendment);
  return facts;
}

function correct(
  procedure: Procedure,
  facts: Map<number, Fact>,
  { entry, field, value, supplied, follows }: Correction,
): void {
  const fact = facts.get(entry);
  if (!fact) return;
  const right = put(procedure, fact, pathOf(entry, field), value);
  const whole = follows ? { ...right, data: { ...(right.data as object), ...follows } } : right;
  facts.set(entry, supplied === undefined ? whole : suppliedAnew(whole, supplied));
}

function suppliedAnew(fact: Fact, supplied: unknown): Fact {
  const filed = fact.data as FiledData;
  return { ...fact, data: { ...filed, opening: { ...filed.opening, supplied } } };
}

/**
 * The first entry holds the filing beside what the organ added; people name its fields as they filed them,
 * and it took effect on the day of receipt.
 */
export function pathOf(seq: number, field: string): string {
  if (seq !== 1 || field.startsWith('filing.')) return field;
  return field === 'effectiveOn' ? 'filing.receivedOn' : `filing.${field}`;
}

export function put({ events }: Procedure, fact: Fact, path: string, value: unknown): Fact {
  const { type, data } = fact;
  const ownDay = events[type]?.dayIn?.(data as never);
  if (path !== 'effectiveOn' && path !== ownDay)
    return { ...fact, data: withField(data, path, value) ?? data };
  const named = ownDay === undefined ? data : { ...(data as object), [ownDay]: value };
  return { ...fact, on: value as string, data: named };
}

function openingOf(fact: Fact | undefined): [never, Opening] {
  if (!fact) throw new Error('A journal without its first entry');
  const { filing, opening } = fact.data as FiledData;
  return [filing as never, opening];
}

function envelopeOf(entry: EntryRow, fact: Fact | undefined, clock: Clock | null): Envelope {
  return {
    type: entry.type,
    data: fact?.data,
    on: fact?.on ?? entry.effectiveOn,
    today: dayOf(entry.recordedAt),
    by: { account: entry.actor, role: entry.actorRole as Envelope['by']['role'] },
    entry: entry.seq,
    clock,
  };
}
