/** What each field of a form is called, how it is asked, and what helps to fill it in; no rule is kept here. */
import { acceptanceFields, acceptanceNames } from './acceptance/labels.ts';

export type Asked =
  | 'line'
  | 'text'
  | 'date'
  | 'party'
  | 'parties'
  | 'staff'
  | 'file'
  | 'pick'
  | 'value';

export type Label = {
  readonly label: string;
  readonly as?: Asked;
  readonly help?: string;
  /** What one row of a list is called. */
  readonly each?: string;
};

const line = (label: string, help?: string): Label => ({ label, ...(help ? { help } : {}) });
const long = (label: string, help?: string): Label => ({ ...line(label, help), as: 'text' });
const date = (label: string, help?: string): Label => ({ ...line(label, help), as: 'date' });
const pick = (label: string, help?: string): Label => ({ ...line(label, help), as: 'pick' });

const perLine = '每行一项。';

/** By the field's name, where an event says nothing else. */
const common: Readonly<Record<string, Label>> = {
  ...acceptanceNames,
  effectiveOn: date('生效日期', '一般为今日；补登以前日期的事项，应当说明理由。'),
  reason: long('理由'),
  partyId: { label: '当事人', as: 'party' },
  consents: { label: '同意调解的当事人', as: 'parties' },
  items: line('事项', perLine),
  note: long('说明'),
  reasons: long('理由'),
  summary: long('内容摘要'),
  id: pick('编号'),
  kind: line('类别'),
  dueOn: date('补正截止日期'),
  newDueOn: date('新的截止日期'),
  heldOn: date('举行日期'),
  until: date('授权截止日期'),
  sha256: { label: '对应附件', as: 'file' },
  attendees: line('参加人员', perLine),
  name: line('姓名或者名称'),
  idNumber: line('居民身份证号码', '十八位号码，末位为X的请填大写。'),
  uscc: line('统一社会信用代码', '十八位，见营业执照或者登记证书。'),
  noCodeReason: line('没有代码的理由', '村民小组等没有代码的组织填写。'),
  address: line('住址（住所）', '用于送达文书，请写到门牌。'),
  phone: line('联系电话'),
  representative: line('法定代表人或者负责人', '组织填写，写明姓名和职务。'),
  agent: line('代理人', '没有委托代理人的不填。'),
  authority: line('代理权限'),
  scope: line('授权事项', '特别授权的，逐项写明，如承认、放弃、变更请求，和解，代收文书。'),
  stage: line('所属环节'),
  title: line('名称'),
  carrier: line('载体', '如纸质、光盘编号。'),
  role: line('身份'),
  party: line('当事人情况'),
  by: line('人员'),
  result: line('结论'),
  organ: line('机关'),
  what: long('内容'),
  granted: line('是否准许'),
  of: { label: '被申请回避的人员', as: 'staff' },
  to: { label: '承办人', as: 'staff' },
  days: line('日数'),
  months: line('月数', '特别法以月为单位延长的填写，与日数只填一种。'),
  court: line('法院'),
  document: line('文书名称和文号'),
  ground: line('情形'),
  place: line('地点'),
  subject: long('事项'),
  outcome: line('结果'),
  proves: line('证明对象', '这份证据说明什么。'),
  opinion: long('意见'),
  claims: line('裁决请求', perLine),
  confirmed: line('已核对期限确已届满，确认按此办理'),
};

