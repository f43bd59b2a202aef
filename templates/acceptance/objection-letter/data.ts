/** What a 异议书 must say (办法第20条): who objects, to which opinion, what is wrong with it, and when it was handed in. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, conclusionField, projectField } from '../the-project.ts';

const M20 = citeMeasures('办法20');

export const schema = z.object({
  project: projectField,
  objector: filled('异议人', M20),
  filedOn: day('提出异议的日期', M20),
  opinionOn: day('专家组意见签署日期', M20),
  conclusion: conclusionField,
  objectBy: day('提出异议的截止日期', M20),
  objection: filled('异议内容和理由', M20),
});

export type Data = z.output<typeof schema>;
