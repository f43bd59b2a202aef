/** 第三章 验收和第四章 结论 (办法12(三), 12(四), 15, 16, 18, 19): the meeting, the sheets, the opinion and its registration. */
import type { On } from '../events.ts';
import { attemptOf, type Facts, seatOfSheet } from '../facts.ts';
import { proposalOf } from '../judgement.ts';
import { closed, type Notes, recorded } from './note.ts';

type Events =
  | 'meeting.scheduled'
  | 'meeting.held'
  | 'evaluation.submitted'
  | 'opinion.signed'
  | 'registration.completed';

export const evaluationNotes: Notes<Events> = {
  'meeting.scheduled': (facts, event) => {
    const { heldOn: plannedFor, ...meeting } = event.data;
    return { ...facts, meeting: { ...meeting, plannedFor, heldOn: null } };
  },
  'meeting.held': (facts, event) =>
    recorded(
      {
        ...facts,
        since: event.on,
        meeting: facts.meeting && { ...facts.meeting, heldOn: event.on },
      },
      '验收',
    ),
  'evaluation.submitted': (facts, event) => {
    const { expertId: _, ...sheet } = event.data;
    const seat = seatOfSheet(facts, event);
    if (!seat) return facts;
    const kept = { ...sheet, on: event.on, by: event.by.account };
    return recorded({ ...facts, sheets: { ...facts.sheets, [seat.id]: kept } }, '验收');
  },
  'opinion.signed': concluded,
  'registration.completed': (facts, event) => ({
    ...facts,
    since: event.on,
    completionRegisteredOn: event.on,
    closedOn: facts.closedOn ?? event.on,
  }),
};

/** 首次不通过待整改；通过、结题待登记；再次不通过即终局。 */
function concluded(facts: Facts, event: On<'opinion.signed'>): Facts {
  const attempt = attemptOf(facts);
  const proposed = proposalOf(facts, event.data.failGrounds ?? []).conclusion;
  const opinion = { ...event.data, signedOn: event.on, attempt, proposed };
  const after = recorded(
    { ...facts, since: event.on, opinions: [...facts.opinions, opinion] },
    '结论',
  );
  return opinion.conclusion === 'fail' && attempt > 1 ? closed(after, event.on) : after;
}
