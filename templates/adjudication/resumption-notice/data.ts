/** What a 恢复审理通知书 must say (规则第14条): that the cause is gone, from when, until when to decide. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema, dueOrHeld } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R18 = '《丽水市行政裁决程序规则》第十八条';
const R14 = '《丽水市行政裁决程序规则》第十四条第二款';

export const schema = z
  .object({
    ...caseFields(R14),
    suspendedOn: day('中止日期', R14),
    reason: filled('中止事由消除的情况', R14),
    resumedOn: day('恢复审理日期', R14),
    /** As the letter says it: 28日. */
    remaining: filled('剩余办理期限', R18).optional(),
    dueOn: day('办理期限届满日', R18).optional(),
    /** What else still holds the clock, and leaves the last day open. */
    heldBy: filled('不计入期限的事项', R18).optional(),
    contact: contactSchema,
  })
  .superRefine(dueOrHeld);

export type Data = z.output<typeof schema>;
