/** Conditions of 规则10(五)、19: mediation before and during the proceedings. */
import { conditionsOn } from '../../kernel/condition.ts';
import { matters } from '../../law/matters.ts';
import type { AdjudicationEvents } from '../events.ts';
import { type Facts, partiesOf } from '../facts.ts';
import { NEVER, present, startedBy } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const mediationConditions = {
  matterMediatesFirst: condition({
    code: 'premediation.wrongMatter',
    says: '先行调解只适用于林木林地权属争议和土地权属争议。',
    basis: ['规则10(五)'],
    test: (facts) => matters[facts.matter].premediation,
  }),
  notYetPremediated: condition({
    code: 'premediation.onceOnly',
    says: '先行调解已经进行过，不得久调不决。',
    basis: ['规则10(五)'],
    reading: true,
    test: (facts) => !facts.premediated,
  }),
  everyoneConsents: condition<'premediation.opened' | 'mediation.opened'>({
    code: 'mediation.consentMissing',
    says: (facts, event) =>
      `调解应当双方自愿，尚缺${mediating(facts)
        .filter((party) => !event.data.consents.includes(party.id))
        .map((party) => party.name)
        .join('、')}的同意。`,
    basis: ['规则19', '规则10(五)'],
    asksData: true,
    test: (facts, event) =>
      mediating(facts).every((party) => event.data.consents.includes(party.id)),
  }),
  newcomersConsent: condition<'mediation.agreed'>({
    code: 'mediation.newcomer',
    says: (facts) =>
      `${newcomersTo(facts)
        .map((party) => party.name)
        .join(
          '、',
        )}在调解开始以后参加，没有同意调解的记录。应当终结本次调解，取得各方同意后重新组织。`,
    basis: ['规则19'],
    reading: true,
    test: (facts) => newcomersTo(facts).length === 0,
  }),
  consentsArePartys: condition<'premediation.opened' | 'mediation.opened'>({
    code: 'party.unknown',
    says: '同意调解的人员中有非本案当事人。',
    basis: ['规则19'],
    asksData: true,
    test: (facts, event) => event.data.consents.every((id) => present(facts, id) !== undefined),
  }),
  premediationClosedAfterOpening: condition({
    code: 'effectiveOn.beforeCause',
    says: '先行调解终结不得早于其开始之日。',
    basis: ['规则10(五)'],
    test: (facts, event) => startedBy(facts, 'premediation', event.on),
  }),
  partialAgreement: condition<'mediation.agreed'>({
    code: 'mediation.notPartial',
    says: '并非部分达成协议。',
    basis: ['规则19'],
    asksData: true,
    test: (_, event) => event.data.partial !== undefined,
  }),
  premediationAgreed: condition<'premediation.closed'>({
    code: 'premediation.notAgreed',
    says: '先行调解没有达成协议。',
    basis: ['规则10(五)'],
    asksData: true,
    test: (_, event) => event.data.outcome === 'agreed',
  }),
  noMediationOpen: condition({
    code: 'mediation.open',
    says: '调解正在进行，应当先终结调解。',
    basis: ['规则19', '规则18'],
    reading: true,
    test: (facts) => !isMediating(facts),
  }),
  mediationOpen: condition({
    code: 'mediation.notOpen',
    says: '没有正在进行的调解。',
    basis: ['规则19'],
    test: isMediating,
  }),
  mediationClosedAfterOpening: condition({
    code: 'effectiveOn.beforeCause',
    says: '调解终结不得早于其开始之日。',
    basis: ['规则19'],
    test: (facts, event) => event.on >= (facts.mediation?.openedOn ?? event.on),
  }),
};

const mediating = (facts: Facts) => [
  ...partiesOf(facts, 'applicant'),
  ...partiesOf(facts, 'respondent'),
];

/** Who came later was not asked when the others were. */
const newcomersTo = (facts: Facts) =>
  mediating(facts).filter(
    ({ joinedOn }) => (joinedOn ?? '') > (facts.mediation?.openedOn ?? NEVER),
  );

function isMediating(facts: Facts): boolean {
  return facts.stretches.some((s) => s.id.startsWith('mediation:') && s.to === null);
}
