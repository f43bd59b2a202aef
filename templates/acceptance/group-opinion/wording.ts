/** The text of a 验收专家组意见: 四个方面、结论、原因和措施、签名. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended, listed, signLine } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { conclusionText, expertLine, percent, projectLines } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目验收专家组意见';

const ARTICLE = { pass: '办法18(一)', conclude: '办法18(二)', fail: '办法18(三)' } as const;

export function wording(data: Data): Text {
  const { project, signedOn, parts, conclusion, completion, experts } = data;
  const share = completion === undefined ? '' : `申报数据的总体完成度为${percent(completion)}。`;
  return {
    parts: [
      ...projectLines(project),
      `验收专家组审阅了全部验收资料，依据${measuresAt('办法15', '办法19')}，提出如下意见。`,
      { heading: '一、验收资料规范性' },
      ended(parts.materials),
      { heading: '二、技术经济指标' },
      `${ended(parts.indicators)}${share}`,
      { heading: '三、绩效情况' },
      ended(parts.performance),
      { heading: '四、经费使用合规性' },
      ended(parts.funds),
      { heading: '五、验收结论' },
      `${found(data)}依据${briefly(ARTICLE[conclusion])}，验收结论为：${conclusionText(conclusion)}。`,
      ...differing(data),
      ...explained(data),
      { heading: '六、专家组成员' },
      { items: experts.map((one) => `${expertLine(one)}。`) },
      `本意见于${chineseDate(signedOn)}签署，专家组成员对验收结论和验收意见的准确性负责。`,
      {
        toSign: [
          signLine('专家组组长（签名）'),
          ...experts.map(({ name }) => signLine(`${name}（签名）`)),
        ],
      },
    ],
  };
}

const found = ({ grounds }: Data): string =>
  grounds.length > 0 ? `经认定，${grounds.map(bare).join('；')}。` : '';

function differing({ deviation }: Data): Part[] {
  if (!deviation) return [];
  return [
    `按申报数据计算的结论为“${conclusionText(deviation.proposed)}”，专家组另作结论的理由：${ended(deviation.reason)}`,
  ];
}

function explained({ causes, measures }: Data): Part[] {
  if (!causes || !measures) return [];
  return [
    { leading: '不通过的原因：' },
    { items: listed(causes) },
    { leading: '改进的措施：' },
    { items: listed(measures) },
  ];
}
