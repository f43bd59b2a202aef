/** The text of a 授权委托书: 委托人、受托人、事项、权限、期限. What only the party knows is left to be filled in by hand. */

import { formTable, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, signLine } from '../../wording.ts';
import { representativeName } from '../parties.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '授权委托书';

const AUTHORITY = { general: '一般代理', special: '特别授权代理' } as const;

export function wording(data: Data, { caseNumber, organ }: Frame): Text {
  const { role, principal, agent } = data;
  const number = principal.kind === 'person' ? principal.idNumber : principal.uscc;
  const until = agent.until
    ? `自签署之日起至${chineseDate(agent.until)}止`
    : '自签署之日起至本案办理终结之日止';
  return {
    parts: [
      formTable(
        pair('委托人', principal.name, '案件地位', role),
        pair(
          principal.kind === 'person' ? '身份证号码' : '统一社会信用代码',
          number ?? '',
          principal.kind === 'person' ? '法定代理人' : '代表人',
          representativeName(principal),
        ),
        wide('住址（住所）', principal.address),
        pair('受托人', agent.name, '身份证号码', ''),
        pair('工作单位', '', '联系电话', ''),
        pair('代理权限', AUTHORITY[agent.authority], '委托期限', until),
        wide(
          '附件',
          '受托人身份证明复印件1份；受托人为律师、基层法律服务工作者的，另附执业证复印件和所在机构的函。',
        ),
      ),
      `委托人现委托上列受托人，在${organ.name}办理的${caseNameWithNumber(data, caseNumber)}中，作为委托人的代理人参加行政裁决。`,
      { lead: '委托事项：', text: ended(agent.scope) },
      { toSign: [signLine('委托人（签名或者盖章）'), signLine('受托人（签名）')] },
    ],
  };
}
