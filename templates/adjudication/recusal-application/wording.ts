/** The text of a 回避申请书: 申请事项、事实和理由. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, signLine } from '../../wording.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '回避申请书';

export function wording(data: Data, { caseNumber, organ }: Frame): Text {
  const { applicantName, person, reason } = data;
  return {
    parts: [
      { lead: '申请人：', text: applicantName },
      {
        lead: '申请事项：',
        text: `申请${person}在${caseNameWithNumber(data, caseNumber)}中回避。`,
      },
      { lead: '事实和理由：', text: ended(reason) },
      '请求依法决定，并将决定告知申请人。',
      { leading: '此致' },
      { figures: organ.name },
      { toSign: [signLine('申请人（签名或者盖章）')] },
    ],
  };
}
