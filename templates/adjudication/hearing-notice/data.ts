/** What a 听证通知书 must say to one party (规则第21条): time, place, manner, rights. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R21 = '《丽水市行政裁决程序规则》第二十一条';

export const schema = z.object({
  ...caseFields(R21),
  /** One letter for each party: seven working days run from each one's service. */
  party: filled('受通知人', R21),
  heldOn: day('听证日期', R21),
  /**
   * As the letter says it: 上午9时30分. Where it is not known none is made up: a party that came at a wrong hour
   * would have lost its hearing, one that is told the hour later has lost nothing.
   */
  time: filled('听证开始时间', R21).optional(),
  place: filled('听证地点', R21),
  manner: z.enum(['public', 'closed']).meta({ label: '听证方式', basis: R21 }),
  presiding: filled('听证主持人', R21),
  recorder: filled('记录人', R21).optional(),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
