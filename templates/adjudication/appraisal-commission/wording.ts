/** The text of an 鉴定（评估）委托书: 依据、事项、材料、期限、要求、费用. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed, signLine } from '../../wording.ts';
import { contactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '鉴定（评估）委托书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { institution, procedure, subject, materials, dueOn, copies, contact } = data;
  return {
    title: `${procedure}委托书`,
    addressee: institution,
    parts: [
      {
        leading: `本机关办理的${caseNameWithNumber(data, caseNumber)}，需要对有关专门性问题进行${procedure}。${chosen(data)}依据${RULES_IN_FULL}第十七条，现委托你单位进行${procedure}，有关事项如下：`,
      },
      { heading: '一、委托事项' },
      ended(subject),
      { heading: '二、移送材料' },
      { items: listed(materials), marker: 'bracketed' },
      { heading: '三、完成期限' },
      `请于${chineseDate(dueOn)}前（含当日）出具${procedure}意见书，一式${copies}份。不能按期完成的，应当在期限届满前书面说明理由和需要延长的时间。`,
      { heading: '四、要求' },
      ...requirements(procedure),
      { heading: '五、费用' },
      `${procedure}费用由当事人与你单位结算。`,
      { heading: '六、联系方式' },
      contactLine(contact),
      ...signatures(data),
    ],
  };
}

const chosen = ({ choice, negotiation }: Data): string =>
  choice === 'agreed'
    ? `经各方当事人协商一致，共同委托你单位（协商情况：${ended(negotiation)}）。`.replace(
        '。）',
        '）',
      )
    : `各方当事人未能协商一致，由本机关指定你单位（协商情况：${ended(negotiation)}）。`.replace(
        '。）',
        '）',
      );

const requirements = (procedure: string): string[] => [
  `（一）指派具有相应资质、与本案当事人没有利害关系的人员进行${procedure}；有应当回避情形的，及时告知本机关。`,
  `（二）${procedure}意见书应当载明委托事项、依据的材料、方法、过程和结论，由${procedure}人员签名并加盖你单位印章，附资质证明复印件。`,
  '（三）需要补充材料或者现场勘查的，由本机关通知当事人配合，不单方接触当事人。',
  '（四）对工作中知悉的国家秘密、商业秘密和个人隐私予以保密；移送的材料随意见书一并退还。',
];

/** 共同委托: the parties sign beside the organ (规则第17条). */
const signatures = ({ choice, applicants, respondents, thirdParties }: Data): Part[] =>
  choice === 'designated'
    ? []
    : [
        {
          toSign: [
            ...applicants.map(() => signLine('申请人（签名或者盖章）')),
            ...respondents.map(() => signLine('被申请人（签名或者盖章）')),
            ...thirdParties.map(() => signLine('第三人（签名或者盖章）')),
          ],
        },
      ];
