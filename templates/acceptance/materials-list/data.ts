/** What a 验收材料清单 must say (办法第11条、第13条): the six kinds, and what of each was handed in. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, organiserField, projectField } from '../the-project.ts';

const M11 = citeMeasures('办法11');

export const schema = z.object({
  project: projectField,
  submittedOn: day('提交日期', M11),
  /** 1, or 2 for the application after rectification. */
  attempt: z.int().positive().default(1),
  /** Decides whose audit report is asked for (办法13). */
  organiser: organiserField,
  kinds: someOf(
    z.object({
      number: z.int().min(1).max(6),
      title: filled('材料类别', M11),
      /** Need not exist (其他相关资料). */
      optional: z.boolean().default(false),
      names: z.array(filled('材料名称', M11)),
    }),
    '材料目录',
    M11,
  ),
});

export type Data = z.output<typeof schema>;
