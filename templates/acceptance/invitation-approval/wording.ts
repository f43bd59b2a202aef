/** The text of a 验收专家定向邀请审批表: 项目、理由、人员、审批. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { ended, signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { expertLine, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家定向邀请审批表';

const WAY = {
  bureau: '专家抽取难以满足验收需要的，经批准可以采取定向邀请方式',
  unit: '委托归口管理部门组织验收的项目，验收专家可以由单位学术委员会组成',
} as const;

export function wording(data: Data): Text {
  return {
    parts: [
      { heading: '一、项目' },
      ...projectLines(data.project),
      { heading: '二、理由和依据' },
      ended(data.reason),
      `${measuresAt('办法7')}规定，${WAY[data.organiser]}。`,
      { heading: '三、邀请的专家' },
      { items: data.experts.map((one) => `${expertLine(one)}。`) },
      `经核对，上述人员没有应当回避的情形（${briefly('办法8', '办法16')}）。`,
      { heading: '四、审批' },
      `定向邀请于${chineseDate(data.invitedOn)}办理。`,
      { toSign: [signLine('经办人（签名）'), signLine('批准人（签名）')] },
    ],
  };
}
