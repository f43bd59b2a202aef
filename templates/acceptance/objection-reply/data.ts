/** What the answer to an objection must say (办法第20条): what was objected when, what was found, what follows. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, contactField, projectField } from '../the-project.ts';

const M20 = citeMeasures('办法20');

const objectionFields = {
  project: projectField,
  /** To whom the copy is written. */
  readers: filled('主送', M20),
  objector: filled('异议人', M20),
  objection: filled('异议内容', M20),
  filedOn: day('提出异议的日期', M20),
  opinionOn: day('专家组意见签署日期', M20),
  objectBy: day('提出异议的截止日期', M20),
  answeredOn: day('答复日期', M20),
  contact: contactField,
};

export const refusalSchema = z.object({
  ...objectionFields,
  reason: filled('不予受理的理由', M20),
});

export const answerSchema = z.object({
  ...objectionFields,
  outcome: z
    .enum(['rejected', 'textCorrected', 'reevaluate'])
    .meta({ label: '异议处理结果', basis: M20 }),
  opinion: filled('处理意见', M20),
  /** 组织专家调查, where that was necessary. */
  investigation: filled('调查情况', M20).optional(),
});

export type RefusalData = z.output<typeof refusalSchema>;
export type AnswerData = z.output<typeof answerSchema>;
