/** What each state of a project means to its undertaker, to an expert and to the department in charge; and help with their forms. */
import type { PlainWords } from '../kernel/guide.ts';

export const states: Readonly<Record<string, PlainWords>> = {
  'project.running': {
    now: '项目正在实施。',
    next: '实施期内或者期满后六个月内应当提出验收申请；逾期没有申请的，终止项目实施，按验收不通过处理。',
  },
  'application.unit': {
    now: '归口管理部门正在审核验收申请。',
    next: '审核通过的，转市科技局业务处室；退回的，按意见补充后再提交。',
  },
  'application.office': {
    now: '业务处室正在审核验收申请。',
    next: '资料规范、齐全，符合条件的，组织专家验收；退回的，一次告知缺少的全部内容。',
  },
  'panel.forming': {
    now: '正在组成专家组。',
    next: '专家组由技术专家和财务专家组成，人数为单数。验收以前，请不要打听专家名单，也不要和专家联系。',
  },
  'panel.ready': {
    now: '专家组已经确定。',
    next: '验收时请项目负责人到场汇报，带齐资料原件备查。',
  },
  evaluation: { now: '专家正在评议。', next: '专家组提出结论后，书面通知承担单位。' },
  'objection.window': {
    now: '专家组已经提出结论。',
    next: '对结论有异议的，在验收结束之日起十五日内书面提出，逾期不予受理。',
  },
  'rectification.open': {
    now: '验收没有通过，可以整改。',
    next: '整改期间暂停拨付经费。整改后可以再次申请一次；逾期没有申请的，按验收不通过处理。',
  },
  'closed.passed': { now: '项目通过验收。', next: '验收已经登记，请妥善保存项目资料。' },
  'closed.concluded': {
    now: '项目作结题处理。',
    next: '项目主持人一年内不得承担市级科技计划项目，起止日期以通知书为准。',
  },
  'closed.failed': {
    now: '项目没有通过验收。',
    next: '项目终止，停止拨付经费；应当退回的经费和不得承担项目的期限，以通知书为准。',
  },
};

const toExpert: Readonly<Record<string, PlainWords>> = {
  'panel.forming': {
    now: '您受邀担任本项目的验收专家，专家组正在组成。',
    next: '对项目的技术内容负有保密责任，未经允许不得披露、使用或者提供给他人。',
  },
  'panel.ready': {
    now: '专家组已经确定，等待验收。',
    next: '应当认真审阅全部验收资料，独立提出意见，并对意见的准确性负责。',
  },
  evaluation: {
    now: '正在评议。',
    next: '专家组意见由组长汇总，全体成员签名；意见签署以后，不再提供验收资料查阅。',
  },
};

/** The department in charge reads the whole case, and stands outside the bureau. */
const toDepartment: Readonly<Record<string, PlainWords>> = {
  'application.unit': {
    now: '承担单位已经提出验收申请，等待本部门审核。',
    next: '审核资料是否属实、完整；退回的，应当写明理由。',
  },
};

/** Said otherwise to those who did not apply. */
export const toOthers: Readonly<Record<string, Readonly<Record<string, PlainWords>>>> = {
  expert: toExpert,
  unit: toDepartment,
};

/** The bureau receives; people outside hand in. */
export const actTitles: Readonly<Record<string, string>> = {
  'objection.filed': '提出异议',
  'statement.received': '提交陈述意见',
  'expert.recused': '申请回避',
  'expert.declined': '告知不能参加',
};

/** By event and path; what an official knows from the measures, people outside are told here. */
export const fieldHelp: Readonly<Record<string, string>> = {
  'extension.requested.reason':
    '写明为什么不能在合同期内完成、已经做到哪一步、延长的时间里准备怎样完成。',
  'change.requested.what': '写明合同原来怎样规定、要改成怎样。批复以前，仍按原合同执行。',
  'change.requested.reason': '写明变更的原因；变更考核目标的，说明对项目总体目标的影响。',
  'application.submitted.materials':
    '对照清单逐项列出：验收申请、任务合同书、工作总结和技术报告、审计报告或者经费决算表、绩效资料。论文应当标注资助计划名称和编号。',
  'application.submitted.materials.kind': '同一种材料有几份的，分几行填写。',
  'application.submitted.materials.name': '与上传的文件一致，如“专项审计报告（2021年）”。',
  'application.submitted.actuals': '任务合同书规定的每项指标都要填写。',
  'application.submitted.actuals.actual':
    '填实际数，不填百分比；超过目标的也照实填写，并附证明资料。',
  'application.submitted.audit.kind':
    '市财政补助10万元以上（含）的，应当由具有资质的审计机构出具专项审计报告。',
  'application.submitted.audit.institution':
    '写审计机构全称；经费决算表由本单位财务部门出具的不填。',
  'application.submitted.audit.arrived': '财政拨款、配套经费、自筹经费分别填写实际到位的金额。',
  'application.submitted.audit.spent': '对照任务合同书的预算科目，按经费来源分别填写实际支出。',
  'application.submitted.audit.nonCompliantYuan': '照审计报告填写，没有的填0。',
  'application.submitted.audit.balanceYuan': '财政拨款没有用完的部分，没有的填0。',
  'objection.filed.by': '单位写全称，个人写姓名。',
  'objection.filed.text': '写明对验收意见哪一部分有异议、理由和依据。',
  'statement.received.text':
    '写明对拟作处理的事实、理由和依据有什么意见；放弃陈述的，写“放弃陈述”。',
  'expert.recused.reason': '写明与承担单位、参与单位或者项目人员有何利益关系。',
  'expert.declined.reason': '写明不能参加的原因，以便及时补抽。',
  'fees.signed.amountYuan': '与本人银行账户收到的金额一致。',
  'unit.endorsed.note': '写明资料是否齐全、属实，是否同意验收。',
  'unit.returned.reason': '一次写明需要补充的全部内容。',
};
