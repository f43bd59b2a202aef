/** What each paper's data are in a case: facts in, data of the paper's schema out. It words only what facts name. */

import type { Party as CaseParty, Facts } from '../../workflows/adjudication/facts.ts';
import { partiesOf } from '../../workflows/adjudication/facts.ts';
import { lawOf } from '../../workflows/adjudication/terms.ts';
import { inFull } from '../../workflows/kernel/citation.ts';
import type { Span } from '../../workflows/kernel/reckoning.ts';
import { matters } from '../../workflows/law/matters.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import type { OrganDetails } from '../organ.ts';

export type CaseSource = {
  readonly facts: Facts;
  readonly organ: OrganDetails;
  /** Party ids to whom this copy is written. */
  readonly addressees: readonly string[];
};

export function acceptanceNotice({ facts, organ }: CaseSource) {
  const law = lawOf(facts);
  return {
    ...whoAndWhat(facts),
    receivedOn: facts.filing.receivedOn,
    ...(facts.filing.appliedOn ? { appliedOn: facts.filing.appliedOn } : {}),
    acceptedOn: facts.acceptedOn,
    decisionTerm: {
      length: spanText(law.decide),
      basis: inFull(termBasis(facts)),
      ...extensionText(facts),
    },
    contact: organ.contact,
  };
}

export function replyNotice({ facts, organ, addressees }: CaseSource) {
  const law = lawOf(facts);
  return {
    respondent: namesOf(facts, addressees).join('、'),
    applicants: names(partiesOf(facts, 'applicant')),
    dispute: matters[facts.matter].title,
    acceptedOn: facts.acceptedOn,
    enclosures: [
      '行政裁决申请书副本1份',
      ...facts.filing.materials.map(({ name }) => `${name}1份`),
      ...facts.filing.evidence.map(({ name }) => `${name}1份`),
    ],
    replyTerm: { length: spanText(law.reply), basis: inFull(replyBasis(facts)) },
    contact: organ.contact,
  };
}

export function decisionLetter({ facts, organ }: CaseSource) {
  const decision = facts.decision;
  return {
    applicants: partiesOf(facts, 'applicant').map(described),
    respondents: partiesOf(facts, 'respondent').map(described),
    thirdParties: partiesOf(facts, 'thirdParty').map(described),
    dispute: matters[facts.matter].title,
    history: history(facts),
    claims: facts.claims.map(unstopped),
    applicantStatement: [facts.filing.facts, facts.filing.reasons].map(stopped).join(''),
    respondentStatements: statements(facts, 'respondent'),
    thirdPartyStatements: statements(facts, 'thirdParty'),
    disputedFacts: decision?.disputedFacts,
    evidence: evidence(facts),
    foundFacts: decision?.foundFacts,
    evidenceAssessment: assessment(facts),
    legalBasis: decision?.legalBasis,
    reasoning: decision?.reasoning,
    rulings: decision?.rulings.map(unstopped),
    remedy: {
      kind: lawOf(facts).remedy,
      reconsideration: organ.reconsideration,
      court: organ.court,
    },
    ...(decision?.other ? { other: decision.other } : {}),
  };
}

const whoAndWhat = (facts: Facts) => ({
  applicants: names(partiesOf(facts, 'applicant')),
  respondents: names(partiesOf(facts, 'respondent')),
  dispute: matters[facts.matter].title,
});

const names = (parties: readonly CaseParty[]): string[] => parties.map(({ name }) => name);

const namesOf = (facts: Facts, ids: readonly string[]): string[] =>
  names(facts.parties.filter(({ id }) => ids.includes(id)));

const units = { day: '日', workingDay: '个工作日', month: '个月', year: '年' } as const;

const spanText = ({ length, unit }: Span): string => `${length}${units[unit]}`;

const termBasis = (facts: Facts): string =>
  lawOf(facts).basis.find((b) => b.startsWith('规则18')) ?? lawOf(facts).basis.at(-1) ?? '规则18';

const replyBasis = (facts: Facts): string =>
  lawOf(facts).basis.find((b) => b.startsWith('规则10'))
    ? (registeredTerm('adjudication.reply', facts.filing.receivedOn)?.basis ?? '规则10(二)')
    : (lawOf(facts).basis[0] ?? '规则10(二)');

/** Only a special law's own rule on extension is spelt out; the wording has the general one. */
function extensionText(facts: Facts) {
  const { extension } = lawOf(facts);
  if (extension?.basis === '规则18') return {};
  if (!extension) return { extension: '本类争议的办理期限依法不予延长' };
  const most = extension.cap ? `，累计不超过${spanText(extension.cap)}` : '';
  return {
    extension: `确有必要的，依照${inFull(extension.basis)}，经批准可以适当延长${most}，并告知当事人`,
  };
}

function described(party: CaseParty) {
  const { kind, name, idNumber, uscc, address, representative, agent } = party;
  return {
    kind,
    name,
    ...(idNumber ? { idNumber } : {}),
    ...(uscc ? { uscc } : {}),
    address,
    ...(representative ? { representative } : {}),
    ...(agent
      ? {
          agent:
            typeof agent === 'string'
              ? { name: agent }
              : { name: agent.name, authority: agent.authority },
        }
      : {}),
  };
}

