/**
 * Who may post which event of an adjudication (规则5, 21, 22, 27). The state is the machine's business;
 * the API and the pages ask this one table.
 */
import type { AccessTable, Grant } from '../kernel/access.ts';
import type { Role } from '../kernel/actor.ts';
import type { AdjudicationEventType } from './events.ts';
import { activeParties, type Facts, type PartyRole } from './facts.ts';

type PredicateName =
  | 'handling'
  | 'notRecused'
  | 'notOwnRecusal'
  | 'ownParty'
  | 'ownApplicant'
  | 'ownApplicantInFull'
  | 'anyOwnParty';
type Posted = AdjudicationEventType;

const roleOf = (facts: Facts, id: string): PartyRole | undefined =>
  activeParties(facts).find((party) => party.id === id)?.role;

const partyIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'partyId' in data && typeof data.partyId === 'string'
    ? data.partyId
    : undefined;

const grant = (role: Role, only: PredicateName): Grant => ({ role, only });
/** Staff who need not be the one in charge; a recusal keeps them out all the same. */
const staff = (role: Role): Grant => grant(role, 'notRecused');

const handling = [grant('officer', 'handling')];
const receiving = [staff('registrar'), ...handling];
const ownParty = grant('party', 'ownParty');
const reviewing = [staff('reviewer'), ...handling];
const deciding = [staff('head')];
const handlingOrDeciding = [...handling, ...deciding];
const engine: readonly Grant[] = [{ role: 'system' }];

