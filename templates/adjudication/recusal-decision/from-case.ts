/** What the case knows for a 回避决定书; who takes over is written once it is settled. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { entryText, staffNamed } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  const of = entryText(source, 'of');
  const assigned = facts.assignee === null || facts.assignee === of ? undefined : facts.assignee;
  return known({
    ...theCaseOf(source),
    requestedOn: facts.askedOn[`recusal:${of}`],
    person: staffNamed(source, of),
    granted: fromEntry(source, 'granted'),
    reason: entryText(source, 'reason'),
    replacement: staffNamed(source, assigned),
  });
}
