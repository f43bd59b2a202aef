/**
 * Exhaustive search over a procedure's machine, shared by every procedure's tests. A world is a start, an
 * alphabet of sample events and the facts that tell its nodes apart. Facts of different concerns are changed by
 * different events only, so each concern is searched in a world that holds everything its conditions read,
 * instead of all concerns multiplied.
 */
import type { Envelope } from '../../workflows/kernel/event.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import { type Position, step } from '../../workflows/kernel/step.ts';

export type Sample = {
  readonly type: string;
  readonly data?: unknown;
  readonly on: string;
  readonly by?: string;
  /** It is in the alphabet to be refused everywhere. */
  readonly idle?: true;
};

export type World<Facts> = {
  readonly name: string;
  readonly start: Position<Facts>;
  readonly alphabet: readonly Sample[];
  /** What tells two nodes of this world apart, besides the state. */
  readonly key: (facts: Facts) => unknown;
};

export type Node<Facts> = {
  readonly position: Position<Facts>;
  /** The shortest way here from the start. */
  readonly path: readonly Sample[];
};

export type Edge<Facts> = {
  readonly from: Node<Facts>;
  readonly by: Sample;
  readonly to: Node<Facts>;
};

export type Graph<Facts> = {
  readonly nodes: readonly Node<Facts>[];
  readonly edges: readonly Edge<Facts>[];
  /** How many (node, event) pairs were tried, taken or refused. */
  readonly tried: number;
};

export function explore<Facts>(
  procedure: Procedure<Facts>,
  world: World<Facts>,
  clock: Clock,
): Graph<Facts> {
  const keyOf = (position: Position<Facts>) =>
    JSON.stringify([position.flat, world.key(position.facts)]);
  const start: Node<Facts> = { position: world.start, path: [] };
  const seen = new Map([[keyOf(world.start), start]]);
  const queue = [start];
  const edges: Edge<Facts>[] = [];
  let tried = 0;
  for (const from of queue) {
    for (const sample of world.alphabet) {
      tried += 1;
      const result = step(procedure, from.position, envelope(sample, from.path.length + 2, clock));
      if ('refusal' in result) continue;
      const key = keyOf(result.position);
      let to = seen.get(key);
      if (!to) {
        to = { position: result.position, path: [...from.path, sample] };
        seen.set(key, to);
        queue.push(to);
        if (queue.length > 100_000) throw new Error(`World ${world.name} does not end`);
      }
      edges.push({ from, by: sample, to });
    }
  }
  return { nodes: queue, edges, tried };
}

export type Invariant<Facts> = {
  readonly says: string;
  readonly holds: (before: Position<Facts>, event: Sample, after: Position<Facts>) => boolean;
};

/** Throws with the shortest counter-example; edges come in the order of their distance from the start. */
export function assertInvariants<Facts>(
  graph: Graph<Facts>,
  invariants: readonly Invariant<Facts>[],
): void {
  for (const { from, by, to } of graph.edges) {
    for (const invariant of invariants) {
      if (invariant.holds(from.position, by, to.position)) continue;
      const way = [...from.path, by].map(
        (sample) => `  ${sample.on} ${sample.type} ${JSON.stringify(sample.data ?? {})}`,
      );
      throw new Error([`Broken: ${invariant.says}`, ...way, `  → ${to.position.flat}`].join('\n'));
    }
  }
}

/** Nodes from which no closed state can be reached within the graph. */
export function deadEnds<Facts>(graph: Graph<Facts>): readonly Node<Facts>[] {
  const into = new Map<Node<Facts>, Node<Facts>[]>();
  for (const edge of graph.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge.from]);
  const alive = new Set(graph.nodes.filter((node) => node.position.flat.startsWith('closed.')));
  for (const node of alive) for (const before of into.get(node) ?? []) alive.add(before);
  return graph.nodes.filter((node) => !alive.has(node));
}

export function envelope(sample: Sample, entry: number, clock: Clock | null): Envelope {
  return {
    type: sample.type,
    data: sample.data ?? {},
    on: sample.on,
    today: sample.on,
    by: { account: sample.by ?? 'officer', role: 'officer' },
    entry,
    clock,
  };
}
