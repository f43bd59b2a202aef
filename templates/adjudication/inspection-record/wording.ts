/** The text of an 案卷查阅登记表. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { caseRows } from '../records.ts';
import type { Data } from './data.ts';

export const TITLE = '案卷查阅登记表';

const DUTY =
  '查阅人不得涂改、抽取、损毁、带走案卷材料；对查阅中知悉的国家秘密、商业秘密和个人隐私负有保密义务。';

export function wording(data: Data): Text {
  const { on, inspector, attendant = '', place = '', outcome } = data;
  return {
    parts: [
      formTable(
        ...caseRows(data),
        pair('查阅人', inspector, '查阅日期', chineseDate(on)),
        pair('查阅地点', place, '陪同人员', attendant),
        ...(outcome === 'inspected'
          ? inspected(data)
          : [wide('处理结果', `不予查阅。理由：${data.reason}`)]),
        wide('查阅要求', DUTY),
        opinion('查阅人', '', '查阅人签名'),
        opinion('经办人', '', '经办人签名'),
      ),
    ],
  };
}

const inspected = ({ scope = '', withheld = '无' }: Data) => [
  wide('查阅范围', scope),
  wide('不提供查阅的材料及理由', withheld),
];
