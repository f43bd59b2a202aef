/**
 * The papers of an acceptance, by kind. Marks: 验申 application, 验退 return, 验受 review, 验需 demand, 验抽 draw,
 * 验邀 invitation, 验诺 commitment, 验会 meeting, 验到 attendance, 验评 sheet, 验意 opinion, 验结 conclusions, 验证
 * certificate, 验延 extension, 验变 change, 验异 objections, 验改 rectification, 验终 termination, 验追 recovery,
 * 验告 prior notice, 验信 integrity; of forms, which bear no number, 验料 materials, 验补 departures, 验费 fees, 验延申 and 验变申
 * requests, 验异书 objection, 验禁 bans. One mark is one series of numbers.
 */

import type { Paper } from '../paper.ts';
import { applicationForm } from './application-form/paper.ts';
import { attendanceSheet } from './attendance-sheet/paper.ts';
import { banRecord } from './ban-record/paper.ts';
import { acceptanceCertificate } from './certificate/paper.ts';
import { concludedNotice, failedNotice, passedNotice } from './conclusion-notice/paper.ts';
import { departureRecord } from './departure-record/paper.ts';
import { drawProtocol } from './draw-protocol/paper.ts';
import { evaluationSheet } from './evaluation-sheet/paper.ts';
import { expertCommitment } from './expert-commitment/paper.ts';
import { expertDemand } from './expert-demand/paper.ts';
import { feeReceipt } from './fee-receipt/paper.ts';
import { groupOpinion } from './group-opinion/paper.ts';
import { integrityRecord } from './integrity-record/paper.ts';
import { invitationApproval } from './invitation-approval/paper.ts';
import { materialsList } from './materials-list/paper.ts';
import { meetingNotice } from './meeting-notice/paper.ts';
import { objectionLetter } from './objection-letter/paper.ts';
import { objectionAnswer, objectionRefusal } from './objection-reply/paper.ts';
import { priorNotice } from './prior-notice/paper.ts';
import { recoveryNotice } from './recovery-notice/paper.ts';
import { rectificationNotice } from './rectification-notice/paper.ts';
import { changeRequest, extensionRequest } from './request-form/paper.ts';
import { changeReply, extensionReply } from './request-reply/paper.ts';
import { returnNotice } from './return-notice/paper.ts';
import { reviewOpinion } from './review-opinion/paper.ts';
import { terminationNotice } from './termination-notice/paper.ts';

export const acceptancePapers = {
  'acceptance-application': applicationForm,
  'materials-list': materialsList,
  'application-return-notice': returnNotice,
  'acceptance-review-opinion': reviewOpinion,
  'expert-demand': expertDemand,
  'draw-protocol': drawProtocol,
  'departure-record': departureRecord,
  'invitation-approval': invitationApproval,
  'expert-commitment': expertCommitment,
  'acceptance-meeting-notice': meetingNotice,
  'attendance-sheet': attendanceSheet,
  'fee-receipt': feeReceipt,
  'evaluation-sheet': evaluationSheet,
  'group-opinion': groupOpinion,
  'conclusion-notice-passed': passedNotice,
  'conclusion-notice-concluded': concludedNotice,
  'conclusion-notice-failed': failedNotice,
  'acceptance-certificate': acceptanceCertificate,
  'objection-letter': objectionLetter,
  'objection-refusal': objectionRefusal,
  'objection-answer': objectionAnswer,
  'rectification-notice': rectificationNotice,
  'project-extension-request': extensionRequest,
  'project-extension-reply': extensionReply,
  'project-change-request': changeRequest,
  'project-change-reply': changeReply,
  'project-termination-notice': terminationNotice,
  'recovery-notice': recoveryNotice,
  'ban-record': banRecord,
  'prior-notice': priorNotice,
  'integrity-record': integrityRecord,
} as const satisfies Record<string, Paper>;
