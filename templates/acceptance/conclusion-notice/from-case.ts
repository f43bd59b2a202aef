/** What the case knows for a notice of its conclusion, as it stood on the day of the entry. */

import { type Ban, bansOf } from '../../../workflows/acceptance/bans.ts';
import { type Opinion, organiserOf } from '../../../workflows/acceptance/facts.ts';
import type { Conclusion } from '../../../workflows/acceptance/grounds.ts';
import { lastDayToApply, lastDayToReapply, spanIn } from '../../../workflows/acceptance/terms.ts';
import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import {
  type AcceptanceSource,
  asList,
  contactOf,
  dueFrom,
  groundsOf,
  projectOf,
} from '../case-facts.ts';

const commonOf = (source: AcceptanceSource) => ({
  project: projectOf(source),
  contact: contactOf(source),
});

const isDelegated = ({ facts }: AcceptanceSource) => organiserOf(facts) === 'unit';

const opinionOf = ({ facts, entryOn }: AcceptanceSource, wanted: Conclusion): Opinion | undefined =>
  facts.opinions.findLast(
    ({ signedOn, conclusion }) => signedOn === entryOn && conclusion === wanted,
  );

const byOpinion = (source: AcceptanceSource, opinion: Opinion | undefined) => ({
  ...commonOf(source),
  concludedOn: opinion?.signedOn,
  objectBy: opinion && dueFrom(source, 'acceptance.objection', opinion.signedOn),
});

export const passedFromCase = (source: AcceptanceSource) =>
  known({ ...byOpinion(source, opinionOf(source, 'pass')), delegated: isDelegated(source) });

export function concludedFromCase(source: AcceptanceSource) {
  const opinion = opinionOf(source, 'conclude');
  return known({
    ...byOpinion(source, opinion),
    delegated: isDelegated(source),
    grounds: opinion && groundsOf(opinion),
    ban: opinion && leaderBan(source, 'acceptance.ban.leaderConcluded'),
  });
}

export function failedFromCase(source: AcceptanceSource) {
  const opinion = opinionOf(source, 'fail');
  return opinion ? failedByOpinion(source, opinion) : failedByLapse(source);
}

function failedByOpinion(source: AcceptanceSource, opinion: Opinion) {
  const final = opinion.attempt > 1;
  return known({
    ...byOpinion(source, opinion),
    by: 'opinion',
    grounds: groundsOf(opinion),
    causes: asList(opinion.causes),
    measures: asList(opinion.measures),
    reapplyBy: final ? undefined : dueFrom(source, 'acceptance.rectification', opinion.signedOn),
    final,
    bans: failedBans(source),
    venues: venuesOf(source),
  });
}

function failedByLapse(source: AcceptanceSource) {
  const { facts, clock } = source;
  const { lapse } = facts;
  if (!lapse) return known(commonOf(source));
  const ofApplication = lapse.of === 'application';
  return known({
    ...commonOf(source),
    by: ofApplication ? 'applicationLapsed' : 'rectificationLapsed',
    concludedOn: lapse.on,
    lapsedOn: ofApplication ? lastDayToApply(facts, clock) : lastDayToReapply(facts, clock),
    returnedOn: facts.returned?.on,
    final: true,
    bans: failedBans(source),
    venues: venuesOf(source),
  });
}

const failedBans = (source: AcceptanceSource) => [
  leaderBan(source, 'acceptance.ban.leaderFailed'),
  {
    who: `项目承担单位${source.facts.filing.undertaker.name}`,
    years: spanIn(source.facts, 'acceptance.ban.undertakerFailed').length,
    ...daysOf(source, 'undertaker'),
  },
];

const leaderBan = (
  source: AcceptanceSource,
  term: 'acceptance.ban.leaderFailed' | 'acceptance.ban.leaderConcluded',
) => ({
  who: `项目主持人${source.facts.filing.leader.name}`,
  years: spanIn(source.facts, term).length,
  ...daysOf(source, 'leader'),
});

/** Dated where the conclusion is final; while the project may still be rectified nothing is. */
function daysOf({ facts, clock }: AcceptanceSource, kind: Ban['kind']) {
  const ban = bansOf(facts, clock).find((one) => one.kind === kind);
  return ban ? { from: ban.from, until: ban.until } : {};
}
