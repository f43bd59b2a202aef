/** The text of a 行政裁决书 in the customary order of its parts (规则第23条). */

import type { Part } from '../../parts.ts';
import { remedies } from '../../remedies.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended, listed, namesInText } from '../../wording.ts';
import { describeParty, type Party } from '../parties.ts';
import type { Data } from './data.ts';
import { historyParagraphs } from './history.ts';

export const TITLE = '行政裁决书';

export function wording(data: Data): Text {
  const { claims, history, legalBasis, remedy } = data;
  return {
    parts: [
      ...parties(data),
      ...historyParagraphs(history, caseName(data)),
      { lead: '申请人称：', text: data.applicantStatement },
      ...asked(claims),
      ...answers(data),
      { lead: '争议的事实：', text: data.disputedFacts },
      ...data.evidence.map(evidence),
      { lead: '经审理查明：', text: data.foundFacts },
      { lead: '证据采信：', text: data.evidenceAssessment },
      { lead: '本机关认为：', text: data.reasoning },
      { leading: `综上，依据${legalBasis.join('、')}，裁决如下：` },
      { items: listed(data.rulings), marker: 'chinese' },
      ...(data.other ? [data.other] : []),
      ...remedies[remedy.kind].text(remedy, TITLE.slice(-3)),
    ],
  };
}

const asked = (claims: readonly string[]): Part[] =>
  claims.length > 1
    ? [{ leading: '申请人请求裁决：' }, { items: listed(claims) }]
    : [`申请人请求裁决：${ended(claims[0] ?? '')}`];

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
  return [{ lead: `被申请人${who}`, text: '未提出书面答复。' }];
}

const statement =
  (role: string, named: boolean) =>
  ({ party, text }: { party?: string | undefined; text: string }): Part => ({
    lead: `${role}${named && party ? party : ''}称：`,
    text,
  });

function evidence({ by, items: list }: Data['evidence'][number]): string {
  const verb = by === '本机关' ? '本机关依职权收集了下列证据' : `${by}提交了下列证据`;
  return `${verb}：${list.map((one, i) => `${i + 1}.${bare(one)}`).join('；')}。`;
}
