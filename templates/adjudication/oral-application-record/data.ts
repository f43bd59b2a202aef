/** What a 口头申请笔录 must record (规则第8条、第9条): all that an application says, and that it was checked and confirmed. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { applicationFields } from '../application.ts';
import { sessionFields } from '../records.ts';

const R9 = cite('规则9');

export const schema = z.object({
  ...sessionFields(R9),
  receivers: someOf(filled('接待人员', R9), '接待人员', R9),
  recorder: filled('记录人', R9),
  ...applicationFields,
  evidence: z.array(z.string()).default([]),
  /** What else the applicant said. */
  content: filled('口述的其他内容', R9).optional(),
  readBack: z.enum(['checked', 'read']).meta({ label: '核对方式', basis: R9 }).default('checked'),
});

export type Data = z.output<typeof schema>;
