/** The text of a 不予受理决定书: 申请、审查、理由、决定、救济, in that order. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import { remedies } from '../../remedies.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended, nameList, namesInText } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '不予受理决定书';

const GROUND = {
  notOurs: { item: '第三项', finding: '申请事项不属于本机关职权范围' },
  notEligible: { item: '第四项', finding: '申请事项依法不符合受理条件' },
} as const;

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { item, finding } = GROUND[data.ground];
  return {
    addressee: nameList(data.applicants),
    parts: [
      application(data, caseNumber),
      `经审查，${finding}。${ended(data.reasons)}`,
      `依据${RULES_IN_FULL}第十条${item}，本机关决定：对你方的行政裁决申请不予受理。`,
      ...(data.competentOrgan ? [`上述争议，你方可以依法向${data.competentOrgan}提出。`] : []),
      ...remedies.refusal.text(data.remedy, '决定书'),
    ],
  };
}

function application(
  { respondents, dispute, receivedOn, claims }: Data,
  caseNumber: string,
): string {
  return `你方因与${namesInText(respondents)}${dispute}，向本机关申请行政裁决，本机关于${chineseDate(receivedOn)}收到申请材料，登记编号为${caseNumber}。你方请求：${claims.map(bare).join('；')}。`;
}
