/** What a 补正通知书 must say (规则第10条第1项): all gaps at once, and until when. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第一项';

export const schema = z.object({
  ...caseFields(R10),
  receivedOn: day('收到申请日期', R10),
  items: someOf(filled('需要补正的材料或者更正的内容', R10), '需要补正的材料或者更正的内容', R10),
  dueOn: day('补正期限', R10),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
