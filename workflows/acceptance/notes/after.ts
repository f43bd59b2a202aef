/** 第四章 后续管理 (办法21 to 26): rectification, termination, recovery, notices before a disadvantage, integrity. */
import { lapsed, type Notes } from './note.ts';

type Events =
  | 'rectification.ordered'
  | 'rectification.lapsed'
  | 'project.terminated'
  | 'recovery.ordered'
  | 'funds.recovered'
  | 'priorNotice.given'
  | 'statement.received'
  | 'integrity.recorded';

export const afterNotes: Notes<Events> = {
  'rectification.ordered': (facts, event) => ({
    ...facts,
    rectification: { items: event.data.items, orderedOn: event.on },
  }),
  'rectification.lapsed': (facts, event) => lapsed(facts, event.on, 'rectification'),
  'project.terminated': (facts, event) => ({
    ...facts,
    termination: { on: event.on, reason: event.data.reason },
  }),
  'recovery.ordered': (facts, event) => ({
    ...facts,
    recovery: { amountYuan: event.data.amountYuan, orderedOn: event.on },
  }),
  'funds.recovered': (facts, event) => ({
    ...facts,
    recovered: [...facts.recovered, { amountYuan: event.data.amountYuan, on: event.on }],
  }),
  'priorNotice.given': (facts, event) => ({
    ...facts,
    notices: [...facts.notices, { ...event.data, on: event.on }],
  }),
  'statement.received': (facts, event) => {
    const { about, text } = event.data;
    const index = facts.notices.findLastIndex((notice) => notice.about === about);
    return {
      ...facts,
      notices: facts.notices.map((notice, i) =>
        i === index ? { ...notice, statement: { on: event.on, text } } : notice,
      ),
    };
  },
  'integrity.recorded': (facts, event) => ({
    ...facts,
    integrity: [...facts.integrity, { ...event.data, on: event.on }],
  }),
};
