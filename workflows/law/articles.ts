/**
 * The articles of the instruments that the procedures implement, in their order, and which of them leave
 * nothing to compute. `npm run law` asks every other one for a rule and a test.
 */
import type { InstrumentName } from './instruments.ts';

export type Article = {
  readonly instrument: InstrumentName;
  readonly article: number;
  readonly subject: string;
  /** Why no rule follows from it. */
  readonly nothingToCompute?: string;
  /** Where it is kept when no condition, term or step cites it: by what a file does, or by what it must not have. */
  readonly keptIn?: readonly string[];
};

type Remarks = Pick<Article, 'nothingToCompute' | 'keptIn'>;

const articlesOf =
  (instrument: InstrumentName) =>
  (article: number, subject: string, remarks: Remarks = {}): Article => ({
    instrument,
    article,
    subject,
    ...remarks,
  });

const nothing = (why: string): Remarks => ({ nothingToCompute: why });
const keptIn = (...files: readonly string[]): Remarks => ({ keptIn: files });

const rule = articlesOf('规则');

/** 丽水市行政裁决程序规则, all 32 articles. */
const adjudicationRules: readonly Article[] = [
  rule(1, '目的依据', nothing('只说明制定目的')),
  rule(2, '定义，合同纠纷除外'),
  rule(3, '适用和补充适用'),
  rule(4, '原则'),
  rule(
    5,
    '实施主体和委托',
    nothing('主体由机关配置（src/organ.ts）；委托办理不移转主体，期限不重算'),
  ),
  rule(6, '适用范围'),
  rule(7, '委托代理'),
  rule(8, '申请材料'),
  rule(9, '申请形式'),
  rule(10, '登记、补正、受理'),
  rule(11, '驳回申请'),
  rule(12, '答复副本和查阅'),
  rule(13, '公开', keptIn('src/api/public-routes.ts')),
  rule(14, '中止和恢复'),
  rule(15, '终止'),
  rule(16, '撤回的理由'),
  rule(17, '鉴定评估'),
  rule(18, '办理期限'),
  rule(19, '调解'),
  rule(20, '司法确认'),
  rule(21, '审理方式和听证'),
  rule(22, '审议、审核和批准'),
  rule(23, '裁决书'),
  rule(24, '救济和撤销'),
  rule(25, '引导和告知', nothing('约束法院和其他机构的引导告知；来源记于申请的 referredBy')),
  rule(26, '协助'),
  rule(27, '机构和人员'),
  rule(28, '普法', nothing('机关的一般职责，不涉及个案')),
  rule(29, '全过程记录和归档'),
  rule(30, '考核和责任', nothing('考核由上级进行；统计另行提供，不约束个案步骤')),
  rule(
    31,
    '不收费',
    keptIn('workflows/adjudication/events.ts', 'workflows/adjudication/filing.ts'),
  ),
  rule(32, '施行日期', keptIn('workflows/adjudication/index.ts', 'workflows/law/terms.ts')),
];

const measure = articlesOf('办法');

/** 丽水市科技计划项目验收管理办法（修订）, all 28 articles. */
const acceptanceMeasures: readonly Article[] = [
  measure(1, '目的依据', nothing('只说明制定目的和依据')),
  measure(2, '适用范围'),
  measure(3, '验收依据和综合评判'),
  measure(4, '原则', nothing('原则由各条的条件体现，本条不产生条件')),
  measure(5, '综合管理部门', keptIn('workflows/acceptance/access.ts')),
  measure(6, '组织验收的主体'),
  measure(7, '验收专家组'),
  measure(8, '回避和承诺'),
  measure(9, '专家咨询费'),
  measure(10, '申请时间和延期'),
  measure(11, '申请材料'),
  measure(12, '验收程序'),
  measure(13, '审计报告和决算表'),
  measure(14, '审计内容'),
  measure(15, '专家的责任'),
  measure(16, '专家职责和回避'),
  measure(17, '统一通过系统办理'),
  measure(18, '验收结论'),
  measure(19, '专家组意见'),
  measure(20, '异议'),
  measure(21, '整改和再次申请'),
  measure(22, '终止和经费退回'),
  measure(23, '不得承担和推荐'),
  measure(24, '记录和通报'),
  measure(25, '保密'),
  measure(26, '诚信记录'),
  measure(27, '解释', nothing('解释权归市科技局；本系统的读法标明为读法')),
  measure(28, '施行日期'),
];

export const articles: readonly Article[] = [...adjudicationRules, ...acceptanceMeasures];
