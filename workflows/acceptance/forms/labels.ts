/** What the fields of an acceptance are called and what helps to fill them in. */
import { type Label, perLine } from '../../kernel/label.ts';

const inYuan = '以元为单位。';

const expert = { label: '专家', as: 'pick' } as const;
const extensionMonths = { label: '延长月数', help: '每次不超过12个月。' } as const;

/** By the field's name, where no event says anything else. */
export const names: Readonly<Record<string, Label>> = {
  expertId: expert,
  amountYuan: { label: '金额（元）', help: inYuan },
  source: { label: '经费来源' },
  target: { label: '考核指标' },
  completion: { label: '完成度（%）', help: '完成目标值的百分之几，最多填100。' },
  finance: { label: '财务专家人数' },
  about: { label: '拟作处理' },
  weight: { label: '权重' },
};

/** By event and path. */
export const fields: Readonly<Record<string, Label>> = {
  'project.registered.projectNo': { label: '项目编号' },
  'project.registered.name': { label: '项目名称' },
  'project.registered.category': { label: '计划类别', help: '如重点研发、公益性技术应用研究。' },
  'project.registered.undertaker': {
    label: '承担单位',
    help: '高校以院系、医院以科室为承担单位（办法第二十三条）。',
  },
  'project.registered.undertaker.name': { label: '单位名称' },
  'project.registered.undertaker.parent': {
    label: '所属单位',
    help: '院系、科室所属的高校、医院。',
  },
  'project.registered.participants': { label: '参与单位', help: perLine },
  'project.registered.members': { label: '项目组成员', help: perLine },
  'project.registered.leader': { label: '项目负责人（主持人）' },
  'project.registered.leader.name': { label: '姓名' },
  'project.registered.department': {
    label: '归口管理部门',
    help: '与该部门账号的单位名称一致；写明以后，只有该部门可以查看和办理本项目。',
  },
  'project.registered.fundingYuan': {
    label: '财政补助经费（元）',
    help: '10万元以上（含）的由市科技局组织验收，不足10万元的委托归口管理部门组织（办法第六条）。',
  },
  'project.registered.startOn': { label: '合同开始日期', as: 'date' },
  'project.registered.endOn': { label: '合同完成日期', as: 'date' },
  'project.registered.targets': { label: '考核指标', each: '指标' },
  'project.registered.targets.id': { label: '指标编号', help: '如 T1、T2，不得重复。' },
  'project.registered.targets.name': { label: '指标名称' },
  'project.registered.targets.unit': { label: '计量单位' },
  'project.registered.targets.target': { label: '目标值' },
  'project.registered.targets.weight': { label: '权重', help: '全部填写，或者全部不填。' },
  'project.registered.targets.aim': {
    label: '达标方式',
    help: '能耗、成本一类以少为好的选不高于。',
  },
  'project.registered.budget': { label: '经费预算', each: '预算科目' },
  'project.registered.budget.subject': { label: '科目' },
  'project.registered.registeredOn': {
    label: '登记日期',
    as: 'date',
    help: '不是今日登记的填写。',
  },
  'project.registered.approvedBeforeBan': {
    label: '立项文件',
    help: '禁入登记之前已经批准立项的，填写文件名称和文号。',
  },

  'panel.demanded.size': { label: '专家组人数', help: '应为单数，一般不少于5人。' },
  'panel.demanded.fields': { label: '技术领域', help: `${perLine}不限定领域的不填。` },
  'panel.drawn.witness': { label: '监督人' },
  'panel.drawn.contribution': {
    label: '监督人当场给出的数字或者文字',
    help: '计入抽取次序；名单已经固定，谁也不能事先知道结果。',
  },
  'panel.invited.experts': { label: '邀请的专家', each: '专家' },
  'panel.invited.experts.id': { label: '专家编号' },
  'panel.invited.experts.name': { label: '姓名' },
  'panel.invited.experts.unit': { label: '工作单位' },
  'panel.invited.experts.parent': { label: '所属单位' },
  'panel.invited.experts.kind': { label: '专家类别' },
  'panel.invited.experts.field': { label: '技术领域' },
  'panel.invited.experts.interests': { label: '申报的利益关系', help: perLine },
  'panel.invited.experts.available': { label: '可以参加' },
  'panel.invited.experts.disqualified': { label: '已被取消资格' },
  'panel.invited.experts.account': { label: '账号' },
  'fees.signed.amountYuan': {
    label: '咨询费金额（元）',
    help: '由专家本人签收，直接汇入本人银行账号（办法第九条）。',
  },

  'extension.requested.months': extensionMonths,
  'extension.approved.months': extensionMonths,
  'application.lapsed.specialReason': {
    label: '特殊原因',
    as: 'text',
    help: '有特殊原因的填写，项目继续实施；没有的不填，并在前一项确认。',
  },
  'application.lapsed.newDueOn': {
    label: '另定的申请截止日期',
    as: 'date',
    help: '不填的，自确认之日起六个月。',
  },

  'application.submitted.materials': { label: '提交的材料', each: '材料' },
  'application.submitted.materials.kind': { label: '材料种类' },
  'application.submitted.materials.name': { label: '材料名称' },
  'application.submitted.commitment': {
    label: '对所提供的验收资料和数据的真实性、准确性、完整性负责，特此承诺（办法第八条）',
  },
  'application.submitted.summary': { label: '项目简介和成果' },
  'application.submitted.summary.research': { label: '主要研究内容', as: 'text' },
  'application.submitted.summary.comparison': { label: '与国内外同类研究的比较', as: 'text' },
  'application.submitted.summary.innovation': { label: '关键技术和创新点', as: 'text' },
  'application.submitted.summary.property': { label: '知识产权', as: 'text' },
  'application.submitted.summary.use': { label: '应用和产业化', as: 'text' },
  'application.submitted.actuals': { label: '指标完成情况', each: '指标' },
  'application.submitted.actuals.target': { label: '指标', as: 'pick' },
  'application.submitted.actuals.actual': { label: '实际完成值' },
  'application.submitted.audit': { label: '审计报告或者经费决算' },
  'application.submitted.audit.kind': { label: '报告种类' },
  'application.submitted.audit.institution': { label: '出具机构' },
  'application.submitted.audit.arrived': { label: '经费到位情况', each: '来源' },
  'application.submitted.audit.spent': { label: '经费支出情况', each: '支出' },
  'application.submitted.audit.spent.subject': { label: '科目' },
  'application.submitted.audit.nonCompliantYuan': { label: '审计认定使用不合规的经费（元）' },
  'application.submitted.audit.balanceYuan': { label: '财政结余经费（元）' },

  'unit.endorsed.note': { label: '审核意见', as: 'text' },
  'unit.returned.reason': { label: '退回的理由', as: 'text' },
  'review.returned.items': { label: '需要补齐的材料', help: `一次告知全部。${perLine}` },
  'meeting.scheduled.heldOn': { label: '验收会议日期', as: 'date' },
  'meeting.scheduled.time': { label: '时间', help: '如上午9时。' },

  'evaluation.submitted.kind': { label: '评议表种类' },
  'evaluation.submitted.items': { label: '评议意见', each: '意见' },
  'evaluation.submitted.items.target': { label: '指标编号', help: '财务专家不填。' },
  'evaluation.submitted.items.note': { label: '意见', as: 'text' },
  'evaluation.submitted.summary': { label: '总体意见', as: 'text' },
  'evaluation.submitted.expertId': expert,

  'change.requested.what': { label: '变更的内容', as: 'text' },
  'change.requested.targets': {
    label: '变更后的考核指标',
    each: '指标',
    help: '变更考核指标的，填写变更后的全部指标。',
  },
  'change.requested.targets.id': { label: '指标编号' },
  'change.requested.targets.name': { label: '指标名称' },
  'change.requested.targets.unit': { label: '计量单位' },
  'change.requested.targets.target': { label: '目标值' },
  'change.requested.targets.aim': { label: '达标方式' },

  'opinion.signed.conclusion': { label: '验收结论' },
  'opinion.signed.parts': { label: '专家组意见' },
  'opinion.signed.parts.materials': { label: '验收资料规范性', as: 'text' },
  'opinion.signed.parts.indicators': { label: '项目技术经济指标', as: 'text' },
  'opinion.signed.parts.performance': { label: '绩效情况', as: 'text' },
  'opinion.signed.parts.funds': { label: '经费使用合规性', as: 'text' },
  'opinion.signed.failGrounds': { label: '不通过验收的情形（办法第十八条第三项）' },
  'opinion.signed.concludeGround': { label: '结题的情形（办法第十八条第二项）' },
  'opinion.signed.causes': { label: '不通过的原因', help: perLine },
  'opinion.signed.measures': { label: '改进的措施', help: perLine },
  'opinion.signed.deviationReason': {
    label: '另作结论的理由',
    as: 'text',
    help: '结论与数据所示不同的填写。',
  },

  'objection.filed.by': { label: '提出异议的单位或者个人' },
  'objection.filed.text': { label: '异议内容', as: 'text' },
  'objection.refused.objection': { label: '第几号异议', help: '不填的，为最早未处理的一件。' },
  'objection.resolved.objection': { label: '第几号异议', help: '不填的，为最早未处理的一件。' },
  'objection.resolved.outcome': { label: '处理结果' },
  'objection.resolved.opinion': { label: '处理意见', as: 'text' },
  'objection.resolved.investigation': { label: '调查情况', as: 'text' },

  'rectification.ordered.items': { label: '整改事项', help: perLine },
  'project.terminated.reason': { label: '终止的理由', as: 'text' },
  'recovery.ordered.amountYuan': {
    label: '应退回的金额（元）',
    help: '限于财政结余经费和经审计使用不合规经费（办法第二十二条）。',
  },
  'funds.recovered.amountYuan': { label: '到账金额（元）' },
  'priorNotice.given.grounds': { label: '事实和依据', as: 'text' },
  'statement.received.text': { label: '陈述意见', as: 'text' },
  'integrity.recorded.subject': { label: '专家或者审计机构' },
  'integrity.recorded.fact': { label: '事实', as: 'text' },
};
