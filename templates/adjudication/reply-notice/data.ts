/** What an 答复通知书 must say to one respondent (规则第10条第2项); wording and layout are elsewhere. */

import { z } from 'zod';
import { day, filled, group, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第二项';

export const schema = z.object({
  /** One letter for each respondent: each one's term runs from its own service. */
  respondent: filled('被申请人', R10),
  /** A third party that must be heard gets the copy and the same time to answer. */
  role: z.enum(['respondent', 'thirdParty']).default('respondent'),
  applicants: someOf(filled('申请人', R10), '申请人', R10),
  /** Named to a third party only. */
  respondents: z.array(filled('被申请人', R10)).default([]),
  dispute: filled('案由', R10),
  acceptedOn: day('受理日期', R10),
  /** Copies of the application and of the applicant's materials, as they are enclosed. */
  enclosures: someOf(filled('申请书副本及证明材料', R10), '申请书副本及证明材料', R10),
  replyTerm: group('答复期限', R10, {
    /** 10日, or the special law's own. */
    length: filled('答复期限', R10),
    basis: filled('答复期限的依据', R10),
  }),
  mediationExcluded: z.boolean().default(true),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
