/** What a 验收专家抽取记录 must say (办法第7条、第8条), so that anybody can draw again and find the same. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, expertField, projectField } from '../the-project.ts';

const M7 = citeMeasures('办法7');
const M8 = citeMeasures('办法8');

export const schema = z.object({
  project: projectField,
  drawnOn: day('抽取日期', M7),
  /** The city's science development centre, or the department to which acceptance is delegated. */
  drawnBy: filled('抽取单位', M7),
  size: z.int().positive().meta({ label: '专家组人数', basis: M7 }),
  finance: z.int().positive().meta({ label: '财务专家人数', basis: M7 }),
  fields: z.array(filled('技术领域', M7)).default([]),
  hash: filled('摘要算法', M7),
  poolHash: filled('专家名单摘要', M7),
  commitment: filled('种子摘要', M7),
  seed: filled('种子', M7),
  contribution: filled('监督人所给内容', M7).optional(),
  /** The journal entry that holds the frozen list. */
  entry: z.int().positive().meta({ label: '名单所在流水号', basis: M7 }),
  /** Absent where only the facts are at hand: the list is then where the protocol itself is kept. */
  excluded: z
    .array(z.object({ name: filled('剔除人员', M8), reason: filled('剔除理由', M8) }))
    .optional(),
  order: z.array(z.object({ name: filled('候选人员', M7), key: filled('次序值', M7) })).optional(),
  selected: someOf(expertField(M7), '抽中人员', M7),
  reserves: z.array(expertField(M7)).default([]),
  witness: filled('监督人', M7).optional(),
});

export type Data = z.output<typeof schema>;
