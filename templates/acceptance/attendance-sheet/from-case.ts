/** What the case knows for a 验收会议签到表. */

import { known } from '../../known.ts';
import { type AcceptanceSource, named, projectOf, seatsIn } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { meeting } = source.facts;
  return known({
    project: projectOf(source),
    heldOn: meeting?.heldOn,
    place: meeting?.place,
    experts: seatsIn(source).map(named),
  });
}
