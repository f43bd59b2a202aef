/** What the case and the calling entry know for a 更正通知书. */

import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { fromCase as decisionFromCase } from '../decision-letter/from-case.ts';
import { entryList } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, numberOf, dataOf, organ } = source;
  return known({
    ...theCaseOf(source),
    decisionNumber: numberOf('decision-letter'),
    decidedOn: facts.decision?.madeOn,
    corrections: entryList(source, 'errors'),
    decision: dataOf?.('decision-letter') ?? decisionFromCase(source),
    contact: organ.contact,
  });
}
