/** The text of a 集体讨论记录: 汇报、讨论、不同意见、结论, signed by those who took part. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, nameList } from '../../wording.ts';
import { sessionLines } from '../records.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '重大行政裁决事项集体讨论记录';

const RESULT = {
  pass: '同意承办机构提出的处理建议',
  revise: '原则同意，按照讨论意见修改后办理',
  reject: '不同意承办机构提出的处理建议，退回重新审查',
} as const;

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { presiding, recorder, attendees, report, discussion, dissent, result } = data;
  return {
    parts: [
      `案件：${caseNameWithNumber(data, caseNumber)}`,
      ...sessionLines(data),
      `主持人：${presiding}　　记录人：${recorder}`,
      `参加人员：${nameList(attendees)}`,
      `依据：${RULES_IN_FULL}第二十二条`,
      { heading: '一、案情和处理建议' },
      ended(report),
      { heading: '二、讨论意见' },
      ended(discussion),
      { heading: '三、不同意见' },
      dissent ? ended(dissent) : '无不同意见。',
      { heading: '四、结论' },
      `经集体讨论，${RESULT[result]}。`,
    ],
    pageSignatures: ['参加人员（签名）：', `主持人（签名）：${'　'.repeat(6)}记录人（签名）：`],
  };
}
