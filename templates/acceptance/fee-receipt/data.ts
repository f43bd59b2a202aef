/** What a 专家咨询费签收表 must say (办法第9条): who is paid, how much, into whose own account. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, projectField } from '../the-project.ts';

const M9 = citeMeasures('办法9');

export const schema = z.object({
  project: projectField,
  /** Absent where the panel did not meet in a session. */
  heldOn: day('会议日期', M9).optional(),
  experts: someOf(
    z.object({
      name: filled('专家姓名', M9),
      unit: filled('专家单位', M9),
      /** As recorded; filled in by hand where nothing is yet. */
      amountYuan: z.number().optional(),
      signedOn: day('签收日期', M9).optional(),
    }),
    '领取咨询费的专家',
    M9,
  ),
});

export type Data = z.output<typeof schema>;
