/** A legal condition of a step: a named predicate with the code, the sentence and the article of its refusal. */
import type { Citation } from './citation.ts';
import type { Envelope, EventDeclarations, EventOf } from './event.ts';
import type { Clock } from './reckoning.ts';

export type Condition<Facts, Event = Envelope> = {
  /** Refusal code, `subject.reason`. */
  readonly code: string;
  /** What the refusal says, in Chinese. */
  readonly says: string | ((facts: Facts, event: Event, clock: Clock) => string);
  readonly basis: readonly Citation[];
  /** The article leaves it open; this is our reading of it. */
  readonly reading?: true;
  /** Reads the event's data, so it cannot be told before somebody has filled in the form. */
  readonly asksData?: true;
  readonly test: (facts: Facts, event: Event, clock: Clock) => boolean;
};

export type Conditions<Facts> = Readonly<Record<string, Condition<Facts>>>;

export type Refusal = {
  readonly code: string;
  readonly detail: string;
  readonly basis: readonly string[];
};

/**
 * Returns a declarer of conditions over one procedure's facts, typed by the events it judges.
 * The machine calls a condition only on the transitions that name it, hence the one cast.
 */
export function conditionsOn<Facts, Events extends EventDeclarations>() {
  return <Type extends keyof Events = keyof Events>(
    condition: Condition<Facts, EventOf<Events, Type>>,
  ): Condition<Facts> => condition as unknown as Condition<Facts>;
}

export function refusalOf<Facts>(
  condition: Condition<Facts>,
  facts: Facts,
  event: Envelope,
  clock: Clock,
): Refusal {
  const { says } = condition;
  return {
    code: condition.code,
    detail: typeof says === 'string' ? says : says(facts, event, clock),
    basis: condition.basis,
  };
}
