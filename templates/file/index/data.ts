/** What a 卷内文件目录 must say (规则29、办法24): every item in its order, with its pages. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { BOUND } from '../basis.ts';

const item = z.object({
  title: filled('题名', BOUND),
  number: z.string().optional(),
  on: day('日期', BOUND).optional(),
  firstPage: z.int().min(1).meta({ label: '起页', basis: BOUND }),
  lastPage: z.int().min(1).meta({ label: '止页', basis: BOUND }),
  author: z.string().optional(),
  note: z.string().optional(),
});

export const schema = z.object({
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: BOUND }),
  items: someOf(item, '卷内文件', BOUND),
});

export type Data = z.output<typeof schema>;
