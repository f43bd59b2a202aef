/** What a 视为撤回申请通知书 must say (规则第10条第1项): when the notice was served, when the period ended. */

import { z } from 'zod';
import { day } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第一项';

export const schema = z.object({
  ...caseFields(R10),
  /** Known where the notice was issued from this system. */
  noticeNumber: z.string().trim().min(1).optional(),
  requestedOn: day('补正通知日期', R10),
  /** Known where service was recorded. */
  servedOn: day('补正通知书送达日期', R10).optional(),
  dueOn: day('补正期限届满日', R10),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
