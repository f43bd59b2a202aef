/** Realistic sample data of one invented case; every name, number and place below village level is fictitious. */

import type { PaperKind } from '../../templates/index.ts';
import type { Frame } from '../../templates/paper.ts';
import { acceptanceSamples } from './acceptance-samples.ts';
import { recordSamples } from './record-samples.ts';
import {
  APPLICANT,
  contact,
  DISPUTE,
  parties,
  RESPONDENT,
  theCase,
  venues,
} from './sample-case.ts';

export const frame: Frame = {
  organ: {
    name: '景宁畲族自治县人民政府',
    abbreviation: '丽景政',
    sealName: '景宁畲族自治县人民政府',
    sealConfigured: false,
  },
  documentNumber: '丽景政裁受〔2021〕1号',
  issuedOn: '2021-03-03',
  caseNumber: '裁案〔2021〕1号',
  rehearsal: false,
  approvalBasis: ['规则22'],
};

export const frameFor = (overrides: Partial<Frame>): Frame => ({ ...frame, ...overrides });

export const acceptanceNotice = {
  applicants: [APPLICANT],
  respondents: [RESPONDENT],
  dispute: DISPUTE,
  appliedOn: '2021-02-24',
  receivedOn: '2021-02-26',
  acceptedOn: '2021-03-03',
  decisionTerm: { length: '60日', basis: '《规则》第十八条' },
  contact,
};

export const replyNotice = {
  respondent: RESPONDENT,
  applicants: [APPLICANT],
  dispute: DISPUTE,
  acceptedOn: '2021-03-03',
  enclosures: [
    '行政裁决申请书副本1份',
    '申请人提交的证据材料及目录1套（共36页）',
    '送达地址确认书（空白）1份',
  ],
  replyTerm: { length: '10日', basis: '《规则》第十条第二项' },
  contact,
};