export const access: AccessTable<Facts> & { readonly grants: Record<Posted, readonly Grant[]> } = {
  basis: ['规则27'],
  acting: ['规则7', '规则8'],
  predicates: {
    handling: {
      code: 'access.notHandling',
      says: '本案由其他承办人办理。',
      basis: ['规则27'],
      test: (actor, facts) =>
        (facts.assignee === null ||
          facts.assignee === actor.account ||
          (actor.covers?.includes(facts.assignee) ?? false)) &&
        !facts.recused.includes(actor.account),
    },
    notRecused: {
      code: 'access.recused',
      says: '您已回避本案，不得办理。',
      basis: ['规则4', '规则27'],
      test: (actor, facts) => !facts.recused.includes(actor.account),
    },
    notOwnRecusal: {
      code: 'recusal.ownCase',
      says: '被申请回避或者已经回避的人员不得决定回避。',
      basis: ['规则4'],
      test: (actor, facts, data) =>
        !facts.recused.includes(actor.account) &&
        (data as { of?: unknown } | undefined)?.of !== actor.account,
    },
    ownParty: {
      code: 'access.notOwnParty',
      says: '只能以本人或者所代理当事人的名义办理。',
      basis: ['规则7'],
      test: (actor, _facts, data) => {
        const id = partyIn(data);
        return data === undefined
          ? actor.parties.length > 0
          : id !== undefined && actor.parties.includes(id);
      },
    },
    ownApplicant: {
      code: 'access.notApplicant',
      says: '只有申请人可以办理此事项。',
      basis: ['规则15(一)', '规则16'],
      test: (actor, facts, data) => {
        const named = partyIn(data);
        const own = actor.parties.filter((id) => roleOf(facts, id) === 'applicant');
        return named === undefined ? own.length > 0 : own.includes(named);
      },
    },
    // 撤回、变更请求处分的是当事人的权利: 类推民诉法，一般代理不够。
    ownApplicantInFull: {
      code: 'access.specialAuthority',
      says: '只有申请人本人，或者有特别授权的代理人可以办理此事项。',
      basis: ['规则7', '规则16', '民诉法62'],
      test: (actor, facts, data) => {
        const named = partyIn(data);
        const own = actor.parties.filter(
          (id) => roleOf(facts, id) === 'applicant' && !actor.generally?.includes(id),
        );
        return named === undefined ? own.length > 0 : own.includes(named);
      },
    },
    anyOwnParty: {
      code: 'access.notParty',
      says: '您不是本案当事人。',
      basis: ['规则7'],
      test: (actor) => actor.parties.length > 0,
    },
  },
  grants: {
    'application.filed': engine,
    'agent.appointed': [...receiving, ownParty],
    'agent.ended': [...receiving, ownParty],
    'address.confirmed': [...receiving, staff('clerk'), ownParty],

    'correction.madeOnSpot': receiving,
    'correction.requested': receiving,
    'correction.received': [...receiving, grant('party', 'ownApplicant')],
    'correction.excused': [...receiving, ...deciding],
    'correction.lapsed': [...receiving, ...deciding],
    'application.accepted': receiving,
    'copy.served': engine,
    'reply.received': [...receiving, ownParty],
    'reply.extended': handlingOrDeciding,
    'reply.lapsed': [...engine, ...handling],
    'application.refused': deciding,
    'premediation.opened': receiving,
    'premediation.closed': receiving,

    'application.dismissed': deciding,
    'reply.forwarded': [...receiving, staff('clerk')],
    'inspection.requested': [...receiving, ownParty],
    'file.inspected': [...receiving, staff('clerk')],
    'inspection.refused': handlingOrDeciding,

    'proceedings.suspended': handlingOrDeciding,
    'proceedings.resumed': handlingOrDeciding,
    'party.joined': receiving,
    'party.substituted': receiving,
    'party.withdrew': receiving,

    'withdrawal.requested': [grant('party', 'ownApplicantInFull'), ...receiving],
    'withdrawal.approved': deciding,
    'withdrawal.denied': deciding,
    'proceedings.terminated': deciding,

    'appraisal.commissioned': handling,
    'appraisal.reported': handling,
    'appraisal.ended': handling,
    'exclusion.opened': [...reviewing, ...deciding],
    'exclusion.closed': [...reviewing, ...deciding],
    'extension.requested': handling,
    'extension.approved': deciding,
    'extension.denied': deciding,

    'mediation.opened': handling,
    'mediation.agreed': handling,
    'mediation.failed': handling,
    'confirmation.recorded': receiving,

    'evidence.submitted': [...receiving, ownParty],
    'evidence.forwarded': [...receiving, staff('clerk')],
    'evidence.examined': handling,
    'claims.amended': [...handling, grant('party', 'ownApplicantInFull')],
    'investigation.requested': [...handling, ownParty],
    'investigation.denied': handlingOrDeciding,
    'investigation.recorded': handling,
    'parties.heard': handling,
    'hearing.scheduled': handling,
    'hearing.held': handling,
    'hearing.cancelled': handling,
    'expertReview.opened': handling,
    'expertReview.closed': handling,

    'major.marked': [...reviewing, ...deciding],
    'major.unmarked': deciding,
    'opinion.submitted': handling,
    'opinion.returned': [staff('reviewer'), ...deciding],
    'legality.reviewed': [staff('reviewer')],
    'collective.discussed': [...reviewing, ...deciding],
    'decision.approved': deciding,
    'decision.returned': deciding,
    'decision.made': handlingOrDeciding,
    'decision.corrected': handlingOrDeciding,

    'court.noticed': receiving,
    'decision.revoked': handlingOrDeciding,
    'remedy.recorded': receiving,
    'redecision.ordered': [...receiving, ...deciding],

    'assistance.requested': handling,
    'assistance.answered': receiving,
    'case.assigned': [staff('registrar'), ...deciding],
    'recusal.requested': [...receiving, grant('party', 'anyOwnParty')],
    'recusal.decided': [grant('head', 'notOwnRecusal')],
    'measure.ordered': handlingOrDeciding,
    'measure.lifted': handlingOrDeciding,

    'record.added': [...reviewing, staff('registrar'), staff('clerk'), ...deciding],
    'entry.corrected': [staff('registrar'), ...reviewing, ...deciding],
    'case.archived': [staff('clerk'), ...receiving],
    'calendar.changed': engine,
    'paper.issued': engine,
    'paper.voided': engine,
    'paper.served': engine,
  },
};
