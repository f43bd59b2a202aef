/**
 * The acceptance of a project as a machine: which step is open in which state, in the order of the measures. What
 * a step asks is in guards.ts, what it leaves behind in notes.ts; objections, fees and records run beside the
 * state and are facts. A conclusion can come back to the panel even from a closed state (办法20).
 */
import { procedureSetup } from '../kernel/procedure.ts';
import { rulesOf } from '../kernel/rule.ts';
import {
  applicationLapse,
  complete,
  composition,
  demand,
  opinion,
  sheet,
} from './asked-together.ts';
import type { AcceptanceEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { type ConditionName, conditions } from './guards.ts';
import { notes } from './notes.ts';

const lawful = rulesOf<ConditionName>('acceptance');

/** 办法20: an upheld objection sends the opinion that stands back to the panel. */
const reevaluation = {
  'objection.resolved': lawful({
    to: 'evaluation',
    if: ['reevaluates'],
    when: [
      'someObjectionOpen',
      'objectionOpen',
      'afterObjection',
      'objectionInTime',
      'notOvertaken',
    ],
  }),
};

/** Who leaves before the opinion is signed is replaced, and the panel confirmed anew. */
const departures = {
  'expert.recused': lawful({ to: 'panel.forming', when: ['onPanel', 'afterAppointment'] }),
  'expert.declined': lawful({ to: 'panel.forming', when: ['onPanel', 'afterAppointment'] }),
};

/** 办法17: what was asked for while the project ran is decided also when it has applied, until the panel has judged it. */
const changeDecision = {
  'change.approved': lawful({ when: ['changePending', 'afterChangeRequest'] }),
  'change.denied': lawful({ when: ['changePending', 'afterChangeRequest'] }),
};

const commitment = {
  'commitment.signed': lawful({ when: ['onPanel', 'afterAppointment', 'commitmentNotYetSigned'] }),
};

const meeting = {
  'meeting.scheduled': lawful({ when: ['afterStageBegan', 'meetingAhead'] }),
  'meeting.held': lawful({
    to: 'evaluation',
    when: ['afterStageBegan', 'meetingScheduled', 'meetingOnItsDay'],
  }),
};

export const machine = procedureSetup<Facts, AcceptanceEvent>(conditions, notes).createMachine({
  id: 'acceptance',
  context: ({ input }) => input ?? ({} as Facts),
  initial: 'project',
  on: {
    'fees.signed': lawful({ when: ['everOnPanel'] }),
    'objection.filed': lawful({ when: ['opinionStands', 'objectionAfterOpinion'] }),
    'objection.refused': lawful({
      when: ['someObjectionOpen', 'objectionOpen', 'afterObjection', 'objectionLate'],
    }),
    'objection.resolved': lawful({
      when: [
        'someObjectionOpen',
        'objectionOpen',
        'afterObjection',
        'objectionInTime',
        'notReevaluated',
      ],
    }),
    'priorNotice.given': lawful(),
    'statement.received': lawful({ when: ['noticeGiven'] }),
    'integrity.recorded': lawful(),
    'record.added': lawful(),
    'entry.corrected': lawful(),
    'calendar.changed': lawful(),
    'paper.issued': lawful(),
    'paper.voided': lawful(),
    'paper.served': lawful(),
  },
  states: {
    // 第十条、第十七条: 实施期内和期满后6个月
    project: {
      initial: 'running',
      states: {
        running: {
          on: {
            'extension.requested': lawful({
              when: [
                'extensionNotPending',
                'extensionOnce',
                'extensionNotEarly',
                'extensionNotLate',
                'extensionNotTooLong',
              ],
            }),
            'extension.approved': lawful({
              when: [
                'extensionPending',
                'afterExtensionRequest',
                'extensionNotTooLong',
                'notLongerThanAsked',
              ],
            }),
            'extension.denied': lawful({ when: ['extensionPending', 'afterExtensionRequest'] }),
            'change.requested': lawful({ when: ['changeNotPending'] }),
            ...changeDecision,
            'application.submitted': lawful({
              to: 'application.unit',
              when: [
                'afterStageBegan',
                'applicationNotEarly',
                'applicationInTime',
                'actualsNameTargets',
              ],
            }),
            'application.lapsed': [
              lawful({
                if: ['specialReasonGiven'],
                when: [...applicationLapse, 'excuseLater'],
              }),
              lawful({ to: 'closed.failed', when: applicationLapse }),
            ],
          },
        },
      },
    },

    // 第十一条至第十四条: 申请、审核、受理审查
    application: {
      initial: 'unit',
      on: changeDecision,
      states: {
        unit: {
          on: {
            'unit.endorsed': lawful({ to: 'application.office', when: ['afterStageBegan'] }),
            'unit.returned': [
              lawful({
                to: 'rectification.open',
                if: ['secondAttempt'],
                when: ['afterStageBegan'],
              }),
              lawful({ to: 'project.running', when: ['afterStageBegan'] }),
            ],
          },
        },
        office: {
          on: {
            'review.passed': lawful({
              to: 'panel.forming',
              when: ['afterStageBegan', ...complete],
            }),
            'review.returned': [
              lawful({
                to: 'rectification.open',
                if: ['secondAttempt'],
                when: ['afterStageBegan'],
              }),
              lawful({ to: 'project.running', when: ['afterStageBegan'] }),
            ],
          },
        },
      },
    },

    // 第六条至第八条、第十六条: 专家组
    panel: {
      initial: 'forming',
      on: { ...changeDecision, ...commitment, ...departures },
      states: {
        forming: {
          on: {
            'panel.demanded': lawful({ when: ['afterStageBegan', ...demand, 'redrawNeeded'] }),
            'panel.drawn': lawful({
              when: [
                'panelDemanded',
                'notYetDrawn',
                'drawAfterDemand',
                'requirementMet',
                'drawFitsDemand',
              ],
            }),
            'panel.invited': lawful({
              when: ['afterStageBegan', 'expertsKnown', 'invitedNotSeated', 'invitedWithoutTies'],
            }),
            'panel.confirmed': lawful({
              to: 'panel.ready',
              when: ['afterStageBegan', ...composition],
            }),
          },
        },
        ready: {
          on: {
            ...meeting,
            'evaluation.submitted': lawful({
              to: 'evaluation',
              when: ['meetingNotRequired', ...sheet],
            }),
          },
        },
      },
    },

    // 第十五条、第十六条、第十八条、第十九条: 评议和专家组意见
    evaluation: {
      on: {
        ...changeDecision,
        ...commitment,
        ...departures,
        ...meeting,
        'evaluation.submitted': lawful({ when: sheet }),
        'opinion.signed': [
          lawful({ to: 'closed.failed', if: ['opinionFails', 'secondAttempt'], when: opinion }),
          lawful({ to: 'rectification.open', if: ['opinionFails'], when: opinion }),
          lawful({ to: 'objection.window', when: opinion }),
        ],
      },
    },

    // 第十二条第（四）项、第二十条: 登记和异议
    objection: {
      initial: 'window',
      states: {
        window: {
          on: {
            ...reevaluation,
            'registration.completed': [
              lawful({
                to: 'closed.passed',
                if: ['registersPass'],
                when: ['afterStageBegan', 'noObjectionPending'],
              }),
              lawful({ to: 'closed.concluded', when: ['afterStageBegan', 'noObjectionPending'] }),
            ],
          },
        },
      },
    },

    // 第二十一条: 整改
    rectification: {
      initial: 'open',
      states: {
        open: {
          on: {
            ...reevaluation,
            'rectification.ordered': lawful({ when: ['afterStageBegan'] }),
            'application.submitted': lawful({
              to: 'application.unit',
              when: [
                'afterStageBegan',
                'reapplicationOnce',
                'rectificationInTime',
                'actualsNameTargets',
              ],
              basis: ['办法21', '办法11', '办法17'],
            }),
            'rectification.lapsed': lawful({
              to: 'closed.failed',
              when: ['rectificationPeriodOver', 'noObjectionPending', 'spokenBeforeLapse'],
            }),
          },
        },
      },
    },

    // 第二十二条至第二十六条: 办结以后
    closed: {
      initial: 'passed',
      on: {
        ...reevaluation,
        'case.archived': lawful({
          when: [
            'afterClosing',
            'notYetArchived',
            'objectionPeriodOver',
            'noObjectionPending',
            'recoverySettled',
            'conclusionServed',
          ],
        }),
      },
      states: {
        passed: {},
        concluded: {},
        failed: {
          on: {
            'registration.completed': lawful({
              when: ['afterClosing', 'notYetRegistered', 'noObjectionPending'],
            }),
            'project.terminated': lawful({ when: ['afterClosing', 'notYetTerminated'] }),
            'recovery.ordered': lawful({
              when: [
                'afterClosing',
                'objectionPeriodOver',
                'noObjectionPending',
                'spokenBeforeRecovery',
                'recoveryNotYetOrdered',
                'recoveryWithinFound',
              ],
            }),
            'funds.recovered': lawful({
              when: ['recoveryOrdered', 'afterRecoveryOrder', 'recoveredWithinOrder'],
            }),
          },
        },
      },
    },
  },
});
