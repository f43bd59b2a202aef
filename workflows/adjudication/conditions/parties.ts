/** Conditions of 规则2、4、7、15、27: 当事人、代理、回避与指定承办人. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { AdjudicationEvents, AdjudicationEventType, On } from '../events.ts';
import { type Facts, partiesOf } from '../facts.ts';
import { isAfterAsking, present } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

type AboutParty = {
  [T in AdjudicationEventType]: On<T>['data'] extends { partyId: string } ? T : never;
}[AdjudicationEventType];

export const partiesConditions = {
  partyPresent: condition<AboutParty>({
    code: 'party.unknown',
    says: (_, event) => `本案没有编号为${event.data.partyId}的当事人，或者其已退出。`,
    basis: ['规则7'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId) !== undefined,
  }),
  partyIsApplicant: condition<AboutParty>({
    code: 'party.notApplicant',
    says: '只有申请人可以撤回申请。',
    basis: ['规则15(一)'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId)?.role === 'applicant',
  }),
  partyAnswers: condition<AboutParty>({
    code: 'party.notRespondent',
    says: '答复由被申请人或者第三人提出。',
    basis: ['规则10(二)'],
    asksData: true,
    test: (facts, event) => {
      const role = present(facts, event.data.partyId)?.role;
      return role === 'respondent' || role === 'thirdParty';
    },
  }),
  sideKeepsAParty: condition<'party.withdrew'>({
    code: 'party.lastOfItsSide',
    says: '该方仅此一名当事人，其退出应当按撤回、终止或者变更当事人办理。',
    basis: ['规则15'],
    reading: true,
    asksData: true,
    test: (facts, event) => {
      const role = present(facts, event.data.partyId)?.role;
      return role === 'thirdParty' || (role !== undefined && partiesOf(facts, role).length > 1);
    },
  }),
  agentAppointed: condition<'agent.ended'>({
    code: 'agent.none',
    says: '该当事人没有登记代理人。',
    basis: ['规则7'],
    asksData: true,
    test: (facts, event) => present(facts, event.data.partyId)?.agent !== undefined,
  }),

  notAContractDispute: condition({
    code: 'acceptance.contractDispute',
    says: '涉及民事合同的纠纷不纳入行政裁决的范围，应当依第十条第（四）项不予受理。',
    basis: ['规则2', '规则10(四)'],
    test: (facts) => facts.filing.contractDispute !== true,
  }),

  noRecusalPending: condition({
    code: 'recusal.pending',
    says: '回避申请尚未决定。',
    basis: ['规则4', '规则21'],
    reading: true,
    test: (facts) => facts.recusalsPending.length === 0,
  }),
  recusalNotYetAsked: condition<'recusal.requested'>({
    code: 'recusal.requestedBefore',
    says: '针对该人员的回避申请正在审查。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => !facts.recusalsPending.includes(event.data.of),
  }),
  recusalAsked: condition<'recusal.decided'>({
    code: 'recusal.notRequested',
    says: '没有针对该人员的回避申请。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => facts.recusalsPending.includes(event.data.of),
  }),

  afterRecusalRequest: condition<'recusal.decided'>({
    code: 'effectiveOn.beforeCause',
    says: '决定回避的日期不得早于申请回避之日。',
    basis: ['规则4'],
    asksData: true,
    test: (facts, event) => isAfterAsking(facts, `recusal:${event.data.of}`, event.on),
  }),
  assigneeNotRecused: condition<'case.assigned'>({
    code: 'recusal.granted',
    says: '该人员已经回避，不得承办本案。',
    basis: ['规则4', '规则27'],
    reading: true,
    asksData: true,
    test: (facts, event) => !facts.recused.includes(event.data.to),
  }),
};
