/** What an 案卷查阅登记表 must say (规则第12条): who looked at what, what was withheld and why, or why it was refused. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R12 = cite('规则12');

export const schema = z
  .object({
    ...caseFields(R12),
    on: day('查阅日期', R12),
    inspector: filled('查阅人', R12),
    outcome: z.enum(['inspected', 'refused']).meta({ label: '处理结果', basis: R12 }),
    scope: filled('查阅范围', R12).optional(),
    /** 涉及国家秘密、商业秘密、个人隐私的材料. */
    withheld: filled('不提供查阅的材料及理由', R12).optional(),
    reason: filled('不予查阅的理由', R12).optional(),
    place: filled('查阅地点', R12).optional(),
    attendant: filled('陪同人员', R12).optional(),
  })
  .superRefine(({ outcome, scope, reason }, context) => {
    if (outcome === 'inspected' && scope === undefined)
      context.addIssue({ code: 'custom', path: ['scope'] });
    if (outcome === 'refused' && reason === undefined)
      context.addIssue({ code: 'custom', path: ['reason'] });
  });

export type Data = z.output<typeof schema>;
