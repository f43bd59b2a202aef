/** The text of an 答复通知书: 事由、要求、期限、后果, in that order. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { namesInText } from '../../wording.ts';
import { answerParts } from '../answer-request.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决答复通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { respondent, applicants, dispute, acceptedOn, enclosures } = data;
  return {
    addressee: respondent,
    parts: [
      {
        leading: `${namesInText(applicants)}因与你方${dispute}，向本机关申请行政裁决，本机关已于${chineseDate(acceptedOn)}受理，案号为${caseNumber}。依据${RULES_IN_FULL}第十条第二项，现将行政裁决申请书副本及申请人提交的证明材料发送你方，并将答复有关事项通知如下：`,
      },
      ...answerParts(data, '书面答复'),
    ],
    attachments: enclosures,
  };
}
