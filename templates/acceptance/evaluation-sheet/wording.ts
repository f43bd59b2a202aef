/** The text of a 个人评议表: 专家、逐项评议、综合意见. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended, listed, signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { expertLine, percent, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家个人评议表';

const ABOUT = {
  technical: '技术内容和指标的完成情况',
  finance: '经费管理、使用情况和经济社会效益',
} as const;

export function wording(data: Data): Text {
  const { project, expert, submittedOn, items, summary } = data;
  return {
    parts: [
      { heading: '一、项目和专家' },
      ...projectLines(project),
      `评议专家：${expertLine(expert)}`,
      { heading: '二、逐项评议' },
      `依据${measuresAt('办法15', '办法16')}，审阅全部验收资料后，对${ABOUT[expert.kind]}评价如下。`,
      { items: listed(items.map(itemLine)) },
      { heading: '三、综合意见' },
      ended(summary),
      `本人于${chineseDate(submittedOn)}提出以上意见，并对其准确性负责（${briefly('办法15')}）。`,
      { toSign: [signLine('评议专家（签名）')] },
    ],
  };
}

function itemLine({ target, completion, note }: Data['items'][number]): string {
  const share = completion === undefined ? '' : `完成度${percent(completion)}，`;
  return `${target ? `${target}：` : ''}${share}${bare(note)}`;
}
