/**
 * The random draw of a panel (办法7) as anybody can repeat it: pool and seed are committed to before, the
 * seed is revealed after, and hash(seed‖expert id) is the order; a witness may add a word of his own to the seed
 * when the pool is already fixed. Hashing is a port; who keeps the seed secret
 * until the draw is not this module's business.
 */
import type { Refusal } from '../kernel/condition.ts';
import { demandFault, exclusionOf, replacementFor, technicalSeats } from './composition.ts';
import {
  type DrawProtocol,
  type Expert,
  type FrozenPool,
  type PanelExpert,
  panelExpert,
  type Requirement,
  type Ties,
} from './experts.ts';

/** A hash function of 256 bits over a text's UTF-8, as lower-case hex, and the name under which others find it. */
export type Hash = { readonly name: string; readonly of: (text: string) => string };

export type DrawRequest = {
  readonly frozen: FrozenPool;
  readonly seed: string;
  /** The witness's word, if there was one: order is then by hash(hash(seed‖word)‖expert id). */
  readonly contribution?: string | undefined;
  readonly requirement: Requirement;
  readonly ties: Ties;
};

export type Drawn = { readonly protocol: DrawProtocol } | { readonly refusal: Refusal };

/** How many of each kind and field stand by to replace those who leave. */
const RESERVES_EACH = 10;

/** Commits to a pool and a seed: published before the draw, together. */
export function freeze(pool: readonly Expert[], seed: string, hash: Hash): FrozenPool {
  const sorted = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    hash: hash.name,
    pool: sorted,
    poolHash: hash.of(poolText(sorted)),
    commitment: hash.of(seed),
  };
}

