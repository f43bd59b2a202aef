/** The text of a 验收专家承诺书: 回避、客观、保密、廉洁. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { expertLine, theProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家承诺书';

export function wording({ project, expert, committedOn }: Data): Text {
  return {
    parts: [
      {
        leading: `本人担任${theProject(project)}的验收专家，依据${measuresAt('办法15', '办法16', '办法25', '办法26')}，承诺如下：`,
      },
      {
        items: [
          `与被验收项目及其承担单位、参与单位、项目负责人不存在利益关系；发现存在的，主动申请回避（${briefly('办法8', '办法16')}）。`,
          `认真审阅全部验收资料，独立、客观、实事求是地提出意见，对验收结论和验收意见的准确性负责（${briefly('办法15')}）。`,
          `对项目的技术内容保密，维护项目的知识产权；未经允许不披露、不使用，不向他人提供或者转让被评价的技术（${briefly('办法25')}）。`,
          `不弄虚作假、徇私舞弊、玩忽职守，不收受与验收有关的财物；违反的，接受终止或者取消参与验收工作资格、记录诚信行为等处理（${briefly('办法26')}）。`,
        ],
      },
      `承诺人：${expertLine(expert)}。`,
      ...(committedOn ? [`本承诺于${chineseDate(committedOn)}签署。`] : []),
      { toSign: [signLine('承诺人（签名）')] },
    ],
  };
}
