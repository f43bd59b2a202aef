/** What the case knows for a 补正通知书. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { dueIn } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  return known({
    ...theCaseOf(source),
    receivedOn: facts.filing.receivedOn,
    items: facts.corrections?.items,
    dueOn: dueIn(source, 'correction'),
    contact: organ.contact,
  });
}
