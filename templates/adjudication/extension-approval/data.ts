/** What a 延长办理期限审批表 must say (规则第18条): why, the last day before, how long, the last day after. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R18 = cite('规则18');

export const schema = z.object({
  ...caseFields(R18),
  acceptedOn: day('受理日期', R18),
  reason: filled('延长的理由', R18),
  /** Absent while something else still holds the clock. */
  originalDueOn: day('原办理期限届满日', R18).optional(),
  length: filled('延长的期限', R18),
  dueOn: day('延长后的届满日', R18).optional(),
  /** Where it was approved without having been asked for. */
  approvedOn: day('批准日期', R18).optional(),
  officer: filled('承办人', R18),
  basis: filled('延长的依据', R18),
});

export type Data = z.output<typeof schema>;