/** By `event.field` or by a longer path below the event. */
const particular: Readonly<Record<string, Label>> = {
  ...acceptanceFields,
  'correction.madeOnSpot.items': line('当场补正的事项', perLine),
  'correction.requested.items': line('需要补正的事项', `一次告知全部需要补正的内容。${perLine}`),
  'correction.received.items': line('收到的补正材料', perLine),
  'reply.received.summary': long('答复内容', '写明对申请请求的意见、事实和理由。'),
  'application.refused.competentOrgan': line('有管辖权的机关', '不属于本机关职权的，告知申请人。'),
  'premediation.opened.centre': line('调解组织'),
  'application.dismissed.foundFacts': long('查明的事实'),
  'file.inspected.by': line('查阅人'),
  'file.inspected.scope': line('查阅范围'),
  'inspection.requested.scope': long('要查阅的材料', '如被申请人的答复书、证据、鉴定意见。'),
  'address.confirmed.address': line('送达地址', '写到门牌；地址变更的，应当及时告知本机关。'),
  'address.confirmed.recipient': line('收件人', '由他人代收的填写；不填的为本人。'),
  'address.confirmed.electronic': line(
    '是否同意电子送达',
    '同意的，文书在本系统送达，以您签收为准；裁决书、调解协议书仍另送纸质。',
  ),
  'inspection.refused.by': line('申请查阅的人'),
  'party.substituted.by': line('承受权利义务的人'),
  'party.substituted.ground': line('变更的事由'),
  'withdrawal.requested.reason': long('撤回的理由'),
  'appraisal.commissioned.negotiation': long('协商经过', '写明如何通知、各方意见。'),
  'appraisal.commissioned.institution': line('鉴定评估机构'),
  'appraisal.commissioned.choice': line('机构的确定方式'),
  'expertReview.closed.opinion': long('专家意见'),
  'mediation.agreed.terms': long('协议内容'),
  'mediation.agreed.partial': line(
    '部分达成协议',
    '全部达成协议的不填；填写的，其余请求继续审理。',
  ),
  'mediation.agreed.partial.claims': line('达成协议的请求', perLine),
  'mediation.agreed.disputedFacts': long('争议事实'),
  'mediation.agreed.mediators': line('调解人员', perLine),
  'mediation.agreed.copies': line('协议份数'),
  'evidence.submitted.items': { label: '证据', each: '证据' },
  'evidence.submitted.items.name': line('证据名称'),
  'evidence.forwarded.items': line('转送的证据', perLine),
  'evidence.examined.items': line('质证的证据', perLine),
  'evidence.examined.opinions': { label: '质证意见', each: '意见' },
  'claims.amended.claims': line('变更后的裁决请求', perLine),
  'investigation.requested.what': long('申请调取的证据及理由'),
  'investigation.recorded.kind': line('调查方式', '如现场勘验、询问、调取档案。'),
  'parties.heard.mode': line('听取方式'),
  'hearing.scheduled.time': line('时间', '如上午9时30分。'),
  'hearing.scheduled.manner': line('方式'),
  'hearing.scheduled.presiding': line('主持人'),
  'hearing.scheduled.recorder': line('记录人'),
  'opinion.submitted.recommendation': long('处理建议'),
  'opinion.submitted.reasoning': long('理由'),
  'decision.made.disputedFacts': long('争议事实', '裁决书必备事项（规则第二十三条）。'),
  'decision.made.foundFacts': long('认定的事实'),
  'decision.made.legalBasis': line('适用的依据', perLine),
  'decision.made.reasoning': long('裁决理由'),
  'decision.made.rulings': line('裁决内容', perLine),
  'decision.made.evidenceAssessment': long('证据采信情况'),
  'decision.made.other': long('其他事项'),
  'decision.corrected.errors': line('更正的内容', perLine),
  'court.noticed.judgment': line('生效裁判的名称和案号'),
  'court.noticed.effectiveOn': date('裁判生效日期'),
  'court.noticed.onMerits': line('是否就民事争议作出裁判'),
  'remedy.recorded.kind': line('救济方式', '如行政复议、行政诉讼、民事诉讼。'),
  'remedy.recorded.organ': line('受理机关'),
  'redecision.ordered.withinDays': line('限期（日）', '文书没有写明的不填。'),
  'assistance.requested.what': long('请求协助的事项'),
  'assistance.answered.answer': long('答复内容'),
  'measure.ordered.kind': line('措施'),
  'measure.ordered.days': line('期限（日）'),
  'measure.lifted.kind': line('措施'),
  'entry.corrected.entry': line('更正第几条记录', '见案卷记录的序号。'),
  'entry.corrected.field': pick('更正哪一项'),
  'entry.corrected.value': {
    label: '更正为',
    as: 'value',
    help: '日期写作 2021-03-01；多项的每行一项。',
  },
  'entry.corrected.evidence': long('更正的依据', '写明凭何材料更正。'),

  'application.filed.receivedOn': date('收到申请的日期', '审查期限自此日起算。'),
  'application.filed.appliedOn': date('申请日期', '申请书上写明的日期。'),
  'application.filed.form': line('申请方式'),
  'application.filed.applicants': {
    label: '申请人',
    each: '申请人',
    help: '提出裁决请求的一方。有几人填几人。',
  },
  'application.filed.respondents': {
    label: '被申请人',
    each: '被申请人',
    help: '与您发生争议的另一方，有几人填几人。不知道号码的可以不填。',
  },
  'application.filed.thirdParties': {
    label: '第三人',
    each: '第三人',
    help: '与裁决结果有利害关系的其他人，没有的不填。',
  },
  'application.filed.claims': line('裁决请求', '您请求机关裁决什么，每行写一项。'),
  'application.filed.facts': long('主要事实', '争议从何而来，经过怎样，现状如何。'),
  'application.filed.reasons': long('理由', '为什么应当支持您的请求，依据什么证据或者规定。'),
  'application.filed.occurredOn': line('争议发生的时间', '如2020年9月。'),
  'application.filed.materials': {
    label: '提交的材料',
    each: '材料',
    help: '如身份证明复印件、授权委托书。原件和复印件在登记后上传或者当面提交。',
  },
  'application.filed.materials.name': line('材料名称'),
  'application.filed.evidence': {
    label: '证据清单',
    each: '证据',
    help: '如山林所有权证、合同、照片。',
  },
  'application.filed.evidence.name': line('证据名称'),
  'application.filed.referredBy': line('转来的单位', '由法院、信访等单位转来的填写。'),
  'application.filed.contractDispute': line(
    '是否属于民事合同纠纷',
    '合同纠纷不适用本程序（规则第二条）。',
  ),
  'application.filed.protocol': line('口头申请笔录', '口头申请的填写。'),
  'application.filed.protocol.text': long('笔录内容'),
  'application.filed.protocol.confirmedOn': date('申请人核对确认的日期'),
  'application.filed.protocol.recorder': line('记录人'),
};

/** Fields that need more than a line wherever they occur. */
const alwaysLong = new Set([
  'reason',
  'reasons',
  'note',
  'summary',
  'what',
  'opinion',
  'reasoning',
]);

/** `path` is the field's place below the event without row numbers: `items.name`. */
export function labelFor(event: string, path: string): Label {
  const name = path.split('.').at(-1) ?? path;
  const found = particular[`${event}.${path}`] ?? common[name] ?? { label: name };
  return !found.as && alwaysLong.has(name) ? { ...found, as: 'text' } : found;
}
