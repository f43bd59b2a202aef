/** How papers read the facts of an adjudication: who, what about, since when, until when. No paper stands here. */

import {
  activeParties,
  type Facts,
  type Party,
  type PartyRole,
  partiesOf,
  type Stretch,
} from '../../workflows/adjudication/facts.ts';
import { disputeOf, endingName, namesIn, roleTitles } from '../../workflows/adjudication/head.ts';
import { decisionTerm, lawOf } from '../../workflows/adjudication/terms.ts';
import type { Citation } from '../../workflows/kernel/citation.ts';
import type { Day, Span } from '../../workflows/kernel/reckoning.ts';
import { spanText } from '../../workflows/kernel/span-text.ts';
import { type RunningTerm, requestOf } from '../../workflows/kernel/term.ts';
import { exclusionKinds } from '../../workflows/law/grounds.ts';
import { type MatterId, matterOn } from '../../workflows/law/matters.ts';
import type { CaseSource } from '../case-source.ts';

export type AdjudicationSource = CaseSource<Facts>;

/* ---------- who and what ---------- */

/** Those who are parties when the paper is written; one who left is told of in the decision's history only. */
export const theCaseOf = ({ facts }: AdjudicationSource) => ({
  applicants: namesIn(facts, 'applicant'),
  respondents: namesIn(facts, 'respondent'),
  thirdParties: namesIn(facts, 'thirdParty'),
  dispute: disputeOf(facts),
});

/** Of those to whom this copy is written. */
export const addresseesOf = ({ facts, addressees }: AdjudicationSource): string =>
  names(facts.parties.filter(({ id }) => addressees.includes(id))).join('、');

const names = (parties: readonly Party[]): string[] => parties.map(({ name }) => name);

/** 被申请人, or with the name where there are several; 原被申请人某某 for one who left. */
export function sideName(facts: Facts, party: Party): string {
  const role = roleTitles[party.role];
  if (party.left) return `原${role}${party.name}`;
  return partiesOf(facts, party.role).length === 1 ? role : `${role}${party.name}`;
}

/** Every party of a role, described for the head of a decision or an agreement. */
export const describedIn = (facts: Facts, role: PartyRole) => partiesOf(facts, role).map(described);

export function described({ kind, name, idNumber, uscc, address, representative, agent }: Party) {
  return {
    kind,
    name,
    ...(idNumber ? { idNumber: masked(idNumber) } : {}),
    ...(uscc ? { uscc } : {}),
    address,
    ...(representative ? { representative } : {}),
    ...(agent ? { agent: agentOf(agent) } : {}),
  };
}

const agentOf = (agent: NonNullable<Party['agent']>) =>
  typeof agent === 'string' ? { name: agent } : { name: agent.name, authority: agent.authority };

/** The letter goes to the other side too: it identifies a person without giving the number away (个人信息保护法第6条). */
const masked = (idNumber: string): string =>
  `${idNumber.slice(0, 6)}${'*'.repeat(8)}${idNumber.slice(-4)}`;

/** 确认……: the letter's own words “请求” stand before it. */
export const claimsOf = ({ claims }: Facts): string[] =>
  claims.map((claim) => bareClaim(claim) || claim);

const bareClaim = (claim: string): string =>
  claim.trim().replace(/^(?:申请人)?(?:依法)?请求(?:依法)?(?:裁决)?[：:，,]?/u, '');

export const activeCount = (facts: Facts): number => activeParties(facts).length;

/* ---------- terms ---------- */

export { disputeOf, endingName, namesIn, roleTitles, spanText };

const sameSpan = (a: Span, b: Span): boolean => a.length === b.length && a.unit === b.unit;

/** What 《规则》 fix where special law is silent, as it stood when the application was received. */
export const generalLaw = (facts: Facts) => matterOn('general', facts.filing.receivedOn);

/**
 * The articles in which special law fixes its own periods. The register of matters cites them together,
 * a letter must cite the one it applies.
 */
const replyArticles: Partial<Record<MatterId, Citation>> = {
  land: '土地权属办法13',
  patent: '专利裁决办法22',
  procurement: '采购投诉办法21',
  enterpriseName: '企业名称规定21',
};
const decisionArticles: Partial<Record<MatterId, Citation>> = {
  land: '土地权属办法28',
  patent: '专利裁决办法37',
  procurement: '采购投诉办法26',
  enterpriseName: '企业名称规定21',
};

export function replyArticle(facts: Facts): Citation {
  const general = generalLaw(facts);
  const byTheRule = general !== null && sameSpan(lawOf(facts).reply, general.reply);
  return (byTheRule ? null : replyArticles[facts.matter]) ?? '规则10(二)';
}

export function decisionArticle(facts: Facts): Citation {
  const general = generalLaw(facts);
  const byTheRule = general !== null && sameSpan(lawOf(facts).decide, general.decide);
  return (byTheRule ? null : decisionArticles[facts.matter]) ?? '规则18';
}

/** Whether extending is up to the organ's own head, as under 《规则》. */
export const headExtends = (facts: Facts): boolean => lawOf(facts).extension?.basis === '规则18';

/** Whether mediation, or another kind, stops the clock in this matter. */
export const isExcluded = (facts: Facts, kind: Stretch['kind']): boolean =>
  lawOf(facts).excluded.includes(kind);

/** The last day to decide, as the clock counts it now; null while an exclusion is open. */
export function decisionDue(source: AdjudicationSource, change: Partial<RunningTerm> = {}) {
  const term = decisionTerm(source.facts);
  if (!term) return null;
  return source.clock.dates(requestOf({ ...term, ...change }, source.facts.region)).due;
}

/**
 * What is left of the term at the end of a day, as a letter says it. Null where days cannot be told without
 * misleading: terms in months, and a term that has run out.
 */
export function decisionRemaining({ facts, clock }: AdjudicationSource, on: Day): string | null {
  const term = decisionTerm(facts);
  if (!term) return null;
  const { unit } = term.span;
  const mixed = term.extensions?.some((extension) => extension.unit !== unit) ?? false;
  if (mixed || unit === 'month' || unit === 'year') return null;
  const { remaining } = clock.dates({ ...requestOf(term, facts.region), asOf: on });
  return remaining !== null && remaining > 0 ? spanText({ length: remaining, unit }) : null;
}

/** What still holds the clock: 鉴定、调解; null while it runs. */
export function clockHeldBy(facts: Facts): string | null {
  const open = facts.stretches.filter(({ kind, to }) => to === null && isExcluded(facts, kind));
  const words = [...new Set(open.map(({ kind }) => exclusionKinds[kind].text))];
  return words.length > 0 ? words.join('、') : null;
}

/** The newest of the stretches that fit, that of the entry's own day before any other. */
export function stretchOn(
  { facts, entryOn }: AdjudicationSource,
  fits: (stretch: Stretch) => boolean,
  day: (stretch: Stretch) => Day | null,
): Stretch | undefined {
  const all = facts.stretches.filter(fits);
  return all.findLast((stretch) => day(stretch) === entryOn) ?? all.at(-1);
}

/* ---------- words ---------- */

/** Agreed terms written as one text are the items of its lines. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\n+/u)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[一二三四五六七八九十]+、|\d+[.、．]|（[一二三四五六七八九十]+）)\s*/u, ''),
    )
    .filter((line) => line !== '');
