/**
 * The legal conditions of an acceptance's steps, in the order of the measures: what each asks of the facts,
 * what its refusal says, and the article it rests on. Which step asks which stands in machine.ts.
 */
import type { Citation } from '../kernel/citation.ts';
import { conditionsOn } from '../kernel/condition.ts';
import type { Clock, Day } from '../kernel/reckoning.ts';
import { type Lack, lacksOf } from './checklist.ts';
import { demandFault, exclusionOf, type PanelFault, panelFault } from './composition.ts';
import type { AcceptanceEvents, AcceptanceEventType, On } from './events.ts';
import type { Requirement, Ties } from './experts.ts';
import {
  answeredBy,
  appointedAs,
  attemptOf,
  endOf,
  type Facts,
  openObjections,
  organiserOf,
  seatOf,
  seatOfSheet,
  standingOpinion,
  UNDERTAKER,
} from './facts.ts';
import { conclusions } from './grounds.ts';
import { proposalOf } from './judgement.ts';
import {
  dueOf,
  extensionWindowFrom,
  isOver,
  objectedInTime,
  pendingObjections,
  spanIn,
} from './terms.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

type AboutExpert = {
  [T in AcceptanceEventType]: On<T>['data'] extends { expertId: string } ? T : never;
}[AcceptanceEventType];
type Lapse = 'application.lapsed' | 'rectification.lapsed';

/** The demand has not this fault. */
function demandWithout(code: PanelFault) {
  return condition<'panel.demanded'>({
    code,
    says: (_, event) => demandFault(demandOf(event))?.detail ?? '',
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => demandFault(demandOf(event))?.code !== code,
  });
}

/** The panel as it sits has not this fault. */
function panelWithout(code: PanelFault) {
  return condition({
    code,
    says: (facts) => faultOf(facts)?.detail ?? '',
    basis: ['办法7'],
    test: (facts) => faultOf(facts)?.code !== code,
  });
}

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

