/** What a 授权委托书 must say (规则第7条、省行政程序办法第15条): who is empowered for what, how far, how long. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, group } from '../../fields.ts';
import { partySchema } from '../parties.ts';
import { caseFields } from '../the-case.ts';

const R7 = cite('规则7');
const P15 = cite('省程序办法15');

export const schema = z.object({
  ...caseFields(R7),
  /** 申请人, 被申请人, 第三人. */
  role: filled('委托人地位', R7),
  principal: group('委托人基本情况', R7, partySchema.shape),
  agent: group('受托人', P15, {
    name: filled('受托人姓名', P15),
    authority: z.enum(['general', 'special']).meta({ label: '代理权限', basis: P15 }),
    /** 特别授权 lists what it covers: 承认、放弃、变更请求，和解，签收. */
    scope: filled('委托事项和权限', P15),
    /** Without it the power lasts as long as the case. */
    until: day('委托期限', P15).optional(),
  }),
});

export type Data = z.output<typeof schema>;
