/** What a 案卷封面 must say (规则第29条): whose file, which part of it, from when to when, how many pages, how long it is kept. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled } from '../../fields.ts';
import { caseFields } from '../the-case.ts';

const R29 = cite('规则29');

export const schema = z.object({
  ...caseFields(R29),
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: R29 }),
  receivedOn: day('收案日期', R29),
  closedOn: day('结案日期', R29),
  ending: filled('结案方式', R29),
  officer: filled('承办人', R29),
  pages: z.int().min(1).meta({ label: '页数', basis: R29 }),
  items: z.int().min(1).meta({ label: '件数', basis: R29 }),
  retention: filled('保管期限', R29),
  archiveNumber: z.string().optional(),
  volumeNumber: z.int().positive().default(1),
  volumes: z.int().positive().default(1),
  boundOn: day('归档日期', R29).optional(),
});

export type Data = z.output<typeof schema>;
