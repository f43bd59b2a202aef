/** What a 经费退回通知书 must say (办法第22条): how much, why, through which channel. */

import { z } from 'zod';
import { day } from '../../fields.ts';
import { citeMeasures, contactField, projectField, venuesField } from '../the-project.ts';

const M22 = citeMeasures('办法22');

export const schema = z.object({
  project: projectField,
  orderedOn: day('责令退回的日期', M22),
  amountYuan: z.number().positive().meta({ label: '退回的金额', basis: M22 }),
  /** As the audit found; absent where nothing was ever audited. */
  balanceYuan: z.number().optional(),
  nonCompliantYuan: z.number().optional(),
  venues: venuesField,
  contact: contactField,
});

export type Data = z.output<typeof schema>;
