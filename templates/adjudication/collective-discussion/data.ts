/** What a 集体讨论记录 must record (规则第22条): who met, what was reported, what was held, who differed, what was decided. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { sessionFields } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R22 = cite('规则22');

export const schema = z.object({
  ...caseFields(R22),
  ...sessionFields(R22),
  presiding: filled('主持人', R22),
  recorder: filled('记录人', R22),
  attendees: someOf(filled('参加讨论人员', R22), '参加讨论人员', R22),
  /** 承办人汇报: what is proposed. */
  report: filled('汇报的案情和处理建议', R22),
  discussion: filled('讨论意见', R22),
  dissent: filled('不同意见', R22).optional(),
  result: z.enum(['pass', 'revise', 'reject']).meta({ label: '讨论结论', basis: R22 }),
});

export type Data = z.output<typeof schema>;
