/** What the case knows for a 撤销裁决决定书. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, numberOf } = source;
  const notice = facts.courtNotice;
  return known({
    ...theCaseOf(source),
    decisionNumber: numberOf('decision-letter'),
    decidedOn: facts.decision?.madeOn,
    court: notice?.court,
    judgment: notice?.judgment,
    effectiveOn: notice?.effectiveOn,
    noticedOn: notice?.noticedOn,
  });
}
