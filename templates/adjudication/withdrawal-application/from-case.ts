/** What the calling entry knows for a 撤回行政裁决申请书. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryParty, entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  return known({
    ...theCaseOf(source),
    applicant: entryParty(source)?.name,
    reason: entryText(source, 'reason'),
  });
}
