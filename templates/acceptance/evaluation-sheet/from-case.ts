/** What the case knows for a 个人评议表 of one expert. */

import { known } from '../../known.ts';
import { type AcceptanceSource, addressedExpert, named, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const expert = addressedExpert(source);
  const sheet = expert && facts.sheets[expert.id];
  const names = new Map(facts.targets.map(({ id, name }) => [id, name]));
  return known({
    project: projectOf(source),
    expert: expert && named(expert),
    submittedOn: sheet?.on,
    items: sheet?.items.map(({ target, completion, note }) =>
      known({ target: target && (names.get(target) ?? target), completion, note }),
    ),
    summary: sheet?.summary,
  });
}
