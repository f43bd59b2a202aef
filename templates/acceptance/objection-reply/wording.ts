/** The text of the two answers to an objection: 异议、审核、处理. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { ended } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { contactLine, theProject } from '../the-project.ts';
import type { AnswerData, RefusalData } from './data.ts';

export const REFUSAL_TITLE = '科技计划项目验收异议不予受理通知书';
export const ANSWER_TITLE = '科技计划项目验收异议处理意见书';

export function refusalWording(data: RefusalData): Text {
  return letter(data, [
    `异议应当在验收结束之日起15日内提出，该期限自专家组意见签署之日（${chineseDate(data.opinionOn)}）起计算，至${chineseDate(data.objectBy)}届满。${ended(data.reason)}`,
    `依据${measuresAt('办法20')}，我局于${chineseDate(data.answeredOn)}决定对该异议不予受理。`,
  ]);
}

const OUTCOME = {
  rejected: '异议不成立，维持验收专家组的意见',
  textCorrected: '对验收专家组意见的文字予以更正，验收结论不变',
  reevaluate: '将该项目交验收专家组重新评议，原专家组意见不再作为验收结论的依据',
} as const;

export function answerWording(data: AnswerData): Text {
  const { investigation, opinion, answeredOn, outcome } = data;
  return letter(data, [
    ...(investigation ? [`经组织调查：${ended(investigation)}`] : []),
    `依据${measuresAt('办法20')}，我局对异议内容进行了审核，于${chineseDate(answeredOn)}提出处理意见：${ended(opinion)}`,
    `处理结果：${OUTCOME[outcome]}。`,
  ]);
}

function letter(
  { project, readers, objector, objection, filedOn, opinionOn, contact }: RefusalData | AnswerData,
  parts: readonly Part[],
): Text {
  return {
    addressee: readers,
    parts: [
      `${theProject(project)}，验收专家组于${chineseDate(opinionOn)}签署验收意见。${objector}于${chineseDate(filedOn)}书面提出异议：${ended(objection)}`,
      ...parts,
      contactLine(contact),
    ],
  };
}
