/** What a 验收证书 must say (办法第12条第4项、第18条、第24条): the project, the conclusion, the registration. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, conclusionField, organiserField, projectField } from '../the-project.ts';

const M12 = citeMeasures('办法12(四)');

export const schema = z.object({
  project: projectField,
  participants: z.array(filled('参与单位', M12)).default([]),
  organiser: organiserField,
  startOn: day('合同开始日期', M12),
  endOn: day('合同完成日期', M12),
  conclusion: conclusionField,
  concludedOn: day('验收结论日期', M12),
  registeredOn: day('验收登记日期', M12),
});

export type Data = z.output<typeof schema>;
