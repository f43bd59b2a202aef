/** What a 受理通知书 must say (规则第10条第2项、第18条); wording and layout are elsewhere. */

import { z } from 'zod';
import { day, filled, group, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第二项';
const R18 = '《丽水市行政裁决程序规则》第十八条';

export const schema = z.object({
  applicants: someOf(filled('申请人', R10), '申请人', R10),
  respondents: someOf(filled('被申请人', R10), '被申请人', R10),
  /** 案由, such as 林地所有权争议. */
  dispute: filled('案由', R10),
  appliedOn: day('申请日期', R10).optional(),
  receivedOn: day('收到申请日期', R10),
  acceptedOn: day('受理日期', R10),
  decisionTerm: group('办理期限', R18, {
    /** 60日, or the special law's own. */
    length: filled('办理期限', R18),
    /** 政府采购投诉 counts from receipt. */
    runsFrom: z.enum(['acceptance', 'receipt']).default('acceptance'),
    basis: filled('办理期限的依据', R18),
    /** By name, only where special law excludes less than 规则第18条. */
    excluded: z.array(z.string()).optional(),
    /** Only where the general extension (30 days) does not hold. */
    extension: z.string().optional(),
  }),
  mediationExcluded: z.boolean().default(true),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
