/** What a 整改通知书 must say (办法第21条): what is to be put right, and until when one may apply again. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, contactField, projectField } from '../the-project.ts';

const M21 = citeMeasures('办法21');

export const schema = z.object({
  project: projectField,
  failedOn: day('专家组意见签署日期', M21),
  orderedOn: day('通知整改的日期', M21),
  items: someOf(filled('整改内容', M21), '整改内容', M21),
  reapplyBy: day('再次申请验收的截止日期', M21),
  contact: contactField,
});

export type Data = z.output<typeof schema>;
