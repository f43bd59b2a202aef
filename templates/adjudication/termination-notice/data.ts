/** What a 终止通知书 must say (规则第15条): which ground, what facts, the remedy. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { caseFields, venueFields } from '../the-case.ts';

const R15 = '《丽水市行政裁决程序规则》第十五条';

export const schema = z.object({
  ...caseFields(R15),
  acceptedOn: day('受理日期', R15),
  /** Item of article 15, first paragraph. */
  ground: z.int().min(1).max(4).meta({ label: '终止的情形', basis: R15 }),
  reason: filled('终止的事实和理由', R15),
  terminatedOn: day('终止日期', R15),
  remedy: venueFields('《中华人民共和国行政复议法》第二十条'),
});

export type Data = z.output<typeof schema>;
