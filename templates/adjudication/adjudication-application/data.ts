/** What a 行政裁决申请书 must say (规则第8条): who, against whom, what is asked, facts, reasons and time, the evidence. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled } from '../../fields.ts';
import { applicationFields } from '../application.ts';

const R8 = cite('规则8');

export const schema = z.object({
  ...applicationFields,
  evidence: z
    .array(z.object({ name: filled('证据名称', R8), proves: z.string().optional() }))
    .default([]),
  materials: z.array(z.string()).default([]),
});

export type Data = z.output<typeof schema>;
