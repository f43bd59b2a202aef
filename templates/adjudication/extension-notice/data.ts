/** What an 延长期限通知书 must say (规则第18条 and special laws): why, how long, until when. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema, dueOrHeld } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R18 = '《丽水市行政裁决程序规则》第十八条';

export const schema = z
  .object({
    ...caseFields(R18),
    acceptedOn: day('受理日期', R18),
    reason: filled('案情复杂的理由', R18),
    /** Of the special law where it has its own. */
    basis: filled('延长的依据', R18),
    approvedOn: day('批准日期', R18),
    byHead: z.boolean().default(true),
    /** Both days stand, or what holds the clock and leaves them open. */
    originalDueOn: day('原办理期限届满日', R18).optional(),
    length: filled('延长的期限', R18),
    dueOn: day('延长后的届满日', R18).optional(),
    heldBy: filled('不计入期限的事项', R18).optional(),
    contact: contactSchema,
  })
  .superRefine(dueOrHeld);

export type Data = z.output<typeof schema>;
