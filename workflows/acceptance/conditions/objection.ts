/** Conditions of 办法20 and 21: objections to an opinion, rectification and the one application after it. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { AcceptanceEvents } from '../events.ts';
import { answeredBy, attemptOf, type Facts, openObjections, standingOpinion } from '../facts.ts';
import { dueOf, isOver, lastDayToReapply, objectedInTime, pendingObjections } from '../terms.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

export const objectionConditions = {
  // 第二十条
  opinionStands: condition({
    code: 'objection.noOpinion',
    says: '没有可以提出异议的专家组意见。',
    basis: ['办法20'],
    test: (facts) => standingOpinion(facts) !== null,
  }),
  objectionAfterOpinion: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于专家组意见签署之日（${standingOpinion(facts)?.signedOn}）。`,
    basis: ['办法20'],
    test: (facts, event) => event.on >= (standingOpinion(facts)?.signedOn ?? event.on),
  }),
  someObjectionOpen: condition({
    code: 'objection.notFiled',
    says: '没有待处理的异议。',
    basis: ['办法20'],
    test: (facts) => openObjections(facts).length > 0,
  }),
  objectionOpen: condition<'objection.refused' | 'objection.resolved'>({
    code: 'objection.notFiled',
    says: '没有该编号的待处理异议。',
    basis: ['办法20'],
    asksData: true,
    test: (facts, event) => answeredBy(facts, event) !== undefined,
  }),
  afterObjection: condition<'objection.refused' | 'objection.resolved'>({
    code: 'effectiveOn.beforeCause',
    says: '处理日期不得早于收到异议之日。',
    basis: ['办法20'],
    asksData: true,
    test: (facts, event) => event.on >= (answeredBy(facts, event)?.filedOn ?? event.on),
  }),
  objectionInTime: condition<'objection.resolved'>({
    code: 'objection.late',
    says: '异议在验收结束之日起15日后提出，逾期不予受理。',
    basis: ['办法20'],
    asksData: true,
    test: (facts, event, clock) => {
      const objection = answeredBy(facts, event);
      return !objection || objectedInTime(facts, clock, objection);
    },
  }),
  objectionLate: condition<'objection.refused'>({
    code: 'objection.inTime',
    says: '异议在期限内提出，应当审核并提出处理意见。',
    basis: ['办法20'],
    asksData: true,
    test: (facts, event, clock) => {
      const objection = answeredBy(facts, event);
      return !objection || !objectedInTime(facts, clock, objection);
    },
  }),
  reevaluates: condition<'objection.resolved'>({
    code: 'objection.notReevaluated',
    says: '并非重新评议。',
    basis: ['办法20'],
    asksData: true,
    test: (_, event) => event.data.outcome === 'reevaluate',
  }),
  notReevaluated: condition<'objection.resolved'>({
    code: 'objection.overtaken',
    says: '该意见已由其后的验收程序取代，不能再交专家组重新评议。',
    basis: ['办法20'],
    asksData: true,
    test: (_, event) => event.data.outcome !== 'reevaluate',
  }),
  notOvertaken: condition({
    code: 'objection.overtaken',
    says: '已经再次申请验收，不能再就前次意见重新评议。',
    basis: ['办法20', '办法21'],
    test: (facts) => standingOpinion(facts)?.attempt === attemptOf(facts),
  }),
  noObjectionPending: condition({
    code: 'objection.open',
    says: '期限内提出的异议尚未处理完毕。',
    basis: ['办法20'],
    test: (facts, _, clock) => pendingObjections(facts, clock).length === 0,
  }),
  objectionPeriodOver: condition({
    code: 'objection.periodRunning',
    says: (facts, _, clock) => `异议期至${dueOf(facts, clock, 'objection')}，届满前不得办理。`,
    basis: ['办法20', '办法22'],
    reading: true,
    test: (facts, event, clock) =>
      standingOpinion(facts) === null || isOver(facts, clock, 'objection', event.on),
  }),

  // 第二十一条
  reapplicationOnce: condition({
    code: 'rectification.onceOnly',
    says: '整改后只能再次申请验收一次。',
    basis: ['办法21'],
    reading: true,
    test: (facts) => attemptOf(facts) < 2 || facts.returned !== null,
  }),
  rectificationInTime: condition({
    code: 'rectification.late',
    says: (facts, _, clock) => `再次申请验收的期限至${lastDayToReapply(facts, clock)}，已经逾期。`,
    basis: ['办法21'],
    test: (facts, event, clock) => event.on <= lastDayToReapply(facts, clock),
  }),
  rectificationPeriodOver: condition({
    code: 'rectification.periodRunning',
    says: (facts, _, clock) =>
      `再次申请验收的期限至${lastDayToReapply(facts, clock)}，届满后方可确认逾期。`,
    basis: ['办法21'],
    test: (facts, event, clock) => event.on > lastDayToReapply(facts, clock),
  }),
} as const;
