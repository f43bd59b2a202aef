/** The text of a 口头申请笔录: questions and answers in the order of 规则第8条, and the confirmation. */

import type { Text } from '../../text-paper.ts';
import { bare, ended, nameList } from '../../wording.ts';
import { describeParty } from '../parties.ts';
import { sessionLines } from '../records.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决口头申请笔录';

const READ_BACK = { checked: '交申请人核对', read: '向申请人宣读' } as const;

export function wording(data: Data): Text {
  const { receivers, recorder, claims, evidence, content, readBack } = data;
  return {
    parts: [
      ...sessionLines(data),
      `接待人员：${nameList(receivers)}　　记录人：${recorder}`,
      ...data.applicants.flatMap((party) => describeParty('申请人', party)),
      `问：你因书面申请确有困难，口头提出行政裁决申请。依据${RULES_IN_FULL}第九条，现当场记入笔录。请如实陈述，对自己的主张提供证据。你申请裁决的对方当事人是谁？`,
      ...data.respondents.flatMap((party) => describeParty('答：被申请人', party)),
      ...data.thirdParties.flatMap((party) => describeParty('第三人', party)),
      '问：你请求裁决什么？',
      `答：${claims.map(bare).join('；')}。`,
      '问：争议发生在什么时间，主要事实是什么？',
      `答：争议发生的时间为${ended(data.occurredOn)}${ended(data.facts)}`,
      '问：你申请的理由是什么？',
      `答：${ended(data.reasons)}`,
      '问：你有哪些证据？',
      `答：${evidence.length > 0 ? `${nameList(evidence.map(bare))}。` : '现无书面证据。'}`,
      ...(content ? ['问：你还有什么需要说明的？', `答：${ended(content)}`] : []),
      `以上笔录已${READ_BACK[readBack]}，与申请人口述一致。`,
    ],
    pageSignatures: [
      `申请人（签名或者捺印）：${'　'.repeat(9)}年　　月　　日`,
      `接待人员（签名）：${'　'.repeat(5)}记录人（签名）：`,
    ],
  };
}
