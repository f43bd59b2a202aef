/** The text of a 验收材料清单: 六类材料、各类要求、提交和核对. It arranges nothing on a page. */

import { formTable, listTable } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { briefly, measuresAt } from '../measures.ts';
import { signRow, theProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收材料清单';

const NAMES = ['序号', '材料类别和要求', '提交的材料', '核对'];
const WIDTHS = [12, 80, 40, 24];

export function wording(data: Data): Text {
  const { project, submittedOn, attempt, kinds } = data;
  const again = attempt > 1 ? '经整改再次' : '';
  return {
    parts: [
      `${theProject(project)}，于${chineseDate(submittedOn)}${again}申请验收，依据${measuresAt('办法11')}提交材料如下：`,
      listTable(
        NAMES,
        WIDTHS,
        kinds.map((kind) => [asked(kind, data), handedIn(kind), '□ 齐全\n□ 应补齐']),
      ),
      formTable(signRow('提交人', '核对人')),
    ],
  };
}

const handedIn = ({ names, optional }: Data['kinds'][number]): string =>
  names.length > 0 ? names.join('\n') : optional ? '无' : '未提交';

function asked({ number, title }: Data['kinds'][number], { organiser }: Data): string {
  const more = number === 4 ? AUDIT[organiser] : MORE[number];
  return more ? `${title}\n${more}` : title;
}

const AUDIT = {
  bureau: `由具有资质的审计机构出具专项审计报告（${briefly('办法13')}）`,
  unit: `内审机构的专项审计报告，或者财务部门的经费决算表（${briefly('办法13')}）`,
} as const;

const MORE: Readonly<Record<number, string>> = {
  1: `附真实性、准确性、完整性承诺（${briefly('办法8')}）`,
  5: '专利、论文（标注资助计划名称及编号）、人才培养、操作规程、标准、获奖证书、成果登记表；技术检测报告、用户报告、经济社会效益证明',
};
