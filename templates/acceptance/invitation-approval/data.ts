/** What a 验收专家定向邀请审批表 must say (办法第7条): why no draw will do, and who is invited. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, expertField, organiserField, projectField } from '../the-project.ts';

const M7 = citeMeasures('办法7');

export const schema = z.object({
  project: projectField,
  organiser: organiserField,
  invitedOn: day('批准日期', M7),
  reason: filled('定向邀请的理由', M7),
  experts: someOf(expertField(M7), '邀请的专家', M7),
});

export type Data = z.output<typeof schema>;
