/** Cases that leave each party's own paper, record and form the least data of its event, and what an officer adds. */

import type { Edits } from '../../templates/edits.ts';
import type { ServiceSource } from '../../templates/service-source.ts';
import { filing } from '../fixtures/adjudication.ts';
import { sample } from '../workflows/adjudication-worlds.ts';
import {
  accepted,
  type Case,
  decided,
  filedCase,
  heard,
  type PaperKind,
  served,
} from './written.ts';

const forest = filedCase();

export const session = { startedAt: '09:00', endedAt: '11:30', place: '听证室' };

export const toDecision = [
  accepted(),
  served('reply-notice', 'R1', '2021-03-08'),
  sample('reply.lapsed', '2021-03-19', { partyId: 'R1' }),
  heard('A1', '2021-03-22'),
  heard('R1', '2021-03-22', { outcome: 'absentAfterNotice' }),
  ...decided('2021-04-08'),
];

const major = [
  accepted(),
  sample('opinion.submitted', '2021-04-06', { recommendation: '支持', reasoning: '权证清楚' }),
];

const recusal = sample('recusal.requested', '2021-03-08', { of: 'officer', reason: '系近亲属' });

const agent = {
  partyId: 'A1',
  agent: { name: '王律师', authority: 'special', scope: '代为和解、签收文书' },
};

const service: ServiceSource = {
  recipient: 'R1',
  paper: { kind: 'decision-letter', title: '行政裁决书', number: '丽裁决〔2021〕1号', pages: 4 },
  record: {
    method: 'announcement',
    sentOn: '2021-04-12',
    servedOn: '2021-05-12',
    media: '丽水日报',
    attempts: '下落不明，两次邮寄均被退回',
  },
};

export const file = {
  volume: 'main',
  retention: '永久',
  items: [{ title: '行政裁决书', number: '丽裁决〔2021〕1号', firstPage: 1, lastPage: 4 }],
  pages: 4,
} as const;

type Kinds =
  | 'adjudication-application'
  | 'oral-application-record'
  | 'materials-receipt'
  | 'reply-forwarding-notice'
  | 'power-of-attorney'
  | 'recusal-application'
  | 'recusal-decision'
  | 'inspection-record'
  | 'investigation-record'
  | 'appraisal-commission'
  | 'hearing-record'
  | 'deliberation-record'
  | 'extension-approval'
  | 'withdrawal-application'
  | 'withdrawal-reply'
  | 'partial-mediation-agreement'
  | 'adjudication-opinion'
  | 'legality-review'
  | 'collective-discussion'
  | 'decision-rectification'
  | 'service-receipt'
  | 'service-announcement'
  | 'service-address-confirmation'
  | 'opening-approval'
  | 'closing-approval'
  | 'file-cover'
  | 'file-index'
  | 'file-reference-sheet';

