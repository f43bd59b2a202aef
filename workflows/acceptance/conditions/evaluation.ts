/** Conditions of 办法15 to 19 and 25: each expert's sheet, changes, the opinion that the panel signs, its registration. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { AcceptanceEvents, On } from '../events.ts';
import { attemptOf, type Facts, seatOf, seatOfSheet, standingOpinion } from '../facts.ts';
import { conclusions } from '../grounds.ts';
import { proposalOf } from '../judgement.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

export const evaluationConditions = {
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
  sheetNamesTargets: condition<'evaluation.submitted'>({
    code: 'evaluation.targetUnknown',
    says: (facts, event) =>
      `任务合同书没有编号为${strangeTargets(facts, event).join('、')}的指标。`,
    basis: ['办法16', '办法3'],
    asksData: true,
    test: (facts, event) => strangeTargets(facts, event).length === 0,
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
  groundsNamedOnce: condition<'opinion.signed'>({
    code: 'opinion.groundRepeated',
    says: '验收不通过的情形重复填写。',
    basis: ['办法18(三)'],
    asksData: true,
    test: (_, event) => new Set(groundsOf(event)).size === groundsOf(event).length,
  }),
  concludeGroundFits: condition<'opinion.signed'>({
    code: 'opinion.concludeGroundUnfit',
    says: '第十八条第（二）项的结题情形，只在结论为结题时填写。',
    basis: ['办法18(二)'],
    asksData: true,
    test: (_, { data }) => data.concludeGround === undefined || data.conclusion === 'conclude',
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
} as const;

const unjudgedTargets = (facts: Facts, event: On<'evaluation.submitted'>): string[] =>
  facts.targets
    .filter(
      (target) =>
        !event.data.items.some(
          (item) => item.target === target.id && item.completion !== undefined,
        ),
    )
    .map((target) => target.name);

const strangeTargets = (facts: Facts, { data }: On<'evaluation.submitted'>): string[] =>
  data.items.flatMap(({ target }) =>
    target === undefined || facts.targets.some(({ id }) => id === target) ? [] : [target],
  );

const missingSheets = (facts: Facts): string[] =>
  (facts.panel?.seats ?? [])
    .filter((seat) => facts.sheets[seat.id] === undefined)
    .map((seat) => seat.name);

const groundsOf = (event: On<'opinion.signed'>): readonly number[] => event.data.failGrounds ?? [];
