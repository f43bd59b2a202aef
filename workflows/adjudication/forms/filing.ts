/** How an application for adjudication is asked: step by step on the net, taken down where it is made by word of mouth (规则9). */
import type { FilingForm } from '../../kernel/filing-form.ts';

export const filingForm: FilingForm = {
  matter: {
    label: '纠纷类别',
    help: '不能确定的，选择最接近的一类，由本机关审查时核定。',
  },
  begun: (today) => [
    ['receivedOn', today],
    ['form', 'written'],
  ],
  parties: ['applicants', 'respondents', 'thirdParties'],
  amended: ['claims'],
  steps: {
    steps: [
      {
        title: '争议事项',
        lead: '先选您和对方争的是哪一类事。合同纠纷不在这里办，请向法院起诉或者按合同约定仲裁。',
        asks: ['matter'],
      },
      {
        title: '申请人',
        lead: '申请人是提出请求的一方。有几个人就填几个人。您替别人申请的，申请人填委托您的人，再在“代理人”里填您自己，并在第五步上传授权委托书。',
        asks: ['applicants'],
      },
      {
        title: '被申请人和第三人',
        lead: '被申请人是和您发生争议的另一方。第三人是裁决结果会影响到的其他人，没有就不填。',
        asks: ['respondents', 'thirdParties'],
      },
      {
        title: '请求、事实与理由',
        lead: '请求是您要本机关裁决什么；事实是事情的经过；理由是为什么应当支持您。用自己的话写清楚就可以。',
        asks: ['claims', 'occurredOn', 'facts', 'reasons'],
      },
      {
        title: '材料与证据',
        lead: '上传身份证明和能够证明事实的材料，如权证、合同、照片。手机拍照也可以，要拍得清楚、完整。暂时没有的，可以以后补交。',
        asks: ['evidence', 'materials'],
        uploads: { evidence: '证据', materials: '身份证明、委托书等其他材料' },
      },
    ],
    remark: '申请不收取费用。',
    atHand: ['对方的姓名、住址，知道电话的也带上'],
    notAsked: ['receivedOn', 'appliedOn', 'form', 'referredBy', 'contractDispute', 'protocol'],
    oneByOne: {
      claims: {
        label: '裁决请求',
        each: '请求',
        help: '一项请求填一格，例如“确认某处林地由我使用”“停止占用通道”。',
        one: '请求内容',
      },
    },
    self: 'applicants.0',
    elsewhere: {
      applicants: [{ kind: 'organization', name: '—', address: '—', noCodeReason: '—' }],
      respondents: [{ kind: 'person', name: '—', address: '—' }],
      claims: ['—'],
      facts: '—',
      reasons: '—',
      occurredOn: '—',
    },
    namedBy: ['applicants.0.name', 'respondents.0.name'],
    paperIn: 'materials',
    paper: { kind: 'adjudication-application', title: '行政裁决申请书' },
    given: (today) => ({ receivedOn: today, form: 'electronic' }),
    oral: {
      basis: ['规则9'],
      paper: { kind: 'oral-application-record', title: '口头申请笔录' },
      saidIn: 'protocol.text',
      given: (today, { said, recorder }) => ({
        receivedOn: today,
        form: 'oral',
        protocol: { text: said, confirmedOn: today, recorder },
      }),
      printed: ({ protocol, ...filing }, sha256) => ({
        ...filing,
        protocol: { ...(protocol as object), sha256 },
      }),
    },
  },
};
