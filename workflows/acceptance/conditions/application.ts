/** Conditions of 办法3, 10, 11, 13 and 14: when a project applies, for more time or for acceptance, and with what. */

import type { Citation } from '../../kernel/citation.ts';
import { conditionsOn } from '../../kernel/condition.ts';
import { type Lack, lacksOf } from '../checklist.ts';
import type { AcceptanceEvents, On } from '../events.ts';
import { endOf, type Facts } from '../facts.ts';
import { extensionWindowFrom, lastDayToApply, spanIn } from '../terms.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

export const applicationConditions = {
  // 第十条
  extensionNotPending: condition({
    code: 'extension.requestedBefore',
    says: '延期申请正在审批。',
    basis: ['办法10'],
    test: (facts) => facts.extensionAsked === null,
  }),
  extensionOnce: condition({
    code: 'extension.onceOnly',
    says: '每个项目申请延期原则上不超过1次；确需再次延期的，由局领导特批办理。',
    basis: ['办法10'],
    reading: true,
    test: (facts, event) => facts.extensions.length === 0 || event.by.role === 'head',
  }),
  extensionNotEarly: condition({
    code: 'extension.early',
    says: (facts, _, clock) =>
      `延期申请应当在完成日期前3个月内提出，自${extensionWindowFrom(facts, clock)}起受理。`,
    basis: ['办法10'],
    reading: true,
    test: (facts, event, clock) => event.on >= extensionWindowFrom(facts, clock),
  }),
  extensionNotLate: condition({
    code: 'extension.late',
    says: (facts) => `完成日期（${endOf(facts)}）已过，不得再申请延期。`,
    basis: ['办法10'],
    reading: true,
    test: (facts, event) => event.on <= endOf(facts),
  }),
  extensionNotTooLong: condition<'extension.requested' | 'extension.approved'>({
    code: 'extension.tooLong',
    says: (facts) => `每次申请延期不超过${spanIn(facts, 'acceptance.extension').length}个月。`,
    basis: ['办法10'],
    asksData: true,
    test: (facts, event) => event.data.months <= spanIn(facts, 'acceptance.extension').length,
  }),
  extensionPending: condition({
    code: 'extension.notRequested',
    says: '没有待批的延期申请。',
    basis: ['办法10'],
    test: (facts) => facts.extensionAsked !== null,
  }),
  notLongerThanAsked: condition<'extension.approved'>({
    code: 'extension.longerThanAsked',
    says: (facts) => `批准的延期不得长于申请的${facts.extensionAsked?.months}个月。`,
    basis: ['办法10'],
    asksData: true,
    test: (facts, event) => event.data.months <= (facts.extensionAsked?.months ?? 0),
  }),
  afterExtensionRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于延期申请之日（${facts.extensionAsked?.on}）。`,
    basis: ['办法10'],
    test: (facts, event) => event.on >= (facts.extensionAsked?.on ?? event.on),
  }),
  applicationNotEarly: condition({
    code: 'application.early',
    says: (facts) => `合同书规定的实施期自${facts.filing.startOn}开始，不得在此之前申请验收。`,
    basis: ['办法10'],
    test: (facts, event) => event.on >= facts.filing.startOn,
  }),
  applicationInTime: condition({
    code: 'application.late',
    says: (facts, _, clock) =>
      `验收申请最迟应于${lastDayToApply(facts, clock)}提出，已经逾期；有特殊原因的，由业务处室先行确认。`,
    basis: ['办法10'],
    test: (facts, event, clock) =>
      facts.extensionAsked !== null || event.on <= lastDayToApply(facts, clock),
  }),
  applicationPeriodOver: condition({
    code: 'application.periodRunning',
    says: (facts, _, clock) =>
      `提出验收申请的期限至${lastDayToApply(facts, clock)}，届满后方可确认逾期。`,
    basis: ['办法10'],
    test: (facts, event, clock) => event.on > lastDayToApply(facts, clock),
  }),
  extensionDecided: condition({
    code: 'lapse.extensionPending',
    says: '延期申请尚未批复，不得按逾期处理。',
    basis: ['办法10'],
    reading: true,
    test: (facts) => facts.extensionAsked === null,
  }),
  specialReasonGiven: condition<'application.lapsed'>({
    code: 'lapse.noSpecialReason',
    says: '没有特殊原因。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, event) => 'specialReason' in event.data,
  }),
  excuseLater: condition<'application.lapsed'>({
    code: 'lapse.newDueOnNotLater',
    says: '另定的申请截止日应当晚于确认之日。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, { data, on }) => !('newDueOn' in data) || (data.newDueOn ?? on) > on,
  }),

  // 第三条、第十一条、第十三条、第十四条
  actualsNameTargets: condition<'application.submitted'>({
    code: 'application.targetUnknown',
    says: (facts, event) =>
      `任务合同书没有编号为${strangeTargets(facts, event).join('、')}的指标，或者重复填写。`,
    basis: ['办法3'],
    asksData: true,
    test: (facts, event) => strangeTargets(facts, event).length === 0,
  }),
  actualsComplete: applicationWithout('actuals.missing', '办法3'),
  materialsComplete: applicationWithout('materials.missing', '办法11'),
  auditQualified: applicationWithout('audit.unqualified', '办法13'),
  auditComplete: applicationWithout('audit.incomplete', '办法14'),
} as const;

/** The application lacks nothing of this sort. */
function applicationWithout(code: Lack['code'], basis: Citation) {
  const lacks = (facts: Facts) => lacksOf(facts).filter((lack) => lack.code === code);
  return condition({
    code,
    says: (facts) =>
      `${lacks(facts)
        .map((lack) => lack.says)
        .join('；')}，应当退回补齐。`,
    basis: [basis],
    test: (facts) => lacks(facts).length === 0,
  });
}

function strangeTargets(facts: Facts, event: On<'application.submitted'>): string[] {
  const named = event.data.actuals.map((one) => one.target);
  return named.filter(
    (target, index) =>
      named.indexOf(target) !== index || !facts.targets.some((one) => one.id === target),
  );
}
