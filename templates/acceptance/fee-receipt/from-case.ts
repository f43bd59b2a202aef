/** What the case knows for a 专家咨询费签收表: who sits, and what they have signed for. */

import { feesOfPanel } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, projectOf, seatsIn } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const fees = feesOfPanel(facts);
  const paid = new Set(fees.map(({ expertId }) => expertId));
  const seated = new Set(seatsIn(source).map(({ id }) => id));
  const people = facts.appointed.filter(({ id }) => seated.has(id) || paid.has(id));
  return known({
    project: projectOf(source),
    heldOn: facts.meeting?.heldOn,
    experts: people.map(({ id, name, unit }) => {
      const own = fees.filter(({ expertId }) => expertId === id);
      const amountYuan = own.reduce((sum, fee) => sum + fee.amountYuan, 0);
      return own.length > 0 ? { name, unit, amountYuan, signedOn: own.at(-1)?.on } : { name, unit };
    }),
  });
}
