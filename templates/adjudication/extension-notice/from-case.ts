/** What the case knows for an 延长期限通知书: the last day before and after, counted with the extensions before it. */

import { decisionTerm, lawOf } from '../../../workflows/adjudication/terms.ts';
import { citeWithNumber } from '../../citations.ts';
import { known } from '../../known.ts';
import {
  type AdjudicationSource,
  clockHeldBy,
  decisionDue,
  headExtends,
  spanText,
  theCaseOf,
} from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  const all = facts.extensions;
  const extension = all.findLast(({ approvedOn }) => approvedOn === entryOn) ?? all.at(-1);
  const granted = (decisionTerm(facts)?.extensions ?? []).filter(
    ({ approvedOn }) => extension && approvedOn <= extension.approvedOn,
  );
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    reason: extension?.reason,
    basis: citeWithNumber(lawOf(facts).extension?.basis ?? '规则18'),
    approvedOn: extension?.approvedOn,
    byHead: headExtends(facts),
    originalDueOn: decisionDue(source, { extensions: granted.slice(0, -1) }),
    length: extension && spanText(extension),
    dueOn: decisionDue(source, { extensions: granted }),
    heldBy: clockHeldBy(facts),
    contact: organ.contact,
  });
}
