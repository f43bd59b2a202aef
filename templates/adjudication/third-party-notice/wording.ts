/** The text of a 第三人参加通知书: 事由、利害关系、期限、后果. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, namesInText } from '../../wording.ts';
import { answerParts } from '../answer-request.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '第三人参加行政裁决通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { thirdParty, applicants, respondents, dispute, acceptedOn, interest, enclosures } = data;
  return {
    addressee: thirdParty,
    parts: [
      `${namesInText(applicants)}因与${namesInText(respondents)}${dispute}，向本机关申请行政裁决，本机关已于${chineseDate(acceptedOn)}受理，案号为${caseNumber}。经审查，${ended(interest)}你方与本案的处理结果有利害关系，本机关通知你方作为第三人参加本案。`,
      {
        leading: `依据${RULES_IN_FULL}第十条第二项、第十二条，现将行政裁决申请书副本及申请人提交的证明材料发送你方，并将有关事项通知如下：`,
      },
      ...answerParts(data, '书面意见'),
    ],
    attachments: enclosures,
  };
}
