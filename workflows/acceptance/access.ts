/**
 * Who may post which event of an acceptance (办法5, 6, 7, 12): the undertaker, the department in charge, the
 * bureau's office, the centre that draws, each expert for the own sheet, and the head who approves.
 */
import type { AccessTable, Grant } from '../kernel/access.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import type { AcceptanceEventType } from './events.ts';
import {
  appointedAs,
  expertParty,
  type Facts,
  isExpertsAccount,
  organiserOf,
  UNDERTAKER,
} from './facts.ts';

type PredicateName =
  | 'ownProject'
  | 'ownBureauProject'
  | 'delegated'
  | 'ownSeat'
  | 'delegatedPaper'
  | 'paperSheet';

const grant = (role: Role, only?: PredicateName): Grant => (only ? { role, only } : { role });

const expertIn = (data: unknown): string | undefined =>
  typeof data === 'object' &&
  data !== null &&
  'expertId' in data &&
  typeof data.expertId === 'string'
    ? data.expertId
    : undefined;

/** The seats and former seats that belong to who signed in, also with an account that was opened after the draw. */
const ownSeats = (actor: Actor, facts: Facts) =>
  facts.appointed.filter(
    (one) =>
      isExpertsAccount(one, actor.account) || actor.parties.includes(expertParty(facts, one)),
  );

const isUndertaker = (actor: Actor) => actor.parties.includes(UNDERTAKER);

/** Staff record a sheet that was signed on paper, and then say whose it is. */
const namesExpert = (data: unknown) => data === undefined || expertIn(data) !== undefined;

const deciding = [grant('head')];
const office = [grant('office')];
/** The bureau's office, or where acceptance is delegated the department in charge (办法6、12). */
const organising = [...office, grant('unit', 'delegated')];
const undertaker = grant('undertaker', 'ownProject');
const ownSeat = grant('expert', 'ownSeat');
const engine = [grant('system')];

export const access: AccessTable<Facts> & {
  readonly grants: Record<AcceptanceEventType, readonly Grant[]>;
} = {
  basis: ['办法5', '办法12'],
  predicates: {
    ownProject: {
      code: 'access.notOwnProject',
      says: '只能办理本单位承担的项目。',
      basis: ['办法12(一)'],
      test: isUndertaker,
    },
    ownBureauProject: {
      code: 'access.delegated',
      says: '委托组织验收的项目，由归口管理部门办理验收登记；其他项目由项目承担单位办理。',
      basis: ['办法12(四)'],
      test: (actor, facts) => isUndertaker(actor) && organiserOf(facts) === 'bureau',
    },
    delegated: {
      code: 'access.notDelegated',
      says: '项目补助经费在10万元以上的，由市科技局组织验收。',
      basis: ['办法6'],
      test: (_, facts) => organiserOf(facts) === 'unit',
    },
    ownSeat: {
      code: 'access.notOwnSeat',
      says: '专家只能办理本人的事项。',
      basis: ['办法16'],
      test: (actor, facts, data) => {
        const own = ownSeats(actor, facts);
        const named = expertIn(data);
        if (named === undefined) return own.length > 0;
        const about = appointedAs(facts, named);
        return about !== undefined && own.includes(about);
      },
    },
    paperSheet: {
      code: 'access.sheetUnnamed',
      says: '登记专家签署的纸质评议表，应当写明专家编号。',
      basis: ['办法15'],
      test: (_actor, _facts, data) => namesExpert(data),
    },
    delegatedPaper: {
      code: 'access.notDelegated',
      says: '只有委托组织验收的项目，归口管理部门方可登记写明专家编号的纸质评议表。',
      basis: ['办法6', '办法15'],
      test: (_, facts, data) => organiserOf(facts) === 'unit' && namesExpert(data),
    },
  },
  grants: {
    'project.registered': engine,

    'panel.demanded': [...deciding, ...organising],
    'panel.drawn': [grant('drawer'), grant('unit', 'delegated')],
    'panel.invited': [...deciding, grant('unit', 'delegated')],
    'panel.confirmed': organising,
    'expert.recused': [ownSeat, ...organising, grant('drawer')],
    'expert.declined': [ownSeat, ...organising, grant('drawer')],
    'commitment.signed': [ownSeat, ...organising, grant('drawer')],

    'fees.signed': [ownSeat, ...organising],

    'extension.requested': [...deciding, undertaker],
    'extension.approved': deciding,
    'extension.denied': deciding,
    'application.lapsed': [...office, ...deciding],

    'application.submitted': [undertaker],

    'unit.endorsed': [grant('unit')],
    'unit.returned': [grant('unit')],
    'review.passed': office,
    'review.returned': office,
    'meeting.scheduled': organising,
    'meeting.held': organising,
    'registration.completed': [grant('undertaker', 'ownBureauProject'), grant('unit', 'delegated')],

    'evaluation.submitted': [
      ownSeat,
      grant('office', 'paperSheet'),
      grant('unit', 'delegatedPaper'),
    ],

    'change.requested': [undertaker],
    'change.approved': [...office, ...deciding],
    'change.denied': [...office, ...deciding],

    'opinion.signed': organising,

    'objection.filed': [...office, undertaker, grant('unit'), grant('clerk')],
    'objection.refused': [...office, ...deciding],
    'objection.resolved': [...office, ...deciding],

    'rectification.ordered': organising,
    'rectification.lapsed': [...office, ...deciding],
    'project.terminated': deciding,
    'recovery.ordered': [...deciding, ...office],
    'funds.recovered': office,
    'priorNotice.given': [...office, ...deciding],
    'statement.received': [...office, undertaker],

    'integrity.recorded': [...office, ...deciding],

    'record.added': [...office, grant('unit'), grant('drawer'), grant('clerk'), ...deciding],
    'entry.corrected': [...office, grant('unit'), ...deciding],
    'case.archived': [grant('clerk'), ...office],
    'calendar.changed': engine,
    'paper.issued': engine,
    'paper.voided': engine,
    'paper.served': engine,
  },
};
