/** What a 更正通知书 must say (规则第23条): which decision, what was wrong, what it should read. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { schema as decisionSchema } from '../decision-letter/data.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';
import { corrected } from './corrected.ts';

const R23 = cite('规则23');

export const schema = z
  .object({
    ...caseFields(R23),
    /** Known where the decision was issued from this system. */
    decisionNumber: filled('行政裁决书文号', R23).optional(),
    decidedOn: day('裁决日期', R23),
    /** 第3页第2行“126.4亩”应为“126.5亩”. */
    corrections: someOf(filled('原错误和更正后的内容', R23), '原错误和更正后的内容', R23),
    /** As it was issued: the corrected edition is made of it, and goes out with the notice. */
    decision: decisionSchema.meta({ label: '更正前的行政裁决书', basis: R23 }),
    placed: z
      .boolean()
      .meta({
        label:
          '更正内容在裁决书中的位置（写作“原文”更正为“新文”；原文在裁决书中不止一处的，加引前后文，或者写明“全文”）',
        basis: R23,
      })
      .optional(),
    contact: contactSchema,
  })
  .superRefine(({ decision, corrections }, context) => {
    if (corrected(decision, corrections).unplaced.length > 0)
      context.addIssue({ code: 'custom', path: ['placed'] });
  });

export type Data = z.output<typeof schema>;
