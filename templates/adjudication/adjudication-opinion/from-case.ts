/** What the case and the calling entry know for an 审议意见表. */

import { handler } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, claimsOf, decisionDue, theCaseOf } from '../case-facts.ts';
import { entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    dueOn: decisionDue(source),
    claims: claimsOf(facts),
    major: facts.major,
    recommendation: entryText(source, 'recommendation'),
    reasoning: entryText(source, 'reasoning'),
    officer: handler(source),
  });
}
