/** What a 验收专家承诺书 must say (办法第15条、第16条、第25条、第26条): who promises, for which project. */

import { z } from 'zod';
import { day } from '../../fields.ts';
import { citeMeasures, expertField, projectField } from '../the-project.ts';

const M25 = citeMeasures('办法25');

export const schema = z.object({
  project: projectField,
  expert: expertField(M25).meta({ label: '承诺的专家', basis: M25 }),
  committedOn: day('签署日期', M25).optional(),
});

export type Data = z.output<typeof schema>;
