/** The text of a 行政裁决书 in the customary order of its parts (规则第23条). It arranges nothing on a page. */

import { remedies } from '../../remedies.ts';
import { describeParty, namesInText, type Party } from '../parties.ts';
import { bare, ended, listed } from '../the-case.ts';
import type { Data } from './data.ts';
import { historyParagraphs } from './history.ts';

/** A part that opens with its customary words, such as 申请人称. */
export type Part = { readonly lead: string; readonly paragraphs: readonly string[] };

export const TITLE = '行政裁决书';

export function wording(data: Data) {
  return {
    parties: parties(data),
    history: historyParagraphs(data.history, caseName(data)),
    claim: { lead: '申请人称：', paragraphs: [data.applicantStatement] },
    claimsOpening:
      data.claims.length > 1
        ? '申请人请求裁决：'
        : `申请人请求裁决：${ended(data.claims[0] ?? '')}`,
    claims: data.claims.length > 1 ? listed(data.claims) : [],
    answers: answers(data),
    disputed: { lead: '争议的事实：', paragraphs: [data.disputedFacts] },
    evidence: data.evidence.map(evidence),
    found: { lead: '经审理查明：', paragraphs: [data.foundFacts] },
    assessment: { lead: '证据采信：', paragraphs: [data.evidenceAssessment] },
    reasoning: { lead: '本机关认为：', paragraphs: [data.reasoning] },
    rulingsOpening: `综上，依据${data.legalBasis.join('、')}，裁决如下：`,
    rulings: listed(data.rulings),
    other: data.other ? [data.other] : [],
    remedy: remedies[data.remedy.kind].text(data.remedy, TITLE.slice(-3)),
  };
}

const names = (parties: readonly Party[]): string[] => parties.map(({ name }) => name);

const caseName = ({ applicants, respondents, dispute }: Data): string =>
  `申请人${namesInText(names(applicants))}与被申请人${namesInText(names(respondents))}${dispute}`;

function parties({ applicants, respondents, thirdParties }: Data): string[] {
  return [
    ...applicants.flatMap((party) => describeParty('申请人', party)),
    ...respondents.flatMap((party) => describeParty('被申请人', party)),
    ...thirdParties.flatMap((party) => describeParty('第三人', party)),
  ];
}

function answers(data: Data): Part[] {
  const { respondents, thirdParties, respondentStatements, thirdPartyStatements } = data;
  return [
    ...respondentStatements.map(statement('被申请人', respondents.length > 1)),
    ...silence(data),
    ...thirdPartyStatements.map(statement('第三人', thirdParties.length > 1)),
  ];
}

/** A respondent's silence is told, by name where another answered. */
function silence({ respondents, respondentStatements }: Data): Part[] {
  const answered = respondentStatements.map(({ party }) => party);
  const silent =
    respondents.length > 1
      ? names(respondents).filter((name) => !answered.includes(name))
      : names(respondents).slice(answered.length);
  if (silent.length === 0) return [];
  const who = silent.length < respondents.length ? namesInText(silent, '方') : '';
  return [{ lead: `被申请人${who}`, paragraphs: ['未提出书面答复。'] }];
}

const statement =
  (role: string, named: boolean) =>
  ({ party, text }: { party?: string | undefined; text: string }): Part => ({
    lead: `${role}${named && party ? party : ''}称：`,
    paragraphs: [text],
  });

function evidence({ by, items: list }: Data['evidence'][number]): string {
  const verb = by === '本机关' ? '本机关依职权收集了下列证据' : `${by}提交了下列证据`;
  return `${verb}：${list.map((one, i) => `${i + 1}.${bare(one)}`).join('；')}。`;
}