export const leastRecords: Readonly<Record<Kinds, Case>> = {
  'adjudication-application': filedCase('forest', { form: 'electronic' })(),
  'oral-application-record': filedCase('forest', {
    form: 'oral',
    protocol: { text: '申请人口述如上', confirmedOn: '2021-03-01', recorder: '毛静怡' },
  })(),
  'materials-receipt': forest(),
  'reply-forwarding-notice': forest(
    accepted(),
    served('reply-notice', 'R1', '2021-03-08'),
    sample('reply.received', '2021-03-12', { partyId: 'R1', summary: '不同意' }),
  ),
  'power-of-attorney': forest(sample('agent.appointed', '2021-03-02', agent)),
  'recusal-application': forest(recusal),
  'recusal-decision': forest(
    recusal,
    sample(
      'recusal.decided',
      '2021-03-09',
      { of: 'officer', granted: true, reason: '关系属实' },
      'head',
    ),
  ),
  'inspection-record': forest(
    accepted(),
    sample('file.inspected', '2021-03-15', { by: '雷建国', scope: '答复书及证据' }),
  ),
  'investigation-record': forest(
    accepted(),
    sample('investigation.recorded', '2021-03-18', {
      kind: '现场勘验',
      place: '大坪山',
      attendees: ['雷建国', '蓝秀英'],
      summary: '以山脊为界',
    }),
  ),
  'appraisal-commission': forest(
    accepted(),
    sample('appraisal.commissioned', '2021-03-26', {
      id: 'J1',
      kind: 'appraisal',
      choice: 'designated',
      negotiation: '各方未能选定同一机构',
      institution: '绿谷勘察公司',
      subject: '四至',
    }),
  ),
  'hearing-record': forest(
    accepted(),
    sample('hearing.scheduled', '2021-04-01', { id: 'H1', heldOn: '2021-04-14', place: '听证室' }),
    served('hearing-notice', 'A1', '2021-04-01'),
    served('hearing-notice', 'R1', '2021-04-01'),
    sample('hearing.held', '2021-04-14', { id: 'H1', summary: '各方质证并辩论' }),
  ),
  'deliberation-record': filedCase('patent')(...major),
  'extension-approval': forest(
    accepted(),
    sample('extension.requested', '2021-04-20', { days: 30, reason: '案情复杂' }),
  ),
  'withdrawal-application': forest(
    sample('withdrawal.requested', '2021-03-05', { partyId: 'A1', reason: '已和解' }),
  ),
  'withdrawal-reply': forest(
    sample('withdrawal.requested', '2021-03-05', { partyId: 'A1', reason: '已和解' }),
    sample('withdrawal.approved', '2021-03-08', {}, 'head'),
  ),
  'partial-mediation-agreement': forest(
    accepted(),
    sample('mediation.opened', '2021-03-20', { consents: ['A1', 'R1'] }),
    sample('mediation.agreed', '2021-03-25', {
      terms: '补偿款各半',
      partial: { claims: ['请求支付补偿款'] },
    }),
  ),
  'adjudication-opinion': forest(...major),
  'legality-review': forest(
    ...major,
    sample('legality.reviewed', '2021-04-07', { result: 'pass', note: '程序合法' }, 'reviewer'),
  ),
  'collective-discussion': forest(
    ...major,
    sample('collective.discussed', '2021-04-07', {
      result: 'pass',
      note: '一致同意',
      attendees: ['张某', '李某'],
    }),
  ),
  'decision-rectification': forest(
    ...toDecision,
    sample('decision.corrected', '2021-04-12', {
      errors: '第2页“四至以1983年”更正为“四至以1982年”',
    }),
  ),
  'service-receipt': { ...forest(...toDecision), service },
  'service-announcement': { ...forest(...toDecision), service },
  'service-address-confirmation': forest(
    sample('address.confirmed', '2021-03-02', {
      partyId: 'A1',
      address: '红星街道1号',
      electronic: true,
    }),
  ),
  'opening-approval': forest(accepted()),
  'closing-approval': forest(...toDecision),
  'file-cover': { ...forest(...toDecision), file },
  'file-index': { ...forest(...toDecision), file },
  'file-reference-sheet': { ...forest(...toDecision), file },
};

/** What no record says, and an officer has to write before approval. */
export const officerWrites: Partial<Record<PaperKind, Edits>> = {
  'third-party-notice': { interest: '你方承包争议林地' },
  'oral-application-record': { startedAt: '09:00', endedAt: '10:00', receivers: ['毛静怡'] },
  'reply-forwarding-notice': { commentTerm: '5个工作日' },
  'recusal-application': { applicantName: filing().respondents[0]?.name, person: '陈志远' },
  'recusal-decision': { person: '陈志远', replacement: '毛静怡' },
  'investigation-record': {
    startedAt: '09:00',
    endedAt: '11:30',
    investigators: ['陈志远', '毛静怡'],
    recorder: '毛静怡',
    answer: '听清，不申请回避',
  },
  'appraisal-commission': { materials: ['勘验笔录1份'], dueOn: '2021-04-26' },
  'hearing-record': {
    startedAt: '09:00',
    endedAt: '11:30',
    recorder: '毛静怡',
    attendees: ['雷建国', '蓝秀英'],
    finalStatements: '双方坚持各自意见',
  },
  'deliberation-record': {
    ...session,
    members: ['陈志远', '毛静怡', '吴晓'],
    recorder: '吴晓',
    views: ['陈志远：支持', '毛静怡：支持', '吴晓：支持'],
  },
  'legality-review': { reviewer: '吴晓' },
  'collective-discussion': { ...session, presiding: '张某', recorder: '吴晓' },
};
