/** What the bureau decides in its queue, and the answers that the measures leave it (办法10、18). */
import type { Answer, Approval } from '../kernel/approval.ts';
import type { AcceptanceEventType } from './events.ts';

const back = (event: AcceptanceEventType): Answer => ({
  id: 'return',
  label: '退回',
  event,
  data: (_, reason) => ({ reason }),
  reasoned: true,
});

export const approvals: Readonly<Partial<Record<AcceptanceEventType, Approval>>> = {
  'extension.approved': {
    asked: 'extension.requested',
    reason: '退回理由',
    answers: [
      {
        id: 'approve',
        label: '批准',
        event: 'extension.approved',
        data: ({ months }) => ({ months }),
      },
      back('extension.denied'),
    ],
  },
  'change.approved': {
    asked: 'change.requested',
    reason: '退回理由',
    answers: [
      { id: 'approve', label: '批准', event: 'change.approved', data: () => ({}) },
      back('change.denied'),
    ],
  },
};
