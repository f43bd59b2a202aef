/** What the case knows for a 整改通知书. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, contactOf, dueFrom, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  const failed = facts.opinions.findLast(
    ({ attempt, conclusion, signedOn }) =>
      attempt === 1 && conclusion === 'fail' && signedOn <= entryOn,
  );
  return known({
    project: projectOf(source),
    failedOn: failed?.signedOn,
    orderedOn: entryOn,
    items: fromEntry(source, 'items') ?? facts.rectification?.items,
    reapplyBy: failed && dueFrom(source, 'acceptance.rectification', failed.signedOn),
    contact: contactOf(source),
  });
}
