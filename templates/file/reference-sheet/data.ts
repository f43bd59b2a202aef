/** What a 卷内备考表 must say (规则第29条): how complete the file is, who bound and who checked it. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';

const R29 = cite('规则29');

export const schema = z.object({
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: R29 }),
  items: z.int().min(1).meta({ label: '件数', basis: R29 }),
  pages: z.int().min(1).meta({ label: '页数', basis: R29 }),
  /** Missing, damaged or electronic items, and what else who opens the file must know. */
  remarks: z.string().optional(),
  boundBy: filled('立卷人', R29).optional(),
  checkedBy: filled('检查人', R29).optional(),
  boundOn: day('立卷日期', R29).optional(),
});

export type Data = z.output<typeof schema>;
