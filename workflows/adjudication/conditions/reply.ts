/** Conditions of 规则10(二)、12: answers and their forwarding. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Day } from '../../kernel/reckoning.ts';
import type { AdjudicationEvents } from '../events.ts';
import type { Facts } from '../facts.ts';
import { dueOf, isOver } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const replyConditions = {
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
    // A lapse that was recorded before the last day, as it was put right since, does not stand.
    test: (facts, event, clock) => {
      const { partyId } = event.data;
      const lapsedOn = facts.replies[partyId]?.lapsedOn;
      return lapsedOn === undefined || lapsedOn <= (dueOf(facts, clock, `reply:${partyId}`) ?? '');
    },
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
};

/** Whom an announcement seeks may answer as soon as it is out; the period still runs from its end. */
const isAnnouncedTo = (facts: Facts, partyId: string, on: Day) =>
  facts.stretches.some(
    ({ id, kind, from }) => kind === 'announcement' && id.endsWith(`:${partyId}`) && from <= on,
  );
