/**
 * Remembers what is derived from a case's facts, and from which of them: the facts of the next event give the same
 * where nothing that was read has changed. Facts are never changed in place, so one property's identity is its value.
 */
import type { CaseSummary, Procedure } from '../../workflows/kernel/procedure.ts';
import type { RunningTerm } from '../../workflows/kernel/term.ts';

/** What was read, and what stood there, side by side. */
type Read = { readonly names: readonly PropertyKey[]; readonly values: readonly unknown[] };

type Known = {
  readonly value: unknown;
  readonly under: readonly unknown[];
  /** Null where all was read, as a copy of the facts or a list of their names does. */
  readonly read: Read | null;
};

/** What is known of some facts, each derivation at its own place: one entry for each event, not one for each derivation. */
const memory = new WeakMap<object, Known[]>();
let places = 0;

function knownOf(facts: object): Known[] {
  const known = memory.get(facts);
  if (known) return known;
  const none: Known[] = [];
  memory.set(facts, none);
  return none;
}

/**
 * `derive` must be a pure function of the facts and of what comes `under` them, which is compared by identity.
 * `before`: facts whose answer may still hold.
 */
export function perFacts<Under extends readonly unknown[], T>(
  derive: (procedure: Procedure, facts: unknown, ...under: Under) => T,
) {
  const place = places++;
  return (procedure: Procedure, facts: unknown, before: unknown, ...under: Under): T => {
    const known = knownOf(facts as object);
    const own = known[place];
    if (own && sameList(own.under, under)) return own.value as T;
    const last = before ? memory.get(before as object)?.[place] : undefined;
    if (last?.read && sameList(last.under, under) && readsTheSame(last.read, facts as object)) {
      known[place] = last;
      return last.value as T;
    }
    const watched = watch(facts as object);
    const value = derive(procedure, watched.facts, ...under);
    known[place] = { value, under, read: watched.read() };
    return value;
  };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function readsTheSame({ names, values }: Read, facts: object): boolean {
  const now = facts as Record<PropertyKey, unknown>;
  for (let i = 0; i < names.length; i += 1)
    if (now[names[i] as PropertyKey] !== values[i]) return false;
  return true;
}

/** Facts that note which of their properties are read. */
function watch(facts: object): { readonly facts: object; readonly read: () => Read | null } {
  const read = new Map<PropertyKey, unknown>();
  let all = false;
  const everything = () => {
    all = true;
  };
  const watched = new Proxy(facts, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      read.set(name, value);
      return value;
    },
    has(target, name) {
      everything();
      return Reflect.has(target, name);
    },
    ownKeys(target) {
      everything();
      return Reflect.ownKeys(target);
    },
  });
  const list = (): Read => ({ names: [...read.keys()], values: [...read.values()] });
  return { facts: watched, read: () => (all ? null : list()) };
}

const summarised = perFacts((procedure, facts): CaseSummary => procedure.summary(facts));

export const summaryOf = (
  procedure: Procedure,
  facts: unknown,
  before: unknown = null,
): CaseSummary => summarised(procedure, facts, before);

/** The parties that have come to see the case. */
export const seeingParties = perFacts((procedure, facts) =>
  procedure.summary(facts).parties.filter(({ id }) => procedure.visibleTo(facts, id)),
);

export type CaseTerms = {
  readonly terms: readonly RunningTerm[];
  /** Two cases' terms share it only where they are the same. */
  readonly fingerprint: string;
};

const termed = perFacts((procedure, facts): CaseTerms => {
  const terms = procedure.terms(facts);
  return { terms, fingerprint: JSON.stringify(terms) };
});

export const termsOf = (procedure: Procedure, facts: unknown, before: unknown = null): CaseTerms =>
  termed(procedure, facts, before);
