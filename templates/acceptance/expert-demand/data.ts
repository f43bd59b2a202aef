/** What a 验收专家需求单 must say (办法第7条): how many, of what kind, and what was committed to before the draw. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, organiserField, projectField } from '../the-project.ts';

const M7 = citeMeasures('办法7');

export const schema = z.object({
  project: projectField,
  organiser: organiserField,
  demandedOn: day('提出需求的日期', M7),
  size: z.int().positive().meta({ label: '专家组人数', basis: M7 }),
  finance: z.int().positive().meta({ label: '财务专家人数', basis: M7 }),
  fields: z.array(filled('技术领域', M7)).default([]),
  /** Fewer than five, by approval. */
  fewerApproved: z.boolean().default(false),
  hash: filled('摘要算法', M7),
  poolHash: filled('专家名单摘要', M7),
  commitment: filled('种子摘要', M7),
  /** The journal entry that holds the frozen list. */
  entry: z.int().positive().meta({ label: '名单所在流水号', basis: M7 }),
});

export type Data = z.output<typeof schema>;
