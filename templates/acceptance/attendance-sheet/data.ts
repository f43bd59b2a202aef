/** What a 验收会议签到表 must say (办法第6条、第12条第3项): which meeting, and whose hand is asked for. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, expertField, projectField } from '../the-project.ts';

const M12 = citeMeasures('办法12(三)');

export const schema = z.object({
  project: projectField,
  heldOn: day('会议日期', M12),
  place: filled('会议地点', M12),
  experts: someOf(expertField(citeMeasures('办法7')), '验收专家', citeMeasures('办法7')),
});

export type Data = z.output<typeof schema>;
