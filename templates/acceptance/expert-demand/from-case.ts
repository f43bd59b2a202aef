/** What the case knows for a 验收专家需求单. */

import { known } from '../../known.ts';
import { type AcceptanceSource, organiserIn, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { panel } = source.facts;
  const demand = panel?.demand;
  return known({
    project: projectOf(source),
    organiser: organiserIn(source).organiser,
    demandedOn: demand?.on,
    size: demand?.size,
    finance: demand?.finance,
    fields: demand?.fields,
    fewerApproved: panel?.fewerApproved,
    hash: demand?.hash,
    poolHash: demand?.poolHash,
    commitment: demand?.commitment,
    entry: demand?.entry,
  });
}
