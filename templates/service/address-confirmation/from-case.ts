/** What the case knows for a 送达地址确认书: what the party confirmed last, or what its filing says of it. */

import { known } from '../../known.ts';
import { type AdjudicationSource, roleNames, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, addressees } = source;
  const party = facts.parties.find(({ id }) => addressees.includes(id));
  const confirmed = party?.service;
  return known({
    ...theCaseOf(source),
    party: party?.name,
    role: party && roleNames[party.role],
    address: confirmed?.address,
    receiver: confirmed?.recipient,
    phone: confirmed?.phone ?? party?.phone,
    electronic: confirmed?.electronic,
    confirmedOn: confirmed?.confirmedOn,
  });
}
