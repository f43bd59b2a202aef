/** What a 不予受理决定书 must say (规则第10条第3项、第4项): the reason, who is competent, the remedy. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { caseFields, venueFields } from '../the-case.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第三项、第四项';

export const schema = z.object({
  ...caseFields(R10),
  receivedOn: day('收到申请日期', R10),
  claims: someOf(filled('申请人的请求', R10), '申请人的请求', R10),
  /** 不属于本机关职权范围, or 不符合受理条件、不适用本规则程序. */
  ground: z.enum(['notOurs', 'notEligible']).meta({ label: '不予受理的情形', basis: R10 }),
  reasons: filled('不予受理的理由', R10),
  competentOrgan: filled('有管辖权的机关', R10).optional(),
  remedy: venueFields('《中华人民共和国行政复议法》第二十条'),
});

export type Data = z.output<typeof schema>;
