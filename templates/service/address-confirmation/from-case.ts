/** What the case knows for a 送达地址确认书: what the party confirmed last, or what its filing says of it. */

import type { CaseSource } from '../../case-source.ts';
import { known } from '../../known.ts';

export function fromCase({ head, addressees }: CaseSource<unknown>) {
  const party = head.parties.find(({ id }) => addressees.includes(id));
  const confirmed = party?.confirmedOn === undefined ? undefined : party;
  return known({
    called: head.subject.called,
    dispute: head.subject.text,
    party: party?.name,
    role: party && head.roleTitles[party.role],
    address: confirmed?.address,
    receiver: confirmed?.receiver,
    phone: party?.phone,
    electronic: confirmed?.electronic,
    confirmedOn: confirmed?.confirmedOn,
  });
}
