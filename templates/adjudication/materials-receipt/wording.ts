/** The text of a 材料接收回执: 收到什么、何时收到、何时答复. */

import { formTable, listTable, pair } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { clockTime, nameList, namesInText } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决申请材料接收回执';

const MANNER = { written: '书面提交', electronic: '网上提交', oral: '口头申请' } as const;
const OCCASION = { application: '行政裁决申请材料', correction: '补正材料' } as const;

export function wording(data: Data): Text {
  const { occasion, receivedOn, receivedAt, manner, materials, receiver, contact } = data;
  const at = receivedAt ? clockTime(receivedAt) : '';
  return {
    addressee: nameList(data.applicants),
    parts: [
      `你方因与${namesInText(data.respondents)}${data.dispute}提交的${OCCASION[occasion]}，本机关已经收到，目录如下：`,
      listTable(
        ['序号', '材料名称', '备注'],
        [16, 110, 30],
        materials.map((name) => [name, '']),
      ),
      formTable(
        pair('收到时间', `${chineseDate(receivedOn)}${at}`, '提交方式', MANNER[manner]),
        pair('接收人', receiver, '联系电话', contact.phone),
      ),
      `${term(data)}本回执仅证明本机关收到上述材料，不表示申请已经受理。`,
    ],
    sealed: true,
  };
}

function term({ occasion, reviewTerm, reviewDueOn }: Data): string {
  const from = occasion === 'application' ? '收到申请' : '收到补正材料';
  const until = reviewDueOn ? `，至${chineseDate(reviewDueOn)}届满` : '';
  return `依据${RULES_IN_FULL}第十条，本机关自${from}之日起${reviewTerm}内进行审查并作出处理，收到当日不计算在内${until}。`;
}
