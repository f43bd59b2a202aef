/** What the case knows for a 行政调解协议书, whose terms take in what was agreed in part before. */

import { known } from '../../known.ts';
import { stopped } from '../../wording.ts';
import {
  type AdjudicationSource,
  activeCount,
  claimsOf,
  describedIn,
  disputeOf,
  linesOf,
} from '../case-facts.ts';

export function fromCase({ facts, organ }: AdjudicationSource) {
  const agreed = facts.mediation?.agreed;
  const earlier = facts.partialTerms.flatMap(({ terms }) => linesOf(terms));
  return known({
    applicants: describedIn(facts, 'applicant'),
    respondents: describedIn(facts, 'respondent'),
    thirdParties: describedIn(facts, 'thirdParty'),
    dispute: disputeOf(facts),
    /** Unless the agreement says it better: the dispute as filed. */
    disputedFacts:
      agreed?.disputedFacts ??
      `${stopped(facts.filing.facts)}申请人请求：${claimsOf(facts)
        .map((claim) => claim.replace(/[。；]$/u, ''))
        .join('；')}`,
    terms: agreed && [...earlier, ...linesOf(agreed.terms)],
    /** Who handles the case mediates it, unless others are named. */
    mediators: agreed?.mediators ?? organ.contact.officer.split('、').filter(Boolean),
    /** One for every party and one for the file. */
    copies: agreed?.copies ?? activeCount(facts) + 1,
  });
}
