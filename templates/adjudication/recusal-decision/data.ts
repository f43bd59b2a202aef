/** What a 回避决定书 must say (规则第4条、第21条): whose recusal was asked, whether it is granted, why, who takes over. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { personOfStaff } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R4 = cite('规则4');

export const schema = z
  .object({
    ...caseFields(R4),
    requestedOn: day('申请回避日期', R4),
    person: personOfStaff('被申请回避的人员', R4),
    granted: z.boolean().meta({ label: '是否准许回避', basis: R4 }),
    reason: filled('决定的理由', R4),
    /** 替换人员: who handles the case from now on. */
    replacement: filled('替换人员', cite('规则27')).optional(),
  })
  .superRefine(({ granted, replacement }, context) => {
    if (granted && replacement === undefined)
      context.addIssue({ code: 'custom', path: ['replacement'] });
  });

export type Data = z.output<typeof schema>;
