/** What a 中止通知书 must say (规则第14条): which ground, what facts, from when. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R14 = '《丽水市行政裁决程序规则》第十四条';

export const schema = z.object({
  ...caseFields(R14),
  acceptedOn: day('受理日期', R14),
  /** Item of article 14, first paragraph. */
  ground: z.int().min(1).max(7).meta({ label: '中止的情形', basis: R14 }),
  reason: filled('中止的事实和理由', R14),
  suspendedOn: day('中止日期', R14),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
