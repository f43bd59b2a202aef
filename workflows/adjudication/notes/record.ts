/** 规则3、26、29: measures, assistance, the record of the whole process, and the papers that went out. */
import { stagesWithoutRecord } from '../facts.ts';
import { asked, earlier, type Notes, paperServed, recorded, unchanged } from './note.ts';

type Events =
  | 'assistance.requested'
  | 'assistance.answered'
  | 'measure.ordered'
  | 'measure.lifted'
  | 'record.added'
  | 'entry.corrected'
  | 'case.archived'
  | 'calendar.changed'
  | 'paper.issued'
  | 'paper.voided'
  | 'paper.served';

export const recordNotes: Notes<Events> = {
  // Whoever asks a second time may still get the answer to the first.
  'assistance.requested': (facts, event) => {
    const what = `assistance:${event.data.organ}`;
    return asked(facts, what, earlier(facts.askedOn[what], event.on));
  },
  'assistance.answered': unchanged,
  'measure.ordered': (facts, event) => ({
    ...facts,
    measures: [
      ...facts.measures,
      { kind: event.data.kind, from: event.on, days: event.data.days ?? null, liftedOn: null },
    ],
  }),
  'measure.lifted': (facts, event) => ({
    ...facts,
    measures: facts.measures.map((m) =>
      m.kind === event.data.kind && m.liftedOn === null ? { ...m, liftedOn: event.on } : m,
    ),
  }),
  'record.added': (facts, event) => recorded(facts, event.data.stage),
  // The engine replays the journal with the entry put right; the facts follow from that.
  'entry.corrected': unchanged,
  'case.archived': (facts, event) => ({
    ...facts,
    archivedOn: event.on,
    stagesWithoutRecord: stagesWithoutRecord(facts),
  }),
  'calendar.changed': unchanged,
  'paper.issued': unchanged,
  'paper.voided': unchanged,
  'paper.served': (facts, event) => paperServed(facts, event),
};
