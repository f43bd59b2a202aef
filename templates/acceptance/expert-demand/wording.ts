/** The text of a 验收专家需求单: 项目、要求、回避、事先公布的摘要. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家需求单';

export function wording(data: Data): Text {
  const { demandedOn, entry, hash, poolHash, commitment } = data;
  return {
    parts: [
      `依据${measuresAt('办法7')}，于${chineseDate(demandedOn)}提出验收专家需求如下。`,
      { heading: '一、项目' },
      ...projectLines(data.project),
      { heading: '二、专家组的要求' },
      requirement(data),
      { heading: '三、回避' },
      AVOIDED[data.organiser],
      { heading: '四、抽取前公布的摘要' },
      `可供抽取的专家名单已经固定，全文载于案卷流水第${entry}项。抽取后公布种子，任何人可以据此复算。`,
      { leading: `名单摘要（${hash}）：` },
      { figures: poolHash },
      { leading: `种子摘要（${hash}）：` },
      { figures: commitment },
      { toSign: [signLine('需求处室负责人（签名）'), signLine('抽取机构接收人（签名）')] },
    ],
  };
}

function requirement({ size, finance, fields, fewerApproved }: Data): string {
  const approved = fewerApproved && size < 5 ? '（少于5人，已经批准）' : '';
  const wanted = fields.length > 0 ? fields.join('、') : '不限定';
  return `验收专家组${size}人${approved}，其中技术专家${size - finance}人、财务专家${finance}人。技术领域：${wanted}。`;
}

const AVOIDED = {
  bureau: `项目承担单位、参与单位及其他与项目有利益关系的人员，不作为抽取对象（${briefly('办法8', '办法16')}）。`,
  unit: `与被验收项目存在利益关系的人员，不作为抽取对象（${briefly('办法16')}）。`,
} as const;
