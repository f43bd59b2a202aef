/** The text of a 验收会议签到表. It arranges nothing on a page. */

import { formTable, listTable, pair } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Table } from '../../kit/letter-document.ts';
import type { Text } from '../../text-paper.ts';
import { expertKind, projectRows } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收会议签到表';

const WIDTHS = [12, 28, 50, 36, 30];

/** Millimetres, for a name written by hand. */
const ROOM = 11;

export function wording({ project, heldOn, place, experts }: Data): Text {
  return {
    parts: [
      formTable(...projectRows(project), pair('会议时间', chineseDate(heldOn), '会议地点', place)),
      toSign(
        ['序号', '验收专家', '工作单位', '专家类别', '签名'],
        experts.map((one) => [one.name, one.unit, expertKind(one), '']),
      ),
      toSign(
        ['序号', '其他人员', '单位', '身份', '签名'],
        [
          [project.leader, project.undertaker, '项目负责人', ''],
          ['', project.undertaker, '承担单位人员', ''],
          ['', '', '组织单位人员', ''],
          ['', '', '组织单位人员', ''],
        ],
      ),
    ],
  };
}

function toSign(names: readonly string[], people: readonly (readonly string[])[]): Table {
  const table = listTable(names, WIDTHS, people);
  return { ...table, rows: table.rows.map((row) => ({ ...row, height: ROOM })) };
}
