/** What the case knows for a 验收专家组意见. */

import { completionOf } from '../../../workflows/acceptance/judgement.ts';
import { known } from '../../known.ts';
import {
  type AcceptanceSource,
  asList,
  groundsOf,
  named,
  opinionAt,
  projectOf,
  seatsIn,
} from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const opinion = opinionAt(source);
  const reason = opinion?.deviationReason;
  const differs = opinion && opinion.conclusion !== opinion.proposed;
  return known({
    project: projectOf(source),
    signedOn: opinion?.signedOn,
    parts: opinion?.parts,
    conclusion: opinion?.conclusion,
    grounds: opinion && groundsOf(opinion),
    causes: opinion?.conclusion === 'fail' ? asList(opinion.causes) : undefined,
    measures: opinion?.conclusion === 'fail' ? asList(opinion.measures) : undefined,
    deviation: differs && reason ? { proposed: opinion.proposed, reason } : undefined,
    completion: facts.application && completionOf(facts).share,
    experts: seatsIn(source).map(named),
  });
}
