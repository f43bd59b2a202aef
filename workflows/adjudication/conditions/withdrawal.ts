/** Conditions of 规则15、16: withdrawal and termination. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { AdjudicationEvents } from '../events.ts';
import { type Facts, type Party, partiesOf } from '../facts.ts';
import { isAfterAsking } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const withdrawalConditions = {
  withdrawalAsked: condition({
    code: 'withdrawal.notRequested',
    says: '没有待决的撤回申请，或者并非全体申请人申请撤回。',
    basis: ['规则15(一)', '规则16'],
    reading: true,
    test: (facts) =>
      facts.withdrawals.length > 0 &&
      partiesOf(facts, 'applicant').every((party) => facts.withdrawals.includes(party.id)),
  }),
  someWithdrawalAsked: condition({
    code: 'withdrawal.notRequested',
    says: '没有待决的撤回申请。',
    basis: ['规则15(一)'],
    test: (facts) => facts.withdrawals.length > 0,
  }),
  withdrawalNotYetAsked: condition<'withdrawal.requested'>({
    code: 'withdrawal.requestedBefore',
    says: '该申请人的撤回申请正在审查。',
    basis: ['规则15(一)'],
    asksData: true,
    test: (facts, event) => !facts.withdrawals.includes(event.data.partyId),
  }),
  groundFitsApplicant: condition<'proceedings.terminated'>({
    code: 'termination.groundUnfit',
    says: '该终止事由与申请人的身份不符：第（二）项适用于自然人，第（三）项适用于法人或者其他组织。',
    basis: ['规则15'],
    asksData: true,
    test: (facts, event) => {
      const kind = { 2: 'person', 3: 'organization' }[event.data.ground as 2 | 3];
      return (
        !kind ||
        partiesOf(facts, 'applicant').every((party) =>
          lineOf(facts, party).some((member) => member.kind === kind),
        )
      );
    },
  }),

  afterWithdrawalRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: '准予或者不准撤回的日期不得早于申请撤回之日。',
    basis: ['规则15(一)'],
    test: (facts, event) => isAfterAsking(facts, 'withdrawal', event.on),
  }),

  noWithdrawalPending: condition({
    code: 'decision.withdrawalPending',
    says: '撤回申请尚未处理。',
    basis: ['规则15(一)'],
    reading: true,
    test: (facts) => facts.withdrawals.length === 0,
  }),
};

/** A party and those whose place it took. */
function lineOf(facts: Facts, party: Party): Party[] {
  const former = facts.parties.find(({ left }) => left?.successor === party.id);
  return former ? [party, ...lineOf(facts, former)] : [party];
}
