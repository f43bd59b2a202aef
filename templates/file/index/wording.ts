/** The text of a 卷内文件目录. */

import { listTable } from '../../form.ts';
import type { Text } from '../../text-paper.ts';
import { VOLUMES } from '../basis.ts';
import type { Data } from './data.ts';

export const TITLE = '卷内文件目录';

const NAMES = ['顺序号', '文号', '责任者', '题名', '日期', '页次', '备注'];
const WIDTHS = [12, 28, 26, 40, 19, 20, 11];

export function wording({ volume, items }: Data): Text {
  return {
    title: `${TITLE}（${VOLUMES[volume]}）`,
    parts: [
      {
        ...listTable(
          NAMES,
          WIDTHS,
          items.map(
            ({ number = '', author = '', title, on = '', firstPage, lastPage, note = '' }) => [
              number,
              author,
              title,
              on.replaceAll('-', ''),
              firstPage === lastPage ? `${firstPage}` : `${firstPage}—${lastPage}`,
              note,
            ],
          ),
        ),
        size: 10.5,
      },
    ],
  };
}
