/** Which appraisals, hearings and stretches of an adjudication a form may refer to, and the next free number for a new one. */
import type { Facts } from '../../../workflows/adjudication/facts.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import type { Choice } from '../choices.ts';

const openAppraisals = (facts: Facts): Choice[] =>
  facts.appraisals
    .filter((one) => !one.reportedOn && !one.endedOn)
    .map(({ id, institution, subject }) => ({
      value: id,
      label: `${id}　${institution}：${subject}`,
    }));

const openHearings = (facts: Facts): Choice[] =>
  facts.hearings
    .filter((one) => !one.heldOn && !one.cancelledOn)
    .map(({ id, plannedFor, place }) => ({ value: id, label: `${id}　${plannedFor}，${place}` }));

/** A stretch's id says what opened it, `exclusion:G1`; the event takes what stands behind. */
const openStretches =
  (prefix: string) =>
  (facts: Facts): Choice[] =>
    facts.stretches
      .filter(({ id, to }) => to === null && id.startsWith(`${prefix}:`))
      .map(({ id, kind, from }) => {
        const bare = id.slice(prefix.length + 1);
        return { value: bare, label: `${bare}　${exclusionKinds[kind].text}，${from}起` };
      });

const picks: Readonly<Record<string, (facts: Facts) => Choice[]>> = {
  'appraisal.reported': openAppraisals,
  'appraisal.ended': openAppraisals,
  'hearing.held': openHearings,
  'hearing.cancelled': openHearings,
  'exclusion.closed': openStretches('exclusion'),
  'expertReview.closed': openStretches('expertReview'),
};

const marks: Readonly<
  Record<string, { readonly mark: string; readonly used: (facts: Facts) => readonly string[] }>
> = {
  'appraisal.commissioned': { mark: 'J', used: (facts) => facts.appraisals.map(({ id }) => id) },
  'hearing.scheduled': { mark: 'T', used: (facts) => facts.hearings.map(({ id }) => id) },
  'exclusion.opened': { mark: 'G', used: (facts) => stretchesOf(facts, 'exclusion') },
  'expertReview.opened': { mark: 'Z', used: (facts) => stretchesOf(facts, 'expertReview') },
};

const stretchesOf = (facts: Facts, prefix: string) =>
  facts.stretches.map(({ id }) => id).filter((id) => id.startsWith(`${prefix}:`));

export const adjudicationPicks = (event: string, facts: unknown): readonly Choice[] =>
  picks[event]?.(facts as Facts) ?? [];

export function adjudicationId(event: string, facts: unknown): string | null {
  const known = marks[event];
  return known ? `${known.mark}${known.used(facts as Facts).length + 1}` : null;
}
