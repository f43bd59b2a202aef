/** What was filed, for a 行政裁决申请书. Numbers of identity are masked: copies go to the other side. */

import { known } from '../../known.ts';
import { applicationFromCase } from '../application.ts';
import type { AdjudicationSource } from '../case-facts.ts';

export function fromCase({ facts }: AdjudicationSource) {
  const { filing } = facts;
  return known({
    ...applicationFromCase(facts),
    evidence: filing.evidence.map(({ name, proves }) => known({ name, proves })),
    materials: filing.materials.map(({ name }) => name),
  });
}
