/** The text of a 案卷封面. */

import { formTable, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { nameList } from '../../wording.ts';
import { VOLUMES } from '../basis.ts';
import type { Data } from './data.ts';

export const TITLE = '案卷封面';

export function wording(data: Data, { organ }: Frame): Text {
  const { volume, volumeNumber, volumes, pages, items, retention, boundOn } = data;
  return {
    title: `${organ.name}\n${data.procedure}案卷（${VOLUMES[volume]}）`,
    parts: [
      formTable(
        wide(data.subject.called, data.subject.text),
        ...data.sides.map(({ called, names }) => wide(called, nameList(names))),
        pair('收案日期', chineseDate(data.receivedOn), '结案日期', chineseDate(data.closedOn)),
        pair('结案方式', data.ending, '承办人', data.officer),
        pair('卷数', `共${volumes}卷，第${volumeNumber}卷`, '件数、页数', `${items}件，${pages}页`),
        pair('保管期限', retention, '档号', data.archiveNumber ?? ''),
        pair('归档日期', boundOn ? chineseDate(boundOn) : '', '立卷单位', organ.name),
      ),
    ],
  };
}
