/** What a note is: what one event adds to the facts; and what notes of every chapter do alike. */
import type { AcceptanceEventType, On } from '../events.ts';
import type { Day, Facts } from '../facts.ts';

type Note<Type extends AcceptanceEventType> = (facts: Facts, event: On<Type>) => Facts;

export type Notes<Types extends AcceptanceEventType> = {
  readonly [Type in Types]: Note<Type>;
};

export const unchanged = (facts: Facts) => facts;

/** 办法24: a stage of the project has left a record. */
export const recorded = (facts: Facts, stage: string): Facts =>
  facts.recordedStages.includes(stage)
    ? facts
    : { ...facts, recordedStages: [...facts.recordedStages, stage] };

export const closed = (facts: Facts, on: Day): Facts => ({ ...facts, since: on, closedOn: on });

/** Failed because a time ran out, not by an opinion (办法10、21). */
export const lapsed = (facts: Facts, on: Day, of: 'application' | 'rectification'): Facts =>
  recorded({ ...closed(facts, on), lapse: { of, on } }, '结论');
