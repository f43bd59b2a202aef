/** Conditions of 规则17、18: appraisal, other days that do not count, extension. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Clock, ExtensionVerdict, Span } from '../../kernel/reckoning.ts';
import { requestOf } from '../../kernel/term.ts';
import type { AdjudicationEvents, On } from '../events.ts';
import type { Facts } from '../facts.ts';
import { decisionTerm, lawOf } from '../terms.ts';
import { dueOf, isAfterAsking, isOpenStretch, isOver, startedBy } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

type WithId = 'appraisal.reported' | 'appraisal.ended';

export const termConditions = {
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
};

/** Those that count in the term now running. */
const grantedExtensions = (facts: Facts) => decisionTerm(facts)?.extensions ?? [];

const units = { day: '日', workingDay: '个工作日', month: '个月', year: '年' } as const;

const inWords = ({ length, unit }: Span) => `${length}${units[unit]}`;

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
