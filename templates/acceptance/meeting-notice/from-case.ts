/** What the case knows for a 验收会议通知. */

import { UNDERTAKER } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { clockTime } from '../../wording.ts';
import { type AcceptanceSource, contactOf, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { meeting } = source.facts;
  return known({
    project: projectOf(source),
    reader: source.addressees.includes(UNDERTAKER) ? 'undertaker' : 'experts',
    heldOn: meeting?.plannedFor,
    time: meeting?.time && clockTime(meeting.time),
    place: meeting?.place,
    contact: contactOf(source),
  });
}
