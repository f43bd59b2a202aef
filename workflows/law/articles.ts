/** The articles of the instruments that the procedures implement, and which of them leave nothing to compute. */
import type { InstrumentName } from './instruments.ts';

export type Article = {
  readonly instrument: InstrumentName;
  readonly article: number;
  readonly subject: string;
  /** Why no rule follows from it. */
  readonly nothingToCompute?: string;
};

const rule = (article: number, subject: string, nothingToCompute?: string): Article => ({
  instrument: '规则',
  article,
  subject,
  ...(nothingToCompute ? { nothingToCompute } : {}),
});

/** 丽水市行政裁决程序规则, all 32 articles. */
export const articles: readonly Article[] = [
  rule(1, '目的依据', '只说明制定目的'),
  rule(2, '定义', '定义；合同纠纷由受理审查依第十条第（四）项不予受理'),
  rule(3, '适用和补充适用'),
  rule(4, '原则'),
  rule(5, '实施主体和委托', '主体由机关配置（src/organ.ts），不产生期限或者条件'),
  rule(6, '适用范围'),
  rule(7, '委托代理'),
  rule(8, '申请材料'),
  rule(9, '申请形式'),
  rule(10, '登记、补正、受理'),
  rule(11, '驳回申请'),
  rule(12, '答复副本和查阅'),
  rule(13, '公开'),
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
  rule(25, '引导和告知', '约束法院和其他机构的引导告知；来源记于 referredBy'),
  rule(26, '协助'),
  rule(27, '机构和人员'),
  rule(28, '普法', '机关的一般职责，不涉及个案'),
  rule(29, '全过程记录和归档'),
  rule(30, '考核和责任', '考核由上级进行，统计另行提供'),
  rule(31, '不收费'),
  rule(32, '施行日期'),
];
