/** What a 驳回申请决定书 must say (规则第11条): what was found after acceptance, why, the remedy. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { caseFields, venueFields } from '../the-case.ts';

const R11 = '《丽水市行政裁决程序规则》第十一条';

export const schema = z.object({
  ...caseFields(R11),
  acceptedOn: day('受理日期', R11),
  claims: someOf(filled('申请人的请求', R11), '申请人的请求', R11),
  /** Where it is more than the reasons say. */
  foundFacts: filled('受理后查明的事实', R11).optional(),
  reasons: filled('不符合受理条件的理由', R11),
  remedy: venueFields('《中华人民共和国行政复议法》第二十条'),
});

export type Data = z.output<typeof schema>;
