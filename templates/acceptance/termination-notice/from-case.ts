/** What the case knows for a 项目终止通知书. */

import { standingOpinion } from '../../../workflows/acceptance/facts.ts';
import { lastDayToApply, lastDayToReapply } from '../../../workflows/acceptance/terms.ts';
import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AcceptanceSource, contactOf, projectOf } from '../case-facts.ts';

const lapses = {
  application: {
    never: 'applicationLapsed',
    sentBack: 'applicationReturnLapsed',
    lastDay: lastDayToApply,
  },
  rectification: {
    never: 'rectificationLapsed',
    sentBack: 'rectificationReturnLapsed',
    lastDay: lastDayToReapply,
  },
} as const;

export function fromCase(source: AcceptanceSource) {
  const { facts, clock } = source;
  const { lapse, returned, termination } = facts;
  const ran = lapse && lapses[lapse.of];
  const opinion = standingOpinion(facts);
  const failed = opinion?.conclusion === 'fail' && opinion.attempt > 1 ? opinion : undefined;
  return known({
    project: projectOf(source),
    by: ran ? ran[returned ? 'sentBack' : 'never'] : failed && 'opinion',
    lapsedOn: ran?.lastDay(facts, clock),
    establishedOn: lapse?.on ?? failed?.signedOn,
    terminatedOn: termination?.on,
    reason: termination?.reason,
    venues: venuesOf(source),
    contact: contactOf(source),
  });
}