export const decisionLetter = {
  ...parties,
  dispute: DISPUTE,
  history: {
    appliedOn: '2021-02-24',
    receivedOn: '2021-02-26',
    correction: { requestedOn: '2021-03-01', receivedOn: '2021-03-02' },
    acceptedOn: '2021-03-03',
    services: [
      { paper: '答复通知书及申请书副本', party: '被申请人', servedOn: '2021-03-05' },
      { paper: '参加通知书', party: '第三人', servedOn: '2021-03-08' },
    ],
    replies: [{ party: '被申请人', receivedOn: '2021-03-12', forwardedOn: '2021-03-16' }],
    joined: [],
    investigations: [
      {
        on: '2021-03-18',
        what: '组织各方到争议山场现场勘验并制作笔录、绘制勘验图，各方到场人员签名确认',
      },
    ],
    mediations: [{ from: '2021-03-22', to: '2021-03-30', outcome: 'failed' }],
    appraisals: [
      {
        institution: '丽水市绿谷林业勘察设计有限公司',
        subject: '争议山场的四至、面积与林权登记图的套合',
        choice: 'agreed',
        commissionedOn: '2021-03-31',
        reportedOn: '2021-04-20',
      },
    ],
    hearings: [
      {
        noticedOn: '2021-04-21',
        heldOn: '2021-05-07',
        attendance:
          '申请人、被申请人的法定代表人及代理人和第三人均到场参加，对全部证据进行了质证并陈述了最后意见',
      },
    ],
    suspensions: [
      { from: '2021-05-10', to: '2021-05-24', reason: '第三人因病住院、不能参加行政裁决' },
    ],
    extensions: [{ approvedOn: '2021-06-01', length: '20日' }],
    review: '本案经合法性审核和集体讨论',
  },
  claims: [
    '确认坐落于大均乡“上寮坑”山场（东至大坑，南至横路，西至山岗，北至石壁，面积126.5亩）的林地所有权归申请人所有',
    '驳回被申请人对上述山场的权属主张',
  ],
  applicantStatement:
    '“上寮坑”山场自土地改革时起即由上寮村村民管业，1962年“四固定”时确定归原上寮生产大队所有，1982年林业“三定”时领有山林所有权证，四至清楚。此后申请人一直组织村民抚育、护林、采伐更新，并于2005年将其中42亩发包给第三人经营。2020年11月，被申请人以其1982年山林所有权证中“寮坑背”地块包含该山场为由，组织人员砍伐杉木63株，双方由此发生争议，经大均乡人民政府多次协调未果。',
  respondentStatements: [
    {
      text: '“上寮坑”与“寮坑背”系同一山场的不同叫法，被申请人1982年领取的山林所有权证载明“寮坑背”东至大坑、北至石壁，与申请人主张的四至重合。被申请人村民历来在该山场砍柴、放牧，1995年还组织造林约30亩。申请人所持山林所有权证存根字迹不清、西至一栏有涂改，不能作为确权依据。请求驳回申请人的请求。',
    },
  ],
  thirdPartyStatements: [
    {
      text: '其2005年与申请人签订承包合同，承包“上寮坑”山场中的42亩用于经营毛竹，已连续经营15年并按年缴纳承包款，期间从未有人提出异议。无论权属归谁，其承包经营权应当受到保护。',
    },
  ],
  disputedFacts:
    '“上寮坑”山场与被申请人山林所有权证所载“寮坑背”地块是否为同一山场；争议山场在“四固定”和林业“三定”时期确定归谁所有，此后由谁管理使用。',
  evidence: [
    {
      by: '申请人',
      items: [
        '1982年景林证字第0317号山林所有权证及存根',
        '1962年上寮生产大队“四固定”山林清册',
        '2005年林地承包合同及缴款收据15份',
        '村民护林公约及2008年采伐许可证',
      ],
    },
    {
      by: '被申请人',
      items: [
        '1982年景林证字第0342号山林所有权证',
        '1995年造林用工记录复印件',
        '证人钟某某、雷某某的书面证言',
      ],
    },
    { by: '第三人', items: ['林地承包合同原件', '毛竹销售记录'] },
    {
      by: '本机关',
      items: ['2021年3月18日现场勘验笔录及勘验图', '林权登记档案', '争议山场四至面积套合意见'],
    },
  ],
  foundFacts:
    '争议山场坐落于大均乡上寮村村口以西约800米处，当地称“上寮坑”，东至大坑，南至横路，西至山岗，北至石壁，现有毛竹42亩、杉木和阔叶林84.5亩，合计126.5亩。1962年上寮生产大队“四固定”山林清册第14页载明该山场归上寮生产大队。1982年景林证字第0317号山林所有权证载明“上寮坑”四至，存根西至一栏系登记时更正，更正处盖有登记机关校对章。\n被申请人所持景林证字第0342号山林所有权证载明的“寮坑背”位于山岗西侧，东至“大坑岗”。经套合，“寮坑背”地块与争议山场以山岗分水为界，二者相邻而不重叠。\n2005年6月，申请人将争议山场东部42亩发包给第三人，第三人经营至今。2008年，申请人在争议山场依许可采伐杉木38立方米。被申请人提交的造林用工记录未写明造林地点。',
  evidenceAssessment:
    '申请人提交的山林所有权证与登记机关存档一致，与“四固定”清册、采伐许可证相互印证，本机关予以采信。被申请人提交的山林所有权证真实，但其所载“寮坑背”的东至为“大坑岗”而非“大坑”，不能证明包含争议山场；造林用工记录系复印件，无原件核对且未载明地点，证人未到场接受质询，本机关不予采信。勘验笔录、套合意见程序合法、内容客观，各方对四至走向无异议，本机关予以采信。',
  legalBasis: [
    '《中华人民共和国森林法》第二十二条',
    '《林木林地权属争议处理办法》第六条',
    '《丽水市行政裁决程序规则》第二十二条、第二十三条',
  ],
  reasoning:
    '依法发放的山林所有权证是处理林地权属争议的主要依据。申请人持有的山林所有权证载明的“上寮坑”四至明确，与登记档案、“四固定”清册一致，并有此后长期管理、发包、采伐的事实佐证。被申请人主张“寮坑背”与“上寮坑”系同一山场，与两证所载四至、现场勘验结果和套合意见均不相符，其主张缺乏事实依据。第三人的承包经营权基于其与申请人之间的合同，不属于本案裁决范围，本裁决不影响其依法享有的权利。本案权属争议解决前，任何一方不得砍伐争议的林木，被申请人2020年11月的砍伐行为由有关主管部门另行依法处理。',
  rulings: [
    '坐落于大均乡“上寮坑”山场（东至大坑，南至横路，西至山岗，北至石壁，面积126.5亩，以附图为准）的林地所有权归申请人景宁畲族自治县大均乡上寮村股份经济合作社所有',
    '驳回被申请人景宁畲族自治县大均乡下垟村股份经济合作社对上述山场的权属主张',
  ],
  remedy: {
    kind: 'naturalResourceOwnership',
    reconsideration: '丽水市人民政府',
    court: '丽水市中级人民法院',
  },
};

const correctionNotice = {
  ...theCase,
  receivedOn: '2021-02-26',
  items: [
    '申请书未写明争议山场的四至和面积，请补充并附地形图',
    '法定代表人身份证明未加盖印章，请补盖',
    '1982年山林所有权证仅有封面复印件，请提交全部页面',
  ],
  dueOn: '2021-03-15',
  contact,
};

const refusalDecision = {
  ...theCase,
  receivedOn: '2021-02-26',
  claims: ['解除双方2005年签订的林地承包合同', '判令被申请人返还承包款12600元'],
  ground: 'notEligible',
  reasons:
    '你方与被申请人之间系因林地承包合同的履行发生的纠纷，属于涉及民事合同的纠纷，应当按照《中华人民共和国民法典》有关合同的规定处理，依据《丽水市行政裁决程序规则》第二条，不纳入行政裁决的范围',
  competentOrgan: '景宁畲族自治县人民法院',
  remedy: venues,
};

const hearingNotice = {
  ...theCase,
  party: RESPONDENT,
  heldOn: '2021-05-07',
  time: '上午9时30分',
  place: '景宁畲族自治县人民政府第二会议室（红星街道人民中路100号3楼）',
  manner: 'public',
  presiding: '梅雨桐',
  recorder: '柳承志',
  contact,
};

