/** One step of a case: the machine's answer to an event, as the next position or as a refusal with its article. */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
} from 'xstate';
import { type Refusal, refusalOf } from './condition.ts';
import type { Envelope } from './event.ts';
import type { Procedure } from './procedure.ts';
import type { Clock } from './reckoning.ts';
import { flatValue, type Rulebook, type RulebookEntry, rulebookOf } from './rulebook.ts';

/** Where a case stands: the machine's state value, its flat name, and the facts. */
export type Position<Facts = unknown> = {
  readonly value: unknown;
  readonly flat: string;
  readonly facts: Facts;
};

export type StepResult<Facts> =
  | { readonly position: Position<Facts>; readonly basis: readonly string[] }
  | { readonly refusal: Refusal };

const rulebooks = new WeakMap<Procedure, Rulebook>();

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/**
 * XState's own `transition()` makes an actor for every step. Our machines only assign, so one inert scope serves
 * every step of a machine at half the cost; the tests compare the two over every edge.
 */
function scopeFor(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine, { input: {} });
  const nothing = () => {};
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}

export function rulebookFor(procedure: Procedure): Rulebook {
  const known = rulebooks.get(procedure);
  if (known) return known;
  const book = rulebookOf(procedure.machine);
  rulebooks.set(procedure, book);
  return book;
}

/** Where a case stands on the day it is filed. */
export function firstPosition<Facts>(procedure: Procedure<Facts>, facts: Facts): Position<Facts> {
  const value = initialValue(procedure);
  return { value, flat: flatValue(value), facts };
}

/** Takes the event, or says which condition of which article it does not meet. */
export function step<Facts>(
  procedure: Procedure<Facts>,
  position: Position<Facts>,
  event: Envelope,
): StepResult<Facts> {
  const branches = rulebookFor(procedure).get(position.flat)?.get(event.type) ?? [];
  const branch = branches.find((b) =>
    b.if.every((name) => holds(procedure, name, position.facts, event)),
  );
  if (!branch) return { refusal: notHere(procedure, position, event.type) };
  const refusal =
    event.clock && firstRefusal(procedure, branch, position.facts, event, event.clock);
  if (refusal) return { refusal };
  const snapshot = snapshotOf(procedure, position);
  const next = procedure.machine.transition(snapshot, event, scopeFor(procedure.machine));
  return {
    position: positionOf(next as AnyMachineSnapshot),
    basis: branch.basis ?? procedure.events[event.type]?.basis ?? [],
  };
}

/**
 * Why the event cannot be taken here and now, as far as that can be told before its form is filled in;
 * null when it may be tried.
 */
export function obstacle<Facts>(
  procedure: Procedure<Facts>,
  position: Position<Facts>,
  event: Envelope & { readonly clock: Clock },
): Refusal | null {
  const branches = rulebookFor(procedure).get(position.flat)?.get(event.type) ?? [];
  if (branches.length === 0) return notHere(procedure, position, event.type);
  const refusals = branches.map((branch) =>
    firstRefusal(
      procedure,
      { ...branch, when: branch.when.filter((name) => !procedure.conditions[name]?.asksData) },
      position.facts,
      event,
      event.clock,
    ),
  );
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function firstRefusal<Facts>(
  procedure: Procedure<Facts>,
  branch: RulebookEntry,
  facts: Facts,
  event: Envelope,
  clock: Clock,
): Refusal | null {
  for (const name of branch.when) {
    const condition = procedure.conditions[name];
    if (condition && !condition.test(facts, event, clock))
      return refusalOf(condition, facts, event, clock);
  }
  return null;
}

function holds<Facts>(
  procedure: Procedure<Facts>,
  name: string,
  facts: Facts,
  event: Envelope,
): boolean {
  return procedure.conditions[name]?.test(facts, event, event.clock as Clock) ?? false;
}

function notHere(procedure: Procedure, position: Position, type: string): Refusal {
  const title = procedure.events[type]?.title ?? type;
  const state = procedure.stateTitles[position.flat] ?? position.flat;
  return {
    code: 'event.notInState',
    detail: `案件处于“${state}”，不能办理“${title}”。`,
    basis: [
      ...new Set([
        ...(procedure.stateBasis[position.flat] ?? []),
        ...(procedure.events[type]?.basis ?? []),
      ]),
    ],
  };
}

function initialValue(procedure: Procedure): unknown {
  const walk = (node: Procedure['machine']['root']): unknown => {
    const initial = node.initial?.target[0];
    if (!initial) return undefined;
    const inner = walk(initial);
    return inner === undefined ? initial.key : { [initial.key]: inner };
  };
  return walk(procedure.machine.root);
}

/** By the facts of the position: the snapshot that a step ends with is the one the next begins with. */
const snapshots = new WeakMap<object, AnyMachineSnapshot>();

function snapshotOf(procedure: Procedure, { value, facts }: Position): AnyMachineSnapshot {
  const known = snapshots.get(facts as object);
  if (known?.value === value && known?.machine === procedure.machine) return known;
  return procedure.machine.resolveState({ value: value as never, context: facts });
}

function positionOf<Facts>(snapshot: AnyMachineSnapshot): Position<Facts> {
  const { value, context } = snapshot;
  snapshots.set(context, snapshot);
  return { value, flat: flatValue(value), facts: context as Facts };
}
