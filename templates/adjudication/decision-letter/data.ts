/** What a 行政裁决书 must contain: the eight items of 规则第23条 and the history of the case. */

import { z } from 'zod';
import { day, filled, group, someOf } from '../../fields.ts';
import { remedyKinds } from '../../remedies.ts';
import { partySchema } from '../parties.ts';

const item = (n: string): string => `《丽水市行政裁决程序规则》第二十三条第${n}项`;
const HISTORY = item('八');

const roles = ['applicant', 'respondent', 'thirdParty'] as const;

const period = { from: day('起始日期', HISTORY), to: day('终止日期', HISTORY) };

const serviceSchema = z.object({
  /** 答复通知书及申请书副本, 听证通知书 … */
  paper: filled('送达文书', HISTORY),
  party: filled('受送达人', HISTORY),
  servedOn: day('送达日期', HISTORY),
});

const replySchema = z.object({
  party: filled('答复人', HISTORY),
  /** Null where the period ran out without a reply. */
  receivedOn: day('答复日期', HISTORY).nullable(),
  forwardedOn: day('答复副本发送日期', HISTORY).optional(),
});

/** In the order in which things happened; everything but receipt and acceptance may be absent. */
const historySchema = group('程序经过', HISTORY, {
  appliedOn: day('申请日期', HISTORY).optional(),
  receivedOn: day('收到申请日期', HISTORY),
  correction: z
    .object({
      requestedOn: day('补正通知日期', HISTORY),
      receivedOn: day('补正材料收到日期', HISTORY),
    })
    .optional(),
  /** 规则第10条第5项: before acceptance, and without an agreement. */
  premediation: z.object({ ...period, centre: z.string().optional() }).optional(),
  acceptedOn: day('受理日期', HISTORY),
  services: z.array(serviceSchema).default([]),
  replies: z.array(replySchema).default([]),
  joined: z
    .array(
      z.object({
        party: filled('参加人', HISTORY),
        role: z.enum(roles).default('thirdParty'),
        joinedOn: day('参加日期', HISTORY),
      }),
    )
    .default([]),
  /** Who left, and who took the place. */
  changes: z
    .array(
      z.object({
        on: day('变更日期', HISTORY),
        party: filled('原当事人', HISTORY),
        role: z.enum(roles),
        reason: filled('变更事由', HISTORY),
        successor: z.string().optional(),
      }),
    )
    .default([]),
  investigations: z
    .array(
      z.object({
        on: day('调查日期', HISTORY),
        /** 现场勘验, 向某人调查 … */
        what: filled('调查事项', HISTORY),
      }),
    )
    .default([]),
  mediations: z
    .array(
      z.object({
        ...period,
        outcome: z.enum(['failed', 'withdrawn', 'partial']),
        /** What was agreed of a part. */
        agreed: z.string().optional(),
      }),
    )
    .default([]),
  appraisals: z
    .array(
      z.object({
        institution: filled('鉴定（评估）机构', HISTORY),
        subject: filled('鉴定（评估）事项', HISTORY),
        /** 鉴定, 评估, 检测 … */
        kind: z.string().optional(),
        choice: z.enum(['agreed', 'designated']),
        commissionedOn: day('委托日期', HISTORY),
        /** One of the two: the opinion came, or the commission ended without it. */
        reportedOn: day('收到意见日期', HISTORY).optional(),
        endedOn: day('终止委托日期', HISTORY).optional(),
      }),
    )
    .default([]),
  hearings: z
    .array(
      z.object({
        noticedOn: day('听证通知日期', HISTORY).optional(),
        heldOn: day('听证日期', HISTORY),
        attendance: filled('听证参加人', HISTORY),
      }),
    )
    .default([]),
  /** How the parties were heard outside a hearing (规则第21条). */
  heard: filled('听取当事人意见的情况', HISTORY).optional(),
  suspensions: z
    .array(
      z.object({
        ...period,
        /** Item of article 14, first paragraph. */
        ground: z.int().min(1).max(7).optional(),
        reason: filled('中止事由', HISTORY),
      }),
    )
    .default([]),
  extensions: z
    .array(
      z.object({
        approvedOn: day('延长批准日期', HISTORY),
        length: filled('延长期限', HISTORY),
        byHead: z.boolean().default(true),
      }),
    )
    .default([]),
  /** An earlier decision was undone, and the organ told to decide anew (规则第24条). */
  redecision: z
    .object({
      earlier: z.array(day('原裁决日期', HISTORY)),
      orderedOn: day('责令重新处理日期', HISTORY),
      organ: filled('责令重新处理的机关', HISTORY),
      document: filled('责令重新处理的文书', HISTORY),
    })
    .optional(),
  /** 合法性审核、集体讨论 for major matters (规则第22条). */
  review: filled('合法性审核、集体讨论的情况', HISTORY).optional(),
});

const statementSchema = z.object({
  party: z.string().optional(),
  text: filled('陈述意见', item('二')),
});

const evidenceSchema = z.object({
  /** 申请人, 被申请人某村 or 本机关. */
  by: filled('举证人', item('三')),
  items: someOf(filled('证据名称', item('三')), '证据', item('三')),
});

export const schema = z.object({
  applicants: someOf(partySchema, '申请人基本情况', item('一')),
  respondents: someOf(partySchema, '被申请人基本情况', item('一')),
  thirdParties: z.array(partySchema).default([]),
  dispute: filled('案由', item('二')),
  history: historySchema,
  claims: someOf(filled('裁决请求', item('二')), '裁决请求', item('二')),
  applicantStatement: filled('申请人主张的事实和理由', item('二')),
  respondentStatements: z.array(statementSchema).default([]),
  thirdPartyStatements: z.array(statementSchema).default([]),
  disputedFacts: filled('争议的事实', item('二')),
  evidence: z.array(evidenceSchema).default([]),
  foundFacts: filled('认定的事实', item('三')),
  /** Why evidence was admitted or not. */
  evidenceAssessment: filled('证据采信情况', item('三')),
  legalBasis: someOf(
    filled('适用的法律、法规、规章等依据', item('四')),
    '适用的法律、法规、规章等依据',
    item('四'),
  ),
  reasoning: filled('裁决理由', item('五')),
  rulings: someOf(filled('裁决内容', item('五')), '裁决内容', item('五')),
  remedy: group('救济途径和期限', item('六'), {
    kind: z.enum(remedyKinds).meta({ label: '救济途径和期限', basis: item('六') }),
    reconsideration: filled('行政复议机关', item('六')),
    court: filled('行政诉讼管辖法院', item('六')),
  }),
  /** What else must be said, such as who bears the appraisal's cost. */
  other: filled('应当载明的其他事项', item('八')).optional(),
});

export type Data = z.output<typeof schema>;
export type History = Data['history'];
