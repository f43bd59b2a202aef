/** Who is named in a project's file, by id: the undertaker and its people, the experts, who objected. */
import type { PartySummary } from '../kernel/party.ts';
import {
  attemptOf,
  expertParty,
  type Facts,
  type Objection,
  seatOf,
  standingOpinion,
  UNDERTAKER,
} from './facts.ts';

export const objectorParty = (objection: Pick<Objection, 'number'>) => `O${objection.number}`;

export function partiesOf(facts: Facts): PartySummary[] {
  const { undertaker, leader, participants } = facts.filing;
  return [
    { ...party(UNDERTAKER, 'undertaker', undertaker.name), filing: true, uscc: undertaker.uscc },
    { ...party('L1', 'leader', leader.name), idNumber: leader.idNumber },
    ...participants.map((name, index) => party(`P${index + 1}`, 'participant', name)),
    ...facts.appointed.map((one) => ({
      ...party(expertParty(facts, one), 'expert', one.name),
      active: seatOf(facts, one.id) !== undefined,
      account: one.account ?? one.id,
    })),
    ...facts.objections.map((one) => party(objectorParty(one), 'objector', one.by)),
  ];
}

/**
 * The undertaker and its people see their project. Experts see it from their appointment until the opinion is
 * signed or they leave; what they see before the commitment is signed, partyFacts keeps to what shows a conflict.
 */
export function visibleTo(facts: Facts, partyId: string): boolean {
  const seat = facts.panel?.seats.find((one) => expertParty(facts, one) === partyId);
  return seat ? isPanelAtWork(facts) : isOnProjectsSide(partyId);
}

export const isOnProjectsSide = (partyId: string) => /^[ULP]\d+$/.test(partyId);

/** Who judges is known to the project once they have met: until then nobody can be approached. */
export const panelHasMet = (facts: Facts) =>
  facts.meeting?.heldOn != null || Object.keys(facts.sheets).length > 0;

/** An expert knows the project and the own name only; the project no expert before the panel has met. */
export const knows = (
  facts: Facts,
  partyIds: readonly string[],
  { id, role }: PartySummary,
): boolean =>
  partyIds.includes(id) ||
  (partyIds.some(isOnProjectsSide)
    ? role !== 'expert' || panelHasMet(facts)
    : isOnProjectsSide(id));

/** From the review that called for a panel until its opinion is signed. */
const isPanelAtWork = (facts: Facts) =>
  facts.closedOn === null &&
  facts.passedOn !== null &&
  standingOpinion(facts)?.attempt !== attemptOf(facts);

const party = (id: string, role: string, name: string): PartySummary => ({
  id,
  role,
  name,
  filing: false,
  active: true,
});
