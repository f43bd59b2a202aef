/** What a 合议笔录 must record (规则第22条): who deliberated, what each of them held, what was concluded. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { sessionFields } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R22 = cite('规则22');

export const schema = z.object({
  ...caseFields(R22),
  ...sessionFields(R22),
  /** Three at least and an odd number, so that a majority shows. */
  members: z
    .array(filled('合议组成员', R22))
    .min(3)
    .refine((members) => members.length % 2 === 1)
    .meta({ label: '合议组成员（三名以上单数）', basis: R22 }),
  recorder: filled('记录人', R22),
  issue: filled('合议事项', R22),
  /** 张某：…… */
  views: someOf(filled('各成员的意见', R22), '各成员的意见', R22),
  conclusion: filled('合议结论', R22),
});

export type Data = z.output<typeof schema>;
