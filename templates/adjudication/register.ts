/** The papers of an adjudication, by kind. */

import type { Paper } from '../paper.ts';
import { acceptanceNotice } from './acceptance-notice/paper.ts';
import { correctionNotice } from './correction-notice/paper.ts';
import { decisionLetter } from './decision-letter/paper.ts';
import { deemedWithdrawnNotice } from './deemed-withdrawn-notice/paper.ts';
import { dismissalDecision } from './dismissal-decision/paper.ts';
import { exclusionNotice } from './exclusion-notice/paper.ts';
import { extensionNotice } from './extension-notice/paper.ts';
import { hearingNotice } from './hearing-notice/paper.ts';
import { mediationAgreement } from './mediation-agreement/paper.ts';
import { refusalDecision } from './refusal-decision/paper.ts';
import { replyNotice } from './reply-notice/paper.ts';
import { resumptionNotice } from './resumption-notice/paper.ts';
import { revocationDecision } from './revocation-decision/paper.ts';
import { suspensionNotice } from './suspension-notice/paper.ts';
import { terminationNotice } from './termination-notice/paper.ts';
import { thirdPartyNotice } from './third-party-notice/paper.ts';

export const adjudicationPapers = {
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
} as const satisfies Record<string, Paper>;
