/** The text of a 验收专家回避和递补记录: 谁不参加、为何、由谁递补. It arranges nothing on a page. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { ended } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { expertLine, projectRows } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家回避和递补记录';

const WHY = { recused: '回避', declined: '不能参加' } as const;

export function wording(data: Data): Text {
  const { project, expert, why, reason, on } = data;
  return {
    parts: [
      `依据${measuresAt('办法7', '办法8', '办法16')}，记录验收专家的回避和递补。`,
      formTable(
        ...projectRows(project),
        wide('专家', expertLine(expert)),
        pair('情形', WHY[why], '日期', chineseDate(on)),
        wide('理由', ended(reason), 20),
        wide('递补', cameIn(data), 16),
        opinion('经办人', '', '签名', 26),
        opinion('监督人', '', '签名', 26),
      ),
    ],
  };
}

function cameIn({ drawn, replacement }: Data): string {
  if (replacement)
    return `按抽取时已经固定的候选次序，由${expertLine(replacement)}递补。该次序见抽取记录，任何人可以复算。`;
  return drawn
    ? '候选次序中没有可以递补的同类专家，另行提出需求或者经批准邀请。'
    : '专家组由邀请组成，没有候选次序，另行提出需求或者经批准邀请。';
}
