/** What a 合法性审核意见书 must say (规则第22条): what was examined, the result, the opinion, by whom. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R22 = cite('规则22');

export const schema = z.object({
  ...caseFields(R22),
  reviewedOn: day('审核日期', R22),
  reviewer: filled('审核人', R22),
  recommendation: filled('送审的审议意见', R22),
  result: z.enum(['pass', 'revise', 'reject']).meta({ label: '审核结论', basis: R22 }),
  note: filled('审核意见', R22),
});

export type Data = z.output<typeof schema>;
