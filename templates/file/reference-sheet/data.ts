/** What a 卷内备考表 must say (规则29、办法24): how complete the file is, who bound and who checked it. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { BOUND } from '../basis.ts';

export const schema = z.object({
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: BOUND }),
  items: z.int().min(1).meta({ label: '件数', basis: BOUND }),
  pages: z.int().min(1).meta({ label: '页数', basis: BOUND }),
  /** Missing, damaged or electronic items, and what else who opens the file must know. */
  remarks: z.string().optional(),
  boundBy: filled('立卷人', BOUND).optional(),
  checkedBy: filled('检查人', BOUND).optional(),
  boundOn: day('立卷日期', BOUND).optional(),
});

export type Data = z.output<typeof schema>;
