/** The text of a 验收专家抽取记录: 要求、摘要、种子、剔除、次序、结果、监督. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { expertLine, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '验收专家抽取记录';

const SHOWN_OF_KEY = 16;

export function wording(data: Data): Text {
  const { drawnOn, hash, poolHash, commitment, seed, contribution } = data;
  const { entry, selected, reserves, witness } = data;
  return {
    parts: [
      `依据${measuresAt('办法7')}，${data.drawnBy}于${chineseDate(drawnOn)}从市科技专家库中随机抽取验收专家，记录如下。`,
      { heading: '一、项目和要求' },
      ...projectLines(data.project),
      requirement(data),
      { heading: '二、抽取前公布的摘要和抽取后公布的种子' },
      { leading: `专家名单（案卷流水第${entry}项）的摘要（${hash}）：` },
      { figures: poolHash },
      { leading: `种子的摘要（${hash}）：` },
      { figures: commitment },
      { leading: '种子：' },
      { figures: seed },
      ...(contribution
        ? [`监督人在名单固定以后当场给出：“${contribution}”，一并计入次序值。`]
        : []),
      { heading: '三、回避和剔除' },
      ...excludedParts(data),
      { heading: '四、候选次序' },
      `每名专家的次序值为${hash}（${contribution ? `${hash}（种子连接监督人所给内容）` : '种子'}连接专家编号），由小到大排列。先按次序取足财务专家，再为每一技术领域取次序最前的一名，其余按次序补足。`,
      ...orderParts(data),
      { heading: '五、抽中人员' },
      { items: selected.map((one) => `${expertLine(one)}。`) },
      { heading: '六、递补人员（按次序）' },
      reserves.length > 0
        ? { items: reserves.map((one) => `${expertLine(one)}。`) }
        : '没有可以递补的人员。',
      {
        toSign: [
          signLine('抽取人（签名）'),
          signLine(witness ? `监督人${witness}（签名）` : '监督人（签名）'),
        ],
      },
    ],
  };
}

function requirement({ size, finance, fields }: Data): string {
  const wanted = fields.length > 0 ? fields.join('、') : '不限定';
  return `专家组${size}人，其中技术专家${size - finance}人、财务专家${finance}人；技术领域：${wanted}。`;
}

function excludedParts({ excluded }: Data): Part[] {
  const basis = `（${briefly('办法8', '办法16')}）`;
  if (!excluded) return [`剔除人员及理由载于案卷抽取记录${basis}。`];
  if (excluded.length === 0) return [`名单中没有应当剔除的人员${basis}。`];
  return [
    { leading: `下列人员不作为抽取对象${basis}：` },
    { items: excluded.map(({ name, reason }) => `${name}：${reason}。`) },
  ];
}

/** The first characters of a key tell two experts apart; who draws again finds the rest. */
function orderParts({ order, hash }: Data): Part[] {
  if (!order) return ['全部次序载于案卷抽取记录，任何人可以按前述种子和名单复算。'];
  return [
    { leading: `全部候选人员的次序如下（括号内为${hash}次序值的前${SHOWN_OF_KEY}位）：` },
    { items: order.map(({ name, key }) => `${name}（${key.slice(0, SHOWN_OF_KEY)}）`) },
  ];
}
