/** What the case knows for a reply on an extension or a change. A denial's reason is in its entry only. */

import { endOf } from '../../../workflows/acceptance/facts.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import {
  type AcceptanceSource,
  contactOf,
  dueFrom,
  endBefore,
  projectOf,
  targetLine,
} from '../case-facts.ts';

const replyOf = (source: AcceptanceSource, approved: boolean) => ({
  project: projectOf(source),
  decidedOn: source.entryOn,
  decision: approved ? 'approved' : 'denied',
  reason: approved ? undefined : fromEntry(source, 'reason'),
  contact: contactOf(source),
});

export function extensionFromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  const index = facts.extensions.findLastIndex(({ approvedOn }) => approvedOn === entryOn);
  const denied = index < 0 || fromEntry(source, 'reason') !== undefined;
  const extension = denied ? undefined : facts.extensions[index];
  const endOn = denied ? endOf(facts) : endBefore(facts, index);
  const newEndOn = extension && endBefore(facts, index + 1);
  return known({
    ...replyOf(source, !denied),
    askedFor: extension?.reason || undefined,
    months: extension?.months,
    endOn,
    newEndOn,
    applyBy: dueFrom(source, 'acceptance.application', newEndOn ?? endOn),
  });
}

export function changeFromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  const denied = fromEntry(source, 'reason') !== undefined;
  const ofTheDay = facts.changes.filter(({ decidedOn }) => decidedOn === entryOn);
  const change = ofTheDay.findLast(({ approved }) => approved !== denied) ?? ofTheDay.at(-1);
  return known({
    ...replyOf(source, change?.approved ?? false),
    what: change?.what,
    targets: change?.approved ? facts.targets.map(targetLine) : undefined,
  });
}
