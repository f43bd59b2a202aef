/** What a 回避申请书 must say (规则第4条、第21条): who asks, whom it concerns, why. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled } from '../../fields.ts';
import { personOfStaff } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R4 = cite('规则4');

export const schema = z.object({
  ...caseFields(R4),
  /** The record does not say which party asked. */
  applicantName: filled('提出回避申请的当事人', R4),
  person: personOfStaff('被申请回避的人员', R4),
  reason: filled('申请回避的理由', R4),
});

export type Data = z.output<typeof schema>;
