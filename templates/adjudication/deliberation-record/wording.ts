/** The text of a 合议笔录: 各人意见、结论, signed by each member. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed, nameList } from '../../wording.ts';
import { sessionLines } from '../records.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '合议笔录';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { members, recorder, issue, views, conclusion } = data;
  return {
    parts: [
      `案件：${caseNameWithNumber(data, caseNumber)}`,
      ...sessionLines(data),
      `合议组成员：${nameList(members)}　　记录人：${recorder}`,
      { lead: '合议事项：', text: ended(issue) },
      { heading: '一、各成员的意见' },
      { items: listed(views) },
      { heading: '二、合议结论' },
      ended(conclusion),
      '合议组成员的不同意见已如实记入本笔录。',
    ],
    pageSignatures: [`合议组成员（签名）：`, `记录人（签名）：${'　'.repeat(12)}年　　月　　日`],
  };
}
