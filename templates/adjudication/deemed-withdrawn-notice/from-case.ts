/** What the case knows for a 视为撤回申请通知书. */

import { partiesOf } from '../../../workflows/adjudication/facts.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, theCaseOf } from '../case-facts.ts';
import { dueIn } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, numberOf } = source;
  return known({
    ...theCaseOf(source),
    noticeNumber: numberOf('correction-notice'),
    requestedOn: facts.corrections?.requestedOn,
    servedOn: lastServed(source),
    dueOn: dueIn(source, 'correction'),
    contact: organ.contact,
  });
}

/** The last of several applicants; unknown while one of them has no proof of service. */
function lastServed({ facts }: AdjudicationSource) {
  const days = partiesOf(facts, 'applicant').map(
    ({ id }) => facts.served[`correction-notice:${id}`],
  );
  const proved = days.filter((day) => day !== undefined);
  return proved.length === days.length ? proved.toSorted().at(-1) : undefined;
}