function history(facts: Facts) {
  const { filing, corrections, acceptedOn } = facts;
  const hearing = facts.hearings.findLast(({ heldOn }) => heldOn);
  const extension = facts.extensions.at(-1);
  return {
    ...(filing.appliedOn ? { appliedOn: filing.appliedOn } : {}),
    receivedOn: filing.receivedOn,
    ...(corrections?.receivedOn
      ? { correction: { requestedOn: corrections.requestedOn, receivedOn: corrections.receivedOn } }
      : {}),
    acceptedOn,
    services: partiesServed(facts),
    replies: replies(facts),
    joined: [],
    investigations: facts.investigations.map(({ on, kind, place }) => ({
      on,
      what: `在${place}进行${kind}`,
    })),
    ...mediation(facts),
    appraisals: facts.appraisals.flatMap(
      ({ institution, subject, choice, commissionedOn, reportedOn }) =>
        reportedOn ? [{ institution, subject, choice, commissionedOn, reportedOn }] : [],
    ),
    ...(hearing
      ? {
          hearing: {
            noticedOn: hearing.noticedOn,
            heldOn: hearing.heldOn,
            attendance: hearing.summary,
          },
        }
      : {}),
    ...(hearing ? {} : { heard: '本机关当面听取了当事人的意见' }),
    suspensions: facts.stretches.flatMap(({ kind, from, to, reason }) =>
      kind === 'suspension' && to ? [{ from, to, reason: unstopped(reason ?? '') }] : [],
    ),
    ...(extension
      ? { extension: { approvedOn: extension.approvedOn, length: spanText(extension) } }
      : {}),
    ...(facts.major ? { review: '本案为重大行政裁决事项，经合法性审核和集体讨论' } : {}),
  };
}

const roleNames = { applicant: '申请人', respondent: '被申请人', thirdParty: '第三人' } as const;

/** 被申请人, or by name where there are several. */
function sideName(facts: Facts, party: CaseParty): string {
  const alone = partiesOf(facts, party.role).length === 1;
  return alone ? roleNames[party.role] : `${roleNames[party.role]}${party.name}`;
}

const partiesServed = (facts: Facts) =>
  facts.parties.flatMap((party) => {
    const servedOn = facts.copiesServed[party.id];
    return servedOn && !party.left
      ? [{ paper: '答复通知书及申请书副本', party: sideName(facts, party), servedOn }]
      : [];
  });

const replies = (facts: Facts) =>
  [...partiesOf(facts, 'respondent'), ...partiesOf(facts, 'thirdParty')].flatMap((party) => {
    const reply = facts.replies[party.id];
    if (!reply?.receivedOn && party.role === 'thirdParty') return [];
    return [
      {
        party: sideName(facts, party),
        receivedOn: reply?.receivedOn ?? null,
        ...(reply?.forwardedOn ? { forwardedOn: reply.forwardedOn } : {}),
      },
    ];
  });

function mediation(facts: Facts) {
  const stretch = facts.stretches.findLast(({ id, to }) => id.startsWith('mediation:') && to);
  if (!stretch) return {};
  const outcome = facts.partialTerms.length > 0 ? 'partial' : 'failed';
  return { mediation: { from: stretch.from, to: stretch.to, outcome } };
}

const statements = (facts: Facts, role: CaseParty['role']) =>
  partiesOf(facts, role).flatMap((party) => {
    const summary = facts.replies[party.id]?.summary;
    return summary ? [{ party: party.name, text: stopped(summary) }] : [];
  });

function evidence(facts: Facts) {
  const submitted = Object.groupBy(facts.evidence, ({ by }) => by);
  const fromParties = facts.parties.flatMap((party) => {
    const items = (submitted[party.id] ?? []).map(({ name }) => name);
    const filed =
      party.id === partiesOf(facts, 'applicant')[0]?.id
        ? facts.filing.evidence.map(({ name }) => name)
        : [];
    const all = [...filed, ...items];
    return all.length > 0 ? [{ by: sideName(facts, party), items: all }] : [];
  });
  const own = [
    ...facts.investigations.map(({ kind, on }) => `${on}${kind}笔录`),
    ...facts.appraisals
      .filter(({ reportedOn }) => reportedOn)
      .map(({ institution }) => `${institution}出具的意见`),
  ];
  return own.length > 0 ? [...fromParties, { by: '本机关', items: own }] : fromParties;
}

/** The decision's own finding says what was believed; this says that everybody could question it. */
const assessment = (facts: Facts): string =>
  facts.hearings.some(({ heldOn }) => heldOn)
    ? '上述证据经听证质证，本机关结合各方陈述综合审查，与查明的事实相互印证的部分予以采信。'
    : '上述证据已送达各方当事人并听取其意见，本机关结合各方陈述综合审查，与查明的事实相互印证的部分予以采信。';

const unstopped = (text: string): string => text.trim().replace(/[。；;，,]+$/u, '');

const stopped = (text: string): string =>
  /[。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;
