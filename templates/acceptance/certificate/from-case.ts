/** What the case knows for a 验收证书: the conclusion as it was registered. */

import { endOf, standingOpinion } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, organiserIn, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const opinion = standingOpinion(facts);
  return known({
    project: projectOf(source),
    participants: facts.filing.participants,
    organiser: organiserIn(source).organiser,
    startOn: facts.filing.startOn,
    endOn: endOf(facts),
    conclusion: opinion?.conclusion,
    concludedOn: opinion?.signedOn,
    registeredOn: facts.completionRegisteredOn,
  });
}
