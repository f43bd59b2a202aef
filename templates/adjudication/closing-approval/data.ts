/** What a 结案审批表 must say (规则第29条): since when, until when, how it ended, with what result. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R29 = cite('规则29');

export const schema = z.object({
  ...caseFields(R29),
  receivedOn: day('收到申请日期', R29),
  acceptedOn: day('受理日期', R29),
  dueOn: day('办理期限届满日', cite('规则18')).optional(),
  closedOn: day('结案日期', R29),
  /** 裁决, 调解, 驳回申请, 终止. */
  ending: filled('结案方式', R29),
  result: filled('处理结果', R29),
  opinion: filled('承办人意见', R29),
  officer: filled('承办人', R29),
});

export type Data = z.output<typeof schema>;
