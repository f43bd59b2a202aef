/** The text of a 补正通知书: 事由、缺项、期限、后果, in that order. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, listed, nameList, namesInText } from '../../wording.ts';
import { contactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决申请补正通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { respondents, dispute, receivedOn, items, dueOn, contact } = data;
  return {
    addressee: nameList(data.applicants),
    parts: [
      {
        leading: `你方因与${namesInText(respondents)}${dispute}向本机关提出的行政裁决申请（${caseNumber}），本机关于${chineseDate(receivedOn)}收到。经审查，申请材料不全或者不符合法定形式，且不能当场补正。依据${RULES_IN_FULL}第十条第一项，现将需要补正的材料和更正的内容一次性告知如下：`,
      },
      { items: listed(items), marker: 'bracketed' },
      `请你方于${chineseDate(dueOn)}前（含当日）将补正材料提交本机关。补正期间不计入行政裁决办理期限。`,
      '逾期无正当理由未补正的，视为撤回申请。因正当理由不能按期补正的，应当在期限届满前书面说明。',
      contactLine(contact),
      CLOSING,
    ],
  };
}
