/** The text of a 撤回行政裁决申请书: 事由、理由、自愿. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, namesInText, signLine } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '撤回行政裁决申请书';

export function wording(data: Data, { caseNumber, organ }: Frame): Text {
  const { applicant, respondents, dispute, reason } = data;
  return {
    parts: [
      { lead: '申请人：', text: applicant },
      `申请人因与${namesInText(respondents)}${dispute}向${organ.name}提出的行政裁决申请（${caseNumber}），现要求撤回。`,
      { lead: '撤回的理由：', text: ended(reason) },
      `上述要求出于申请人自愿，没有受到欺骗、胁迫。申请人知晓，依据${RULES_IN_FULL}第十五条第一款第一项，撤回经准予后，本案终止。`,
      { leading: '此致' },
      { figures: organ.name },
      { toSign: [signLine('申请人（签名或者盖章）')] },
    ],
  };
}
