/**
 * The adjudication as a machine: which step is open in which state, in the order of the rules. What a step
 * asks is in guards.ts, what it leaves behind in facts.ts; mediation, appraisals, hearings and replies run
 * beside the state and are facts. A closed state keeps taking the facts that the rules still allow there.
 */
import { procedureSetup } from '../kernel/procedure.ts';
import { rulesOf } from '../kernel/rule.ts';
import type { AdjudicationEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { type ConditionName, conditions } from './guards.ts';
import { notes } from './notes.ts';

const lawful = rulesOf<ConditionName>('adjudication');

/** Open to everybody concerned until the case is closed. */
const whileOpen = {
  'case.assigned': lawful({ when: ['assigneeNotRecused'] }),
  'recusal.requested': lawful({ when: ['recusalNotYetAsked'] }),
  'recusal.decided': lawful({ when: ['recusalAsked', 'afterRecusalRequest'] }),
  'agent.appointed': lawful({ when: ['partyPresent'] }),
  'agent.ended': lawful({ when: ['partyPresent', 'agentAppointed'] }),
  'party.joined': lawful({ when: ['afterAcceptance'] }),
  'party.substituted': lawful({ when: ['partyPresent'] }),
  'party.withdrew': lawful({ when: ['partyPresent', 'sideKeepsAParty'] }),
  'evidence.submitted': lawful({ when: ['partyPresent'] }),
  'withdrawal.requested': lawful({
    when: ['partyPresent', 'partyIsApplicant', 'withdrawalNotYetAsked'],
  }),
  'withdrawal.denied': lawful({ when: ['someWithdrawalAsked', 'afterWithdrawalRequest'] }),
  'assistance.requested': lawful(),
  'assistance.answered': lawful({ when: ['afterAssistanceRequest'] }),
};

/** From acceptance to the end, whether the clock runs or stands. */
const whileProceeding = {
  'reply.received': lawful({
    when: ['partyPresent', 'partyAnswers', 'copyServed', 'replyAfterService', 'noReplyYet'],
  }),
  'reply.forwarded': lawful({
    when: ['partyPresent', 'replyToForward', 'forwardedAfterReceipt', 'replyNotYetForwarded'],
  }),
  'reply.lapsed': lawful({
    when: ['partyPresent', 'copyServed', 'noReplyYet', 'replyNotYetLapsed', 'replyPeriodOver'],
  }),
  'appraisal.reported': lawful({ when: ['appraisalOpen', 'appraisalAfterCommission'] }),
  'appraisal.ended': lawful({ when: ['appraisalOpen', 'appraisalAfterCommission'] }),
  'exclusion.closed': lawful({ when: ['exclusionOpen', 'exclusionClosedAfterOpening'] }),
  'expertReview.closed': lawful({ when: ['expertReviewOpen', 'expertReviewAfterOpening'] }),
  'hearing.cancelled': lawful({ when: ['hearingOpen', 'hearingCancelledAfterNotice'] }),
  'mediation.failed': lawful({ when: ['mediationOpen', 'mediationClosedAfterOpening'] }),
  'withdrawal.approved': lawful({
    to: 'closed.terminated',
    when: ['withdrawalAsked', 'afterWithdrawalRequest', 'afterAcceptance'],
  }),
  'proceedings.terminated': lawful({
    to: 'closed.terminated',
    when: ['groundFitsApplicant', 'afterAcceptance'],
  }),
  'measure.ordered': lawful({ when: ['measureAllowed', 'afterAcceptance'] }),
  'measure.lifted': lawful({ when: ['measureInForce', 'measureLiftedAfterOrder'] }),
};

export const machine = procedureSetup<Facts, AdjudicationEvent>(conditions, notes).createMachine({
  id: 'adjudication',
  context: ({ input }) => input ?? ({} as Facts),
  initial: 'intake',
  on: {
    'address.confirmed': lawful({ when: ['partyPresent'] }),
    'inspection.requested': lawful({ when: ['partyPresent'] }),
    'file.inspected': lawful(),
    'inspection.refused': lawful(),
    'record.added': lawful(),
    'entry.corrected': lawful(),
    'calendar.changed': lawful(),
    'paper.issued': lawful(),
    'paper.voided': lawful(),
    'paper.served': lawful(),
    'copy.served': lawful(),
  },
  states: {
    // 第八条至第十条: 收到、登记、审查
    intake: {
      initial: 'review',
      on: {
        ...whileOpen,
        'withdrawal.approved': lawful({
          to: 'closed.withdrawn',
          when: ['withdrawalAsked', 'afterWithdrawalRequest'],
        }),
      },
      states: {
        review: {
          on: {
            'correction.madeOnSpot': lawful({ when: ['correctionNotYetRequested'] }),
            'correction.requested': lawful({
              to: 'intake.correction',
              when: [
                'correctionNotYetRequested',
                'acceptanceAfterReview',
                'correctionTimeReasonable',
              ],
            }),
            'application.accepted': lawful({
              to: 'proceedings.running',
              when: ['notAContractDispute', 'acceptanceAfterReview', 'noRecusalPending'],
            }),
            'application.refused': lawful({
              to: 'closed.refused',
              when: ['acceptanceAfterReview', 'noRecusalPending'],
            }),
            'premediation.opened': lawful({
              to: 'intake.premediation',
              when: [
                'matterMediatesFirst',
                'notYetPremediated',
                'acceptanceAfterReview',
                'consentsArePartys',
                'everyoneConsents',
              ],
            }),
          },
        },
        correction: {
          on: {
            'correction.received': lawful({
              to: 'intake.review',
              when: ['correctionsAnswerNotice'],
            }),
            'correction.excused': lawful({
              when: ['correctionsAnswerNotice', 'excuseLater', 'excuseReasonable'],
            }),
            'correction.lapsed': lawful({
              to: 'closed.deemedWithdrawn',
              when: ['correctionPeriodOver'],
            }),
          },
        },
        premediation: {
          on: {
            'premediation.closed': [
              lawful({
                to: 'closed.mediated',
                if: ['premediationAgreed'],
                when: ['premediationClosedAfterOpening'],
              }),
              lawful({ to: 'intake.review', when: ['premediationClosedAfterOpening'] }),
            ],
          },
        },
      },
    },

    // 第十一条至第二十二条: 审理
    proceedings: {
      initial: 'running',
      on: { ...whileOpen, ...whileProceeding },
      states: {
        running: {
          on: {
            'application.dismissed': lawful({ to: 'closed.dismissed', when: ['afterAcceptance'] }),
            'proceedings.suspended': lawful({
              to: 'proceedings.suspended',
              when: ['afterAcceptance'],
            }),
            'reply.extended': lawful({
              when: [
                'partyPresent',
                'partyAnswers',
                'copyServed',
                'noReplyYet',
                'replyExtendedOnce',
                'replyAfterService',
                'replyExtensionInTime',
                'replyExtensionLater',
              ],
            }),
            'appraisal.commissioned': lawful({ when: ['afterAcceptance', 'appraisalIdFree'] }),
            'exclusion.opened': lawful({
              when: [
                'afterAcceptance',
                'exclusionIdFree',
                'exclusionAllowed',
                'otherLegallyReviewed',
              ],
            }),
            'extension.requested': lawful({
              when: [
                'matterExtends',
                'extensionUnitFits',
                'extensionNotEarly',
                'extensionNotWhileSuspended',
                'extensionInTime',
                'extensionOnce',
                'extensionNotPending',
                'extensionNotTooLong',
              ],
            }),
            'extension.approved': lawful({
              when: [
                'matterExtends',
                'extensionUnitFits',
                'extensionNotEarly',
                'extensionNotWhileSuspended',
                'extensionInTime',
                'extensionOnce',
                'extensionNotTooLong',
              ],
            }),
            'extension.denied': lawful({ when: ['extensionPending'] }),
            'mediation.opened': lawful({
              when: ['afterAcceptance', 'noMediationOpen', 'consentsArePartys', 'everyoneConsents'],
            }),
            'mediation.agreed': [
              lawful({
                if: ['partialAgreement'],
                when: ['mediationOpen', 'mediationClosedAfterOpening', 'newcomersConsent'],
              }),
              lawful({
                to: 'closed.mediated',
                when: ['mediationOpen', 'mediationClosedAfterOpening', 'newcomersConsent'],
              }),
            ],
            'evidence.forwarded': lawful({ when: ['afterAcceptance'] }),
            'evidence.examined': lawful({ when: ['afterAcceptance'] }),
            'claims.amended': lawful({ when: ['afterAcceptance'] }),
            'investigation.requested': lawful({ when: ['partyPresent', 'afterAcceptance'] }),
            'investigation.denied': lawful({
              when: ['investigationPending', 'afterInvestigationRequest'],
            }),
            'investigation.recorded': lawful({ when: ['afterAcceptance'] }),
            'parties.heard': lawful({
              when: ['partyPresent', 'afterAcceptance', 'absenceAfterNotice'],
            }),
            'hearing.scheduled': lawful({
              when: ['afterAcceptance', 'hearingIdFree', 'hearingNoticeInTime'],
            }),
            'hearing.held': lawful({
              when: ['hearingOpen', 'hearingOnItsDay', 'hearingNoticeServedInTime'],
            }),
            'expertReview.opened': lawful({ when: ['afterAcceptance', 'expertReviewIdFree'] }),
            'major.marked': lawful({ when: ['notYetMajor'] }),
            'major.unmarked': lawful({ when: ['isMajor'] }),
            'opinion.submitted': lawful({ when: ['afterAcceptance', 'noRecusalPending'] }),
            'opinion.returned': lawful({ when: ['opinionSubmitted', 'afterOpinion'] }),
            'legality.reviewed': lawful({ when: ['opinionSubmitted', 'afterOpinion'] }),
            // 听证、合法性审核、集体讨论: the rule names them in this order.
            'collective.discussed': lawful({
              when: [
                'opinionSubmitted',
                'majorHearingHeld',
                'majorLegalityPassed',
                'afterOpinion',
                'afterReviews',
              ],
            }),
            'decision.approved': lawful({
              when: [
                'opinionSubmitted',
                'majorHearingHeld',
                'majorLegalityPassed',
                'majorDiscussed',
                'noRecusalPending',
                'approverIsAnother',
                'afterOpinion',
                'afterReviews',
              ],
            }),
            'decision.returned': lawful({ when: ['opinionSubmitted', 'afterOpinion'] }),
            'decision.made': lawful({
              to: 'closed.decided',
              when: [
                'afterAcceptance',
                'repliesSettled',
                'partiesHeard',
                'evidenceExamined',
                'investigationSettled',
                'nothingUnderWay',
                'noRecusalPending',
                'noWithdrawalPending',
                'opinionSubmitted',
                'majorHearingHeld',
                'majorLegalityPassed',
                'majorDiscussed',
                'decisionApproved',
                'decidedAfterApproval',
              ],
            }),
          },
        },
        suspended: {
          on: {
            'proceedings.resumed': lawful({ to: 'proceedings.running' }),
          },
        },
      },
    },

    // 第十条、第十一条、第十五条、第十九条、第二十三条至第二十四条: 结案以后
    closed: {
      initial: 'decided',
      on: {
        'remedy.recorded': lawful({ when: ['afterClosing'] }),
        'case.archived': lawful({ when: ['notYetArchived', 'afterClosing', 'closingServed'] }),
      },
      states: {
        refused: {
          on: { 'redecision.ordered': lawful({ to: 'intake.review', when: ['afterClosing'] }) },
        },
        deemedWithdrawn: {
          on: { 'redecision.ordered': lawful({ to: 'intake.review', when: ['afterClosing'] }) },
        },
        withdrawn: {},
        dismissed: {
          on: {
            'redecision.ordered': lawful({ to: 'proceedings.running', when: ['afterClosing'] }),
          },
        },
        terminated: {
          on: {
            'redecision.ordered': lawful({ to: 'proceedings.running', when: ['afterClosing'] }),
          },
        },
        mediated: {
          on: { 'confirmation.recorded': lawful({ when: ['afterClosing'] }) },
        },
        decided: {
          on: {
            'decision.corrected': lawful({ when: ['afterClosing'] }),
            'court.noticed': lawful({ when: ['afterClosing', 'judgmentInForce'] }),
            'decision.revoked': lawful({
              to: 'closed.revoked',
              when: ['courtJudgedMerits', 'revokedAfterNotice'],
            }),
            'redecision.ordered': lawful({ to: 'proceedings.running', when: ['afterClosing'] }),
          },
        },
        revoked: {},
      },
    },
  },
});
