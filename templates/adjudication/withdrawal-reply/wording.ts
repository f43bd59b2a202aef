/** The text of the answer to a withdrawal: 要求、审查、决定. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended, nameList, namesInText } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '准予撤回行政裁决申请通知书';

const DENIED = '不予准许撤回行政裁决申请通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { applicants, respondents, dispute, requestedOn, granted } = data;
  return {
    title: granted ? TITLE : DENIED,
    addressee: nameList(applicants),
    parts: [
      `你方因与${namesInText(respondents)}${dispute}向本机关提出的行政裁决申请（${caseNumber}），于${chineseDate(requestedOn)}要求撤回，并说明了理由。`,
      decision(data),
      briefContactLine(data.contact),
      CLOSING,
    ],
  };
}

const decision = ({ granted, reason = '' }: Data): string =>
  granted
    ? `经审查，你方要求撤回申请出于自愿，理由正当。依据${RULES_IN_FULL}第十五条第一款第一项、第十六条，本机关准予你方撤回申请，对该申请不再审查。`
    : `经审查，${ended(reason)}依据${RULES_IN_FULL}第十五条第一款第一项、第十六条，本机关对你方撤回申请的要求不予准许，本案继续办理。`;
