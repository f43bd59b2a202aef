/** 第四章 异议 (办法20): what is objected, its answer, and what falls when an opinion goes back to the panel. */
import type { On } from '../events.ts';
import {
  answeredBy,
  attemptOf,
  type Day,
  type Facts,
  type Objection,
  standingOpinion,
} from '../facts.ts';
import type { Notes } from './note.ts';

type Events = 'objection.filed' | 'objection.refused' | 'objection.resolved';

export const objectionNotes: Notes<Events> = {
  'objection.filed': (facts, event) => ({
    ...facts,
    objections: [
      ...facts.objections,
      {
        number: facts.objections.length + 1,
        ...event.data,
        filedOn: event.on,
        against: standingOpinion(facts)?.signedOn ?? event.on,
      },
    ],
  }),
  'objection.refused': (facts, event) => {
    const answer = { on: event.on, outcome: 'refused', text: event.data.reason } as const;
    return answered(facts, answeredBy(facts, event)?.number ?? 0, answer);
  },
  'objection.resolved': objectionResolved,
};

const answered = (facts: Facts, number: number, answer: Objection['answer']): Facts => ({
  ...facts,
  objections: facts.objections.map((one) =>
    one.number === number && answer ? { ...one, answer } : one,
  ),
});

function objectionResolved(facts: Facts, event: On<'objection.resolved'>): Facts {
  const { outcome, opinion } = event.data;
  const objection = answeredBy(facts, event);
  if (!objection) return facts;
  const after = answered(facts, objection.number, { on: event.on, outcome, text: opinion });
  return outcome === 'reevaluate' ? reopened(after, event.on) : after;
}

/** Back to the panel: what rested on the opinion falls with it. */
const reopened = (facts: Facts, on: Day): Facts => ({
  ...facts,
  since: on,
  opinions: facts.opinions.map((one, index) =>
    index === facts.opinions.length - 1 ? { ...one, setAsideOn: on } : one,
  ),
  sheets: {},
  meeting: null,
  completionRegisteredOn: null,
  reevaluationSince: on,
  rectification: attemptOf(facts) > 1 ? facts.rectification : null,
  lapse: null,
  termination: null,
  recovery: null,
  closedOn: null,
  archivedOn: null,
});
