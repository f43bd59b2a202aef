/** What head and reviewer decide in their queue, and the answers that the rules leave them (规则4、16、18、22). */
import type { Answer, Approval } from '../kernel/approval.ts';
import type { AdjudicationEventType } from './events.ts';

const back = (event: AdjudicationEventType): Answer => ({
  id: 'return',
  label: '退回',
  event,
  data: (_, reason) => ({ reason }),
  reasoned: true,
});

const opinion = { recommendation: '处理建议', reasoning: '理由' };

const recusal = (id: string, label: string, granted: boolean): Answer => ({
  id,
  label,
  event: 'recusal.decided',
  data: ({ of }, reason) => ({ of, granted, reason }),
  reasoned: true,
});

const review = (id: string, label: string, result: string): Answer => ({
  id,
  label,
  event: 'legality.reviewed',
  data: (_, note) => ({ result, note }),
  reasoned: true,
});

/** What the decision rests on (规则21、23). */
const material: readonly AdjudicationEventType[] = [
  'application.filed',
  'claims.amended',
  'reply.received',
  'evidence.submitted',
  'evidence.examined',
  'investigation.recorded',
  'appraisal.reported',
  'expertReview.closed',
  'parties.heard',
  'hearing.held',
];

export const approvals: Readonly<Partial<Record<AdjudicationEventType, Approval>>> = {
  'extension.approved': {
    asked: 'extension.requested',
    reason: '退回理由',
    answers: [
      { id: 'approve', label: '批准', event: 'extension.approved', data: (asked) => asked },
      back('extension.denied'),
    ],
  },
  'withdrawal.approved': {
    asked: 'withdrawal.requested',
    reason: '退回理由',
    answers: [
      { id: 'approve', label: '批准', event: 'withdrawal.approved', data: () => ({}) },
      back('withdrawal.denied'),
    ],
  },
  'decision.approved': {
    asked: 'opinion.submitted',
    compared: opinion,
    reason: '退回理由',
    answers: [
      { id: 'approve', label: '批准', event: 'decision.approved', data: () => ({}) },
      back('decision.returned'),
    ],
    material,
  },
  'recusal.decided': {
    asked: 'recusal.requested',
    about: ({ of }, key) => key === `recusal:${of}`,
    reason: '决定的理由',
    answers: [recusal('grant', '决定回避', true), recusal('refuse', '驳回回避申请', false)],
    material: ['case.assigned'],
  },
  'legality.reviewed': {
    asked: 'opinion.submitted',
    compared: opinion,
    reason: '审核意见',
    answers: [
      review('pass', '审核通过', 'pass'),
      review('revise', '修改后再审', 'revise'),
      review('reject', '审核不通过', 'reject'),
    ],
    material: ['major.marked', ...material],
  },
};
