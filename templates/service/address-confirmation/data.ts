/** What a 送达地址确认书 must say (民事诉讼法第90条，民诉解释第136条): the address, who takes papers, consent to electronic service. */

import { z } from 'zod';
import { inFull } from '../../../workflows/kernel/citation.ts';
import { day, filled } from '../../fields.ts';

const C90 = inFull('民诉法90');
const E136 = inFull('民诉解释136');

export const schema = z.object({
  called: z.string().default('案由'),
  dispute: filled('案由', E136),
  party: filled('当事人', E136),
  /** 申请人, 承担单位 …. */
  role: filled('案件地位', E136),
  /** Blank fields are filled in by hand; what was confirmed stands printed. */
  address: filled('送达地址', E136).optional(),
  receiver: z.string().optional(),
  phone: z.string().optional(),
  electronic: z.boolean().meta({ label: '是否同意电子送达', basis: C90 }).optional(),
  confirmedOn: day('确认日期', E136).optional(),
});

export type Data = z.output<typeof schema>;
