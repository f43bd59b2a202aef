/** The text of a 整改通知书: 结论、整改内容、再次申请. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, listed } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, yourProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目整改通知书';

export function wording({ project, failedOn, items, reapplyBy, contact }: Data): Text {
  return {
    addressee: project.undertaker,
    parts: [
      {
        leading: `${yourProject(project)}，验收专家组于${chineseDate(failedOn)}签署意见，验收结论为不通过验收。依据${measuresAt('办法19', '办法21')}，请针对下列问题进行整改：`,
      },
      { items: listed(items) },
      `整改完成后，可以在${chineseDate(reapplyBy)}前（含当日）通过丽水市科技业务综合管理系统再次申请项目验收，并附整改情况说明和证明材料。逾期未提出申请的，按验收不通过处理（${briefly('办法21')}），项目视为终止，停止拨付后续经费（${briefly('办法22')}）。`,
      contactLine(contact),
      CLOSING,
    ],
  };
}
