/** The text of a 行政调解协议书: 当事人、争议事实、协议、生效、份数、司法确认. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed, namesInText, signLine } from '../../wording.ts';
import { describeParty, type Party } from '../parties.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政调解协议书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  return {
    parts: [
      ...[
        ...data.applicants.flatMap((party) => describeParty('申请人', party)),
        ...data.respondents.flatMap((party) => describeParty('被申请人', party)),
        ...data.thirdParties.flatMap((party) => describeParty('第三人', party)),
      ],
      `${caseName(data)}（${caseNumber}），争议的事实为：${ended(data.disputedFacts)}`,
      { leading: `依据${RULES_IN_FULL}第十九条，经本机关主持调解，各方当事人自愿达成如下协议：` },
      { items: listed(data.terms), marker: 'chinese' },
      '上述协议系各方当事人真实意思表示，不损害国家利益、社会公共利益和他人合法权益。',
      `本协议书自各方当事人签名或者盖章，并加盖本机关印章之日起生效。本协议书一式${data.copies}份，各方当事人各执一份，本机关存档一份。`,
      /** No court is named: it depends on the parties' choice among several (民事诉讼法第205条). */

      '各方当事人认为必要的，可以自本协议生效之日起30日内，共同向有管辖权的人民法院申请司法确认。',
      { toSign: signatures(data) },
    ],
  };
}

const names = (parties: readonly Party[]): string[] => parties.map(({ name }) => name);

const caseName = ({ applicants, respondents, dispute }: Data): string =>
  `申请人${namesInText(names(applicants))}与被申请人${namesInText(names(respondents))}${dispute}一案`;

/** Signed by hand, each with its own date, the dates under one another. */
function signatures({ applicants, respondents, thirdParties, mediators }: Data): string[] {
  const party = (role: string) => () => signLine(`${role}（签名或者盖章）`);
  return [
    ...applicants.map(party('申请人')),
    ...respondents.map(party('被申请人')),
    ...thirdParties.map(party('第三人')),
    ...mediators.map(() => signLine('调解人员（签名）')),
  ];
}
