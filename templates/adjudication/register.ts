/** The papers of an adjudication, by kind, in the order of the procedure. */

import type { Paper } from '../paper.ts';
import { acceptanceNotice } from './acceptance-notice/paper.ts';
import { adjudicationApplication } from './adjudication-application/paper.ts';
import { adjudicationOpinion } from './adjudication-opinion/paper.ts';
import { appraisalCommission } from './appraisal-commission/paper.ts';
import { closingApproval } from './closing-approval/paper.ts';
import { collectiveDiscussion } from './collective-discussion/paper.ts';
import { correctionNotice } from './correction-notice/paper.ts';
import { decisionLetter } from './decision-letter/paper.ts';
import { decisionRectification } from './decision-rectification/paper.ts';
import { deemedWithdrawnNotice } from './deemed-withdrawn-notice/paper.ts';
import { deliberationRecord } from './deliberation-record/paper.ts';
import { dismissalDecision } from './dismissal-decision/paper.ts';
import { exclusionNotice } from './exclusion-notice/paper.ts';
import { extensionApproval } from './extension-approval/paper.ts';
import { extensionNotice } from './extension-notice/paper.ts';
import { hearingNotice } from './hearing-notice/paper.ts';
import { hearingRecord } from './hearing-record/paper.ts';
import { inspectionRecord } from './inspection-record/paper.ts';
import { investigationRecord } from './investigation-record/paper.ts';
import { legalityReview } from './legality-review/paper.ts';
import { materialsReceipt } from './materials-receipt/paper.ts';
import { mediationAgreement } from './mediation-agreement/paper.ts';
import { openingApproval } from './opening-approval/paper.ts';
import { oralApplicationRecord } from './oral-application-record/paper.ts';
import { partialMediationAgreement } from './partial-mediation-agreement/paper.ts';
import { powerOfAttorney } from './power-of-attorney/paper.ts';
import { recusalApplication } from './recusal-application/paper.ts';
import { recusalDecision } from './recusal-decision/paper.ts';
import { refusalDecision } from './refusal-decision/paper.ts';
import { replyForwardingNotice } from './reply-forwarding-notice/paper.ts';
import { replyNotice } from './reply-notice/paper.ts';
import { resumptionNotice } from './resumption-notice/paper.ts';
import { revocationDecision } from './revocation-decision/paper.ts';
import { suspensionNotice } from './suspension-notice/paper.ts';
import { terminationNotice } from './termination-notice/paper.ts';
import { thirdPartyNotice } from './third-party-notice/paper.ts';
import { withdrawalApplication } from './withdrawal-application/paper.ts';
import { withdrawalReply } from './withdrawal-reply/paper.ts';

export const adjudicationPapers = {
  'adjudication-application': adjudicationApplication,
  'oral-application-record': oralApplicationRecord,
  'materials-receipt': materialsReceipt,
  'correction-notice': correctionNotice,
  'acceptance-notice': acceptanceNotice,
  'reply-notice': replyNotice,
  'third-party-notice': thirdPartyNotice,
  'refusal-decision': refusalDecision,
  'deemed-withdrawn-notice': deemedWithdrawnNotice,
  'reply-forwarding-notice': replyForwardingNotice,
  'power-of-attorney': powerOfAttorney,
  'recusal-application': recusalApplication,
  'recusal-decision': recusalDecision,
  'inspection-record': inspectionRecord,
  'investigation-record': investigationRecord,
  'appraisal-commission': appraisalCommission,
  'exclusion-notice': exclusionNotice,
  'hearing-notice': hearingNotice,
  'hearing-record': hearingRecord,
  'deliberation-record': deliberationRecord,
  'suspension-notice': suspensionNotice,
  'resumption-notice': resumptionNotice,
  'extension-approval': extensionApproval,
  'extension-notice': extensionNotice,
  'withdrawal-application': withdrawalApplication,
  'withdrawal-reply': withdrawalReply,
  'termination-notice': terminationNotice,
  'dismissal-decision': dismissalDecision,
  'mediation-agreement': mediationAgreement,
  'partial-mediation-agreement': partialMediationAgreement,
  'adjudication-opinion': adjudicationOpinion,
  'legality-review': legalityReview,
  'collective-discussion': collectiveDiscussion,
  'decision-letter': decisionLetter,
  'decision-rectification': decisionRectification,
  'revocation-decision': revocationDecision,
  'opening-approval': openingApproval,
  'closing-approval': closingApproval,
} as const satisfies Record<string, Paper>;
