/** What the case knows for a 恢复审理通知书, with what the clock leaves of the term. */

import { known } from '../../known.ts';
import {
  type AdjudicationSource,
  clockHeldBy,
  decisionDue,
  decisionRemaining,
  stretchOn,
  theCaseOf,
} from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const suspension = stretchOn(
    source,
    ({ kind, to }) => kind === 'suspension' && to !== null,
    ({ to }) => to,
  );
  return known({
    ...theCaseOf(source),
    suspendedOn: suspension?.from,
    reason: suspension?.endReason,
    resumedOn: suspension?.to,
    remaining: suspension?.to ? decisionRemaining(source, suspension.to) : null,
    dueOn: decisionDue(source),
    heldBy: clockHeldBy(facts),
    contact: organ.contact,
  });
}
