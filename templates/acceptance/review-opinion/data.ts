/** What a 受理审核意见 must say (办法第12条第2项、第3项): what was examined, when, and by when acceptance is done. */

import { z } from 'zod';
import { day } from '../../fields.ts';
import {
  citeMeasures,
  contactField,
  departmentField,
  organiserField,
  projectField,
} from '../the-project.ts';

const M12_2 = citeMeasures('办法12(二)');

export const schema = z.object({
  project: projectField,
  submittedOn: day('提出申请的日期', M12_2),
  endorsedOn: day('归口管理部门审核日期', M12_2).optional(),
  passedOn: day('审核通过日期', M12_2),
  completeBy: day('完成验收的截止日期', citeMeasures('办法12(三)')),
  organiser: organiserField,
  department: departmentField,
  contact: contactField,
});

export type Data = z.output<typeof schema>;
