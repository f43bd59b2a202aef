/** What a 验收专家回避和递补记录 must say (办法第7条、第16条): who left and why, and who came by the order of the draw. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, expertField, projectField } from '../the-project.ts';

const M7 = citeMeasures('办法7');
const M16 = citeMeasures('办法16');

export const schema = z.object({
  project: projectField,
  expert: expertField(M16).meta({ label: '不参加验收的专家', basis: M16 }),
  why: z.enum(['recused', 'declined']).meta({ label: '回避或者不能参加', basis: M16 }),
  reason: filled('理由', M16),
  on: day('日期', M16),
  /** Whether there is an order to follow. */
  drawn: z.boolean().default(false),
  /** Absent where nobody of the kind stands by. */
  replacement: expertField(M7).optional(),
});

export type Data = z.output<typeof schema>;
