/** The text of a 验收会议签到表. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { signLine } from '../../wording.ts';
import { expertLine, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收会议签到表';

export function wording({ project, heldOn, place, experts }: Data, caseNumber: string): Text {
  return {
    parts: [
      { heading: '一、会议' },
      ...projectLines(project, caseNumber),
      `会议时间：${chineseDate(heldOn)}`,
      `会议地点：${place}`,
      { heading: '二、验收专家' },
      { items: experts.map((one) => `${expertLine(one)}。`) },
      { toSign: experts.map(({ name }) => signLine(`${name}（签名）`)) },
      { heading: '三、承担单位、组织单位' },
      {
        toSign: [
          signLine(`项目负责人${project.leader}（签名）`),
          signLine('承担单位其他人员（签名）'),
          signLine('组织单位人员（签名）'),
        ],
      },
    ],
  };
}