export const conditions = {
  // 各步骤
  afterStageBegan: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于本阶段开始之日（${facts.since}）。`,
    basis: ['办法12'],
    test: (facts, event) => event.on >= facts.since,
  }),

  // 第六条
  meetingNotRequired: condition({
    code: 'meeting.required',
    says: '市科技局组织验收的项目应当召开验收会议，会议召开后方可提交评议。',
    basis: ['办法6'],
    test: (facts) => organiserOf(facts) === 'unit',
  }),
  meetingAhead: condition<'meeting.scheduled'>({
    code: 'meeting.inThePast',
    says: '验收会议日期不得早于通知之日。',
    basis: ['办法6'],
    asksData: true,
    test: (_, event) => event.data.heldOn >= event.on,
  }),
  meetingScheduled: condition({
    code: 'meeting.notScheduled',
    says: '尚未通知验收会议。',
    basis: ['办法6', '办法12(三)'],
    test: (facts) => facts.meeting !== null && facts.meeting.heldOn === null,
  }),
  meetingOnItsDay: condition({
    code: 'meeting.beforeItsDay',
    says: (facts) => `验收会议不得早于通知的日期（${facts.meeting?.plannedFor}）召开。`,
    basis: ['办法12(三)'],
    test: (facts, event) => event.on >= (facts.meeting?.plannedFor ?? event.on),
  }),

  // 第七条
  demandOdd: demandWithout('panel.evenSize'),
  demandUsual: demandWithout('panel.tooFew'),
  demandsFinance: demandWithout('panel.noFinance'),
  demandsTechnical: demandWithout('panel.noTechnical'),
  demandNamesFieldsOnce: demandWithout('panel.fieldRepeated'),
  demandSeatsFields: demandWithout('panel.fieldsTooMany'),
  redrawNeeded: condition({
    code: 'panel.drawnBefore',
    says: '专家已经抽取，且专家组符合要求或者仍可递补，不得重新抽取。',
    basis: ['办法7'],
    reading: true,
    test: (facts) => !facts.panel?.drawn || faultOf(facts) !== null,
  }),
  panelDemanded: condition({
    code: 'panel.notDemanded',
    says: '尚未提出专家需求。',
    basis: ['办法7'],
    test: (facts) => facts.panel?.demand != null,
  }),
  notYetDrawn: condition({
    code: 'panel.drawnBefore',
    says: '专家已经抽取或者邀请；需要重新抽取的，应当重新提出专家需求。',
    basis: ['办法7'],
    test: ({ panel }) => !panel?.drawn && !panel?.seats.length,
  }),
  drawAfterDemand: condition({
    code: 'effectiveOn.beforeCause',
    says: '抽取日期不得早于提出专家需求之日。',
    basis: ['办法7'],
    test: (facts, event) => event.on >= (facts.panel?.demand?.on ?? event.on),
  }),
  requirementMet: condition<'panel.drawn'>({
    code: 'draw.requirementUnmet',
    says: (_, { data }) =>
      'refusal' in data.supplied
        ? `专家库不能满足要求：${data.supplied.refusal.detail}可以调整需求，或者经批准定向邀请。`
        : '',
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => 'protocol' in event.data.supplied,
  }),
  drawFitsDemand: condition<'panel.drawn'>({
    code: 'draw.notAsCommitted',
    says: '抽取结果与事先公布的名单、种子或者专家需求不符。',
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => fitsDemand(facts, event),
  }),
  expertsKnown: condition<'panel.invited'>({
    code: 'expert.unknown',
    says: (_, event) => `专家库中没有编号为${event.data.supplied.unknown.join('、')}的专家。`,
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => event.data.supplied.unknown.length === 0,
  }),
  invitedNotSeated: condition<'panel.invited'>({
    code: 'expert.onPanelBefore',
    says: '被邀请的专家已在专家组中，或者重复填写。',
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => {
      const ids = event.data.supplied.experts.map((one) => one.id);
      return new Set(ids).size === ids.length && !ids.some((id) => seatOf(facts, id));
    },
  }),
  panelOdd: panelWithout('panel.evenSize'),
  panelUsual: panelWithout('panel.tooFew'),
  panelHasFinance: panelWithout('panel.noFinance'),
  panelHasTechnical: panelWithout('panel.noTechnical'),
  panelCoversFields: panelWithout('panel.fieldMissing'),
  onPanel: condition<AboutExpert>({
    code: 'expert.notOnPanel',
    says: (_, event) => `专家组中没有编号为${event.data.expertId}的专家。`,
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => seatOf(facts, event.data.expertId) !== undefined,
  }),
  afterAppointment: condition<AboutExpert>({
    code: 'effectiveOn.beforeCause',
    says: (facts, event) =>
      `该日期早于专家入组之日（${seatOf(facts, event.data.expertId)?.since}）。`,
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => event.on >= (seatOf(facts, event.data.expertId)?.since ?? event.on),
  }),

  // 第八条、第十六条
  invitedWithoutTies: condition<'panel.invited'>({
    code: 'expert.hasInterest',
    says: (facts, event) => `应当回避：${tiedExperts(facts, event).join('；')}。`,
    basis: ['办法8', '办法16'],
    asksData: true,
    test: (facts, event) => tiedExperts(facts, event).length === 0,
  }),

  // 第九条
  everOnPanel: condition<'fees.signed'>({
    code: 'expert.notOnPanel',
    says: (_, event) => `本项目专家组中没有编号为${event.data.expertId}的专家。`,
    basis: ['办法9'],
    asksData: true,
    test: (facts, event) => appointedAs(facts, event.data.expertId) !== undefined,
  }),

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

  // 第十五、十六、二十五条
  sheetOfPanel: condition<'evaluation.submitted'>({
    code: 'expert.notOnPanel',
    says: '个人评议表由验收专家组成员本人提交。',
    basis: ['办法15'],
    asksData: true,
    test: (facts, event) => seatOfSheet(facts, event) !== undefined,
  }),
  sheetAfterCommitment: condition<'evaluation.submitted'>({
    code: 'expert.commitmentMissing',
    says: '该专家尚未签署承诺书，不得审阅资料和评议。',
    basis: ['办法25', '办法16'],
    reading: true,
    asksData: true,
    test: (facts, event) => (seatOfSheet(facts, event)?.committedOn ?? '9999') <= event.on,
  }),
  sheetOfItsKind: condition<'evaluation.submitted'>({
    code: 'evaluation.wrongKind',
    says: '技术专家评价技术内容和指标，财务专家评价经费和经济社会效益。',
    basis: ['办法16'],
    asksData: true,
    test: (facts, event) => seatOfSheet(facts, event)?.kind === event.data.kind,
  }),
  sheetCoversTargets: condition<'evaluation.submitted'>({
    code: 'evaluation.targetMissing',
    says: (facts, event) =>
      `技术专家应当逐项评价指标，尚缺或者未写明完成度：${unjudgedTargets(facts, event).join('、')}。`,
    basis: ['办法16', '办法3'],
    asksData: true,
    test: (facts, event) =>
      event.data.kind === 'finance' || unjudgedTargets(facts, event).length === 0,
  }),
  commitmentNotYetSigned: condition<'commitment.signed'>({
    code: 'expert.committedBefore',
    says: '该专家已经签署承诺书。',
    basis: ['办法25'],
    asksData: true,
    test: (facts, event) => seatOf(facts, event.data.expertId)?.committedOn === undefined,
  }),

  // 第十七条
  changeNotPending: condition({
    code: 'change.requestedBefore',
    says: '变更申请正在审批。',
    basis: ['办法17'],
    test: (facts) => facts.changeAsked === null,
  }),
  changePending: condition({
    code: 'change.notRequested',
    says: '没有待批的变更申请。',
    basis: ['办法17'],
    test: (facts) => facts.changeAsked !== null,
  }),
  afterChangeRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于变更申请之日（${facts.changeAsked?.on}）。`,
    basis: ['办法17'],
    test: (facts, event) => event.on >= (facts.changeAsked?.on ?? event.on),
  }),

  // 第十八、十九条
  everySheetIn: condition({
    code: 'opinion.sheetMissing',
    says: (facts) => `尚缺${missingSheets(facts).join('、')}的个人评议表。`,
    basis: ['办法15', '办法16'],
    test: (facts) => missingSheets(facts).length === 0,
  }),
  opinionAfterSheets: condition({
    code: 'effectiveOn.beforeCause',
    says: '专家组意见的日期不得早于个人评议之日。',
    basis: ['办法15'],
    test: (facts, event) => Object.values(facts.sheets).every((sheet) => sheet.on <= event.on),
  }),
  failHasGround: condition<'opinion.signed'>({
    code: 'opinion.failGroundMissing',
    says: '验收不通过应当写明属于第十八条第（三）项的哪一情形。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, event) => event.data.conclusion !== 'fail' || groundsOf(event).length > 0,
  }),
  groundMeansFail: condition<'opinion.signed'>({
    code: 'opinion.groundsWithoutFail',
    says: '有第十八条第（三）项所列情形的，给予验收不通过。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, event) => event.data.conclusion === 'fail' || groundsOf(event).length === 0,
  }),
  groundIsPanels: condition<'opinion.signed'>({
    code: 'opinion.groundNotPanels',
    says: '无特殊原因未按期完成验收的，由终止程序认定，不由专家组认定。',
    basis: ['办法18(三)', '办法10'],
    reading: true,
    asksData: true,
    test: (_, event) => !groundsOf(event).includes(3),
  }),
  failExplained: condition<'opinion.signed'>({
    code: 'opinion.causesMissing',
    says: '对于验收不通过的项目，应当明确原因以及改进的措施。',
    basis: ['办法19'],
    asksData: true,
    test: (_, { data }) =>
      data.conclusion !== 'fail' || (data.causes !== undefined && data.measures !== undefined),
  }),
  deviationExplained: condition<'opinion.signed'>({
    code: 'opinion.deviationUnexplained',
    says: (facts, event) => {
      const { conclusion, because } = proposalOf(facts, groundsOf(event));
      return `按数据应为“${conclusions[conclusion]}”（${because.join('；')}），专家组另作结论的应当说明理由。`;
    },
    basis: ['办法18'],
    reading: true,
    asksData: true,
    test: (facts, event) =>
      event.data.deviationReason !== undefined ||
      proposalOf(facts, groundsOf(event)).conclusion === event.data.conclusion,
  }),
  opinionFails: condition<'opinion.signed'>({
    code: 'opinion.notFail',
    says: '结论并非不通过验收。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, event) => event.data.conclusion === 'fail',
  }),
  secondAttempt: condition({
    code: 'rectification.notYet',
    says: '并非整改后的再次验收。',
    basis: ['办法21'],
    test: (facts) => attemptOf(facts) > 1,
  }),
  registersPass: condition({
    code: 'registration.notPassed',
    says: '结论并非通过验收。',
    basis: ['办法18(一)'],
    test: (facts) => standingOpinion(facts)?.conclusion === 'pass',
  }),
  notYetRegistered: condition({
    code: 'registration.doneBefore',
    says: '验收登记已经办理，或者没有专家组意见可供登记。',
    basis: ['办法12(四)'],
    test: (facts) => facts.completionRegisteredOn === null && standingOpinion(facts) !== null,
  }),

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

  // 第二十二条
  afterClosing: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于办结之日（${facts.closedOn}）。`,
    basis: ['办法22'],
    test: (facts, event) => event.on >= (facts.closedOn ?? event.on),
  }),
  notYetTerminated: condition({
    code: 'termination.doneBefore',
    says: '项目已经终止。',
    basis: ['办法22'],
    test: (facts) => facts.termination === null,
  }),
  recoveryNotYetOrdered: condition({
    code: 'recovery.orderedBefore',
    says: '已经责令退回经费。',
    basis: ['办法22'],
    test: (facts) => facts.recovery === null,
  }),
  recoveryWithinFound: condition<'recovery.ordered'>({
    code: 'recovery.tooMuch',
    says: (facts) =>
      `退回的限于财政结余经费和经审计使用不合规经费，最多${recoverableYuan(facts)}元。`,
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) => event.data.amountYuan <= recoverableYuan(facts),
  }),
  recoveryOrdered: condition({
    code: 'recovery.notOrdered',
    says: '尚未责令退回经费。',
    basis: ['办法22'],
    test: (facts) => facts.recovery !== null,
  }),
  recoveredWithinOrder: condition<'funds.recovered'>({
    code: 'recovery.moreThanOrdered',
    says: (facts) => `尚应退回${outstandingYuan(facts)}元。`,
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) => event.data.amountYuan <= outstandingYuan(facts),
  }),
  afterRecoveryOrder: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于责令退回之日（${facts.recovery?.orderedOn}）。`,
    basis: ['办法22'],
    test: (facts, event) => event.on >= (facts.recovery?.orderedOn ?? event.on),
  }),
  spokenBeforeLapse: condition<Lapse>({
    code: 'statement.periodRunning',
    says: (facts, _, clock) =>
      `已经告知并给予陈述意见的时间，至${dueOf(facts, clock, 'statement:lapse')}届满。`,
    basis: ['办法22'],
    reading: true,
    test: (facts, event, clock) => hasSpoken(facts, clock, 'lapse', event.on),
  }),
  spokenBeforeRecovery: condition({
    code: 'statement.periodRunning',
    says: (facts, _, clock) =>
      `已经告知并给予陈述意见的时间，至${dueOf(facts, clock, 'statement:recovery')}届满。`,
    basis: ['办法22'],
    reading: true,
    test: (facts, event, clock) => hasSpoken(facts, clock, 'recovery', event.on),
  }),
  noticeGiven: condition<'statement.received'>({
    code: 'statement.noNotice',
    says: '没有就此事项告知过，或者陈述意见早于告知之日。',
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) =>
      facts.notices.some((notice) => notice.about === event.data.about && notice.on <= event.on),
  }),

  // 第二十四条
  notYetArchived: condition({
    code: 'archive.doneBefore',
    says: '本案已经归档。',
    basis: ['办法24'],
    test: (facts) => facts.archivedOn === null,
  }),
  recoverySettled: condition({
    code: 'archive.recoveryOpen',
    says: (facts) => `尚有${outstandingYuan(facts)}元未退回，不得归档。`,
    basis: ['办法22', '办法24'],
    test: (facts) => outstandingYuan(facts) === 0,
  }),
  conclusionServed: condition({
    code: 'archive.serviceUnproved',
    says: '验收结论尚无送达承担单位的证明，不得归档。',
    basis: ['办法24'],
    reading: true,
    test: (facts) =>
      conclusionPapers.some((kind) => facts.served[`${kind}:${UNDERTAKER}`] !== undefined),
  }),
} as const;

