/** What the calling entry knows for an 案卷查阅登记表. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryText, poster } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const reason = entryText(source, 'reason');
  return known({
    ...theCaseOf(source),
    on: source.entryOn,
    inspector: entryText(source, 'by'),
    outcome: reason === undefined ? 'inspected' : 'refused',
    scope: entryText(source, 'scope'),
    reason,
    attendant: poster(source),
  });
}
