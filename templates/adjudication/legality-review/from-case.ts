/** What the case and the calling entry know for a 合法性审核意见书. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryText, poster } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  return known({
    ...theCaseOf(source),
    reviewedOn: source.entryOn,
    reviewer: poster(source),
    recommendation: source.facts.opinion?.recommendation,
    result: fromEntry(source, 'result'),
    note: entryText(source, 'note'),
  });
}
