/** The text of a 听证（质证）笔录: 程序、质证、辩论、最后陈述, signed on every page. */

import type { Frame } from '../../paper.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { nameList, stopped } from '../../wording.ts';
import { sessionLines } from '../records.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '听证笔录';

const TITLES = { hearing: TITLE, examination: '质证笔录' } as const;
const SESSIONS = { hearing: '听证', examination: '质证' } as const;
const MANNER = { public: '公开', closed: '不公开' } as const;

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { type, manner, presiding, recorder, attendees, content, finalStatements } = data;
  const session = SESSIONS[type];
  const last: Part[] = finalStatements
    ? [{ heading: '三、最后陈述' }, stopped(finalStatements)]
    : [];
  return {
    title: TITLES[type],
    parts: [
      `案件：${caseNameWithNumber(data, caseNumber)}`,
      ...sessionLines(data),
      ...(type === 'hearing' ? [`方式：${MANNER[manner]}举行`] : []),
      `主持人：${presiding}　　记录人：${recorder}`,
      `到场人员：${nameList(attendees)}`,
      { heading: '一、程序' },
      `主持人核对到场人员身份，宣布依据${RULES_IN_FULL}第二十一条进行${session}，告知各方有权陈述、申辩、举证、质证和辩论，有权申请主持人、记录人回避，应当如实陈述、遵守纪律，并询问是否申请回避。`,
      { heading: `二、陈述、举证、质证和辩论` },
      content,
      ...last,
      '以上笔录已交到场人员核对，认为有遗漏或者差错的，已当场补充或者改正。',
    ],
    pageSignatures: [
      `申请人（签名）：${'　'.repeat(5)}被申请人（签名）：${'　'.repeat(5)}第三人（签名）：`,
      `主持人（签名）：${'　'.repeat(5)}记录人（签名）：`,
    ],
  };
}
