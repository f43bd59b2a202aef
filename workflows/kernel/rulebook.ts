/** The machine read as a table: every state, every event it takes, the conditions and the articles. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Citation } from './citation.ts';
import type { RuleMeta, RuleParams } from './rule.ts';

export type RulebookEntry = {
  readonly event: string;
  /** Flat name of the state it leads to; null where the case stays. */
  readonly to: string | null;
  readonly if: readonly string[];
  readonly when: readonly string[];
  readonly basis: readonly Citation[] | null;
};

/** Flat state → event → its branches in order. */
export type Rulebook = ReadonlyMap<string, ReadonlyMap<string, readonly RulebookEntry[]>>;

export function rulebookOf(machine: AnyStateMachine): Rulebook {
  const book = new Map<string, ReadonlyMap<string, readonly RulebookEntry[]>>();
  for (const leaf of leavesOf(machine.root)) book.set(flatOf(leaf), rulesAt(leaf));
  return book;
}

/** `{ proceedings: 'running' }` → `proceedings.running`. */
export function flatValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[key, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${key}.${flatValue(inner)}`;
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values(node.states) as AnyStateNode[];
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

const flatOf = (node: AnyStateNode) => node.path.join('.');

/** A child's rules stand before its parents', as XState takes them. */
function rulesAt(leaf: AnyStateNode): ReadonlyMap<string, readonly RulebookEntry[]> {
  const rules = new Map<string, RulebookEntry[]>();
  for (let node: AnyStateNode | undefined = leaf; node; node = node.parent) {
    for (const [event, transitions] of node.transitions) {
      const entries = transitions.map((transition) => {
        const params = (transition.guard as { params: RuleParams }).params;
        const target = transition.target?.[0];
        return {
          event,
          to: target ? flatOf(target) : null,
          if: params.if,
          when: params.when,
          basis: (transition.meta as RuleMeta | undefined)?.basis ?? null,
        };
      });
      rules.set(event, [...(rules.get(event) ?? []), ...entries]);
    }
  }
  return rules;
}
