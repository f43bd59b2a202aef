/** Which appraisals, hearings and stretches of an adjudication a form may refer to, and the next free number for a new one. */
import type { Choice } from '../../kernel/label.ts';
import { exclusionKinds } from '../../law/grounds.ts';
import type { Facts } from '../facts.ts';

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

export const picks = {
  'appraisal.reported': openAppraisals,
  'appraisal.ended': openAppraisals,
  'hearing.held': openHearings,
  'hearing.cancelled': openHearings,
  'exclusion.closed': openStretches('exclusion'),
  'expertReview.closed': openStretches('expertReview'),
};

const stretchesOf = (facts: Facts, prefix: string) =>
  facts.stretches.filter(({ id }) => id.startsWith(`${prefix}:`));

/** A letter and the number of what is there already. */
const numbered =
  (mark: string, used: (facts: Facts) => readonly unknown[]) =>
  (facts: Facts): string =>
    `${mark}${used(facts).length + 1}`;

export const nextIds = {
  'appraisal.commissioned': numbered('J', ({ appraisals }) => appraisals),
  'hearing.scheduled': numbered('T', ({ hearings }) => hearings),
  'exclusion.opened': numbered('G', (facts) => stretchesOf(facts, 'exclusion')),
  'expertReview.opened': numbered('Z', (facts) => stretchesOf(facts, 'expertReview')),
};
