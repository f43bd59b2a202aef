/** What the case knows for a 验收专家承诺书 of one expert. */

import { seatOf } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, addressedExpert, named, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const expert = addressedExpert(source);
  return known({
    project: projectOf(source),
    expert: expert && named(expert),
    committedOn: expert && seatOf(source.facts, expert.id)?.committedOn,
  });
}
