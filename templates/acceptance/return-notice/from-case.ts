/** What the case knows for a 验收申请退回通知书, also once the application was handed in again. */

import { attemptOf } from '../../../workflows/acceptance/facts.ts';
import { lastDayToApply, lastDayToReapply } from '../../../workflows/acceptance/terms.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, contactOf, dueFrom, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts, entryOn } = source;
  const { application, returned, filing } = facts;
  const entry = { items: fromEntry(source, 'items'), reason: fromEntry(source, 'reason') };
  const standing = returned?.on === entryOn ? returned : null;
  const before = application && application.submittedOn <= entryOn;
  return known({
    project: projectOf(source),
    submittedOn: before ? application.submittedOn : undefined,
    returnedOn: entryOn,
    by: entry.items ? 'office' : entry.reason ? 'unit' : standing?.by,
    department: filing.department,
    items: entry.items ?? (entry.reason ? [entry.reason] : standing?.items),
    resubmitBy: resubmitBy(source),
    contact: contactOf(source),
  });
}

/** Never before the term to apply itself is over; also once the application was handed in again. */
function resubmitBy(source: AcceptanceSource): string | undefined {
  const { facts, clock, entryOn } = source;
  const own = dueFrom(source, 'acceptance.resubmission', entryOn);
  const first = { ...facts, returned: null };
  const term = (attemptOf(facts) > 1 ? lastDayToReapply : lastDayToApply)(first, clock);
  return [own, term]
    .flatMap((day) => day || [])
    .sort()
    .at(-1);
}
