/** What a 恢复审理通知书 must say (规则第14条): that the cause is gone, from when, until when to decide. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R14 = '《丽水市行政裁决程序规则》第十四条第二款';

export const schema = z.object({
  ...caseFields(R14),
  suspendedOn: day('中止日期', R14),
  reason: filled('中止事由消除的情况', R14),
  resumedOn: day('恢复审理日期', R14),
  /** As the letter says it: 28日. */
  remaining: filled('剩余办理期限', '《丽水市行政裁决程序规则》第十八条'),
  dueOn: day('办理期限届满日', '《丽水市行政裁决程序规则》第十八条'),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
