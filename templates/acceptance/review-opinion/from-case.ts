/** What the case knows for a 受理审核意见. */

import { known } from '../../known.ts';
import {
  type AcceptanceSource,
  contactOf,
  dueFrom,
  organiserIn,
  projectOf,
} from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  return known({
    project: projectOf(source),
    submittedOn: facts.application?.submittedOn,
    endorsedOn: facts.endorsedOn,
    passedOn: entryOn,
    completeBy: dueFrom(source, 'acceptance.completion', entryOn),
    ...organiserIn(source),
    contact: contactOf(source),
  });
}
