/** What the case and the calling entry know for a 延长办理期限审批表. */

import { decisionTerm, lawOf } from '../../../workflows/adjudication/terms.ts';
import { fromEntry, handler } from '../../case-source.ts';
import { citeWithNumber } from '../../citations.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, decisionDue, spanText, theCaseOf } from '../case-facts.ts';
import { entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, entryOn } = source;
  const length = asked(source);
  const before = (decisionTerm(facts)?.extensions ?? []).filter(
    ({ approvedOn }) => approvedOn < entryOn,
  );
  const extended = length && [...before, { ...length, approvedOn: entryOn }];
  const approved = facts.extensions.some(({ approvedOn }) => approvedOn === entryOn);
  return known({
    ...theCaseOf(source),
    acceptedOn: facts.acceptedOn,
    reason: entryText(source, 'reason'),
    originalDueOn: decisionDue(source, { extensions: before }),
    length: length && spanText(length),
    dueOn: extended && decisionDue(source, { extensions: extended }),
    approvedOn: approved ? entryOn : undefined,
    officer: handler(source),
    basis: citeWithNumber(lawOf(facts).extension?.basis ?? '规则18'),
  });
}

function asked(source: AdjudicationSource) {
  const [days, months] = [fromEntry(source, 'days'), fromEntry(source, 'months')];
  if (typeof months === 'number') return { length: months, unit: 'month' as const };
  return typeof days === 'number' ? { length: days, unit: 'day' as const } : undefined;
}
