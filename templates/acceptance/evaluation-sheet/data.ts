/** What a 个人评议表 must say (办法第15条、第16条): technical experts by target, finance experts on funds and benefits. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, expertField, projectField } from '../the-project.ts';

const M16 = citeMeasures('办法16');

export const schema = z.object({
  project: projectField,
  expert: expertField(M16).meta({ label: '评议的专家', basis: M16 }),
  submittedOn: day('评议日期', M16),
  items: someOf(
    z.object({
      /** The target's name, or none where the item is about the whole. */
      target: filled('评议的指标', M16).optional(),
      completion: z.number().optional(),
      note: filled('评议内容', M16),
    }),
    '逐项评议',
    M16,
  ),
  summary: filled('评议结论', M16),
});

export type Data = z.output<typeof schema>;