export type ConditionName = keyof typeof conditions;

const conclusionPapers = [
  'conclusion-notice-passed',
  'conclusion-notice-concluded',
  'conclusion-notice-failed',
] as const;

const demandOf = (event: On<'panel.demanded'>): Requirement => ({
  size: event.data.size,
  finance: event.data.finance,
  fields: event.data.fields,
  fewerApproved: event.by.role === 'head',
});

/** What keeps the experts who sit from being a panel. */
const faultOf = ({ panel }: Facts): ReturnType<typeof panelFault> =>
  panelFault(panel?.seats ?? [], {
    fields: panel?.demand?.fields ?? [],
    fewerApproved: panel?.fewerApproved ?? false,
  });

/** Whom experts of this project's panel may not belong to (办法8、16). */
export const tiesOf = (facts: Facts): Ties => ({
  projectNo: facts.filing.projectNo,
  organiser: organiserOf(facts),
  units: [
    facts.filing.undertaker.name,
    ...(facts.filing.undertaker.parent === undefined ? [] : [facts.filing.undertaker.parent]),
    ...facts.filing.participants,
  ],
  leader: facts.filing.leader.name,
  departed: facts.panel?.departed.map((one) => one.expertId) ?? [],
});

/** What a draw for this project has to meet; null before it was demanded. */
export const requirementOf = ({ panel }: Facts): Requirement | null =>
  panel?.demand
    ? {
        size: panel.demand.size,
        finance: panel.demand.finance,
        fields: [...panel.demand.fields],
        fewerApproved: panel.fewerApproved,
      }
    : null;

