/** What the case knows for a 项目终止通知书. */

import { standingOpinion } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AcceptanceSource, contactOf, projectOf } from '../case-facts.ts';

const lapses = { application: 'applicationLapsed', rectification: 'rectificationLapsed' } as const;

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const { lapse, termination } = facts;
  const opinion = standingOpinion(facts);
  const failed = opinion?.conclusion === 'fail' && opinion.attempt > 1 ? opinion : undefined;
  return known({
    project: projectOf(source),
    by: lapse ? lapses[lapse.of] : failed && 'opinion',
    establishedOn: lapse?.on ?? failed?.signedOn,
    terminatedOn: termination?.on,
    reason: termination?.reason,
    venues: venuesOf(source),
    contact: contactOf(source),
  });
}
