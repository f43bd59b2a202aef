/** What the case and the service record know for a 送达回证. */

import type { CaseSource } from '../../case-source.ts';
import { known } from '../../known.ts';

export function fromCase({ head, service }: CaseSource<unknown>) {
  if (!service) return {};
  const { recipient, paper, record } = service;
  const party = head.parties.find(({ id }) => id === recipient);
  const other = head.others.find(({ id }) => id === recipient);
  return known({
    recipient: party?.name ?? other?.name,
    agent: party?.agent?.name,
    called: head.subject.called,
    dispute: head.subject.text,
    paper: paper.title,
    number: paper.number,
    pages: paper.pages,
    copies: paper.copies,
    address: record?.address ?? party?.address,
    record: record && known(record),
  });
}