function fitsDemand(facts: Facts, { data }: On<'panel.drawn'>): boolean {
  const { supplied, contribution } = data;
  const demand = facts.panel?.demand;
  if (!demand || 'refusal' in supplied) return false;
  const { protocol } = supplied;
  return (
    protocol.hash === demand.hash &&
    protocol.poolHash === demand.poolHash &&
    protocol.commitment === demand.commitment &&
    protocol.contribution === contribution &&
    JSON.stringify(protocol.requirement) === JSON.stringify(requirementOf(facts)) &&
    JSON.stringify(protocol.ties) === JSON.stringify(tiesOf(facts))
  );
}

const tiedExperts = (facts: Facts, event: On<'panel.invited'>) =>
  event.data.supplied.experts.flatMap((one) => {
    const exclusion = exclusionOf(one, tiesOf(facts));
    return exclusion ? [`${one.name}${exclusion.detail}`] : [];
  });

/** The last day to apply: the term, moved by an excuse, and never before what was returned can be completed. */
function lastDayToApply(facts: Facts, clock: Clock): Day {
  return latest(facts, clock, ['application', 'application:excused', 'resubmission']);
}

const lastDayToReapply = (facts: Facts, clock: Clock): Day =>
  latest(facts, clock, ['rectification', 'resubmission']);

