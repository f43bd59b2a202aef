/** Administrative adjudication (行政裁决): the procedure as the engine takes it. */
import type { Citation } from '../kernel/citation.ts';
import type { PartySummary } from '../kernel/party.ts';
import type { CaseSummary, Filed, Opening, Procedure } from '../kernel/procedure.ts';
import { type MatterId, matterOn, matters } from '../law/matters.ts';
import { spanOn } from '../law/terms.ts';
import { access } from './access.ts';
import { approvals } from './approvals.ts';
import { deskLines } from './desk-lines.ts';
import { events } from './events.ts';
import { type Facts, openFacts, type Party, stagesWithoutRecord } from './facts.ts';
import { figures } from './figures.ts';
import { type Filing, filing } from './filing.ts';
import { forms } from './forms/forms.ts';
import { conditions } from './guards.ts';
import { guide } from './guide.ts';
import { headOf } from './head.ts';
import { indicators } from './indicators.ts';
import { machine } from './machine.ts';
import { paperKinds, papers, servedEvents } from './papers.ts';
import { terms } from './terms.ts';

/** 规则32: applies to applications received from the day it came into force. */
function open(filed: Filing, opening: Opening): Filed<Facts> {
  if (!matterOn(opening.matter as MatterId, filed.receivedOn)) {
    return {
      refusal: {
        code: 'law.notInForce',
        detail: '本规则自2021年2月1日起施行，此前收到的申请不适用。',
        basis: ['规则32'],
      },
    };
  }
  if (filed.appliedOn && filed.appliedOn > filed.receivedOn) {
    return {
      refusal: {
        code: 'filing.receivedBeforeApplied',
        detail: '收到日期不得早于申请日期。',
        basis: ['规则10'],
      },
    };
  }
  return { facts: openFacts(filed, opening) };
}

/** The other side learns of the application when it is accepted and the copy goes out (规则10(二)). */
function visibleTo(facts: Facts, partyId: string): boolean {
  const party = facts.parties.find((candidate) => candidate.id === partyId);
  return party?.role === 'applicant' || (party !== undefined && facts.acceptedOn !== null);
}

/** An agent named without more has general authority. */
function agentOf(agent: Party['agent']): PartySummary['agent'] {
  if (agent === undefined) return undefined;
  if (typeof agent === 'string') return { name: agent, special: false };
  return { name: agent.name, special: agent.authority === 'special', until: agent.until };
}

function summary(facts: Facts): CaseSummary {
  const [applicant] = facts.parties.filter((party) => party.role === 'applicant');
  const [respondent] = facts.parties.filter((party) => party.role === 'respondent');
  const title = `${applicant?.name}与${respondent?.name}${matters[facts.matter].title}`;
  return {
    title,
    receivedOn: facts.filing.receivedOn,
    parties: facts.parties.map((party) => ({
      id: party.id,
      role: party.role,
      filing: party.role === 'applicant',
      name: party.name,
      idNumber: party.idNumber,
      uscc: party.uscc,
      address: party.service?.address ?? party.address,
      phone: party.service?.phone ?? party.phone,
      receiver: party.service?.recipient,
      agent: agentOf(party.agent),
      electronic: party.service?.electronic,
      confirmedOn: party.service?.confirmedOn,
      active: !party.left,
    })),
    assignee: facts.assignee,
    searchText: [
      title,
      ...facts.parties.map((party) => party.name),
      ...facts.claims,
      facts.filing.facts,
      facts.filing.reasons,
    ].join('\n'),
  };
}