/** Draws, or says which requirement this pool cannot meet. */
export function draw(request: DrawRequest, hash: Hash): Drawn {
  const { frozen, seed, contribution, requirement, ties } = request;
  const fault = demandFault(requirement) ?? poolFault(frozen.pool);
  if (fault) return { refusal: fault };
  const excluded: DrawProtocol['excluded'] = [];
  const eligible: Expert[] = [];
  for (const one of frozen.pool) {
    const exclusion = exclusionOf(one, ties);
    if (exclusion) excluded.push({ expertId: one.id, ...exclusion });
    else eligible.push(one);
  }
  const mixed = contribution === undefined ? seed : hash.of(`${seed}${contribution}`);
  const ordered = eligible
    .map((one) => ({ one, key: hash.of(`${mixed}${one.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const order = ordered.map(({ one }) => one);
  const selection = select(order, requirement);
  if ('refusal' in selection) return selection;
  return {
    protocol: {
      format: 'anjuan-draw-1',
      hash: hash.name,
      requirement,
      ties,
      pool: frozen.pool,
      poolHash: frozen.poolHash,
      commitment: frozen.commitment,
      seed,
      ...(contribution === undefined ? {} : { contribution }),
      excluded,
      order: ordered.map(({ one, key }) => ({ expertId: one.id, key })),
      selected: ids(selection.selected),
      reserves: ids(reservesOf(order, selection.selected, requirement)),
    },
  };
}

/** What is wrong with a protocol, one sentence each; empty where it is the draw that was committed to. */
export function verifyDraw(
  protocol: DrawProtocol,
  hash: Hash,
  /** From the journal entry before the draw; without it only the protocol's own consistency is told. */
  published?: Pick<FrozenPool, 'poolHash' | 'commitment'>,
): string[] {
  const { seed, contribution, requirement, ties, pool } = protocol;
  if (protocol.hash !== hash.name)
    return [`抽取使用的算法是${protocol.hash}，不能以${hash.name}核验。`];
  const frozen = freeze(pool, seed, hash);
  const again = draw({ frozen, seed, contribution, requirement, ties }, hash);
  if ('refusal' in again) return [`按记录的名单和要求不能抽取：${again.refusal.detail}`];
  return [
    ...unless(same(pool, frozen.pool), '专家名单未按编号排列。'),
    ...unless(protocol.poolHash === frozen.poolHash, '专家名单与其摘要不符。'),
    ...unless(protocol.commitment === frozen.commitment, '种子与其事先公布的摘要不符。'),
    ...unless(
      !published || published.poolHash === protocol.poolHash,
      '专家名单不是事先公布的名单。',
    ),
    ...unless(
      !published || published.commitment === protocol.commitment,
      '种子不是事先公布的种子。',
    ),
    ...unless(same(protocol.excluded, again.protocol.excluded), '回避剔除与名单不符。'),
    ...unless(same(protocol.order, again.protocol.order), '候选次序与种子不符。'),
    ...unless(same(protocol.selected, again.protocol.selected), '抽中人员与候选次序不符。'),
    ...unless(same(protocol.reserves, again.protocol.reserves), '递补人员与候选次序不符。'),
  ];
}

/** The panel after these experts left one by one, each replaced from the same order; a seat may stay empty. */
export function panelAfter(protocol: DrawProtocol, departures: readonly string[]): string[] {
  const byId = new Map(protocol.pool.map((one) => [one.id, panelExpert(one)]));
  const known = (list: readonly string[]) => list.flatMap((id) => byId.get(id) ?? []);
  let seats: PanelExpert[] = known(protocol.selected);
  let reserves: PanelExpert[] = known(protocol.reserves);
  for (const id of departures) {
    const leaving = seats.find((seat) => seat.id === id);
    if (!leaving) continue;
    const remaining = seats.filter((seat) => seat !== leaving);
    const next = replacementFor(leaving, remaining, reserves, protocol.requirement.fields);
    seats = next ? [...remaining, next] : remaining;
    reserves = reserves.filter((one) => one !== next);
  }
  return ids(seats);
}

type Selection = { readonly selected: readonly Expert[] } | { readonly refusal: Refusal };

/** In the order: finance seats first, then one for each field demanded, then whoever comes next of those fields. */
function select(order: readonly Expert[], requirement: Requirement): Selection {
  const { finance, fields } = requirement;
  const accountants = order.filter((one) => one.kind === 'finance');
  if (accountants.length < finance)
    return unmet(
      'draw.financeShort',
      `需要财务专家${finance}名，可抽取的只有${accountants.length}名。`,
    );
  const relevant = order.filter((one) => one.kind === 'technical' && isRelevant(one, fields));
  const firsts: Expert[] = [];
  for (const field of fields) {
    const first = relevant.find((one) => one.field === field);
    if (!first) return unmet('draw.fieldMissing', `没有可抽取的“${field}”领域技术专家。`);
    firsts.push(first);
  }
  const seats = technicalSeats(requirement);
  if (relevant.length < seats)
    return unmet(
      'draw.technicalShort',
      `需要技术专家${seats}名，可抽取的只有${relevant.length}名。`,
    );
  const others = relevant.filter((one) => !firsts.includes(one));
  return {
    selected: [
      ...accountants.slice(0, finance),
      ...firsts,
      ...others.slice(0, seats - firsts.length),
    ],
  };
}

const unmet = (code: string, detail: string): Selection => ({
  refusal: { code, detail, basis: ['办法7'] },
});

/** 相关技术领域的专家 (办法7): of a field that was demanded, or of any where none was. */
const isRelevant = (one: Expert, fields: readonly string[]) =>
  fields.length === 0 || (one.field !== undefined && fields.includes(one.field));

function reservesOf(
  order: readonly Expert[],
  selected: readonly Expert[],
  { fields }: Requirement,
): Expert[] {
  const taken = new Map<string, number>();
  return order.filter((one) => {
    if (selected.includes(one)) return false;
    if (one.kind === 'technical' && !isRelevant(one, fields)) return false;
    const kind = `${one.kind}|${one.field ?? ''}`;
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= RESERVES_EACH;
  });
}

function poolFault(pool: readonly Expert[]): Refusal | null {
  if (new Set(pool.map((one) => one.id)).size === pool.length) return null;
  return { code: 'draw.poolRepeats', detail: '专家名单中有重复的编号。', basis: ['办法7'] };
}

/** The pool as it is hashed: what decides a draw, and nothing that may change without changing it. */
const poolText = (pool: readonly Expert[]) =>
  JSON.stringify(
    pool.map((one) => [
      one.id,
      one.name,
      one.unit,
      one.parent ?? '',
      one.kind,
      one.field ?? '',
      one.interests,
      one.available,
      one.disqualified,
    ]),
  );

const ids = (experts: readonly { readonly id: string }[]) => experts.map((one) => one.id);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const unless = (holds: boolean, says: string) => (holds ? [] : [says]);
