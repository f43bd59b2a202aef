/** What a 材料接收回执 must say (规则第10条): what came in, when, how, who took it, until when it is answered. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R10 = cite('规则10');

export const schema = z.object({
  ...caseFields(R10),
  /** The application itself, or what corrects it. */
  occasion: z.enum(['application', 'correction']).meta({ label: '接收事由', basis: R10 }),
  receivedOn: day('收到日期', R10),
  receivedAt: filled('收到时间', R10).optional(),
  manner: z
    .enum(['written', 'electronic', 'oral'])
    .meta({ label: '提交方式', basis: cite('规则9') }),
  materials: someOf(filled('材料名称', R10), '材料目录', R10),
  receiver: filled('接收人', R10),
  /** 7个工作日, or the special law's own. */
  reviewTerm: filled('审查期限', R10),
  reviewDueOn: day('审查期限届满日', R10).optional(),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
