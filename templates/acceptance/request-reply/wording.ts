/** The text of replies on an extension or a change: 申请、决定、其后的日期. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { bare, CLOSING, ended, listed } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, yourProject } from '../the-project.ts';
import type { Change, Extension } from './data.ts';

export const EXTENSION_TITLE = '科技计划项目延期申请批复';
export const CHANGE_TITLE = '科技计划项目变更申请批复';

export function extensionWording(data: Extension): Text {
  const because = data.askedFor ? `因${bare(data.askedFor)}，` : '';
  return letter(data, [
    `${yourProject(data.project)}，${because}申请延长实施期限。`,
    data.decision === 'approved' ? granted(data) : refused(data),
    `按照上述完成日期，该项目应当在${chineseDate(data.applyBy)}前（含当日）提出验收申请；逾期未提出的，终止项目实施，并按验收不通过处理（${briefly('办法10')}）。`,
  ]);
}

const granted = ({ decidedOn, months, endOn, newEndOn }: Extension): string =>
  `依据${measuresAt('办法10')}，我局于${chineseDate(decidedOn)}批准延期${months}个月，完成日期由${chineseDate(endOn)}延至${chineseDate(newEndOn ?? endOn)}。任务合同书约定的其他内容不变。`;

const refused = ({ decidedOn, reason = '', endOn }: Extension): string =>
  `依据${measuresAt('办法10')}，我局于${chineseDate(decidedOn)}决定不予延期。理由：${ended(reason)}该项目的完成日期仍为${chineseDate(endOn)}。`;

export function changeWording(data: Change): Text {
  return letter(data, [
    `${yourProject(data.project)}，申请变更：${ended(data.what)}`,
    ...(data.decision === 'approved' ? allowed(data) : [disallowed(data)]),
  ]);
}

function allowed({ decidedOn, targets }: Change): Part[] {
  const decision = `依据${measuresAt('办法17', '办法18(三)')}，我局于${chineseDate(decidedOn)}批准上述变更，项目验收以变更后的内容为依据。`;
  if (targets.length === 0) return [decision];
  return [decision, { leading: '批准后执行的考核指标为：' }, { items: listed(targets) }];
}

const disallowed = ({ decidedOn, reason = '' }: Change): string =>
  `依据${measuresAt('办法17', '办法18(三)')}，我局于${chineseDate(decidedOn)}决定不予批准上述变更。理由：${ended(reason)}请按照任务合同书实施项目；未经批准变更项目研究内容、考核目标的，给予验收不通过（${briefly('办法18(三)')}）。`;

const letter = (
  { project, contact }: Pick<Change, 'project' | 'contact'>,
  parts: readonly Part[],
): Text => ({
  addressee: project.undertaker,
  parts: [...parts, contactLine(contact), CLOSING],
});
