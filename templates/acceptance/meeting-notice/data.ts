/** What a 验收会议通知 must say (办法第6条、第12条第3项): day, place, who comes, what is brought. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, contactField, projectField } from '../the-project.ts';

const M12 = citeMeasures('办法12(三)');

export const schema = z.object({
  project: projectField,
  /** One letter to the undertaker, one to the experts: each is told what concerns it. */
  reader: z.enum(['undertaker', 'experts']).meta({ label: '主送', basis: M12 }),
  heldOn: day('会议日期', M12),
  /** As the letter says it: 上午9时30分. Where it is not known none is made up. */
  time: filled('会议时间', M12).optional(),
  place: filled('会议地点', M12),
  contact: contactField,
});

export type Data = z.output<typeof schema>;
