/** What a 案卷封面 must say (规则29、办法24): whose file, which part of it, from when to when, how many pages, how long it is kept. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { BOUND } from '../basis.ts';

export const schema = z.object({
  procedure: filled('程序', BOUND),
  subject: z
    .object({ called: z.string(), text: filled('案由', BOUND) })
    .meta({ label: '案由', basis: BOUND }),
  /** 申请人、被申请人；承担单位、项目负责人. */
  sides: someOf(z.object({ called: z.string(), names: z.array(z.string()) }), '各方当事人', BOUND),
  volume: z.enum(['main', 'inner']).meta({ label: '卷别', basis: BOUND }),
  receivedOn: day('收案日期', BOUND),
  closedOn: day('结案日期', BOUND),
  ending: filled('结案方式', BOUND),
  officer: filled('承办人', BOUND),
  pages: z.int().min(1).meta({ label: '页数', basis: BOUND }),
  items: z.int().min(1).meta({ label: '件数', basis: BOUND }),
  retention: filled('保管期限', BOUND),
  archiveNumber: z.string().optional(),
  volumeNumber: z.int().positive().default(1),
  volumes: z.int().positive().default(1),
  boundOn: day('归档日期', BOUND).optional(),
});

export type Data = z.output<typeof schema>;
