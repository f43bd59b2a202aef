/** The text of an 答复书副本送达通知书: 收到答复、发送副本、质证. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, nameList, namesInText } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL, rule } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决答复书副本送达通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { applicants, respondents, dispute, replier, receivedOn, enclosures, commentTerm } = data;
  return {
    addressee: nameList(applicants),
    parts: [
      `你方与${namesInText(respondents)}${dispute}一案（${caseNumber}），${replier}提出的书面答复，本机关于${chineseDate(receivedOn)}收到。依据${RULES_IN_FULL}第十二条，现将书面答复副本及所附材料发送你方。`,
      `你方对答复的内容和证据有意见的，请自收到本通知书之日起${commentTerm}内书面提出，也可以在本机关听取意见或者组织质证时提出（${rule(21)}）。逾期不提出的，不影响本案的审理。`,
      briefContactLine(data.contact),
      CLOSING,
    ],
    attachments: enclosures,
  };
}
