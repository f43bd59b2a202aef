/** What a 行政裁决申请书 must say (规则第8条): who, against whom, what is asked, facts, reasons and time, the evidence. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { partySchema } from '../parties.ts';

const R8 = cite('规则8');

export const schema = z.object({
  applicants: someOf(partySchema, '申请人基本情况', R8),
  respondents: someOf(partySchema, '被申请人基本情况', R8),
  thirdParties: z.array(partySchema).default([]),
  claims: someOf(filled('行政裁决请求', R8), '行政裁决请求', R8),
  occurredOn: filled('争议发生的时间', R8),
  facts: filled('主要事实', R8),
  reasons: filled('申请的理由', R8),
  evidence: z
    .array(z.object({ name: filled('证据名称', R8), proves: z.string().optional() }))
    .default([]),
  materials: z.array(z.string()).default([]),
});

export type Data = z.output<typeof schema>;
