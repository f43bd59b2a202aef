/** What a 立案审批表 must say (规则第10条): what is asked, when it came, what is proposed on which ground. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R10 = cite('规则10');

export const schema = z.object({
  ...caseFields(R10),
  receivedOn: day('收到申请日期', R10),
  reviewDueOn: day('审查期限届满日', R10).optional(),
  claims: someOf(filled('裁决请求', R10), '裁决请求', R10),
  outcome: z.enum(['accepted', 'refused']).meta({ label: '审查结论', basis: R10 }),
  opinion: filled('承办人意见', R10),
  officer: filled('承办人', R10),
});

export type Data = z.output<typeof schema>;
