/** The text of a 验收证书: 编号、项目、结论、登记. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { measuresAt } from '../measures.ts';
import { conclusionText, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收证书';

const ORGANISED = { bureau: '市科技局组织', unit: '归口管理部门受委托组织' } as const;

export function wording(data: Data, { documentNumber, caseNumber }: Frame): Text {
  const { project, participants, organiser, conclusion, concludedOn, registeredOn } = data;
  return {
    parts: [
      `证书编号：${documentNumber ?? '签发时编定'}`,
      `验收结论：${conclusionText(conclusion)}`,
      `结论日期：${chineseDate(concludedOn)}`,
      ...projectLines(project),
      `案号：${caseNumber}`,
      ...(participants.length > 0 ? [`参与单位：${participants.join('、')}`] : []),
      `合同期限：${chineseDate(data.startOn)}至${chineseDate(data.endOn)}`,
      `验收组织方式：${ORGANISED[organiser]}`,
      `依据${measuresAt('办法12(四)', '办法18', '办法24')}，该项目已于${chineseDate(registeredOn)}办理验收登记，验收结论记录在案。特发此证。`,
    ],
  };
}
