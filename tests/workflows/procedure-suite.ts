/** What every procedure's machine must show, whatever its law: run with the procedure and its worlds. */
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { partsOf } from '../../workflows/kernel/citation.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Position, rulebookFor, step } from '../../workflows/kernel/step.ts';
import { clock } from '../clock/the-clock.ts';
import {
  assertInvariants,
  deadEnds,
  envelope,
  explore,
  type Graph,
  type Invariant,
  type World,
} from './explore.ts';

export function procedureSuite<Facts>(
  procedure: Procedure<Facts>,
  worlds: readonly World<Facts>[],
  invariants: readonly Invariant<Facts>[],
): void {
  const book = rulebookFor(procedure);
  const graphs: readonly Graph<Facts>[] = worlds.map((world) => explore(procedure, world, clock));

  describe(`the machine of ${procedure.title}`, () => {
    it('names a title and an article for every state', () => {
      for (const flat of book.keys()) {
        expect(procedure.stateTitles[flat], flat).toBeTruthy();
        expect(procedure.stateBasis[flat]?.length, flat).toBeGreaterThan(0);
      }
      expect(Object.keys(procedure.stateTitles).sort()).toEqual([...book.keys()].sort());
    });

    it('cites registered instruments everywhere', () => {
      const cited = [
        ...Object.values(procedure.events).flatMap((event) => event.basis),
        ...Object.values(procedure.conditions).flatMap((condition) => condition.basis),
        ...Object.values(procedure.stateBasis).flat(),
      ];
      for (const citation of cited) expect(partsOf(citation), citation).not.toBeNull();
    });

    it('says who may post each event', () => {
      for (const event of Object.keys(procedure.events)) {
        if (event === procedure.filingEvent) continue;
        expect(procedure.access.grants[event]?.length, event).toBeGreaterThan(0);
      }
    });

    it('takes every declared event in some state, and no undeclared one', () => {
      const taken = new Set([...book.values()].flatMap((events) => [...events.keys()]));
      const declared = Object.keys(procedure.events).filter(
        (event) => event !== procedure.filingEvent,
      );
      expect([...taken].sort()).toEqual(declared.sort());
    });

    it('uses every condition, and each has a code, a sentence and an article', () => {
      const used = new Set(
        [...book.values()].flatMap((events) =>
          [...events.values()].flat().flatMap((rule) => [...rule.if, ...rule.when]),
        ),
      );
      expect([...used].sort()).toEqual(Object.keys(procedure.conditions).sort());
      for (const condition of Object.values(procedure.conditions)) {
        expect(condition.code).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/);
        expect(condition.basis.length).toBeGreaterThan(0);
      }
    });

    const samplePositions = new Map<string, Position<Facts>>();
    for (const graph of graphs) {
      for (const node of graph.nodes) {
        if (!samplePositions.has(node.position.flat))
          samplePositions.set(node.position.flat, node.position);
      }
    }

    it('is brought into every state by some world', () => {
      expect([...samplePositions.keys()].sort()).toEqual([...book.keys()].sort());
    });

    for (const [flat, rules] of book) {
      it(`refuses in ${flat} every event that is not listed there, with a code and an article`, () => {
        const position = samplePositions.get(flat);
        if (!position) throw new Error(`No world reaches ${flat}`);
        for (const event of Object.keys(procedure.events)) {
          if (rules.has(event)) continue;
          const result = step(
            procedure,
            position,
            envelope({ type: event, on: '2021-12-31' }, 99, clock),
          );
          if (!('refusal' in result)) throw new Error(`${event} was taken in ${flat}`);
          expect(result.refusal.code).toBe('event.notInState');
          expect(result.refusal.basis.length).toBeGreaterThan(0);
        }
      });
    }

    for (const [index, world] of worlds.entries()) {
      const graph = graphs[index] as Graph<Facts>;
      it(`leaves no dead end and breaks no invariant: ${world.name} (${graph.nodes.length} nodes, ${graph.tried} edges tried)`, () => {
        expect(deadEnds(graph).map((node) => node.path)).toEqual([]);
        assertInvariants(graph, invariants);
      });
    }

    it('steps exactly as XState’s own pure transition does, over every edge', () => {
      for (const { from, by, to } of graphs.flatMap((graph) => graph.edges)) {
        const { machine } = procedure;
        const { value, facts } = from.position;
        const snapshot = machine.resolveState({ value: value as never, context: facts });
        const event = envelope(by, from.path.length + 2, clock);
        const [next] = transition(machine, snapshot as never, event as never);
        const ours = step(procedure, from.position, event);
        if ('refusal' in ours) throw new Error(`${by.type} was refused on an edge`);
        const theirs = next as unknown as { value: unknown; context: unknown };
        expect(JSON.stringify(ours.position.value)).toBe(JSON.stringify(theirs.value));
        expect(JSON.stringify(ours.position.facts)).toBe(JSON.stringify(theirs.context));
        expect(to.position.flat).toBe(ours.position.flat);
      }
    });

    it('takes each event of every world at least once, so that no sample is idle', () => {
      for (const [index, world] of worlds.entries()) {
        const taken = new Set(graphs[index]?.edges.map((edge) => JSON.stringify(edge.by)));
        const idle = world.alphabet.filter(
          (sample) => !sample.idle && !taken.has(JSON.stringify(sample)),
        );
        expect(idle, world.name).toEqual([]);
      }
    });
  });
}
