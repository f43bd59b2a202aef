/** What was filed, for a 行政裁决申请书. Numbers of identity are masked: copies go to the other side. */

import { known } from '../../known.ts';
import { type AdjudicationSource, describedIn } from '../case-facts.ts';

export function fromCase({ facts }: AdjudicationSource) {
  const { filing } = facts;
  return known({
    applicants: describedIn(facts, 'applicant'),
    respondents: describedIn(facts, 'respondent'),
    thirdParties: describedIn(facts, 'thirdParty'),
    claims: filing.claims,
    occurredOn: filing.occurredOn,
    facts: filing.facts,
    reasons: filing.reasons,
    evidence: filing.evidence.map(({ name, proves }) => known({ name, proves })),
    materials: filing.materials.map(({ name }) => name),
  });
}
