/** What an agreement on the whole dispute and one on a part of it share (规则第19条、第20条). */

import { z } from 'zod';
import type { On } from '../../workflows/adjudication/events.ts';
import { filled, someOf } from '../fields.ts';
import type { Part } from '../parts.ts';
import { bare, ended, listed, namesInText, signLine, stopped } from '../wording.ts';
import {
  type AdjudicationSource,
  activeCount,
  claimsOf,
  describedIn,
  disputeOf,
  linesOf,
} from './case-facts.ts';
import { describeParty, type Party, partySchema } from './parties.ts';
import { RULES_IN_FULL } from './rules.ts';

const R19 = '《丽水市行政裁决程序规则》第十九条';

export const agreementFields = {
  applicants: someOf(partySchema, '申请人基本情况', R19),
  respondents: someOf(partySchema, '被申请人基本情况', R19),
  thirdParties: z.array(partySchema).default([]),
  dispute: filled('案由', R19),
  disputedFacts: filled('争议的事实', R19),
  terms: someOf(filled('协议内容', R19), '协议内容', R19),
  mediators: someOf(filled('调解人员', R19), '调解人员', R19),
  /** Originals, such as 4. */
  copies: z.int().min(2).meta({ label: '协议书份数', basis: R19 }),
};

type Agreement = {
  readonly applicants: readonly Party[];
  readonly respondents: readonly Party[];
  readonly thirdParties: readonly Party[];
  readonly dispute: string;
  readonly disputedFacts: string;
  readonly terms: readonly string[];
  readonly mediators: readonly string[];
  readonly copies: number;
};

type Agreed = Partial<On<'mediation.agreed'>['data']>;

export function agreementFromCase({ facts, organ }: AdjudicationSource, agreed: Agreed = {}) {
  return {
    applicants: describedIn(facts, 'applicant'),
    respondents: describedIn(facts, 'respondent'),
    thirdParties: describedIn(facts, 'thirdParty'),
    dispute: disputeOf(facts),
    /** Unless the agreement says it better: the dispute as filed. */
    disputedFacts:
      agreed.disputedFacts ??
      `${stopped(facts.filing.facts)}申请人请求：${claimsOf(facts).map(bare).join('；')}`,
    terms: agreed.terms === undefined ? undefined : linesOf(agreed.terms),
    /** Who handles the case mediates it, unless others are named. */
    mediators: agreed.mediators ?? organ.contact.officer.split('、').filter(Boolean),
    /** One for every party and one for the file. */
    copies: agreed.copies ?? activeCount(facts) + 1,
  };
}

/** `scope` is what the agreement settles, where it is not the whole dispute; `remainder` what becomes of the rest. */
export const agreementParts = (
  data: Agreement,
  caseNumber: string,
  { scope = '', remainder = [] }: { readonly scope?: string; readonly remainder?: Part[] } = {},
): Part[] => [
  ...data.applicants.flatMap((party) => describeParty('申请人', party)),
  ...data.respondents.flatMap((party) => describeParty('被申请人', party)),
  ...data.thirdParties.flatMap((party) => describeParty('第三人', party)),
  `${caseName(data)}（${caseNumber}），争议的事实为：${ended(data.disputedFacts)}`,
  {
    leading: `依据${RULES_IN_FULL}第十九条，经本机关主持调解，各方当事人${scope}自愿达成如下协议：`,
  },
  { items: listed(data.terms), marker: 'chinese' },
  ...remainder,
  '上述协议系各方当事人真实意思表示，不损害国家利益、社会公共利益和他人合法权益。',
  `本协议书自各方当事人签名或者盖章，并加盖本机关印章之日起生效。本协议书一式${data.copies}份，各方当事人各执一份，本机关存档一份。`,
  // No court is named: it depends on the parties' choice among several (民事诉讼法第205条).
  '各方当事人认为必要的，可以自本协议生效之日起30日内，共同向有管辖权的人民法院申请司法确认。',
  { toSign: signatures(data) },
];

const names = (parties: readonly Party[]): string[] => parties.map(({ name }) => name);

const caseName = ({ applicants, respondents, dispute }: Agreement): string =>
  `申请人${namesInText(names(applicants))}与被申请人${namesInText(names(respondents))}${dispute}一案`;

/** Signed by hand, each with its own date, the dates under one another. */
function signatures({ applicants, respondents, thirdParties, mediators }: Agreement): string[] {
  const party = (role: string) => () => signLine(`${role}（签名或者盖章）`);
  return [
    ...applicants.map(party('申请人')),
    ...respondents.map(party('被申请人')),
    ...thirdParties.map(party('第三人')),
    ...mediators.map(() => signLine('调解人员（签名）')),
  ];
}

/** The register entries of the agreement on all and on a part of the dispute. */
export const AGREEMENT = {
  basis: ['规则19', '规则20'],
  delivery: 'inOwnHand',
  format: 'document',
  addressee: 'parties',
  signs: 'organSealAndParties',
  editable: ['disputedFacts', 'mediators', 'copies'],
  datedOn: 'event',
} as const;
