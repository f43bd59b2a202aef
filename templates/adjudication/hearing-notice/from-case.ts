/** What the case knows for a 听证通知书 to one party. */

import { type AdjudicationSource, addresseesOf, known, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  // A cancelled hearing is not announced: nothing stands here, and the notice is incomplete.
  const standing = facts.hearings.filter(({ cancelledOn }) => !cancelledOn);
  const hearing = standing.findLast(({ noticedOn }) => noticedOn === entryOn);
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

/** 14:30 as letters write it: 下午2时30分. Anything else is printed as it was entered. */
function clockTime(time: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/u.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  const hour = Number(hours);
  const half = hour < 12 ? `上午${hour}` : `下午${hour === 12 ? 12 : hour - 12}`;
  return `${half}时${minutes === '00' ? '' : `${Number(minutes)}分`}`;
}
