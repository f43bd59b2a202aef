/** The text of a 立案审批表: 请求、审查意见、三级签. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { caseRows, numbered } from '../records.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决立案审批表';

const TITLES = { accepted: TITLE, refused: '行政裁决不予受理审批表' } as const;

export function wording(data: Data): Text {
  const { receivedOn, reviewDueOn, claims, outcome, officer } = data;
  return {
    title: TITLES[outcome],
    parts: [
      formTable(
        ...caseRows(data),
        pair(
          '收到申请日期',
          chineseDate(receivedOn),
          '审查期限届满日',
          reviewDueOn ? chineseDate(reviewDueOn) : '',
        ),
        wide('承办人', officer),
        wide('裁决请求', numbered(claims)),
        opinion('承办人意见', data.opinion),
        opinion('办案机构负责人审核意见'),
        opinion('机关负责人批准意见'),
      ),
    ],
  };
}
