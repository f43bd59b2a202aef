/** Conditions of 规则22: major cases, review, approval. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { AdjudicationEvents } from '../events.ts';
import type { Facts } from '../facts.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const decisionConditions = {
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
    test: (facts, event) =>
      !facts.major || facts.hearings.some(({ heldOn }) => heldOn && heldOn <= event.on),
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
  afterReviews: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于合法性审核或者集体讨论之日（${facts.weighedOn}）。`,
    basis: ['规则22'],
    test: (facts, event) => event.on >= (facts.weighedOn ?? event.on),
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
};
