/** What the calling entry and the case know for an agreement on a part of the dispute. */

import { known } from '../../known.ts';
import { agreementFromCase } from '../agreement.ts';
import type { AdjudicationSource } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, entryOn, entryData } = source;
  const ofTheDay = facts.partialTerms.filter(({ on }) => on === entryOn);
  const said = entryData as { readonly terms?: string } | undefined;
  const agreed = ofTheDay.find(({ terms }) => terms === said?.terms) ?? ofTheDay.at(-1);
  return known({
    ...agreementFromCase(source, agreed && { ...said, terms: agreed.terms }),
    settled: agreed?.claims,
  });
}
