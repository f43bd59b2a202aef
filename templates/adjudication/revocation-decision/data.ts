/** What a 撤销裁决决定书 must say (规则第24条): which decision, which judgment, when the court's notice came. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R24 = '《丽水市行政裁决程序规则》第二十四条';

export const schema = z.object({
  ...caseFields(R24),
  /** Known where the decision was issued from this system. */
  decisionNumber: z.string().trim().min(1).optional(),
  decidedOn: day('裁决日期', R24),
  court: filled('作出民事裁判的人民法院', R24).optional(),
  judgment: filled('民事裁判的案号', R24),
  effectiveOn: day('民事裁判生效日期', R24),
  noticedOn: day('收到人民法院通知日期', R24),
});

export type Data = z.output<typeof schema>;
