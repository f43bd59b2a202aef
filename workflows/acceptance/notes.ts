/** What each event of an acceptance leaves in the facts: every chapter's notes, and those of the record itself (办法24). */
import type { AcceptanceEventType } from './events.ts';
import { stagesWithoutRecord } from './facts.ts';
import { afterNotes } from './notes/after.ts';
import { applicationNotes } from './notes/application.ts';
import { evaluationNotes } from './notes/evaluation.ts';
import { type Notes, recorded, unchanged } from './notes/note.ts';
import { objectionNotes } from './notes/objection.ts';
import { panelNotes } from './notes/panel.ts';

export const notes: Notes<AcceptanceEventType> = {
  'project.registered': unchanged,
  ...panelNotes,
  ...applicationNotes,
  ...evaluationNotes,
  ...objectionNotes,
  ...afterNotes,
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
  'paper.served': (facts, event) => {
    const { kind, partyId, servedOn } = event.data;
    return recorded(
      { ...facts, served: { ...facts.served, [`${kind}:${partyId}`]: servedOn } },
      '送达',
    );
  },
};
