/** What the case and the service record know for a 送达回证. */

import { known } from '../../known.ts';
import { type AdjudicationSource, disputeOf } from '../case-facts.ts';

export function fromCase({ facts, service }: AdjudicationSource) {
  if (!service) return {};
  const { recipient, paper, record } = service;
  const party = facts.parties.find(({ id }) => id === recipient);
  const institution = facts.appraisals.find(
    ({ id }) => recipient === `appraisal:${id}`,
  )?.institution;
  const agent = party?.agent;
  return known({
    recipient: party?.name ?? institution,
    agent: typeof agent === 'string' ? agent : agent?.name,
    dispute: disputeOf(facts),
    paper: paper.title,
    number: paper.number,
    pages: paper.pages,
    copies: paper.copies,
    address: record?.address ?? party?.service?.address ?? party?.address,
    record: record && known(record),
  });
}