const latest = (facts: Facts, clock: Clock, keys: readonly string[]): Day =>
  keys
    .flatMap((key) => dueOf(facts, clock, key) ?? [])
    .sort()
    .at(-1) ?? '';

function strangeTargets(facts: Facts, event: On<'application.submitted'>): string[] {
  const named = event.data.actuals.map((one) => one.target);
  return named.filter(
    (target, index) =>
      named.indexOf(target) !== index || !facts.targets.some((one) => one.id === target),
  );
}

const unjudgedTargets = (facts: Facts, event: On<'evaluation.submitted'>): string[] =>
  facts.targets
    .filter(
      (target) =>
        !event.data.items.some(
          (item) => item.target === target.id && item.completion !== undefined,
        ),
    )
    .map((target) => target.name);

const missingSheets = (facts: Facts): string[] =>
  (facts.panel?.seats ?? [])
    .filter((seat) => facts.sheets[seat.id] === undefined)
    .map((seat) => seat.name);

const groundsOf = (event: On<'opinion.signed'>): readonly number[] => event.data.failGrounds ?? [];

/** 财政结余经费和经审计使用不合规经费; without any audit, no more than the subsidy. */
const recoverableYuan = ({ application, filing }: Facts): number =>
  application
    ? money(application.audit.balanceYuan + application.audit.nonCompliantYuan)
    : filing.fundingYuan;

const outstandingYuan = (facts: Facts): number =>
  facts.recovery === null
    ? 0
    : money(
        facts.recovered.reduce((rest, one) => rest - one.amountYuan, facts.recovery.amountYuan),
      );

const money = (yuan: number) => Math.round(yuan * 100) / 100;

/** Nobody was told, or who was told has spoken or let the time pass. */
function hasSpoken(facts: Facts, clock: Clock, about: 'lapse' | 'recovery', on: Day): boolean {
  const notice = facts.notices.findLast((one) => one.about === about);
  return (
    !notice || notice.statement !== undefined || isOver(facts, clock, `statement:${about}`, on)
  );
}
