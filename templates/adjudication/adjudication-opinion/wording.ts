/** The text of an 审议意见表: 请求、意见、理由、不同意见、三级签. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { ended } from '../../wording.ts';
import { caseRows, numbered } from '../records.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决审议意见表';

export function wording(data: Data): Text {
  const { acceptedOn, dueOn, claims, major, recommendation, reasoning, dissent, officer } = data;
  const reviews = major ? '重大行政裁决事项，应当听证、合法性审核、集体讨论' : '一般案件';
  return {
    parts: [
      formTable(
        ...caseRows(data),
        pair(
          '受理日期',
          chineseDate(acceptedOn),
          '期限届满日',
          dueOn ? chineseDate(dueOn) : '另行计算',
        ),
        pair('案件类别', reviews, '承办人', officer),
        wide('裁决请求', numbered(claims)),
        wide('审议意见', ended(recommendation)),
        wide('理由和依据', ended(reasoning)),
        wide('不同意见', dissent ? ended(dissent) : '无'),
        opinion('承办人', '', '签名', 18),
        opinion('办案机构负责人审核意见', '', '签名', 21),
        opinion('机关负责人批准意见', '', '签名', 21),
      ),
    ],
  };
}
