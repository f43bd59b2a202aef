/** What the case and the calling entry know for a request on an extension or a change. */

import { targets } from '../../../workflows/acceptance/filing.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, endBefore, projectOf, targetLine } from '../case-facts.ts';

const requestOf = (source: AcceptanceSource) => ({
  project: projectOf(source),
  department: source.facts.filing.department,
  askedOn: source.entryOn,
  reason: fromEntry(source, 'reason'),
});

export function extensionFromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  const months = fromEntry(source, 'months');
  const pending = facts.extensionAsked?.on === entryOn;
  const before = pending
    ? facts.extensions.length
    : facts.extensions.filter(({ approvedOn }) => approvedOn < entryOn).length;
  const wanted = typeof months === 'number' ? { months, approvedOn: entryOn, reason: '' } : null;
  const granted = facts.extensions.slice(0, before);
  return known({
    ...requestOf(source),
    startOn: facts.filing.startOn,
    endOn: endBefore(facts, before),
    months: wanted?.months,
    newEndOn: wanted && endBefore({ ...facts, extensions: [...granted, wanted] }, before + 1),
    before,
  });
}

export function changeFromCase(source: AcceptanceSource) {
  const wanted = targets.safeParse(fromEntry(source, 'targets'));
  return known({
    ...requestOf(source),
    what: fromEntry(source, 'what'),
    targets: wanted.success ? wanted.data.map(targetLine) : undefined,
  });
}
