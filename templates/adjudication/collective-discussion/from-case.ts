/** What the case and the calling entry know for a 集体讨论记录. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryList, entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  return known({
    ...theCaseOf(source),
    on: source.entryOn,
    attendees: entryList(source, 'attendees'),
    report: source.facts.opinion?.recommendation,
    discussion: entryText(source, 'note'),
    result: fromEntry(source, 'result'),
  });
}
