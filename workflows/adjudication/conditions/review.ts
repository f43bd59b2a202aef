/** Conditions of 规则10: review, correction, acceptance. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Clock, Day } from '../../kernel/reckoning.ts';
import { spanOn } from '../../law/terms.ts';
import type { AdjudicationEvents } from '../events.ts';
import type { Facts } from '../facts.ts';
import { dueOf, isOver } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const reviewConditions = {
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
  afterAcceptance: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于受理之日（${facts.acceptedOn}）。`,
    basis: ['规则10(二)'],
    test: (facts, event) => event.on >= (facts.acceptedOn ?? event.on),
  }),
};

const premediationEnd = (facts: Facts): Day | null =>
  facts.stretches.find((s) => s.id === 'premediation')?.to ?? null;

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
