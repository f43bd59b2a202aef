/** What a 更正通知书 must say (规则第23条): which decision, what was wrong, what it should read. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R23 = cite('规则23');

export const schema = z.object({
  ...caseFields(R23),
  /** Known where the decision was issued from this system. */
  decisionNumber: filled('行政裁决书文号', R23).optional(),
  decidedOn: day('裁决日期', R23),
  /** 第3页第2行“126.4亩”应为“126.5亩”. */
  corrections: someOf(filled('原错误和更正后的内容', R23), '原错误和更正后的内容', R23),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
