/** The text of a 视为撤回申请通知书: 通知、逾期、后果. */

import { normaliseNumber } from '../../document-number.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, nameList, namesInText } from '../../wording.ts';
import { briefContactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '视为撤回行政裁决申请通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { respondents, dispute, dueOn, contact } = data;
  return {
    addressee: nameList(data.applicants),
    parts: [
      `你方因与${namesInText(respondents)}${dispute}向本机关提出的行政裁决申请（${caseNumber}），${notice(data)}，补正期限至${chineseDate(dueOn)}届满。你方逾期未补正，也未说明正当理由。`,
      `依据${RULES_IN_FULL}第十条第一项，视为你方撤回申请，本机关对该申请不再审查。`,
      '你方具备申请条件、备齐材料后，可以重新提出申请。',
      briefContactLine(contact),
      CLOSING,
    ],
  };
}

function notice({ noticeNumber, requestedOn, servedOn }: Data): string {
  const number = noticeNumber ? `（${normaliseNumber(noticeNumber)}）` : '';
  const served = servedOn ? `，于${chineseDate(servedOn)}送达你方` : '';
  return `本机关于${chineseDate(requestedOn)}以《行政裁决申请补正通知书》${number}一次性告知你方补正${served}`;
}
