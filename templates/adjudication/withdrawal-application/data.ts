/** What a 撤回行政裁决申请书 must say (规则第15条第1项、第16条): who withdraws, why, of its own will. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R16 = cite('规则16');

export const schema = z.object({
  ...caseFields(R16),
  applicant: filled('撤回申请的申请人', R16),
  reason: filled('撤回申请的理由', R16),
});

export type Data = z.output<typeof schema>;
