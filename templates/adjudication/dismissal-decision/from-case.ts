/** What the case knows for a 驳回申请决定书. */

import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AdjudicationSource, claimsOf, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    claims: claimsOf(facts),
    foundFacts: facts.dismissal?.foundFacts,
    reasons: facts.dismissal?.reasons,
    remedy: venuesOf(source),
  });
}
