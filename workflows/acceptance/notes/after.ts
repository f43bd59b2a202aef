/** 第四章 后续管理 (办法21 to 26): rectification, termination, recovery, notices before a disadvantage, integrity. */
import type { Day, Facts } from '../facts.ts';
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

type Notice = Facts['notices'][number];
type Statement = NonNullable<Notice['statement']>;

/** Who speaks again adds to what was said: the time to speak ended with the first word, and does not begin anew. */
const statementOf = ({ statement }: Notice, on: Day, text: string): Statement =>
  statement ? { on: statement.on, text: `${statement.text}\n${text}` } : { on, text };

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
    const index = facts.notices.findLastIndex((one) => one.about === about && one.on <= event.on);
    return {
      ...facts,
      notices: facts.notices.map((notice, i) =>
        i === index ? { ...notice, statement: statementOf(notice, event.on, text) } : notice,
      ),
    };
  },
  'integrity.recorded': (facts, event) => ({
    ...facts,
    integrity: [...facts.integrity, { ...event.data, on: event.on }],
  }),
};
