/** 规则14 to 18: suspension, withdrawal and termination, and the days that do not count or are added. */
import type { On } from '../events.ts';
import type { Appraisal, Extension, Facts } from '../facts.ts';
import { asked, closed, closeStretch, type Notes, openStretch } from './note.ts';

type Events =
  | 'proceedings.suspended'
  | 'proceedings.resumed'
  | 'withdrawal.requested'
  | 'withdrawal.approved'
  | 'withdrawal.denied'
  | 'proceedings.terminated'
  | 'appraisal.commissioned'
  | 'appraisal.reported'
  | 'appraisal.ended'
  | 'exclusion.opened'
  | 'exclusion.closed'
  | 'extension.requested'
  | 'extension.approved'
  | 'extension.denied';

const withAppraisal = (facts: Facts, id: string, change: Partial<Appraisal>): Facts => ({
  ...facts,
  appraisals: facts.appraisals.map((a) => (a.id === id ? { ...a, ...change } : a)),
});

const extensionOf = ({ on, data }: On<'extension.approved'>): Extension => ({
  ...(data.months === undefined
    ? { length: data.days ?? 0, unit: 'day' }
    : { length: data.months, unit: 'month' }),
  approvedOn: on,
  reason: data.reason,
});

export const courseNotes: Notes<Events> = {
  'proceedings.suspended': (facts, event) => ({
    ...facts,
    stretches: [
      ...facts.stretches,
      {
        id: `suspension:${event.entry}`,
        kind: 'suspension',
        from: event.on,
        to: null,
        ...event.data,
      },
    ],
    suspension: { ground: event.data.ground, reason: event.data.reason, since: event.on },
  }),
  'proceedings.resumed': (facts, event) => ({
    ...facts,
    stretches: facts.stretches.map((s) =>
      s.kind === 'suspension' && s.to === null
        ? { ...s, to: event.on, endReason: event.data.reason }
        : s,
    ),
    suspension: null,
  }),
  'withdrawal.requested': (facts, event) => ({
    ...asked(facts, 'withdrawal', event.on),
    withdrawals: [...facts.withdrawals, event.data.partyId],
  }),
  'withdrawal.approved': (facts, event) => ({
    ...closed(facts, event),
    termination: facts.acceptedOn ? { ground: 1, reason: '申请人撤回申请' } : null,
  }),
  'withdrawal.denied': (facts) => ({ ...facts, withdrawals: [] }),
  'proceedings.terminated': (facts, event) => ({
    ...closed(facts, event),
    termination: { ground: event.data.ground as 2 | 3 | 4, reason: event.data.reason },
  }),
  'appraisal.commissioned': (facts, event) => {
    const { negotiation: _, ...appraisal } = event.data;
    return {
      ...openStretch(facts, `appraisal:${appraisal.id}`, appraisal.kind, event.on),
      appraisals: [...facts.appraisals, { ...appraisal, commissionedOn: event.on }],
    };
  },
  'appraisal.reported': (facts, event) =>
    closeStretch(
      withAppraisal(facts, event.data.id, { reportedOn: event.on, summary: event.data.summary }),
      `appraisal:${event.data.id}`,
      event.on,
    ),
  'appraisal.ended': (facts, event) =>
    closeStretch(
      withAppraisal(facts, event.data.id, { endedOn: event.on }),
      `appraisal:${event.data.id}`,
      event.on,
    ),
  'exclusion.opened': (facts, event) =>
    openStretch(facts, `exclusion:${event.data.id}`, event.data.kind, event.on, event.data.reason),
  'exclusion.closed': (facts, event) => closeStretch(facts, `exclusion:${event.data.id}`, event.on),
  'extension.requested': (facts, event) => ({
    ...asked(facts, 'extension', event.on),
    extensionAsked: true,
  }),
  'extension.approved': (facts, event) => ({
    ...facts,
    extensionAsked: false,
    extensions: [...facts.extensions, extensionOf(event)],
  }),
  'extension.denied': (facts) => ({ ...facts, extensionAsked: false }),
};
