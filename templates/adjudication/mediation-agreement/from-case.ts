/** What the case knows for a 行政调解协议书, whose terms take in what was agreed in part before. */

import { known } from '../../known.ts';
import { agreementFromCase } from '../agreement.ts';
import { type AdjudicationSource, linesOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { mediation, partialTerms } = source.facts;
  const { terms, ...agreement } = agreementFromCase(source, mediation?.agreed);
  const earlier = partialTerms.flatMap((partial) => linesOf(partial.terms));
  return known({ ...agreement, terms: terms && [...earlier, ...terms] });
}
