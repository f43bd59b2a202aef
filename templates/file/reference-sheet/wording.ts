/** The text of a 卷内备考表. */

import { formTable, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { VOLUMES } from '../basis.ts';
import type { Data } from './data.ts';

export const TITLE = '卷内备考表';

export function wording(data: Data): Text {
  const { volume, items, pages, remarks, boundBy = '', checkedBy = '', boundOn } = data;
  return {
    parts: [
      formTable(
        pair('卷别', VOLUMES[volume], '件数、页数', `${items}件，${pages}页`),
        wide('本卷情况说明', remarks ?? '卷内文件齐全、完整，排列有序，页码连续。', 110),
        pair('立卷人', boundBy, '检查人', checkedBy),
        wide('立卷日期', boundOn ? chineseDate(boundOn) : ''),
      ),
    ],
  };
}
