/**
 * The legal conditions of an adjudication's steps, in the order of the rules: what each asks of the facts,
 * what its refusal says, and the article it rests on. Which step asks which stands in machine.ts.
 */
import { conditionsOn } from '../kernel/condition.ts';
import type { Envelope } from '../kernel/event.ts';
import type { Clock, Day, ExtensionVerdict, Span } from '../kernel/reckoning.ts';
import { requestOf } from '../kernel/term.ts';
import { matters } from '../law/matters.ts';
import { spanOn } from '../law/terms.ts';
import type { AdjudicationEvents, AdjudicationEventType, On } from './events.ts';
import { activeParties, type Facts, type Party, partiesOf } from './facts.ts';
import { papers } from './papers.ts';
import { decisionTerm, lawOf, terms } from './terms.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

type AboutParty = {
  [T in AdjudicationEventType]: On<T>['data'] extends { partyId: string } ? T : never;
}[AdjudicationEventType];
type WithId = 'appraisal.reported' | 'appraisal.ended';

export const conditions = {
  // 当事人
  partyPresent: condition<AboutParty>({
    code: 'party.unknown',
    says: (_, event) => `本案没有编号为${event.data.partyId}的当事人，或者其已退出。`,
    basis: ['规则7'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId) !== undefined,
  }),
  partyIsApplicant: condition<AboutParty>({
    code: 'party.notApplicant',
    says: '只有申请人可以撤回申请。',
    basis: ['规则15(一)'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId)?.role === 'applicant',
  }),
  partyAnswers: condition<AboutParty>({
    code: 'party.notRespondent',
    says: '答复由被申请人或者第三人提出。',
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) => {
      const role = present(facts, event.data.partyId)?.role;
      return role === 'respondent' || role === 'thirdParty';
    },
  }),
  sideKeepsAParty: condition<'party.withdrew'>({
    code: 'party.lastOfItsSide',
    says: '该方仅此一名当事人，其退出应当按撤回、终止或者变更当事人办理。',
    basis: ['规则15'],
    reading: true,
    asksData: true,
    test: (facts, event) => {
      const role = present(facts, event.data.partyId)?.role;
      return role === 'thirdParty' || (role !== undefined && partiesOf(facts, role).length > 1);
    },
  }),
  agentAppointed: condition<'agent.ended'>({
    code: 'agent.none',
    says: '该当事人没有登记代理人。',
    basis: ['规则7'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId)?.agent !== undefined,
  }),

  // 第二条
  notAContractDispute: condition({
    code: 'acceptance.contractDispute',
    says: '涉及民事合同的纠纷不纳入行政裁决的范围，应当依第十条第（四）项不予受理。',
    basis: ['规则2', '规则10(四)'],
    test: (facts) => facts.filing.contractDispute !== true,
  }),

  // 第十条
  correctionNotYetRequested: condition({
    code: 'correction.onceOnly',
    says: '补正通知应当一次性告知，不得再次要求补正；补正后仍不符合的，决定不予受理。',
    basis: ['规则10(一)'],
    reading: true,
    test: (facts) => facts.corrections === null,
  }),
  correctionTimeReasonable: condition<'correction.requested'>({
    code: 'correction.dueOnUnreasonable',
    says: (facts) =>
      `补正截止日应当晚于通知之日，且不超过${spanOfCorrection(facts).length}个工作日。`,
    basis: ['规则10(一)'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => isReasonable(facts, clock, event.on, event.data.dueOn),
  }),
  excuseLater: condition<'correction.excused'>({
    code: 'correction.newDueOnNotLater',
    says: '顺延后的补正截止日应当晚于原截止日和批准之日。',
    basis: ['规则10(一)', '民诉法86'],
    reading: true,
    asksData: true,
    test: (facts, event) =>
      event.data.newDueOn > (facts.corrections?.dueOn ?? '') && event.data.newDueOn > event.on,
  }),
  excuseReasonable: condition<'correction.excused'>({
    code: 'correction.dueOnUnreasonable',
    says: (facts) => `顺延不得超过准予之日起${spanOfCorrection(facts).length}个工作日。`,
    basis: ['规则10(一)'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => isReasonable(facts, clock, event.on, event.data.newDueOn),
  }),
  correctionsAnswerNotice: condition({
    code: 'effectiveOn.beforeCause',
    says: '收到补正材料或者准予顺延的日期不得早于通知补正之日。',
    basis: ['规则10(一)'],
    test: (facts, event) => event.on >= (facts.corrections?.requestedOn ?? event.on),
  }),
  correctionPeriodOver: condition({
    code: 'correction.periodRunning',
    says: (facts, _, clock) =>
      `补正期限至${dueOf(facts, clock, 'correction') ?? '（未定）'}，届满后方可确认逾期。`,
    basis: ['规则10(一)'],
    test: (facts, event, clock) => isOver(facts, clock, 'correction', event.on),
  }),
  acceptanceAfterReview: condition({
    code: 'effectiveOn.beforeCause',
    says: '处理日期不得早于收到申请、收到补正材料或者先行调解终结之日。',
    basis: ['规则10'],
    test: (facts, event) =>
      event.on >= facts.reviewFrom && event.on >= (premediationEnd(facts) ?? event.on),
  }),
  matterMediatesFirst: condition({
    code: 'premediation.wrongMatter',
    says: '先行调解只适用于林木林地权属争议和土地权属争议。',
    basis: ['规则10(五)'],
    test: (facts) => matters[facts.matter].premediation,
  }),
  notYetPremediated: condition({
    code: 'premediation.onceOnly',
    says: '先行调解已经进行过，不得久调不决。',
    basis: ['规则10(五)'],
    reading: true,
    test: (facts) => !facts.premediated,
  }),
  everyoneConsents: condition<'premediation.opened' | 'mediation.opened'>({
    code: 'mediation.consentMissing',
    says: (facts, event) =>
      `调解应当双方自愿，尚缺${mediating(facts)
        .filter((party) => !event.data.consents.includes(party.id))
        .map((party) => party.name)
        .join('、')}的同意。`,
    basis: ['规则19', '规则10(五)'],
    asksData: true,
    test: (facts, event) =>
      mediating(facts).every((party) => event.data.consents.includes(party.id)),
  }),
  consentsArePartys: condition<'premediation.opened' | 'mediation.opened'>({
    code: 'party.unknown',
    says: '同意调解的人员中有非本案当事人。',
    basis: ['规则19'],
    asksData: true,
    test: (facts, event) => event.data.consents.every((id) => present(facts, id) !== undefined),
  }),
  premediationClosedAfterOpening: condition({
    code: 'effectiveOn.beforeCause',
    says: '先行调解终结不得早于其开始之日。',
    basis: ['规则10(五)'],
    test: (facts, event) => startedBy(facts, 'premediation', event.on),
  }),
  copyServed: condition<'reply.received' | 'reply.extended' | 'reply.lapsed'>({
    code: 'reply.copyNotServed',
    says: '申请书副本尚未送达该当事人，答复期限未开始。',
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) => facts.copiesServed[event.data.partyId] !== undefined,
  }),
  replyAfterService: condition<'reply.received' | 'reply.extended' | 'reply.lapsed'>({
    code: 'effectiveOn.beforeCause',
    says: (facts, event) =>
      `该日期早于申请书副本送达之日（${facts.copiesServed[event.data.partyId]}）。`,
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) =>
      event.on >= (facts.copiesServed[event.data.partyId] ?? event.on) ||
      isAnnouncedTo(facts, event.data.partyId, event.on),
  }),
  noReplyYet: condition<'reply.received' | 'reply.extended' | 'reply.lapsed'>({
    code: 'reply.alreadyReceived',
    says: '该当事人的答复已经收到。',
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) => facts.replies[event.data.partyId]?.receivedOn === undefined,
  }),
  replyNotYetLapsed: condition<'reply.lapsed'>({
    code: 'reply.alreadyLapsed',
    says: '该当事人逾期未答复已经登记。',
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) => facts.replies[event.data.partyId]?.lapsedOn === undefined,
  }),
  replyPeriodOver: condition<'reply.lapsed'>({
    code: 'reply.periodRunning',
    says: (facts, event, clock) =>
      `答复期限至${dueOf(facts, clock, `reply:${event.data.partyId}`) ?? '（未定）'}，尚未届满。`,
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event, clock) => isOver(facts, clock, `reply:${event.data.partyId}`, event.on),
  }),
  replyExtendedOnce: condition<'reply.extended'>({
    code: 'reply.extendedBefore',
    says: '答复期限只能延长一次。',
    basis: ['规则10(二)', '民诉法86'],
    reading: true,
    asksData: true,
    test: (facts, event) => facts.replies[event.data.partyId]?.extendedTo === undefined,
  }),
  replyExtensionInTime: condition<'reply.extended'>({
    code: 'reply.extensionLate',
    says: '答复期限已经届满，不能再延长。',
    basis: ['规则10(二)', '民诉法86'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => !isOver(facts, clock, `reply:${event.data.partyId}`, event.on),
  }),
  replyExtensionLater: condition<'reply.extended'>({
    code: 'reply.newDueOnNotLater',
    says: '延长后的答复截止日应当晚于原截止日。',
    basis: ['规则10(二)'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) =>
      event.data.newDueOn > (dueOf(facts, clock, `reply:${event.data.partyId}`) ?? ''),
  }),

  // 第十二条
  replyToForward: condition<'reply.forwarded'>({
    code: 'reply.notReceived',
    says: '该当事人没有可转送的答复。',
    basis: ['规则12'],
    asksData: true,
    test: (facts, event) => facts.replies[event.data.partyId]?.receivedOn !== undefined,
  }),
  forwardedAfterReceipt: condition<'reply.forwarded'>({
    code: 'effectiveOn.beforeCause',
    says: '转送日期不得早于收到答复之日。',
    basis: ['规则12'],
    asksData: true,
    test: (facts, event) => event.on >= (facts.replies[event.data.partyId]?.receivedOn ?? event.on),
  }),
  replyNotYetForwarded: condition<'reply.forwarded'>({
    code: 'reply.forwardedBefore',
    says: '该答复已经转送申请人。',
    basis: ['规则12'],
    asksData: true,
    test: (facts, event) => facts.replies[event.data.partyId]?.forwardedOn === undefined,
  }),

  // 第十五条
  withdrawalAsked: condition({
    code: 'withdrawal.notRequested',
    says: '没有待决的撤回申请，或者并非全体申请人申请撤回。',
    basis: ['规则15(一)', '规则16'],
    reading: true,
    test: (facts) =>
      facts.withdrawals.length > 0 &&
      partiesOf(facts, 'applicant').every((party) => facts.withdrawals.includes(party.id)),
  }),
  someWithdrawalAsked: condition({
    code: 'withdrawal.notRequested',
    says: '没有待决的撤回申请。',
    basis: ['规则15(一)'],
    test: (facts) => facts.withdrawals.length > 0,
  }),
  withdrawalNotYetAsked: condition<'withdrawal.requested'>({
    code: 'withdrawal.requestedBefore',
    says: '该申请人的撤回申请正在审查。',
    basis: ['规则15(一)'],
    asksData: true,
    test: (facts, event) => !facts.withdrawals.includes(event.data.partyId),
  }),
  groundFitsApplicant: condition<'proceedings.terminated'>({
    code: 'termination.groundUnfit',
    says: '该终止事由与申请人的身份不符：第（二）项适用于自然人，第（三）项适用于法人或者其他组织。',
    basis: ['规则15'],
    asksData: true,
    test: (facts, event) => {
      const kind = { 2: 'person', 3: 'organization' }[event.data.ground as 2 | 3];
      return (
        !kind ||
        partiesOf(facts, 'applicant').every((party) =>
          lineOf(facts, party).some((member) => member.kind === kind),
        )
      );
    },
  }),

  afterWithdrawalRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: '准予或者不准撤回的日期不得早于申请撤回之日。',
    basis: ['规则15(一)'],
    test: (facts, event) => isAfterAsking(facts, 'withdrawal', event.on),
  }),

  // 第十七、十八条
  appraisalIdFree: condition<'appraisal.commissioned'>({
    code: 'appraisal.idTaken',
    says: '该编号的鉴定评估已经登记。',
    basis: ['规则17'],
    asksData: true,
    test: (facts, event) => !facts.appraisals.some((a) => a.id === event.data.id),
  }),
  appraisalOpen: condition<WithId>({
    code: 'appraisal.notOpen',
    says: '没有该编号的在办鉴定评估。',
    basis: ['规则17'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `appraisal:${event.data.id}`),
  }),
  appraisalAfterCommission: condition<WithId>({
    code: 'effectiveOn.beforeCause',
    says: '收到意见或者终止的日期不得早于委托之日。',
    basis: ['规则17'],
    asksData: true,
    test: (facts, event) => startedBy(facts, `appraisal:${event.data.id}`, event.on),
  }),
  exclusionAllowed: condition<'exclusion.opened'>({
    code: 'exclusion.kindNotAllowed',
    says: '该类争议的特别规定不允许以此事由不计入期限。',
    basis: ['规则18', '规则3'],
    asksData: true,
    test: (facts, event) => lawOf(facts).excluded.includes(event.data.kind),
  }),
  otherLegallyReviewed: condition<'exclusion.opened'>({
    code: 'exclusion.otherNeedsReview',
    says: '“其他”事由须经合法性审核，由审核人或者负责人登记。',
    basis: ['规则18'],
    reading: true,
    asksData: true,
    test: (_, event) => event.data.kind !== 'other' || ['reviewer', 'head'].includes(event.by.role),
  }),
  exclusionIdFree: condition<'exclusion.opened'>({
    code: 'exclusion.idTaken',
    says: '该编号已经使用。',
    basis: ['规则18'],
    asksData: true,
    test: (facts, event) => !facts.stretches.some((s) => s.id === `exclusion:${event.data.id}`),
  }),
  exclusionOpen: condition<'exclusion.closed'>({
    code: 'exclusion.notOpen',
    says: '没有该编号的在计事由。',
    basis: ['规则18'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `exclusion:${event.data.id}`),
  }),
  exclusionClosedAfterOpening: condition<'exclusion.closed'>({
    code: 'effectiveOn.beforeCause',
    says: '结束日期不得早于开始日期。',
    basis: ['规则18'],
    asksData: true,
    test: (facts, event) => startedBy(facts, `exclusion:${event.data.id}`, event.on),
  }),
  matterExtends: condition({
    code: 'extension.notAllowed',
    says: (facts) =>
      facts.redecision?.withinDays
        ? '重新处理的期限由责令机关确定，不得自行延长。'
        : '该类争议的特别规定没有延长办理期限的规定。',
    basis: ['规则18'],
    test: (facts) => lawOf(facts).extension !== null && !facts.redecision?.withinDays,
  }),
  extensionUnitFits: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.wrongUnit',
    says: (facts) =>
      `本类争议的延长期限以${lawOf(facts).extension?.cap?.unit === 'month' ? '月' : '日'}计。`,
    basis: ['规则18'],
    asksData: true,
    test: (facts, event) => {
      const unit = lawOf(facts).extension?.cap?.unit;
      return unit === undefined || (unit === 'month') === (event.data.months !== undefined);
    },
  }),
  extensionNotTooLong: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.tooLong',
    says: (facts) => {
      const { cap, steps } = lawOf(facts).extension ?? {};
      const step = steps?.[grantedExtensions(facts).length];
      return step
        ? `本次延长不得超过${inWords(step)}，累计不得超过${inWords(cap ?? step)}。`
        : `延长期限累计不得超过${cap ? inWords(cap) : '规定的期限'}。`;
    },
    basis: ['规则18'],
    asksData: true,
    test: (facts, event, clock) => {
      const step = lawOf(facts).extension?.steps?.[grantedExtensions(facts).length];
      const length = event.data.months ?? event.data.days ?? 0;
      return (
        (step === undefined || length <= step.length) &&
        verdictOf(facts, event, clock) !== 'extension.tooLong'
      );
    },
  }),
  extensionNotWhileSuspended: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.whileSuspended',
    says: '中止期间不得批准延长，应当先恢复审理。',
    basis: ['规则18', '规则14'],
    reading: true,
    test: (facts, event) =>
      !facts.stretches.some(
        ({ kind, from, to }) =>
          kind === 'suspension' && from <= event.on && (to === null || event.on < to),
      ),
  }),
  extensionOnce: condition({
    code: 'extension.onceOnly',
    says: '办理期限已经延长，不得再次延长。',
    basis: ['规则18'],
    reading: true,
    test: (facts) => grantedExtensions(facts).length < (lawOf(facts).extension?.times ?? 0),
  }),
  extensionInTime: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.late',
    says: (facts, _, clock) =>
      `办理期限已于${dueOf(facts, clock, 'decision') ?? ''}届满，届满后不得批准延长。`,
    basis: ['规则18'],
    reading: true,
    test: (facts, event, clock) => !isOver(facts, clock, 'decision', event.on),
  }),
  extensionNotEarly: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.early',
    says: '延长不得早于办理期限开始之日，也不得早于上一次延长或者提请延长之日。',
    basis: ['规则18'],
    test: (facts, event) =>
      event.on >= (decisionTerm(facts)?.start ?? '') &&
      event.on >= (grantedExtensions(facts).at(-1)?.approvedOn ?? '') &&
      (!facts.extensionAsked || isAfterAsking(facts, 'extension', event.on)),
  }),
  extensionPending: condition({
    code: 'extension.notRequested',
    says: '没有待批的延长申请，或者日期早于提请之日。',
    basis: ['规则18'],
    test: (facts, event) => facts.extensionAsked && isAfterAsking(facts, 'extension', event.on),
  }),
  extensionNotPending: condition({
    code: 'extension.requestedBefore',
    says: '延长申请正在审批。',
    basis: ['规则18'],
    test: (facts) => !facts.extensionAsked,
  }),

  // 第十九条
  partialAgreement: condition<'mediation.agreed'>({
    code: 'mediation.notPartial',
    says: '并非部分达成协议。',
    basis: ['规则19'],
    asksData: true,
    test: (_, event) => event.data.partial !== undefined,
  }),
  premediationAgreed: condition<'premediation.closed'>({
    code: 'premediation.notAgreed',
    says: '先行调解没有达成协议。',
    basis: ['规则10(五)'],
    asksData: true,
    test: (_, event) => event.data.outcome === 'agreed',
  }),
  noMediationOpen: condition({
    code: 'mediation.open',
    says: '调解正在进行，应当先终结调解。',
    basis: ['规则19', '规则18'],
    reading: true,
    test: (facts) => !isMediating(facts),
  }),
  mediationOpen: condition({
    code: 'mediation.notOpen',
    says: '没有正在进行的调解。',
    basis: ['规则19'],
    test: isMediating,
  }),
  mediationClosedAfterOpening: condition({
    code: 'effectiveOn.beforeCause',
    says: '调解终结不得早于其开始之日。',
    basis: ['规则19'],
    test: (facts, event) => event.on >= (facts.mediation?.openedOn ?? event.on),
  }),

  // 第二十一条
  repliesSettled: condition({
    code: 'decision.replyPeriodRunning',
    says: (facts, event, clock) =>
      `${repliesOutstanding(facts, event.on, clock)
        .map((party) => party.name)
        .join('、')}的答复期限尚未届满或者副本尚未送达，且未收到答复。`,
    basis: ['规则10(二)', '规则21'],
    reading: true,
    test: (facts, event, clock) => repliesOutstanding(facts, event.on, clock).length === 0,
  }),
  partiesHeard: condition({
    code: 'decision.partiesNotHeard',
    says: (facts, event) =>
      `应当采取当面听取意见和书面审理相结合的方式，尚未听取${unheard(facts, event.on)
        .map((party) => party.name)
        .join('、')}的意见。`,
    basis: ['规则21'],
    reading: true,
    test: (facts, event) => lawOf(facts).writtenReview || unheard(facts, event.on).length === 0,
  }),
  evidenceExamined: condition({
    code: 'decision.evidenceNotExamined',
    says: (facts, event) =>
      `${unexamined(facts, event.on).join('、')}尚未转送或者质证，不得作为裁决依据。`,
    basis: ['规则21'],
    reading: true,
    test: (facts, event) => unexamined(facts, event.on).length === 0,
  }),
  nothingUnderWay: condition({
    code: 'decision.matterOpen',
    says: (facts, event) => `${underWay(facts, event.on).join('、')}尚未结束，不得作出裁决。`,
    basis: ['规则17', '规则18', '规则21'],
    reading: true,
    test: (facts, event) => underWay(facts, event.on).length === 0,
  }),
  investigationSettled: condition({
    code: 'decision.investigationPending',
    says: '当事人申请的调查取证尚未处理。',
    basis: ['规则21'],
    reading: true,
    test: (facts) => !facts.investigationAsked,
  }),
  investigationPending: condition({
    code: 'investigation.notRequested',
    says: '没有待处理的调查取证申请。',
    basis: ['规则21'],
    test: (facts) => facts.investigationAsked,
  }),
  afterInvestigationRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: '不予调查取证的日期不得早于申请之日。',
    basis: ['规则21'],
    test: (facts, event) => isAfterAsking(facts, 'investigation', event.on),
  }),
  hearingIdFree: condition<'hearing.scheduled'>({
    code: 'hearing.idTaken',
    says: '该编号的听证已经登记。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => !facts.hearings.some((hearing) => hearing.id === event.data.id),
  }),
  hearingNoticeInTime: condition<'hearing.scheduled'>({
    code: 'hearing.noticeTooShort',
    says: (facts, event, clock) =>
      `应当在听证7个工作日前通知：${event.data.heldOn}的听证最迟于${latestNotice(facts, event.data.heldOn, clock)}通知。`,
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => event.on <= latestNotice(facts, event.data.heldOn, clock),
  }),
  hearingOpen: condition<'hearing.held' | 'hearing.cancelled'>({
    code: 'hearing.notOpen',
    says: '没有该编号的待举行听证。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `hearing:${event.data.id}`),
  }),
  hearingCancelledAfterNotice: condition<'hearing.cancelled'>({
    code: 'effectiveOn.beforeCause',
    says: '取消听证的日期不得早于通知听证之日。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => event.on >= (hearingOf(facts, event.data.id)?.noticedOn ?? event.on),
  }),
  hearingOnItsDay: condition<'hearing.held'>({
    code: 'hearing.beforeItsDay',
    says: '听证不得早于通知的日期举行。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => event.on >= (hearingOf(facts, event.data.id)?.plannedFor ?? ''),
  }),
  hearingNoticeServedInTime: condition<'hearing.held'>({
    code: 'hearing.noticeServedLate',
    says: '有当事人的听证通知送达不足7个工作日，应当另定听证日期。',
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => {
      const planned = hearingOf(facts, event.data.id)?.plannedFor;
      if (!planned) return true;
      const latest = latestNotice(facts, planned, clock);
      return activeParties(facts).every(
        (party) => (facts.served[`hearing-notice:${party.id}`] ?? latest) <= latest,
      );
    },
  }),
  expertReviewIdFree: condition<'expertReview.opened'>({
    code: 'expertReview.idTaken',
    says: '该编号的专家评审已经登记。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => !facts.stretches.some((s) => s.id === `expertReview:${event.data.id}`),
  }),
  expertReviewOpen: condition<'expertReview.closed'>({
    code: 'expertReview.notOpen',
    says: '没有该编号的在办专家评审。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `expertReview:${event.data.id}`),
  }),
  expertReviewAfterOpening: condition<'expertReview.closed'>({
    code: 'effectiveOn.beforeCause',
    says: '评审结束不得早于其开始之日。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => startedBy(facts, `expertReview:${event.data.id}`, event.on),
  }),
  absenceAfterNotice: condition<'parties.heard'>({
    code: 'parties.absenceWithoutNotice',
    says: '没有听证通知送达该当事人的证明，不得按通知后缺席处理。',
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event) => {
      const { mode, outcome, partyId } = event.data;
      if (mode !== 'hearing' || outcome !== 'absentAfterNotice') return true;
      return (facts.served[`hearing-notice:${partyId}`] ?? NEVER) <= event.on;
    },
  }),
  noRecusalPending: condition({
    code: 'recusal.pending',
    says: '回避申请尚未决定。',
    basis: ['规则4', '规则21'],
    reading: true,
    test: (facts) => facts.recusalsPending.length === 0,
  }),
  recusalNotYetAsked: condition<'recusal.requested'>({
    code: 'recusal.requestedBefore',
    says: '针对该人员的回避申请正在审查。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => !facts.recusalsPending.includes(event.data.of),
  }),
  recusalAsked: condition<'recusal.decided'>({
    code: 'recusal.notRequested',
    says: '没有针对该人员的回避申请。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => facts.recusalsPending.includes(event.data.of),
  }),

  afterRecusalRequest: condition<'recusal.decided'>({
    code: 'effectiveOn.beforeCause',
    says: '决定回避的日期不得早于申请回避之日。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => isAfterAsking(facts, `recusal:${event.data.of}`, event.on),
  }),
  assigneeNotRecused: condition<'case.assigned'>({
    code: 'recusal.granted',
    says: '该人员已经回避，不得承办本案。',
    basis: ['规则4', '规则27'],
    reading: true,
    asksData: true,
    test: (facts, event) => !facts.recused.includes(event.data.to),
  }),

  // 第二十二条
  notYetMajor: condition({
    code: 'major.markedBefore',
    says: '本案已列为重大事项。',
    basis: ['规则22'],
    test: (facts) => !facts.major,
  }),
  isMajor: condition({
    code: 'major.notMarked',
    says: '本案未列为重大事项。',
    basis: ['规则22'],
    test: (facts) => facts.major,
  }),
  opinionSubmitted: condition({
    code: 'decision.opinionMissing',
    says: '尚未提出审议意见。',
    basis: ['规则22'],
    test: (facts) => facts.opinion !== null,
  }),
  afterOpinion: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于提出审议意见之日（${facts.opinion?.on}）。`,
    basis: ['规则22'],
    test: (facts, event) => event.on >= (facts.opinion?.on ?? event.on),
  }),
  approverIsAnother: condition({
    code: 'decision.sameHand',
    says: '提出审议意见的人不得自行批准。',
    basis: ['规则22'],
    reading: true,
    test: (facts, event) => facts.opinion?.by !== event.by.account,
  }),
  majorHearingHeld: condition({
    code: 'decision.majorHearingMissing',
    says: '重大行政裁决事项应当举行听证。',
    basis: ['规则22'],
    test: (facts) => !facts.major || facts.hearings.some((hearing) => hearing.heldOn),
  }),
  majorLegalityPassed: condition({
    code: 'decision.legalityReviewMissing',
    says: (facts) =>
      facts.major
        ? '重大行政裁决事项应当经合法性审核通过。'
        : '合法性审核不同意，应当重新提出审议意见。',
    basis: ['规则22'],
    test: (facts) => (facts.major ? facts.legality === 'pass' : facts.legality !== 'reject'),
  }),
  majorDiscussed: condition({
    code: 'decision.collectiveDiscussionMissing',
    says: (facts) =>
      facts.major
        ? '重大行政裁决事项应当经集体讨论决定。'
        : '集体讨论不同意，应当重新提出审议意见。',
    basis: ['规则22'],
    test: (facts) => (facts.major ? facts.collective === 'pass' : facts.collective !== 'reject'),
  }),
  decisionApproved: condition({
    code: 'decision.notApproved',
    says: '裁决未经行政裁决机关负责人批准。',
    basis: ['规则22'],
    test: (facts) => facts.approval !== null,
  }),
  decidedAfterApproval: condition({
    code: 'effectiveOn.beforeCause',
    says: '裁决日期不得早于负责人批准之日。',
    basis: ['规则22'],
    test: (facts, event) => event.on >= (facts.approval?.on ?? event.on),
  }),
  noWithdrawalPending: condition({
    code: 'decision.withdrawalPending',
    says: '撤回申请尚未处理。',
    basis: ['规则15(一)'],
    reading: true,
    test: (facts) => facts.withdrawals.length === 0,
  }),
  afterAcceptance: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于受理之日（${facts.acceptedOn}）。`,
    basis: ['规则10(二)'],
    test: (facts, event) => event.on >= (facts.acceptedOn ?? event.on),
  }),

  // 第二十四条
  courtJudgedMerits: condition({
    code: 'revocation.noJudgment',
    says: '尚未收到法院关于民事争议生效裁判的通知，不得据此撤销裁决。',
    basis: ['规则24'],
    test: (facts) => facts.courtNotice !== null,
  }),
  revokedAfterNotice: condition({
    code: 'effectiveOn.beforeCause',
    says: '撤销日期不得早于收到法院通知之日。',
    basis: ['规则24'],
    test: (facts, event) => event.on >= (facts.courtNotice?.noticedOn ?? event.on),
  }),
  judgmentInForce: condition<'court.noticed'>({
    code: 'court.notYetEffective',
    says: '法院裁判的生效日期不得晚于收到通知之日。',
    basis: ['规则24'],
    asksData: true,
    test: (_, event) => event.data.effectiveOn <= event.on,
  }),
  afterClosing: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于结案之日（${facts.closedOn}）。`,
    basis: ['规则29'],
    test: (facts, event) => event.on >= (facts.closedOn ?? event.on),
  }),

  // 特别法的临时措施
  measureAllowed: condition<'measure.ordered'>({
    code: 'measure.notAllowed',
    says: (facts) =>
      matters[facts.matter].measureDays === null
        ? '该类争议没有责令暂停的特别规定。'
        : `暂停时间累计最长不得超过${matters[facts.matter].measureDays}日。`,
    basis: ['规则3', '采购法57'],
    asksData: true,
    test: (facts, event) => {
      const most = matters[facts.matter].measureDays;
      if (most === null) return event.data.days === undefined;
      const ordered = facts.measures.filter((m) => m.kind === event.data.kind);
      const before = ordered.reduce((sum, measure) => sum + (measure.days ?? most), 0);
      return before + (event.data.days ?? most) <= most;
    },
  }),
  measureInForce: condition<'measure.lifted'>({
    code: 'measure.notInForce',
    says: '没有正在执行的该项措施。',
    basis: ['规则3'],
    asksData: true,
    test: (facts, event) =>
      facts.measures.some((m) => m.kind === event.data.kind && m.liftedOn === null),
  }),

  measureLiftedAfterOrder: condition<'measure.lifted'>({
    code: 'effectiveOn.beforeCause',
    says: '解除措施的日期不得早于采取之日。',
    basis: ['规则3'],
    asksData: true,
    test: (facts, event) =>
      facts.measures
        .filter((m) => m.kind === event.data.kind && m.liftedOn === null)
        .every((m) => m.from <= event.on),
  }),

  // 第二十九条
  notYetArchived: condition({
    code: 'archive.doneBefore',
    says: '本案已经归档。',
    basis: ['规则29'],
    test: (facts) => facts.archivedOn === null,
  }),
  closingServed: condition({
    code: 'archive.serviceUnproved',
    says: (facts, event) =>
      `结案文书尚无送达${unserved(facts, event).join('、')}的证明，不得归档。`,
    basis: ['规则29'],
    reading: true,
    test: (facts, event) => unserved(facts, event).length === 0,
  }),
} as const;

export type ConditionName = keyof typeof conditions;

/** Sorts after every day. */
const NEVER = '9999-12-31';

const present = (facts: Facts, id: string): Party | undefined =>
  activeParties(facts).find((party) => party.id === id);

const mediating = (facts: Facts) => [
  ...partiesOf(facts, 'applicant'),
  ...partiesOf(facts, 'respondent'),
];

const isOpenStretch = (facts: Facts, id: string) =>
  facts.stretches.some((s) => s.id === id && s.to === null);

const startedBy = (facts: Facts, id: string, on: Day) =>
  facts.stretches.some((s) => s.id === id && s.from <= on);

function isMediating(facts: Facts): boolean {
  return facts.stretches.some((s) => s.id.startsWith('mediation:') && s.to === null);
}

const hearingOf = (facts: Facts, id: string) => facts.hearings.find((hearing) => hearing.id === id);

/** 规则21 asks for the parties in person (当面): writing alone does for one who gave that up. */
const unheard = (facts: Facts, on: Day) =>
  activeParties(facts).filter(({ id }) => {
    const heard = facts.heard[id];
    return !heard || heard.on > on || (heard.mode === 'writing' && heard.outcome === 'heard');
  });

const isAfterAsking = (facts: Facts, what: string, on: Day) => on >= (facts.askedOn[what] ?? on);

const premediationEnd = (facts: Facts): Day | null =>
  facts.stretches.find((s) => s.id === 'premediation')?.to ?? null;

/** Whom an announcement seeks may answer as soon as it is out; the period still runs from its end. */
const isAnnouncedTo = (facts: Facts, partyId: string, on: Day) =>
  facts.stretches.some(
    ({ id, kind, from }) => kind === 'announcement' && id.endsWith(`:${partyId}`) && from <= on,
  );

/** A party and those whose place it took. */
function lineOf(facts: Facts, party: Party): Party[] {
  const former = facts.parties.find(({ left }) => left?.successor === party.id);
  return former ? [party, ...lineOf(facts, former)] : [party];
}

/** Those that count in the term now running. */
const grantedExtensions = (facts: Facts) => decisionTerm(facts)?.extensions ?? [];

const units = { day: '日', workingDay: '个工作日', month: '个月', year: '年' } as const;
const inWords = ({ length, unit }: Span) => `${length}${units[unit]}`;

function unexamined(facts: Facts, on: Day): string[] {
  const isOpen = ({ examinedOn }: { readonly examinedOn?: Day }) => !examinedOn || examinedOn > on;
  return [
    ...facts.evidence.filter(isOpen).map((e) => `证据“${e.name}”`),
    ...facts.appraisals
      .filter((a) => a.reportedOn && isOpen(a))
      .map((a) => `${a.institution}的意见`),
  ];
}

const openNames: Partial<Record<string, string>> = {
  suspension: '中止',
  mediation: '调解',
  appraisal: '鉴定',
  assessment: '评估',
  inspection: '检验',
  quarantine: '检疫',
  testing: '检测',
  announcement: '公告',
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  expertReview: '专家评审',
  other: '其他不计入期限的事项',
};

/** What was not over on that day. How a service by announcement ends is the question of the reply or the notice. */
function underWay(facts: Facts, on: Day): string[] {
  const open = facts.stretches.filter(
    ({ id, to }) => (to === null || to > on) && !id.startsWith('service:'),
  );
  return [...new Set(open.flatMap((s) => openNames[s.kind] ?? []))];
}

/** Respondents who neither answered nor let their own period pass. Third parties may answer but need not. */
function repliesOutstanding(facts: Facts, on: Day, clock: Clock): readonly Party[] {
  return partiesOf(facts, 'respondent').filter(
    (party) =>
      (facts.replies[party.id]?.receivedOn ?? NEVER) > on &&
      !isOver(facts, clock, `reply:${party.id}`, on),
  );
}

/** Parties whom a paper that ended the case, as papers.ts calls for it, has not reached. */
function unserved(facts: Facts, event: Envelope): string[] {
  const isServed = (kind: string, id: string) =>
    (facts.served[`${kind}:${id}`] ?? NEVER) <= event.on;
  const endings = facts.revokedOn
    ? (['decision.made', 'decision.revoked'] as const)
    : [facts.closedBy];
  const due = endings.flatMap((ending) => (ending && papers[ending]?.(facts, event)) || []);
  const missing = due.flatMap(({ kind, to }) => to.filter((id) => !isServed(kind, id)));
  return activeParties(facts)
    .filter(({ id }) => missing.includes(id))
    .map(({ name }) => name);
}

function dueOf(facts: Facts, clock: Clock, key: string): Day | null {
  const term = terms(facts).find((candidate) => candidate.key === key);
  if (!term) return null;
  return clock.dates(requestOf(term, facts.region)).due;
}

/** Whether the term has run out by then; a term that has not begun, or stands still, has not. */
function isOver(facts: Facts, clock: Clock, key: string, on: Day): boolean {
  const due = dueOf(facts, clock, key);
  return due !== null && on > due;
}

function latestNotice(facts: Facts, heldOn: Day, clock: Clock): Day {
  const term = spanOn('adjudication.hearingNotice', facts.filing.receivedOn);
  return clock.dates({ term, start: heldOn, region: facts.region }).due ?? heldOn;
}

const spanOfCorrection = (facts: Facts) =>
  spanOn('adjudication.correctionAtMost', facts.filing.receivedOn);

/** 规则10(一) “合理期限”: a later day, but none that parks the case. */
function isReasonable(facts: Facts, clock: Clock, from: Day, to: Day): boolean {
  const last = clock.dates({
    term: spanOfCorrection(facts),
    start: from,
    region: facts.region,
  }).due;
  return to > from && last !== null && to <= last;
}

/** What the clock says of one more extension on top of those approved; null where it is valid. */
function verdictOf(
  facts: Facts,
  event: On<'extension.requested' | 'extension.approved'>,
  clock: Clock,
): Exclude<ExtensionVerdict, { valid: true }>['code'] | null {
  const term = decisionTerm(facts);
  if (!term) return null;
  const asked =
    event.data.months === undefined
      ? ({ length: event.data.days ?? 0, unit: 'day' } as const)
      : ({ length: event.data.months, unit: 'month' } as const);
  const answer = clock.dates({
    ...requestOf(term, facts.region),
    extension: [...(term.extensions ?? []), { ...asked, approvedOn: event.on }],
  });
  const verdict = [answer.extension].flat().at(-1);
  return verdict && !verdict.valid ? verdict.code : null;
}
