/** What the case knows for a 行政裁决书; its history is in history-from-case.ts. */

import { type Facts, type PartyRole, partiesOf } from '../../../workflows/adjudication/facts.ts';
import { lawOf } from '../../../workflows/adjudication/terms.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { inLetters } from '../../citations.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { stopped } from '../../wording.ts';
import {
  type AdjudicationSource,
  claimsOf,
  describedIn,
  disputeOf,
  sideName,
} from '../case-facts.ts';
import { historyFromCase } from './history-from-case.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  const { decision, filing } = facts;
  return known({
    applicants: describedIn(facts, 'applicant'),
    respondents: describedIn(facts, 'respondent'),
    thirdParties: describedIn(facts, 'thirdParty'),
    dispute: disputeOf(facts),
    history: historyFromCase(facts),
    claims: claimsOf(facts),
    applicantStatement: [filing.facts, filing.reasons].map(stopped).join(''),
    respondentStatements: statements(facts, 'respondent'),
    thirdPartyStatements: statements(facts, 'thirdParty'),
    disputedFacts: decision && stopped(decision.disputedFacts),
    evidence: evidence(facts),
    foundFacts: decision && stopped(decision.foundFacts),
    evidenceAssessment: decision?.evidenceAssessment ?? assessment(facts),
    legalBasis: decision?.legalBasis.map(inLetters),
    reasoning: decision && stopped(decision.reasoning),
    rulings: decision?.rulings,
    remedy: { kind: lawOf(facts).remedy, ...venuesOf(source) },
    other: decision?.other && stopped(decision.other),
  });
}

const statements = (facts: Facts, role: PartyRole) =>
  partiesOf(facts, role).flatMap(({ id, name }) => {
    const summary = facts.replies[id]?.summary;
    return summary ? [{ party: name, text: stopped(summary) }] : [];
  });

/** By those who submitted it, in the order of the parties; then what the organ collected itself. */
function evidence(facts: Facts): { by: string; items: string[] }[] {
  const filed = facts.filing.evidence.map(({ name }) => ({ by: '申请人', name }));
  const submitted = facts.parties.flatMap((party) =>
    facts.evidence
      .filter(({ by }) => by === party.id)
      .map(({ name }) => ({ by: sideName(facts, party), name })),
  );
  const collected = own(facts).map((name) => ({ by: '本机关', name }));
  const bySide = Map.groupBy([...filed, ...submitted, ...collected], ({ by }) => by);
  return [...bySide].map(([by, items]) => ({ by, items: items.map(({ name }) => name) }));
}

function own({ investigations, appraisals }: Facts): string[] {
  return [
    ...investigations.map(({ kind, on }) => {
      const record = kind.endsWith('笔录') ? kind : `${kind}笔录`;
      return `${chineseDate(on)}${record}`;
    }),
    ...appraisals
      .filter(({ reportedOn }) => reportedOn)
      .map(({ institution, kind }) => `${institution}出具的${exclusionKinds[kind].text}意见`),
  ];
}

/**
 * The officer's own words on the evidence stand in the decision's findings; this says how it was examined
 * (规则第21条), which the machine has seen to before any decision.
 */
function assessment(facts: Facts): string {
  if (evidence(facts).length === 0) {
    return '各方当事人均未提交证据材料，本机关根据各方陈述，对无争议的事实予以确认。';
  }
  const examined = facts.hearings.some(({ heldOn }) => heldOn)
    ? '上述证据经听证质证'
    : '上述证据已发送对方当事人并听取意见';
  return `${examined}，本机关结合各方陈述综合审查，对能够相互印证并足以证明上述查明事实的，予以采信。`;
}
