/** The text of a 结案审批表: 经过、结果、三级签. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { caseRows } from '../records.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决结案审批表';

export function wording(data: Data): Text {
  const { receivedOn, acceptedOn, dueOn, closedOn, ending, result, officer } = data;
  return {
    parts: [
      formTable(
        ...caseRows(data),
        pair('收到申请日期', chineseDate(receivedOn), '受理日期', chineseDate(acceptedOn)),
        pair(
          '期限届满日',
          dueOn ? chineseDate(dueOn) : '另行计算',
          '结案日期',
          chineseDate(closedOn),
        ),
        pair('结案方式', ending, '承办人', officer),
        wide('处理结果', result),
        opinion('承办人意见', data.opinion),
        opinion('办案机构负责人审核意见'),
        opinion('机关负责人批准意见'),
      ),
    ],
  };
}
