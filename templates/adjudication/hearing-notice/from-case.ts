/** What the case knows for a 听证通知书 to one party. */

import { known } from '../../known.ts';
import { clockTime } from '../../wording.ts';
import { type AdjudicationSource, addresseesOf, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  // A cancelled hearing is not announced: nothing stands here, and the notice is incomplete.
  const standing = facts.hearings.filter(({ cancelledOn }) => !cancelledOn);
  const hearing =
    standing.findLast(({ noticedOn }) => noticedOn === entryOn) ??
    (isForNewcomer(source) ? standing.findLast(({ heldOn }) => !heldOn) : undefined);
  return known({
    ...theCaseOf(source),
    party: addresseesOf(source),
    heldOn: hearing?.plannedFor,
    time: hearing?.time && clockTime(hearing.time),
    place: hearing?.place,
    /** Hearings are public unless it was ordered otherwise. */
    manner: hearing?.manner ?? 'public',
    /** Who handles the case presides, unless another is named: parties must know whom they may challenge. */
    presiding: hearing?.presiding ?? organ.contact.officer,
    recorder: hearing?.recorder,
    contact: organ.contact,
  });
}

/** Who came into the case that day is told of the hearing that others were told of before. */
const isForNewcomer = ({ facts, addressees, entryOn }: AdjudicationSource): boolean =>
  facts.parties.some(
    ({ id, joinedOn, left }) =>
      (addressees.includes(id) && joinedOn === entryOn) ||
      (left?.on === entryOn && left.successor !== undefined && addressees.includes(left.successor)),
  );
