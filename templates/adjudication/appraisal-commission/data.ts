/** What an 鉴定（评估）委托书 must say (规则第17条): who chose the institution and how, what is asked, with what, until when. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R17 = cite('规则17');

export const schema = z.object({
  ...caseFields(R17),
  institution: filled('受托机构', R17),
  /** 鉴定, 评估, 检验, 检疫, 检测. */
  procedure: filled('委托事项类别', R17),
  choice: z.enum(['agreed', 'designated']).meta({ label: '机构的确定方式', basis: R17 }),
  negotiation: filled('协商经过', R17),
  subject: filled('委托事项', R17),
  materials: someOf(filled('移送材料', R17), '移送材料', R17),
  dueOn: day('完成期限', R17),
  /** Of the opinion: one for every party and one for the file. */
  copies: z.int().min(1).meta({ label: '意见书份数', basis: R17 }),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
