/** What a 卷内文件目录 must say (规则第29条): every item in its order, with its pages. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';

const R29 = cite('规则29');

const item = z.object({
  title: filled('题名', R29),
  number: z.string().optional(),
  on: day('日期', R29).optional(),
  firstPage: z.int().min(1).meta({ label: '起页', basis: R29 }),
  lastPage: z.int().min(1).meta({ label: '止页', basis: R29 }),
  author: z.string().optional(),
  note: z.string().optional(),
});

export const schema = z.object({
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: R29 }),
  items: someOf(item, '卷内文件', R29),
});

export type Data = z.output<typeof schema>;
