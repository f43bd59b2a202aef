/** The text of a 诚信记录: 项目、对象、事实、依据. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { ended, signLine } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收诚信记录';

export function wording({ project, subject, fact, recordedOn }: Data): Text {
  return {
    parts: [
      { heading: '一、项目' },
      ...projectLines(project),
      { heading: '二、被记录对象' },
      ended(subject),
      { heading: '三、记录事实' },
      ended(fact),
      { heading: '四、依据和日期' },
      `依据${measuresAt('办法26')}，于${chineseDate(recordedOn)}对上述行为予以记录。`,
      { toSign: [signLine('记录人（签名）'), signLine('审核人（签名）')] },
    ],
  };
}
