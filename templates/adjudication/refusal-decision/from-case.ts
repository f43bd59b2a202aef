/** What the case knows for a 不予受理决定书. */

import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AdjudicationSource, claimsOf, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  return known({
    ...theCaseOf(source),
    receivedOn: facts.filing.receivedOn,
    claims: claimsOf(facts),
    ground: facts.refusal?.ground,
    reasons: facts.refusal?.reasons,
    competentOrgan: facts.refusal?.competentOrgan,
    remedy: venuesOf(source),
  });
}
