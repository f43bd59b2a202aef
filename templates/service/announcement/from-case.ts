/** What the case and the service record know for a 送达公告. */

import type { CaseSource } from '../../case-source.ts';
import { known } from '../../known.ts';

export function fromCase({ head, organ, service }: CaseSource<unknown>) {
  const party = head.parties.find(({ id }) => id === service?.recipient);
  return known({
    caseName: head.name,
    recipient: party?.name,
    paper: service?.paper.title,
    number: service?.paper.number,
    attempts: service?.record?.attempts,
    term: service?.term,
    gist: service?.gist,
    publishedOn: service?.record?.publishedOn ?? service?.record?.sentOn,
    contact: organ.contact,
  });
}