/** The file as a party sees it: no opinions and reviews (副卷), and of the others no numbers, addresses or phones. */
function partyFacts(facts: Facts, partyIds: readonly string[]): Record<string, unknown> {
  const {
    claims,
    acceptedOn,
    copiesServed,
    replies,
    hearings,
    appraisals,
    evidence,
    extensions,
    suspension,
  } = facts;
  return {
    receivedOn: facts.filing.receivedOn,
    claims,
    statement: {
      claims,
      facts: facts.filing.facts,
      reasons: facts.filing.reasons,
      // 申请书副本包括申请人提交的证明材料 (规则10(二)).
      evidence: facts.filing.evidence.map(({ sha256: _, ...item }) => item),
    },
    handedIn: partyIds.some((id) => id.startsWith('A'))
      ? [...facts.filing.materials, ...facts.filing.evidence]
      : [],
    parties: facts.parties.map((party) =>
      partyIds.includes(party.id) ? party : { id: party.id, role: party.role, name: party.name },
    ),
    corrections: facts.corrections,
    acceptedOn,
    copiesServed,
    replies,
    hearings,
    appraisals,
    evidence,
    suspension,
    extensions,
    inspections: Object.fromEntries(
      partyIds.flatMap((id) => {
        const on = facts.askedOn[`inspection:${id}`];
        return on ? [[id, on]] : [];
      }),
    ),
    // The letter tells a party what was decided, not this page before it.
    decision:
      facts.decision && partyIds.some((id) => facts.served[`decision-letter:${id}`])
        ? { madeOn: facts.decision.madeOn, rulings: facts.decision.rulings }
        : null,
  };
}

const stateBasis: Record<string, readonly Citation[]> = {
  'intake.review': ['规则10'],
  'intake.correction': ['规则10(一)'],
  'intake.premediation': ['规则10(五)'],
  'proceedings.running': ['规则18'],
  'proceedings.suspended': ['规则14'],
  'closed.refused': ['规则10(三)', '规则10(四)'],
  'closed.deemedWithdrawn': ['规则10(一)'],
  'closed.withdrawn': ['规则16'],
  'closed.dismissed': ['规则11'],
  'closed.terminated': ['规则15'],
  'closed.mediated': ['规则19'],
  'closed.decided': ['规则23'],
  'closed.revoked': ['规则24'],
};

const stateTitles: Record<string, string> = {
  'intake.review': '待受理审查',
  'intake.correction': '补正中',
  'intake.premediation': '先行调解中',
  'proceedings.running': '审理中',
  'proceedings.suspended': '中止',
  'closed.refused': '不予受理',
  'closed.deemedWithdrawn': '视为撤回',
  'closed.withdrawn': '受理前撤回',
  'closed.dismissed': '驳回申请',
  'closed.terminated': '终止',
  'closed.mediated': '调解结案',
  'closed.decided': '已裁决',
  'closed.revoked': '裁决已撤销',
};

export const adjudication: Procedure<Facts> = {
  id: 'adjudication',
  title: '行政裁决',
  version: '2021-02-01',
  caseMark: '裁案',
  matters,
  filing,
  filers: ['registrar', 'officer', 'party', 'integrator'],
  readers: ['registrar', 'officer', 'reviewer', 'head', 'clerk', 'supervisor'],
  visibleTo,
  filingEvent: 'application.filed',
  filingBasis: ['规则8', '规则9', '规则10'],
  open: open as Procedure<Facts>['open'],
  machine,
  events,
  conditions,
  access,
  terms,
  registers: deskLines,
  approvals,
  figures,
  indicators,
  papers,
  servedEvents,
  paperKinds,
  materials: [
    { name: '行政裁决申请书（按被申请人人数提交副本）', basis: ['规则8', '规则9'] },
    { name: '相关证据材料', basis: ['规则8'] },
    { name: '申请人身份证明材料', basis: ['规则8'] },
    { name: '授权委托书和代理人身份证明（委托代理人的）', basis: ['规则7'] },
  ],
  forms,
  guide,
  summary,
  head: (facts) => headOf(facts, summary(facts).parties),
  announcement: (on) => spanOn('adjudication.announcement', on),
  partyFacts,
  stateBasis,
  stateTitles,
  recordBasis: ['规则29'],
  approvalBasis: ['规则22'],
  undoingBasis: ['规则24'],
  stagesWithoutRecord,
  stages: ['受理', '调查', '审查', '调解', '决定', '送达'],
};
