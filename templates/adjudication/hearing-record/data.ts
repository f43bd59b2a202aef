/** What a 听证（质证）笔录 must record (规则第21条): procedure, examination of evidence, debate, last statements. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { sessionFields } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R21 = cite('规则21');
const R29 = cite('规则29');

export const schema = z
  .object({
    ...caseFields(R21),
    type: z.enum(['hearing', 'examination']).meta({ label: '笔录种类', basis: R21 }),
    ...sessionFields(R29),
    manner: z.enum(['public', 'closed']).default('public'),
    presiding: filled('主持人', R21),
    recorder: filled('记录人', R29),
    attendees: someOf(filled('到场人员', R21), '到场人员', R21),
    content: filled('陈述、举证、质证和辩论的内容', R21),
    finalStatements: filled('最后陈述', R21).optional(),
  })
  .superRefine(({ type, finalStatements }, context) => {
    if (type === 'hearing' && finalStatements === undefined)
      context.addIssue({ code: 'custom', path: ['finalStatements'] });
  });

export type Data = z.output<typeof schema>;
