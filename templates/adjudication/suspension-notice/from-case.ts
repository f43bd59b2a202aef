/** What the case knows for a 中止通知书, also when the proceedings have been resumed since. */

import { known } from '../../known.ts';
import { type AdjudicationSource, stretchOn, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const suspension = stretchOn(
    source,
    ({ kind }) => kind === 'suspension',
    ({ from }) => from,
  );
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    ground: suspension?.ground,
    reason: suspension?.reason,
    suspendedOn: suspension?.from,
    contact: organ.contact,
  });
}
