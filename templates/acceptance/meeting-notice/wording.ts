/** The text of a 验收会议通知: 时间地点、程序、要求. It names no expert: nobody is to be approached before the meeting. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, theProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收会议通知';

export function wording({ project, reader, heldOn, time, place, contact }: Data): Text {
  const later = time ? '' : '具体开始时间由承办人员另行告知。';
  return {
    addressee: reader === 'undertaker' ? project.undertaker : '各位验收专家',
    parts: [
      {
        leading: `依据${measuresAt('办法6', '办法12(三)')}，决定召开${theProject(project)}验收会议。现将有关事项通知如下：`,
      },
      { heading: '一、时间和地点' },
      `会议于${chineseDate(heldOn)}${time ?? ''}在${place}召开。${later}`,
      { heading: '二、会议内容' },
      '承担单位汇报项目实施、指标完成和经费使用情况，专家审阅资料、质询、评议，形成专家组意见。',
      { heading: '三、有关要求' },
      ...ASKED[reader],
      '不能到会的，请在会前告知承办人员。',
      contactLine(contact),
      CLOSING,
    ],
  };
}

const ASKED = {
  undertaker: [
    `你单位由项目负责人到会汇报，并携带验收资料原件备查；对资料和数据的真实性、准确性、完整性负责（${briefly('办法8')}）。`,
    `会场、会议标准及专家咨询费按照有关规定执行，纳入项目经费预算，由你单位支出（${briefly('办法9')}）。`,
  ],
  experts: [
    `请会前审阅全部验收资料；与项目存在利益关系的，主动申请回避；对项目的技术内容保密（${briefly('办法15', '办法16', '办法25')}）。`,
    `专家咨询费由本人签收，汇入本人银行账号（${briefly('办法9')}）。`,
  ],
} as const;
