/** Questions to a case's facts that conditions of several articles ask. */
import type { Clock, Day } from '../../kernel/reckoning.ts';
import { requestOf } from '../../kernel/term.ts';
import { activeParties, type Facts, type Party } from '../facts.ts';
import { terms } from '../terms.ts';

/** Sorts after every day. */
export const NEVER = '9999-12-31';

export const present = (facts: Facts, id: string): Party | undefined =>
  activeParties(facts).find((party) => party.id === id);

export const isOpenStretch = (facts: Facts, id: string) =>
  facts.stretches.some((s) => s.id === id && s.to === null);

export const startedBy = (facts: Facts, id: string, on: Day) =>
  facts.stretches.some((s) => s.id === id && s.from <= on);

export const isAfterAsking = (facts: Facts, what: string, on: Day) =>
  on >= (facts.askedOn[what] ?? on);

export function dueOf(facts: Facts, clock: Clock, key: string): Day | null {
  const term = terms(facts).find((candidate) => candidate.key === key);
  if (!term) return null;
  return clock.dates(requestOf(term, facts.region)).due;
}

/** Whether the term has run out by then; a term that has not begun, or stands still, has not. */
export function isOver(facts: Facts, clock: Clock, key: string, on: Day): boolean {
  const due = dueOf(facts, clock, key);
  return due !== null && on > due;
}
