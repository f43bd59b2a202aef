/** What a 口头申请笔录 must record (规则第8条、第9条): all that an application says, and that it was checked and confirmed. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { partySchema } from '../parties.ts';
import { sessionFields } from '../records.ts';

const R8 = cite('规则8');
const R9 = cite('规则9');

export const schema = z.object({
  ...sessionFields(R9),
  receivers: someOf(filled('接待人员', R9), '接待人员', R9),
  recorder: filled('记录人', R9),
  applicants: someOf(partySchema, '申请人基本情况', R8),
  respondents: someOf(partySchema, '被申请人基本情况', R8),
  thirdParties: z.array(partySchema).default([]),
  claims: someOf(filled('行政裁决请求', R8), '行政裁决请求', R8),
  occurredOn: filled('争议发生的时间', R8),
  facts: filled('主要事实', R8),
  reasons: filled('申请的理由', R8),
  evidence: z.array(z.string()).default([]),
  /** What else the applicant said. */
  content: filled('口述的其他内容', R9).optional(),
  readBack: z.enum(['checked', 'read']).meta({ label: '核对方式', basis: R9 }).default('checked'),
});

export type Data = z.output<typeof schema>;
