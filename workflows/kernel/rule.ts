/** One lawful step as a transition of a machine: where it leads, under which conditions, by which article. */
import type { Citation } from './citation.ts';
import type { Conditions } from './condition.ts';
import type { Envelope } from './event.ts';

export type RuleParams<Name extends string = string> = {
  /** Which way: conditions that choose between branches, and are asked on replay too. */
  readonly if: readonly Name[];
  /** Whether lawful: conditions asked once, when the event is recorded. */
  readonly when: readonly Name[];
};

export type RuleMeta = { readonly basis?: readonly Citation[] };

type RuleOptions<Name extends string> = {
  /** Absolute state, `closed.decided`; without it the case stays where it is. */
  readonly to?: string;
  readonly if?: readonly Name[];
  readonly when?: readonly Name[];
  /** Where the step rests on another article than its event does. */
  readonly basis?: readonly Citation[];
};

/** Returns the builder of transitions for the machine of that id, with its conditions' names checked. */
export function rulesOf<Name extends string>(machineId: string) {
  return (options: RuleOptions<Name> = {}) => ({
    ...(options.to === undefined ? {} : { target: `#${machineId}.${options.to}` }),
    guard: {
      type: 'lawful' as const,
      params: { if: options.if ?? [], when: options.when ?? [] } as RuleParams<Name>,
    },
    actions: 'note' as const,
    meta: { ...(options.basis ? { basis: options.basis } : {}) } as RuleMeta,
  });
}

/** The guard behind every rule: branches always, legal conditions only while a clock is there to judge them. */
export function isLawful<Facts>(
  conditions: Conditions<Facts>,
  facts: Facts,
  event: Envelope,
  params: RuleParams,
): boolean {
  const { clock } = event;
  const holds = (name: string) => {
    const condition = conditions[name];
    if (!condition) throw new Error(`No condition is named ${name}`);
    return condition.test(facts, event, clock as NonNullable<typeof clock>);
  };
  return params.if.every(holds) && (clock === null || params.when.every(holds));
}
