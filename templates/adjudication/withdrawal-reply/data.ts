/** What the answer to a withdrawal must say (规则第15条第1项、第16条): who asked, whether it is granted, why not. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R15 = cite('规则15(一)');

export const schema = z
  .object({
    ...caseFields(R15),
    requestedOn: day('要求撤回日期', R15),
    granted: z.boolean().meta({ label: '是否准予撤回', basis: R15 }),
    reason: filled('不予准许的理由', R15).optional(),
    contact: contactSchema,
  })
  .superRefine(({ granted, reason }, context) => {
    if (!granted && reason === undefined) context.addIssue({ code: 'custom', path: ['reason'] });
  });

export type Data = z.output<typeof schema>;
