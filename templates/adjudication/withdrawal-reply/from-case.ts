/** What the case knows for the answer to a withdrawal. After acceptance a granted one ends in a 终止通知书 instead. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const reason = entryText(source, 'reason');
  return known({
    ...theCaseOf(source),
    requestedOn: facts.askedOn['withdrawal'],
    granted: reason === undefined,
    reason,
    contact: organ.contact,
  });
}
