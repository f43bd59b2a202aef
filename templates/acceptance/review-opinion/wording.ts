/** The text of a 受理审核意见: 收件、审核意见、验收的组织和期限. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, yourProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收受理审核意见';

export function wording(data: Data): Text {
  const { project, submittedOn, endorsedOn, passedOn, completeBy, contact } = data;
  const endorsed = endorsedOn ? `经归口管理部门于${chineseDate(endorsedOn)}审核通过，` : '';
  return {
    addressee: project.undertaker,
    parts: [
      `${yourProject(project)}，于${chineseDate(submittedOn)}提出验收申请，${endorsed}报我局审查。`,
      `依据${measuresAt('办法11', '办法12(二)')}，我局于${chineseDate(passedOn)}审核认为：申请材料规范、齐全，实质内容符合条件，同意受理。`,
      `${organised(data)}（${briefly('办法6', '办法12(三)')}），于${chineseDate(completeBy)}前（含当日）完成验收。${LATER[data.organiser]}`,
      `请做好验收准备，并对所提供资料和数据的真实性、准确性、完整性负责（${briefly('办法8')}）。`,
      contactLine(contact),
    ],
  };
}

const organised = ({ organiser, department }: Data): string =>
  organiser === 'bureau'
    ? '该项目由我局组织会议验收'
    : `该项目委托${department ?? '归口管理部门'}组织验收`;

const LATER = {
  bureau: '验收会议的时间、地点另行通知。',
  unit: '验收的具体安排由组织单位另行通知。',
} as const;
