/** What a 验收申请退回通知书 must say (办法第11条、第12条): who returns it, all that is to be completed, until when. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, contactField, departmentField, projectField } from '../the-project.ts';

const M12 = citeMeasures('办法12(二)');

export const schema = z.object({
  project: projectField,
  submittedOn: day('提出申请的日期', M12).optional(),
  returnedOn: day('退回日期', M12),
  by: z.enum(['unit', 'office']).meta({ label: '退回单位', basis: M12 }),
  department: departmentField,
  items: someOf(filled('需要补齐的内容', M12), '需要补齐的内容', M12),
  resubmitBy: day('重新提交的截止日期', M12),
  contact: contactField,
});

export type Data = z.output<typeof schema>;
