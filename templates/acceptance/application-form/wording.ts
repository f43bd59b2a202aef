/** The text of a 验收申请登记表: 项目、指标、经费、材料、承诺. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed, signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { percent, projectLines, yuan } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收申请登记表';

export function wording(data: Data): Text {
  const { project, participants, department, submittedOn, attempt } = data;
  const again = attempt > 1 ? '经整改再次' : '';
  return {
    parts: [
      `${project.undertaker}于${chineseDate(submittedOn)}依据${measuresAt('办法10', '办法11')}，${again}在丽水市科技业务综合管理系统提出验收申请，登记如下。`,
      { heading: '一、项目' },
      ...projectLines(project),
      ...(participants.length > 0 ? [`参与单位：${participants.join('、')}`] : []),
      ...(department ? [`归口管理部门：${department}`] : []),
      `合同期限：${chineseDate(data.startOn)}至${chineseDate(data.endOn)}`,
      `补助经费：${yuan(data.fundingYuan)}`,
      ...data.summary.map(({ title, text }) => ({ lead: `${title}：`, text: ended(text) })),
      { heading: '二、考核指标完成情况' },
      { items: listed(data.targets.map(targetLine)) },
      `以上各项按权重合计，总体完成度为${percent(data.completion)}。`,
      { heading: '三、经费到位和使用情况' },
      ...(data.funds.length > 0
        ? [{ leading: `依据${data.audit}：` }, { items: listed(data.funds) }]
        : [`依据${data.audit}。`]),
      `不合规使用经费${yuan(data.nonCompliantYuan)}，结余经费${yuan(data.balanceYuan)}。`,
      { heading: '四、提交的材料' },
      { items: listed(data.materials) },
      ...rectifiedParts(data),
      { heading: data.rectified ? '六、承诺' : '五、承诺' },
      `项目负责人和承担单位承诺：对提供的验收资料和相关数据的真实性、准确性、完整性负责（${briefly('办法8')}）。`,
      { toSign: [signLine('项目负责人（签名）'), signLine('承担单位（盖章）')] },
    ],
  };
}

function rectifiedParts({ rectified }: Data): Part[] {
  if (!rectified) return [];
  return [
    { heading: '五、整改情况' },
    {
      leading: `该项目于${chineseDate(rectified.failedOn)}验收不通过，依据${briefly('办法21')}整改后再次申请验收。应当整改的问题：`,
    },
    { items: listed(rectified.items) },
    '各项问题的整改情况说明和证明材料，见前列材料。',
  ];
}

const targetLine = ({ name, demanded, actual, share }: Data['targets'][number]): string =>
  `${name}：合同指标${demanded}，实际${actual ?? '未填报'}，完成度${percent(share)}`;
