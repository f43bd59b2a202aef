/** 第三章 时间和程序 (办法10 to 14, 17): more time, changes, the application, its endorsement and review. */
import type { On } from '../events.ts';
import { attemptOf, type Day, endOf, type Facts, standingOpinion } from '../facts.ts';
import { lapsed, type Notes, recorded } from './note.ts';

type Events =
  | 'extension.requested'
  | 'extension.approved'
  | 'extension.denied'
  | 'application.lapsed'
  | 'application.submitted'
  | 'unit.endorsed'
  | 'unit.returned'
  | 'review.passed'
  | 'review.returned'
  | 'change.requested'
  | 'change.approved'
  | 'change.denied';

export const applicationNotes: Notes<Events> = {
  'extension.requested': (facts, event) => ({
    ...facts,
    extensionAsked: { ...event.data, on: event.on, onLastDay: event.on === endOf(facts) },
  }),
  'extension.approved': (facts, event) => ({
    ...facts,
    extensionAsked: null,
    extensions: [
      ...facts.extensions,
      {
        months: event.data.months,
        approvedOn: event.on,
        reason: facts.extensionAsked?.reason ?? '',
      },
    ],
  }),
  'extension.denied': (facts) => ({ ...facts, extensionAsked: null }),
  'application.lapsed': (facts, { on, data }) =>
    'confirmed' in data
      ? lapsed(facts, on, 'application')
      : { ...facts, excuse: { on, reason: data.specialReason, newDueOn: data.newDueOn ?? null } },

  'application.submitted': applied,
  'unit.endorsed': (facts, event) => ({ ...facts, since: event.on, endorsedOn: event.on }),
  'unit.returned': (facts, event) => sentBack(facts, event.on, 'unit', [event.data.reason]),
  'review.passed': (facts, event) =>
    recorded(
      {
        ...facts,
        since: event.on,
        passedOn: event.on,
        panel: null,
        meeting: null,
        sheets: {},
        reevaluationSince: null,
      },
      '审核',
    ),
  'review.returned': (facts, event) => sentBack(facts, event.on, 'office', event.data.items),

  'change.requested': (facts, event) => ({
    ...facts,
    changeAsked: { ...event.data, on: event.on },
  }),
  'change.approved': (facts, event) => ({
    ...changeDecided(facts, event.on, true),
    targets: facts.changeAsked?.targets ?? facts.targets,
  }),
  'change.denied': (facts, event) => changeDecided(facts, event.on, false),
};

/** A second application follows a first fail; handing in what was returned is still the same one. */
function applied(facts: Facts, event: On<'application.submitted'>): Facts {
  const afterFail = standingOpinion(facts)?.attempt === attemptOf(facts);
  const another = facts.appliedOn.length === 0 || afterFail;
  return recorded(
    {
      ...facts,
      since: event.on,
      application: { ...event.data, submittedOn: event.on },
      appliedOn: another ? [...facts.appliedOn, event.on] : facts.appliedOn,
      // Who applies for acceptance no longer needs the time asked for.
      extensionAsked: null,
      endorsedOn: null,
      passedOn: null,
      returned: null,
    },
    '申请',
  );
}

const sentBack = (
  facts: Facts,
  on: Day,
  by: 'unit' | 'office',
  items: readonly string[],
): Facts => ({ ...facts, since: on, returned: { by, on, items } });

const changeDecided = (facts: Facts, decidedOn: Day, approved: boolean): Facts => ({
  ...facts,
  changeAsked: null,
  changes: facts.changeAsked
    ? [...facts.changes, { what: facts.changeAsked.what, decidedOn, approved }]
    : facts.changes,
});
