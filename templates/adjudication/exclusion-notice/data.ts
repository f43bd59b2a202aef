/** What a 不计入办理期限告知书 must say (规则第18条): what takes time, from when, how much is expected. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R18 = '《丽水市行政裁决程序规则》第十八条';

export const schema = z.object({
  ...caseFields(R18),
  /** 鉴定, 评估, 检测, 公告, 听证 … */
  procedure: filled('不计入期限的事项', R18),
  reason: filled('事由', R18),
  from: day('起算日期', R18),
  /** As the letter says it: 约20日. Told by analogy with 行政许可法第45条. */
  expected: filled('预计所需时间', R18).optional(),
  /** Left out where the term is counted in months. */
  remaining: filled('剩余办理期限', R18).optional(),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
