/** law.md §6.2: every form of an acceptance exists, is called for by its event, goes to whom it must, and names its elements. */
import { describe, expect, it } from 'vitest';
import { papers as register } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { papers as due, paperKinds } from '../../workflows/acceptance/papers.ts';
import { acceptanceSamples } from '../templates/acceptance-samples.ts';
import { type AcceptanceKind, bureauFrame } from '../templates/acceptance-written.ts';

const papers: Readonly<Record<string, Paper>> = register;

type Row = readonly [
  form: string,
  article: string,
  kind: AcceptanceKind,
  called: string,
  addressee: Paper['addressee'],
  signs: Paper['signs'],
  /** Beside the project and whom to ask. */
  elements: string,
];

const list: readonly Row[] = [
  [
    '验收申请',
    '办法11',
    'acceptance-application',
    'application.submitted',
    'organ',
    'party',
    '补助经费、合同开始日期、合同完成日期、提出申请的日期、考核指标完成情况、总体完成度、专项审计报告或者经费决算表、不合规使用经费、结余经费、申请材料',
  ],
  [
    '材料清单',
    '办法11',
    'materials-list',
    'application.submitted',
    'file',
    'staffAndParties',
    '提交日期、验收组织单位、材料目录',
  ],
  [
    '受理审核意见',
    '办法12(二)',
    'acceptance-review-opinion',
    'review.passed',
    'parties',
    'organSeal',
    '提出申请的日期、审核通过日期、完成验收的截止日期、验收组织单位',
  ],
  [
    '退回补齐',
    '办法12(二)',
    'application-return-notice',
    'review.returned',
    'parties',
    'organSeal',
    '退回日期、退回单位、需要补齐的内容、重新提交的截止日期',
  ],
  [
    '专家需求单',
    '办法7',
    'expert-demand',
    'panel.demanded',
    'file',
    'staff',
    '验收组织单位、提出需求的日期、专家组人数、财务专家人数、摘要算法、专家名单摘要、种子摘要、名单所在流水号',
  ],
  [
    '抽取记录',
    '办法7',
    'draw-protocol',
    'panel.drawn',
    'file',
    'staff',
    '抽取日期、抽取单位、专家组人数、财务专家人数、摘要算法、专家名单摘要、种子摘要、种子、名单所在流水号、抽中人员',
  ],
  [
    '回避和补抽',
    '办法16',
    'departure-record',
    'expert.recused',
    'file',
    'staff',
    '不参加验收的专家、回避或者不能参加、理由、日期',
  ],
  [
    '定向邀请审批表',
    '办法7',
    'invitation-approval',
    'panel.invited',
    'file',
    'staff',
    '验收组织单位、批准日期、定向邀请的理由、邀请的专家',
  ],
  ['专家承诺书', '办法25', 'expert-commitment', 'panel.confirmed', 'organ', 'party', '承诺的专家'],
  [
    '会议通知',
    '办法12(三)',
    'acceptance-meeting-notice',
    'meeting.scheduled',
    'parties',
    'organSeal',
    '主送、会议日期、会议地点',
  ],
  [
    '签到表',
    '办法12(三)',
    'attendance-sheet',
    'meeting.held',
    'file',
    'staffAndParties',
    '会议日期、会议地点、验收专家',
  ],
  [
    '咨询费签收表',
    '办法9',
    'fee-receipt',
    'fees.signed',
    'file',
    'staffAndParties',
    '领取咨询费的专家',
  ],
  [
    '个人评议表',
    '办法16',
    'evaluation-sheet',
    'evaluation.submitted',
    'organ',
    'party',
    '评议的专家、评议日期、逐项评议、评议结论',
  ],
  [
    '专家组意见',
    '办法19',
    'group-opinion',
    'opinion.signed',
    'parties',
    'party',
    '专家组意见签署日期、专家组意见、验收结论、专家组成员',
  ],
  [
    '验收证书',
    '办法12(四)',
    'acceptance-certificate',
    'registration.completed',
    'parties',
    'organSeal',
    '验收组织单位、合同开始日期、合同完成日期、验收结论、验收结论日期、验收登记日期',
  ],
  [
    '结论通知书（通过）',
    '办法18(一)',
    'conclusion-notice-passed',
    'opinion.signed',
    'parties',
    'organSeal',
    '专家组意见签署日期、提出异议的截止日期',
  ],
  [
    '结论通知书（结题）',
    '办法18(二)',
    'conclusion-notice-concluded',
    'opinion.signed',
    'parties',
    'organSeal',
    '专家组意见签署日期、提出异议的截止日期、对项目主持人的限制',
  ],
  [
    '结论通知书（不通过）',
    '办法18(三)',
    'conclusion-notice-failed',
    'opinion.signed',
    'parties',
    'organSeal',
    '不通过验收的原由、认定不通过的日期、是否终局、对项目主持人和承担单位的限制',
  ],
  [
    '整改通知',
    '办法21',
    'rectification-notice',
    'rectification.ordered',
    'parties',
    'organSeal',
    '专家组意见签署日期、通知整改的日期、整改内容、再次申请验收的截止日期',
  ],
  [
    '异议书',
    '办法20',
    'objection-letter',
    'objection.filed',
    'organ',
    'party',
    '异议人、提出异议的日期、专家组意见签署日期、验收结论、提出异议的截止日期、异议内容和理由',
  ],
  [
    '异议不予受理',
    '办法20',
    'objection-refusal',
    'objection.refused',
    'parties',
    'organSeal',
    '主送、异议人、异议内容、提出异议的日期、专家组意见签署日期、提出异议的截止日期、答复日期、不予受理的理由',
  ],
  [
    '异议处理意见',
    '办法20',
    'objection-answer',
    'objection.resolved',
    'parties',
    'organSeal',
    '主送、异议人、异议内容、提出异议的日期、专家组意见签署日期、提出异议的截止日期、答复日期、异议处理结果、处理意见',
  ],
  [
    '延期申请',
    '办法10',
    'project-extension-request',
    'extension.requested',
    'organ',
    'party',
    '提出申请的日期、申请的理由、合同开始日期、原完成日期、申请延长的月数、延期后的完成日期',
  ],
  [
    '延期批复',
    '办法10',
    'project-extension-reply',
    'extension.approved',
    'parties',
    'organSeal',
    '批复日期、批复意见、原完成日期、提出验收申请的截止日期',
  ],
  [
    '变更申请',
    '办法17',
    'project-change-request',
    'change.requested',
    'organ',
    'party',
    '提出申请的日期、申请的理由、申请变更的内容',
  ],
  [
    '变更批复',
    '办法17',
    'project-change-reply',
    'change.approved',
    'parties',
    'organSeal',
    '批复日期、批复意见、申请变更的内容',
  ],
  [
    '终止通知',
    '办法22',
    'project-termination-notice',
    'project.terminated',
    'parties',
    'organSeal',
    '终止的情形、认定终止情形的日期、终止日期、终止的理由',
  ],
  [
    '经费退回',
    '办法22',
    'recovery-notice',
    'recovery.ordered',
    'parties',
    'organSeal',
    '责令退回的日期、退回的金额',
  ],
  [
    '禁入登记',
    '办法23',
    'ban-record',
    'opinion.signed',
    'file',
    'staff',
    '禁入的事由、结论终局之日、禁入生效日期、禁入对象',
  ],
  [
    '不利处理告知',
    '办法22',
    'prior-notice',
    'priorNotice.given',
    'parties',
    'organSeal',
    '拟作出的处理、事实和理由、告知日期、提出陈述意见的截止日期',
  ],
  [
    '诚信记录',
    '办法26',
    'integrity-record',
    'integrity.recorded',
    'file',
    'staff',
    '被记录对象、记录事实、记录日期',
  ],
];

