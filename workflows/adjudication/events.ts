/** The events of an adjudication in the order of the rules: title, data, article. Conditions are in guards.ts. */
import { z } from 'zod';
import { commonEvents } from '../kernel/common-events.ts';
import type { EventDeclaration, EventOf } from '../kernel/event.ts';
import { day, phone, text, texts } from '../kernel/fields.ts';
import { agent, evidenceItem, namedItem, party } from './filing.ts';

const declare = <Schema extends z.ZodType>(event: EventDeclaration<Schema>) => event;
const nothing = z.strictObject({});
const partyId = z.string().regex(/^[ART]\d{1,4}$/, { error: '应为本案当事人编号，如 R1。' });
const consents = z.array(partyId).min(1);
const id = z.string().trim().min(1).max(100);
const reasoned = z.strictObject({ reason: text });
const result = z.enum(['pass', 'revise', 'reject']);
const extension = z
  .strictObject({
    days: z.int().positive().optional(),
    months: z.int().positive().optional(),
    reason: text,
  })
  .refine((data) => (data.days === undefined) !== (data.months === undefined), {
    error: '延长期限应以日或者月其中一种单位填写。',
    path: ['days'],
  });

export const events = {
  'application.filed': declare({
    title: '收到申请',
    data: z.looseObject({}),
    basis: ['规则10'],
    derived: true,
  }),

  // 第七条
  'agent.appointed': declare({
    title: '委托代理人',
    data: z.strictObject({ partyId, agent }),
    basis: ['规则7'],
  }),
  'agent.ended': declare({
    title: '终止委托',
    data: z.strictObject({ partyId }),
    basis: ['规则7'],
  }),

  // 送达地址确认书: where papers go, and whether they may come by electronic means (规则3 以民诉法补充)
  'address.confirmed': declare({
    title: '确认送达地址',
    data: z.strictObject({
      partyId,
      address: text,
      recipient: text.optional(),
      phone: phone.optional(),
      electronic: z.boolean(),
    }),
    basis: ['规则3', '民诉法90', '民诉解释136'],
  }),

  // 第十条
  'correction.madeOnSpot': declare({
    title: '当场补正',
    data: z.strictObject({ items: texts }),
    basis: ['规则10(一)'],
  }),
  'correction.requested': declare({
    title: '通知补正',
    data: z.strictObject({ items: texts, dueOn: day }),
    basis: ['规则10(一)'],
  }),
  'correction.received': declare({
    title: '收到补正材料',
    data: z.strictObject({ items: texts }),
    basis: ['规则10(一)'],
  }),
  'correction.excused': declare({
    title: '准予顺延补正',
    data: z.strictObject({ newDueOn: day, reason: text }),
    basis: ['规则10(一)'],
  }),
  'correction.lapsed': declare({
    title: '确认逾期未补正',
    data: z.strictObject({ confirmed: z.literal(true), note: text }),
    basis: ['规则10(一)'],
    lapse: true,
  }),
  'application.accepted': declare({ title: '受理', data: nothing, basis: ['规则10(二)'] }),
  'copy.served': declare({
    ...commonEvents['paper.served'],
    title: '申请书副本送达',
    basis: ['规则10(二)'],
  }),
  'reply.received': declare({
    title: '收到答复',
    data: z.strictObject({ partyId, summary: text }),
    basis: ['规则10(二)', '规则12'],
  }),
  'reply.extended': declare({
    title: '准予延期答复',
    data: z.strictObject({ partyId, newDueOn: day, reason: text }),
    basis: ['规则10(二)'],
  }),
  'reply.lapsed': declare({
    title: '逾期未答复',
    data: z.strictObject({ partyId }),
    basis: ['规则10(二)'],
  }),
  'application.refused': declare({
    title: '不予受理',
    data: z.strictObject({
      ground: z.enum(['notOurs', 'notEligible']),
      reasons: text,
      competentOrgan: text.optional(),
    }),
    basis: ['规则10(三)', '规则10(四)'],
  }),
  'premediation.opened': declare({
    title: '先行调解',
    data: z.strictObject({ consents, centre: text }),
    basis: ['规则10(五)'],
  }),
  'premediation.closed': declare({
    title: '先行调解终结',
    data: z.strictObject({ outcome: z.enum(['agreed', 'failed', 'timeout']) }),
    basis: ['规则10(五)'],
  }),

  // 第十一条
  'application.dismissed': declare({
    title: '驳回申请',
    data: z.strictObject({ reasons: text, foundFacts: text.optional() }),
    basis: ['规则11'],
  }),

  // 第十二条
  'reply.forwarded': declare({
    title: '转送答复副本',
    data: z.strictObject({ partyId }),
    basis: ['规则12'],
  }),
  'inspection.requested': declare({
    title: '申请查阅案卷',
    data: z.strictObject({ partyId, scope: text }),
    basis: ['规则12'],
  }),
  'file.inspected': declare({
    title: '查阅案卷',
    data: z.strictObject({ by: text, scope: text }),
    basis: ['规则12'],
  }),
  'inspection.refused': declare({
    title: '不予查阅',
    data: z.strictObject({ by: text, reason: text }),
    basis: ['规则12'],
  }),

  // 第十四条
  'proceedings.suspended': declare({
    title: '中止',
    data: z.strictObject({ ground: z.int().min(1).max(7), reason: text }),
    basis: ['规则14'],
    noBackdating: true,
  }),
  'proceedings.resumed': declare({
    title: '恢复审理',
    data: reasoned,
    basis: ['规则14'],
    noBackdating: true,
  }),
  'party.joined': declare({
    title: '追加当事人',
    data: z.strictObject({ role: z.enum(['applicant', 'respondent', 'thirdParty']), party }),
    basis: ['规则12', '省程序办法17'],
  }),
  'party.substituted': declare({
    title: '变更当事人',
    data: z.strictObject({ partyId, by: party, ground: text }),
    basis: ['规则14', '省程序办法17'],
  }),
  'party.withdrew': declare({
    title: '当事人退出',
    data: z.strictObject({ partyId, reason: text }),
    basis: ['规则15'],
  }),

  // 第十五、十六条
  'withdrawal.requested': declare({
    title: '申请撤回',
    data: z.strictObject({ partyId, reason: text }),
    basis: ['规则15(一)', '规则16'],
  }),
  'withdrawal.approved': declare({ title: '准予撤回', data: nothing, basis: ['规则15(一)'] }),
  'withdrawal.denied': declare({ title: '不准撤回', data: reasoned, basis: ['规则15(一)'] }),
  'proceedings.terminated': declare({
    title: '终止',
    data: z.strictObject({ ground: z.int().min(2).max(4), reason: text }),
    basis: ['规则15'],
  }),

  // 第十七、十八条
  'appraisal.commissioned': declare({
    title: '委托鉴定评估',
    data: z.strictObject({
      id,
      kind: z.enum(['appraisal', 'assessment', 'inspection', 'quarantine', 'testing']),
      choice: z.enum(['agreed', 'designated']),
      negotiation: text,
      institution: text,
      subject: text,
    }),
    basis: ['规则17', '规则18'],
  }),
  'appraisal.reported': declare({
    title: '收到鉴定评估意见',
    data: z.strictObject({ id, summary: text }),
    basis: ['规则17', '规则18'],
  }),
  'appraisal.ended': declare({
    title: '终止鉴定评估',
    data: z.strictObject({ id, reason: text }),
    basis: ['规则17', '规则18'],
  }),
  'exclusion.opened': declare({
    title: '不计入期限开始',
    data: z.strictObject({
      id,
      kind: z.enum(['announcement', 'tender', 'auction', 'other']),
      reason: text,
    }),
    basis: ['规则18'],
  }),
  'exclusion.closed': declare({
    title: '不计入期限结束',
    data: z.strictObject({ id }),
    basis: ['规则18'],
  }),
  'extension.requested': declare({
    title: '提请延长期限',
    data: extension,
    basis: ['规则18'],
    internal: true,
  }),
  'extension.approved': declare({ title: '批准延长期限', data: extension, basis: ['规则18'] }),
  'extension.denied': declare({
    title: '不予延长期限',
    data: reasoned,
    basis: ['规则18'],
    internal: true,
  }),

  // 第十九、二十条
  'mediation.opened': declare({
    title: '组织调解',
    data: z.strictObject({ consents }),
    basis: ['规则19', '规则18'],
  }),
  'mediation.agreed': declare({
    title: '达成调解协议',
    data: z.strictObject({
      terms: text,
      partial: z.strictObject({ claims: texts }).optional(),
      disputedFacts: text.optional(),
      mediators: texts.optional(),
      /** Originals of the agreement. */
      copies: z.int().min(2).optional(),
    }),
    basis: ['规则19'],
  }),
  'mediation.failed': declare({ title: '调解不成', data: reasoned, basis: ['规则19'] }),
  'confirmation.recorded': declare({
    title: '司法确认',
    data: z.strictObject({ court: text, document: text }),
    basis: ['规则20'],
  }),

  // 第二十一条
  'evidence.submitted': declare({
    title: '提交证据',
    data: z.strictObject({ partyId, items: z.array(evidenceItem).min(1) }),
    basis: ['规则21'],
  }),
  'evidence.forwarded': declare({
    title: '转送证据',
    data: z.strictObject({ items: z.array(namedItem).min(1) }),
    basis: ['规则21'],
  }),
  'evidence.examined': declare({
    title: '质证',
    data: z.strictObject({
      items: z.array(namedItem).min(1),
      opinions: z.union([text, texts, z.array(z.strictObject({ partyId, opinion: text })).min(1)]),
    }),
    basis: ['规则21'],
  }),
  'claims.amended': declare({
    title: '变更裁决请求',
    data: z.strictObject({ claims: texts }),
    basis: ['规则21'],
  }),
  'investigation.requested': declare({
    title: '申请调查取证',
    data: z.strictObject({ partyId, what: text }),
    basis: ['规则21'],
  }),
  'investigation.denied': declare({ title: '不予调查取证', data: reasoned, basis: ['规则21'] }),
  'investigation.recorded': declare({
    title: '调查取证',
    data: z.strictObject({
      kind: text,
      place: text,
      attendees: z.union([text, texts]),
      summary: text,
    }),
    basis: ['规则21'],
  }),
  'parties.heard': declare({
    title: '听取当事人意见',
    data: z.strictObject({
      partyId,
      mode: z.enum(['interview', 'hearing', 'writing']),
      outcome: z.enum(['heard', 'waived', 'absentAfterNotice']),
      note: text,
    }),
    basis: ['规则21'],
  }),
  'hearing.scheduled': declare({
    title: '通知听证',
    data: z.strictObject({
      id,
      heldOn: day,
      place: text,
      /** As the notice says it, 上午9时30分, or 09:30. */
      time: text.optional(),
      manner: z.enum(['public', 'closed']).optional(),
      presiding: text.optional(),
      recorder: text.optional(),
    }),
    basis: ['规则21'],
  }),
  'hearing.held': declare({
    title: '举行听证',
    data: z.strictObject({ id, summary: text }),
    basis: ['规则21', '规则18'],
  }),
  'hearing.cancelled': declare({
    title: '取消听证',
    data: z.strictObject({ id, reason: text }),
    basis: ['规则21'],
  }),
  'expertReview.opened': declare({
    title: '组织专家评审',
    data: z.strictObject({ id, subject: text }),
    basis: ['规则21', '规则18'],
  }),
  'expertReview.closed': declare({
    title: '专家评审结束',
    data: z.strictObject({ id, opinion: text }),
    basis: ['规则21', '规则18'],
  }),

  // 第二十二条
  'major.marked': declare({
    title: '列为重大事项',
    data: reasoned,
    basis: ['规则22'],
    internal: true,
  }),
  'major.unmarked': declare({
    title: '不再列为重大事项',
    data: reasoned,
    basis: ['规则22'],
    internal: true,
  }),
  'opinion.submitted': declare({
    title: '提出审议意见',
    data: z.strictObject({ recommendation: text, reasoning: text }),
    basis: ['规则22'],
    internal: true,
  }),
  'opinion.returned': declare({
    title: '退回审议意见',
    data: reasoned,
    basis: ['规则22'],
    internal: true,
  }),
  'legality.reviewed': declare({
    title: '合法性审核',
    data: z.strictObject({ result, note: text }),
    basis: ['规则22'],
    internal: true,
  }),
  'collective.discussed': declare({
    title: '集体讨论',
    data: z.strictObject({ result, note: text, attendees: z.union([text, texts]) }),
    basis: ['规则22'],
    internal: true,
  }),
  'decision.approved': declare({
    title: '批准裁决',
    data: nothing,
    basis: ['规则22'],
    internal: true,
  }),
  'decision.returned': declare({
    title: '退回裁决',
    data: reasoned,
    basis: ['规则22'],
    internal: true,
  }),

  // 第二十三条
  'decision.made': declare({
    title: '作出裁决',
    data: z.strictObject({
      disputedFacts: text,
      foundFacts: text,
      legalBasis: texts,
      reasoning: text,
      rulings: texts,
      evidenceAssessment: text.optional(),
      other: text.optional(),
    }),
    basis: ['规则22', '规则23'],
  }),
  'decision.corrected': declare({
    title: '更正裁决书',
    data: z.strictObject({ errors: z.union([text, texts]) }),
    basis: ['规则23'],
  }),

  // 第二十四条
  'court.noticed': declare({
    title: '收到法院通知',
    data: z.strictObject({
      judgment: text,
      effectiveOn: day,
      onMerits: z.boolean(),
      court: text.optional(),
    }),
    basis: ['规则24'],
  }),
  'decision.revoked': declare({ title: '撤销裁决', data: reasoned, basis: ['规则24'] }),
  'remedy.recorded': declare({
    title: '登记救济情况',
    data: z.strictObject({ kind: text, organ: text, outcome: text.optional() }),
    basis: ['规则24'],
  }),
  'redecision.ordered': declare({
    title: '责令重新处理',
    data: z.strictObject({
      organ: text,
      document: text,
      withinDays: z.int().positive().optional(),
    }),
    basis: ['规则24'],
  }),

  // 第二十六、二十七条
  'assistance.requested': declare({
    title: '请求协助',
    data: z.strictObject({ organ: text, what: text }),
    basis: ['规则26'],
  }),
  'assistance.answered': declare({
    title: '收到协助答复',
    data: z.strictObject({ organ: text, answer: text }),
    basis: ['规则26'],
  }),
  'case.assigned': declare({
    title: '确定承办人',
    data: z.strictObject({ to: text }),
    basis: ['规则27'],
    names: { field: 'to', role: 'officer' },
  }),
  'recusal.requested': declare({
    title: '申请回避',
    data: z.strictObject({ of: text, reason: text }),
    basis: ['规则4', '规则21'],
  }),
  'recusal.decided': declare({
    title: '决定回避',
    data: z.strictObject({ of: text, granted: z.boolean(), reason: text }),
    basis: ['规则4', '规则21'],
  }),

  // 第三条: 特别法的临时措施
  'measure.ordered': declare({
    title: '采取临时措施',
    data: z.strictObject({ kind: text, days: z.int().positive().optional() }),
    basis: ['规则3'],
  }),
  'measure.lifted': declare({
    title: '解除临时措施',
    data: z.strictObject({ kind: text }),
    basis: ['规则3'],
  }),

  ...commonEvents,
} as const;

export type AdjudicationEvents = typeof events;
export type AdjudicationEventType = keyof AdjudicationEvents;
export type AdjudicationEvent = EventOf<AdjudicationEvents>;
export type On<Type extends AdjudicationEventType> = EventOf<AdjudicationEvents, Type>;
