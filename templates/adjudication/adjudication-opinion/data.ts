/** What an 审议意见表 must say (规则第22条): what is proposed, why, on what law, who thinks otherwise. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R22 = cite('规则22');

export const schema = z.object({
  ...caseFields(R22),
  acceptedOn: day('受理日期', R22),
  dueOn: day('办理期限届满日', R22).optional(),
  claims: someOf(filled('裁决请求', R22), '裁决请求', R22),
  major: z.boolean().default(false),
  recommendation: filled('审议意见', R22),
  reasoning: filled('审议意见的理由和依据', R22),
  dissent: filled('不同意见', R22).optional(),
  officer: filled('承办人', R22),
});

export type Data = z.output<typeof schema>;
