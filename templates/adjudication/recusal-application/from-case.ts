/** What the calling entry knows for a 回避申请书. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryText, staffNamed } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  return known({
    ...theCaseOf(source),
    person: staffNamed(source, entryText(source, 'of')),
    reason: entryText(source, 'reason'),
  });
}