const suspensionNotice = {
  ...theCase,
  acceptedOn: '2021-03-03',
  ground: 4,
  reason: '第三人蓝䶮犇因突发疾病住院治疗，不能参加行政裁决',
  suspendedOn: '2021-05-10',
  contact,
};

const resumptionNotice = {
  ...theCase,
  suspendedOn: '2021-05-10',
  reason: '第三人蓝䶮犇已经出院，并于2021年5月21日书面表示能够参加行政裁决',
  resumedOn: '2021-05-24',
  remaining: '22日',
  dueOn: '2021-06-15',
  contact,
};

const extensionNotice = {
  ...theCase,
  acceptedOn: '2021-03-03',
  reason: '争议山场涉及历史上三次确权，档案分存多处，各方对四至走向分歧较大',
  basis: '《丽水市行政裁决程序规则》（丽政办发〔2020〕93号）第十八条',
  approvedOn: '2021-06-01',
  originalDueOn: '2021-06-15',
  length: '20日',
  dueOn: '2021-07-05',
  contact,
};

const mediationAgreement = {
  ...parties,
  dispute: DISPUTE,
  disputedFacts:
    '双方对大均乡“上寮坑”山场（面积126.5亩）的林地所有权归属各执一词，被申请人于2020年11月在该山场砍伐杉木63株',
  terms: [
    '“上寮坑”山场以山岗分水为界，山岗以东林地所有权归申请人，山岗以西林地所有权归被申请人',
    '被申请人于2021年4月30日前向申请人支付杉木补偿款18900元',
    '第三人与申请人的承包合同继续履行，各方不得干涉',
    '各方就本案再无其他争议',
  ],
  mediators: ['梅雨桐', '柳承志'],
  copies: 4,
};

const terminationNotice = {
  ...theCase,
  acceptedOn: '2021-03-03',
  ground: 4,
  reason: '申请人与被申请人于2021年4月12日经和解达成和解协议',
  terminatedOn: '2021-04-14',
  remedy: venues,
};

const dismissalDecision = {
  ...theCase,
  acceptedOn: '2021-03-03',
  claims: ['确认“上寮坑”山场的林地所有权归申请人所有'],
  foundFacts: '争议山场的权属已由景宁县人民政府于1996年作出处理决定，该决定已经发生法律效力',
  reasons: '同一权属争议已有生效处理决定，申请人就同一事项再次申请，不符合受理条件',
  remedy: venues,
};

const revocationDecision = {
  ...theCase,
  decisionNumber: '丽景政裁决﹝2021﹞1号',
  decidedOn: '2021-06-11',
  court: '景宁畲族自治县人民法院',
  judgment: '（2021）浙1127民初321号',
  effectiveOn: '2021-10-20',
  noticedOn: '2021-11-01',
};

const deemedWithdrawnNotice = {
  ...theCase,
  noticeNumber: '丽景政裁补[2021]1号',
  requestedOn: '2021-03-01',
  servedOn: '2021-03-02',
  dueOn: '2021-03-15',
  contact,
};

const exclusionNotice = {
  ...theCase,
  procedure: '鉴定',
  reason:
    '各方对争议山场的四至、面积存在分歧，经协商一致，于2021年3月31日共同委托丽水市绿谷林业勘察设计有限公司鉴定',
  from: '2021-03-31',
  expected: '约20日',
  remaining: '40日',
  contact,
};

const { respondent: _, ...answer } = replyNotice;

const thirdPartyNotice = {
  ...answer,
  thirdParty: '蓝䶮犇',
  respondents: [RESPONDENT],
  interest: '你方承包经营争议山场中的42亩毛竹林，本案对林地所有权的裁决可能影响你方的承包经营权',
};

/** One sample for every kind in the register. */
export const samples: Readonly<Record<PaperKind, unknown>> = {
  'acceptance-notice': acceptanceNotice,
  'reply-notice': replyNotice,
  'third-party-notice': thirdPartyNotice,
  'decision-letter': decisionLetter,
  'correction-notice': correctionNotice,
  'refusal-decision': refusalDecision,
  'hearing-notice': hearingNotice,
  'suspension-notice': suspensionNotice,
  'resumption-notice': resumptionNotice,
  'extension-notice': extensionNotice,
  'mediation-agreement': mediationAgreement,
  'termination-notice': terminationNotice,
  'dismissal-decision': dismissalDecision,
  'revocation-decision': revocationDecision,
  'deemed-withdrawn-notice': deemedWithdrawnNotice,
  'exclusion-notice': exclusionNotice,
  'partial-mediation-agreement': {
    ...mediationAgreement,
    terms: mediationAgreement.terms.slice(1, 3),
    settled: ['责令被申请人支付杉木补偿款18900元'],
  },
  ...recordSamples,
  'decision-rectification': {
    ...recordSamples['decision-rectification'],
    decision: {
      ...decisionLetter,
      foundFacts: '争议山场面积124.5亩，被申请人的林权证于2005年7月发放。',
    },
  },
  ...acceptanceSamples,
};
