/** The text of a 延长办理期限审批表: 理由、期限、三级签. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended } from '../../wording.ts';
import { caseRows } from '../records.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决延长办理期限审批表';

const HELD = '不计入期限的事项尚在进行，另行计算';

export function wording(data: Data): Text {
  const { acceptedOn, originalDueOn, length, dueOn, approvedOn, officer, reason, basis } = data;
  const approved = approvedOn
    ? `同意延长办理期限${length}（${chineseDate(approvedOn)}批准）。`
    : '';
  return {
    parts: [
      formTable(
        ...caseRows(data),
        pair('受理日期', chineseDate(acceptedOn), '承办人', officer),
        wide('原办理期限届满日', originalDueOn ? chineseDate(originalDueOn) : HELD),
        pair('拟延长期限', length, '延长后届满日', dueOn ? chineseDate(dueOn) : HELD),
        opinion(
          '承办人意见',
          `${bare(reason)}，不能在规定时间内作出行政裁决。依据${basis}，${ended(`建议延长办理期限${length}`)}`,
        ),
        opinion('办案机构负责人审核意见'),
        opinion('机关负责人批准意见', approved),
      ),
    ],
  };
}
