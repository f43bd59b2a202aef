/** The text of a notice before a disadvantage: 拟处理、事实理由、陈述意见. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { contactLine, yourProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目不利处理告知书';

export function wording(data: Data): Text {
  const { project, grounds, noticedOn, speakBy, contact } = data;
  return {
    addressee: project.undertaker,
    parts: [
      `${yourProject(project)}，我局拟作出对你单位不利的处理，于${chineseDate(noticedOn)}告知如下。`,
      { heading: '一、拟作出的处理和依据' },
      intended(data),
      { heading: '二、事实和理由' },
      ended(grounds),
      { heading: '三、陈述意见' },
      `你单位对上述事实、理由和拟作出的处理有权陈述意见、提交证据，请在${chineseDate(speakBy)}前（含当日）书面向我局提出；逾期未提出的，不影响我局依法作出处理。`,
      contactLine(contact),
      CLOSING,
    ],
  };
}

function intended({ about, afterRectification, sentBack }: Data): string {
  if (about === 'ban')
    return `依据${measuresAt('办法23')}，拟对项目主持人、项目承担单位承担市级科技计划项目和推荐上级科技部门立项作出限制。`;
  if (about === 'recovery')
    return `依据${measuresAt('办法22')}，拟责令将财政结余经费和经审计使用不合规经费按原拨付渠道退回财政。`;
  const cause = sentBack ? '退回后逾期未补齐材料重新提交' : '';
  return afterRectification
    ? `依据${measuresAt('办法21', '办法22')}，因${cause || '逾期未再次申请验收'}，拟按验收不通过处理，项目视为终止。`
    : `依据${measuresAt('办法10', '办法18(三)', '办法22')}，因${cause || '逾期未提出验收申请'}，拟终止项目实施，并按验收不通过处理。`;
}
