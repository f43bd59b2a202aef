/** The text of a 行政调解协议书: 当事人、争议事实、协议、生效、份数、司法确认. It arranges nothing on a page. */

import { describeParty, namesInText, type Party } from '../parties.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { ended, listed } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '行政调解协议书';

export function wording(data: Data, caseNumber: string) {
  return {
    parties: [
      ...data.applicants.flatMap((party) => describeParty('申请人', party)),
      ...data.respondents.flatMap((party) => describeParty('被申请人', party)),
      ...data.thirdParties.flatMap((party) => describeParty('第三人', party)),
    ],
    disputed: `${caseName(data)}（${caseNumber}），争议的事实为：${ended(data.disputedFacts)}`,
    opening: `依据${RULES_IN_FULL}第十九条，经本机关主持调解，各方当事人自愿达成如下协议：`,
    terms: listed(data.terms),
    lawful: '上述协议系各方当事人真实意思表示，不损害国家利益、社会公共利益和他人合法权益。',
    effect: `本协议书自各方当事人签名或者盖章，并加盖本机关印章之日起生效。本协议书一式${data.copies}份，各方当事人各执一份，本机关存档一份。`,
    /** No court is named: it depends on the parties' choice among several (民事诉讼法第205条). */
    confirmation:
      '各方当事人认为必要的，可以自本协议生效之日起30日内，共同向有管辖权的人民法院申请司法确认。',
    signatures: signatures(data),
  };
}

const names = (parties: readonly Party[]): string[] => parties.map(({ name }) => name);

const caseName = ({ applicants, respondents, dispute }: Data): string =>
  `申请人${namesInText(names(applicants))}与被申请人${namesInText(names(respondents))}${dispute}一案`;

/** Signed by hand, each with its own date, the dates under one another. */
function signatures({ applicants, respondents, thirdParties, mediators }: Data): string[] {
  const party = (role: string) => () => signatureLine(`${role}（签名或者盖章）：`);
  return [
    ...applicants.map(party('申请人')),
    ...respondents.map(party('被申请人')),
    ...thirdParties.map(party('第三人')),
    ...mediators.map(() => signatureLine('调解人员（签名）：')),
  ];
}

const SIGNATURE_COLUMNS = 24;
const BLANK_DATE = '年　　月　　日';

const signatureLine = (label: string): string =>
  `${label}${'　'.repeat(SIGNATURE_COLUMNS - label.length - BLANK_DATE.length)}${BLANK_DATE}`;