const common = /^(?:项目基本信息|承办处室和联系方式|救济途径)$/u;

const missing = (kind: string, data: unknown): string =>
  (papers[kind]?.missing(data, bureauFrame) ?? [])
    .map(({ label }) => label)
    .filter((label) => !common.test(label))
    .join('、');

describe('办法24: the forms of an acceptance', () => {
  it('办法24: are those of the list, all of them and no others', () => {
    const kinds = list.map(([, , kind]) => kind).toSorted();
    expect(kinds).toEqual([...paperKinds].toSorted());
    const marked = Object.values(papers).filter(({ mark }) => mark.startsWith('验'));
    expect(kinds).toEqual(marked.map(({ kind }) => kind).toSorted());
  });

  it.each(list)('办法24: %s（%s） is %s, called for by %s', (...row) => {
    const [, , kind, called, addressee, signs] = row;
    const paper = papers[kind];
    expect([paper?.addressee, paper?.signs]).toEqual([addressee, signs]);
    expect(Object.keys(due)).toContain(called);
  });

  it.each(list)('办法24: %s（%s） is not issued without its elements', (...row) => {
    const [, , kind, , , , elements] = row;
    expect(missing(kind, {})).toBe(elements);
    expect(papers[kind]?.compose({}, bureauFrame).ok).toBe(false);
    expect(missing(kind, acceptanceSamples[kind])).toBe('');
  });

  it('办法24: forms bear no seal and no number; what the bureau decides bears both', () => {
    for (const [form, , kind, , , signs] of list)
      expect(papers[kind]?.format === 'form', form).toBe(!signs.startsWith('organSeal'));
  });

  it('办法22: those that end the project or take money name the remedy', () => {
    expect(list.filter(([, , kind]) => papers[kind]?.remedy).map(([form]) => form)).toEqual([
      '结论通知书（不通过）',
      '终止通知',
      '经费退回',
    ]);
  });
});
