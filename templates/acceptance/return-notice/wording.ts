/** The text of a 验收申请退回通知书: 审查、需补齐的内容、期限。It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, listed } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, yourProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收申请退回通知书';

export function wording(data: Data): Text {
  const { project, submittedOn, returnedOn, items, resubmitBy, contact } = data;
  const submitted = submittedOn ? `于${chineseDate(submittedOn)}` : '';
  return {
    addressee: project.undertaker,
    parts: [
      `${yourProject(project)}，${submitted}提出验收申请。${examined(data)}`,
      {
        leading: `依据${measuresAt('办法11', '办法12(二)')}，于${chineseDate(returnedOn)}退回申请。需要补齐、更正的内容一次性告知如下：`,
      },
      { items: listed(items) },
      `请于${chineseDate(resubmitBy)}前（含当日）补齐，通过丽水市科技业务综合管理系统重新提交（${briefly('办法17')}）。逾期未提交的，按照逾期未提出验收申请的有关规定办理。`,
      contactLine(contact),
      CLOSING,
    ],
  };
}

const examined = ({ by, department }: Data): string =>
  by === 'unit'
    ? `经${department ?? '归口管理部门'}审核，申请需要补齐、更正。`
    : '经我局审查，申请材料尚不规范、齐全或者实质内容尚不符合条件。';
