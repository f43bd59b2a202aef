/** Remembers what is derived from a case's facts. Facts are never changed in place, so it holds while they are kept. */
import type { CaseSummary, Procedure } from '../../workflows/kernel/procedure.ts';
import type { RunningTerm } from '../../workflows/kernel/term.ts';

function perFacts<T>(derive: (procedure: Procedure, facts: unknown) => T) {
  const known = new WeakMap<object, T>();
  return (procedure: Procedure, facts: unknown): T => {
    const key = facts as object;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const derived = derive(procedure, facts);
    known.set(key, derived);
    return derived;
  };
}

export const summaryOf: (procedure: Procedure, facts: unknown) => CaseSummary = perFacts(
  (procedure, facts) => procedure.summary(facts),
);

/** A case's terms, and one text that two cases' terms share only where they are the same. */
export const termsOf: (
  procedure: Procedure,
  facts: unknown,
) => { readonly terms: readonly RunningTerm[]; readonly fingerprint: string } = perFacts(
  (procedure, facts) => {
    const terms = procedure.terms(facts);
    return { terms, fingerprint: JSON.stringify(terms) };
  },
);
